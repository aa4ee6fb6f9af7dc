import KnowledgeModel
package import KnowledgeStore
import Search

/// Lists what people made by hand.
package struct CurationLists: Sendable {
  let reader: any KnowledgeReader
  /// A time as it is to be shown.
  let time: @Sendable (ChangeTime) -> String

  package init(
    reader: any KnowledgeReader, time: @escaping @Sendable (ChangeTime) -> String
  ) {
    self.reader = reader
    self.time = time
  }

  func inSnapshot<Value>(
    _ body: (any KnowledgeSnapshot) throws -> Value
  ) throws(CurationError) -> Value {
    try translating { try reader.withSnapshot(scope: .everything, body) }
  }

  func fields(of act: Act) -> [Field] {
    [
      Field("author", "付けた人", .text(act.author)), Field("time", "日時", .text(time(act.time))),
    ]
  }
}

/// Where an anchor belongs, as lists show it.
struct AnchorFields {
  let fields: [Field]
  let headline: String
  let isOrphan: Bool
  private let document: DocumentID
  /// The ID of the place as it is now or, of an orphan, as it was.
  let key: String

  init(_ anchor: Anchor, at place: Attachment?, in documents: [DocumentID: StoredDocument]) {
    let stored = documents[anchor.document]
    let title = stored?.head.title ?? anchor.title
    let headings = place?.headings ?? anchor.headings
    isOrphan = place == nil
    self.document = anchor.document
    key = place?.key ?? anchor.key
    fields = [
      Field("id", "ID", .text(key)),
      Field("on", "種類", FieldValue(anchor.kind, \.label)),
      Field("title", "題名", .text(title)),
      Field("path", "パス", FieldValue(stored?.paths.first)),
      Field("headings", "見出し", .list(headings)),
      Field(
        "attached", "付き方",
        place.map { FieldValue($0.way, \.label) } ?? .code("orphan", label: "付け先なし")),
      Field("quote", nil, FieldValue(anchor.quote.isEmpty ? nil : anchor.quote)),
    ]
    let path = headings.isEmpty ? "" : "　" + headings.joined(separator: " ＞ ")
    headline = "\(title)\(path)"
  }

  /// How the record of that name gets a place again; `nil` where it has one.
  func advice(for name: String) -> String? {
    isOrphan
      ? "付け直すには chie reattach \(name) 場所のID（文書のものをまとめて付け直すには chie reattach \(document) 文書のID）" : nil
  }
}

extension Attachment.Way {
  /// As staff say it.
  fileprivate var label: String {
    switch self {
    case .key: "同じ場所"
    case .quote: "同じ言葉"
    case .likeness: "似た言葉"
    }
  }
}

extension KnowledgeSnapshot {
  func documentsByKey() throws(StoreError) -> [DocumentID: StoredDocument] {
    Dictionary(try documents().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
