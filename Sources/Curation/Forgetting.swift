package import KnowledgeModel
package import KnowledgeStore

/// Withdraws documents with every trace of their words, and lets files in again.
package struct Forgetting: Sendable {
  private let writer: any CurationWriter
  private let reader: any KnowledgeReader
  private let act: Act

  package init(writer: any CurationWriter, reader: any KnowledgeReader, act: Act) {
    self.writer = writer
    self.reader = reader
    self.act = act
  }

  /// What ``withdraw(_:)`` would take out.
  package static func rehearsal(
    of documents: [DocumentID], from reader: any KnowledgeReader
  ) throws(CurationError) -> CurationReport {
    try translating {
      try reader.withSnapshot(scope: .everything) { snapshot in
        var items: [CurationReport.Item] = []
        for id in documents {
          let work = try CuratedKind.allCases.reduce(0) { count, kind in
            try count + snapshot.curated(kind).count { $0.record.documents.contains(id) }
          }
          items.append(
            CurationReport.Item(id: id.value, text: try Self.text(of: id, work: work, in: snapshot))
          )
        }
        return CurationReport(
          .withdraw, "文書 \(items.count) 件を、その言葉とともに取り除き、登録しないようにします。", items: items)
      }
    }
  }

  private static func text(
    of id: DocumentID, work: Int, in snapshot: any KnowledgeSnapshot
  ) throws -> String {
    let earlier = Reattachment(to: id, in: try snapshot.changes(ChangeLogChoice())).documents
    let taken =
      earlier.isEmpty
      ? "" : "。付け直す前の文書 \(earlier.map(\.value).joined(separator: "、")) から付け直したものも消します"
    if let document = try snapshot.document(id) {
      return "「\(document.head.title)」\(document.paths.joined(separator: "、"))"
        + "（まとまり \(document.passages) 件、手で付けたタグとつながり \(work) 件）" + taken
    }
    let changes = try snapshot.changes(ChangeLogChoice(document: id)).count { logged in
      logged.change.edits.contains { $0.mentions(id) }
    }
    guard work + changes > 0 else { throw CurationError.unknownPlace(id.value) }
    return "登録のなくなった文書（手で付けたタグとつながり \(work) 件、言葉の残る記録 \(changes) 件）" + taken
  }

  /// What is left of a document that is not registered any more.
  package enum Remainder: Sendable {
    /// Words of it, in what people made or in the log.
    case words
    /// Its key in the log alone: it was withdrawn.
    case key
  }

  /// `nil` where nobody ever did anything with such a document.
  package static func remainder(
    of id: DocumentID, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> Remainder? {
    for kind in CuratedKind.allCases {
      if try snapshot.curated(kind).contains(where: { $0.record.documents.contains(id) }) {
        return .words
      }
    }
    let changes = try snapshot.changes(ChangeLogChoice(document: id)).map(\.change)
    if changes.contains(where: { $0.edits.contains { $0.mentions(id) } }) { return .words }
    return changes.contains { $0.action == .withdraw } ? .key : nil
  }

  /// - Returns: Whether the file and its log hold no trace now. Where somebody who reads an older
  ///   state keeps the log from being emptied, the same call empties it later.
  package func withdraw(_ documents: [DocumentID]) throws(CurationError) -> Bool {
    try translating {
      for document in documents { try writer.withdraw(document, act) }
      return try writer.purge()
    }
  }

  /// Whether a document was withdrawn that had the key.
  package func isWithdrawn(_ document: DocumentID) throws(CurationError) -> Bool {
    try withdrawnFiles().contains { $0.document == document }
  }

  /// - Parameter accepts: Which of the files that are kept out are meant.
  package func readmit(
    where accepts: (WithdrawnFile) -> Bool
  ) throws(CurationError) -> CurationReport {
    let files = try withdrawnFiles().filter(accepts)
    try translating { try writer.readmit(files, act) }
    return CurationReport(
      .readmit, "取り下げを \(files.count) 件解きました。chie index で登録できます。",
      items: files.map { CurationReport.Item(id: $0.document.value, text: $0.path) })
  }

  private func withdrawnFiles() throws(CurationError) -> [WithdrawnFile] {
    try translating {
      try reader.withSnapshot(scope: .everything) { try $0.withdrawnFiles() }
    }
  }
}
