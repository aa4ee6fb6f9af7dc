import KnowledgeModel
import KnowledgeStore
import Search

/// The links that documents hold themselves, in the shape of those that people made.
struct ExtractedLinks {
  private let documents: [DocumentID: StoredDocument]
  private let linked: LinkedDocuments
  private let found: [StoredFinding]

  init(
    among documents: [DocumentID: StoredDocument], in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    self.documents = documents
    linked = try LinkedDocuments(documents.values.sorted { $0.id < $1.id }, in: snapshot)
    found = try snapshot.findings(FindingChoice(kinds: [.link]))
  }

  /// Those from or to a document, or all; in the order of document keys and of reading. What leads
  /// to something else than a document is left out.
  func items(of subject: DocumentID?, broken: Bool) -> [ListItem] {
    found.compactMap { stored in
      guard case .link(let link) = stored.finding, let start = documents[stored.document] else {
        return nil
      }
      let target = linked.target(of: link, in: start)
      guard target != .elsewhere, !broken || target == .missing else { return nil }
      var end: StoredDocument?
      if case .document(let id) = target { end = documents[id] }
      let isFrom = subject.map { $0 == start.id } ?? true
      guard isFrom || end?.id == subject else { return nil }
      return item(
        stored, link, from: start, to: end, direction: subject == nil ? nil : isFrom ? "to" : "from"
      )
    }
  }

  private func item(
    _ stored: StoredFinding, _ link: DocumentLink, from start: StoredDocument,
    to end: StoredDocument?, direction: String?
  ) -> ListItem {
    let target = end?.head.title ?? link.path
    let headline =
      switch direction {
      case "to": "→ リンク　\(target)"
      case "from": "← リンク元　\(start.head.title)"
      default: "\(start.head.title) →（リンク）→ \(target)"
      }
    return ListItem(
      fields: [
        Field("id", "ID", .text(stored.id.value)),
        Field("kind", "種類", .code("links-to", label: "リンク")),
        Field("direction", "向き", Self.value(of: direction)),
        Field("from", "元", .record(Self.fields(of: start))),
        Field("to", "先", .record(end.map(Self.fields) ?? [Field("path", "パス", .text(link.path))])),
        Field("note", "覚え書き", .text(link.text)), Field("broken", "切れている", .flag(end == nil)),
      ],
      headline: headline,
      details: [
        end == nil ? "リンク先の「\(link.path)」が見つかりません" : nil,
        "文書の中のリンク　\(link.text.isEmpty ? link.path : "「\(link.text)」")",
      ].compactMap(\.self))
  }

  /// Which way a link leads from the place that was asked about.
  static func value(of direction: String?) -> FieldValue {
    direction.map { .code($0, label: $0 == "to" ? "ここから" : "ここへ") } ?? .none
  }

  private static func fields(of document: StoredDocument) -> [Field] {
    [
      Field("id", "ID", .text(document.id.value)),
      Field("on", "種類", .code("document", label: "文書")),
      Field("title", "題名", .text(document.head.title)),
      Field("path", "パス", FieldValue(document.paths.first)),
    ]
  }
}
