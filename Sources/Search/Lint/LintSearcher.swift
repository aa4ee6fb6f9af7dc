import KnowledgeModel
package import KnowledgeStore

/// Answers what in documents may be wrong.
package struct LintSearcher: Sendable {
  private let reader: any KnowledgeReader

  package init(reader: any KnowledgeReader) {
    self.reader = reader
  }

  /// By document key, within a document in the order of ``LintRule`` and of reading. A query chooses
  /// documents: those with a passage that satisfies it. What people put right is looked at as they
  /// put it right, and of a figure that they rejected nothing is said.
  package func list(_ request: ItemRequest) throws(SearchError) -> FindingList {
    try reader.answer(request) { snapshot, parsed in
      try Self.items(request, parsed, in: snapshot)
    }
  }

  private static func items(
    _ request: ItemRequest, _ parsed: ParsedQuery, in snapshot: any KnowledgeSnapshot
  ) throws -> [ListItem] {
    let documents = try request.documents(for: parsed, in: snapshot)
    let findings = try snapshot.findings(
      FindingChoice(kinds: LintedDocument.kinds, documents: Set(documents.map(\.id))))
    let byDocument = Dictionary(grouping: findings, by: \.document)
    // The citations of all documents are already there where all are asked for.
    let isAll = request.document == nil && parsed.query == nil
    let common = Common(
      linked: try LinkedDocuments(try snapshot.documents(), in: snapshot),
      works: try isAll ? WorkIndex(findings, in: snapshot) : WorkIndex(in: snapshot))
    let amended = try AmendedFigure.byDocument(findings, in: snapshot)
    return try documents.flatMap { document -> [ListItem] in
      guard let content = try snapshot.content(of: document.id) else { return [] }
      let linted = LintedDocument(
        document, content: content, findings: byDocument[document.id] ?? [],
        amended: amended[document.id] ?? [])
      return items(remarks(of: linted, common), of: document)
    }
  }

  /// What the rules need for every document.
  private struct Common {
    let linked: LinkedDocuments
    let works: WorkIndex
    let shares = SharePatterns()
    let references = ReferencePatterns()
    let dates = DatePattern()
  }

  private static func remarks(
    of document: LintedDocument, _ common: Common
  ) -> [LintRemark] {
    let doubts = document.events.compactMap { event in
      event.value.doubt.map {
        LintRemark(.doubtfulDate, $0, about: event.id, event.value.witness)
      }
    }
    return SourceRules(document, works: common.works).remarks + FigureRules(document).remarks
      + ShareRules(document, common.shares).remarks + BreakdownRules(document).remarks
      + ReferenceRules(document, linked: common.linked, common.references).remarks + doubts
      + DateRules(document, common.dates).remarks
  }

  private static func items(_ remarks: [LintRemark], of document: StoredDocument) -> [ListItem] {
    var counts: [String: Int] = [:]
    return remarks.map { remark in
      let name = "\(remark.anchor)/\(remark.rule.rawValue)"
      let count = counts[name, default: 0] + 1
      counts[name] = count
      return ListItem(
        fields: [
          Field("id", "ID", .text(count == 1 ? name : "\(name)-\(count)")),
          Field("rule", "種類", FieldValue(remark.rule, \.label)),
          Field("message", "内容", .text(remark.message)),
          Field("text", "箇所", .text(remark.text)),
          Field("trust", "信頼", FieldValue(document.head.trust, \.label)),
          Field("document", "文書", .record(FindingItems.document(document))),
          Field("passage", nil, .text(remark.passage.value)),
          Field("place", "場所", .record(FindingItems.place(remark.place))),
        ],
        headline: "\(remark.rule.label)　\(document.head.title)",
        details: [remark.message] + (remark.text.isEmpty ? [] : ["「\(remark.text)」"]))
    }
  }
}
