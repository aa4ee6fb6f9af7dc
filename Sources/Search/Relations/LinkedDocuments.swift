package import KnowledgeModel
package import KnowledgeStore

/// The documents that links in documents lead to.
package struct LinkedDocuments {
  package enum Target: Sendable, Hashable {
    case document(DocumentID)
    /// What is named like a document, and is not there.
    case missing
    /// A picture, a folder, a file that was not indexed, or a place out of the folder that was.
    case elsewhere
  }

  private let byPath: [String: DocumentID]
  private let skipped: Set<String>

  package init(
    _ documents: [StoredDocument], in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    byPath = Dictionary(
      documents.flatMap { document in document.paths.map { ($0, document.id) } },
      uniquingKeysWith: { first, _ in first })
    skipped = Set(try snapshot.skippedFiles().map(\.path))
  }

  package func target(of link: DocumentLink, in document: StoredDocument) -> Target {
    let paths = document.paths.compactMap { link.path(from: $0) }
    if let found = paths.lazy.compactMap({ byPath[$0] }).first { return .document(found) }
    guard let path = paths.first, Self.namesDocument(path), !paths.contains(where: skipped.contains)
    else { return .elsewhere }
    return .missing
  }

  /// Each once, in reading order; never the document itself.
  func targets(of findings: [StoredFinding], in document: StoredDocument) -> [DocumentID] {
    var known: Set<DocumentID> = [document.id]
    return findings.compactMap { stored in
      guard case .link(let link) = stored.finding,
        case .document(let target) = target(of: link, in: document), known.insert(target).inserted
      else { return nil }
      return target
    }
  }

  private static func namesDocument(_ path: String) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    return endings.contains(path[path.index(after: dot)...].lowercased())
  }

  private static let endings: Set<String> = [
    "md", "markdown", "txt", "htm", "html", "xhtml", "xml", "pdf", "doc", "docx", "xls", "xlsx",
    "ppt", "pptx", "odt", "ods", "odp", "rtf", "epub", "csv", "tsv", "eml", "msg",
  ]
}
