import KnowledgeModel
import KnowledgeStore

/// Indicators as a table: that of the document, row for row, where they stand in one; else one that is put
/// together from what the document says of all that belong to the same measure.
struct IndicatorTable {
  let text: QuotedText

  init(beside indicator: Indicator, in source: QuotedDocument) throws {
    text = try Self.original(indicator, in: source) ?? Self.gathered(indicator, in: source)
  }

  private static func original(_ indicator: Indicator, in source: QuotedDocument) -> QuotedText? {
    let id = indicator.witness.passage
    guard let index = source.section(of: id),
      let passage = source.content.sections[index].passages.first(where: { $0.id == id })
    else { return nil }
    let lines = passage.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard
      let row = lines.firstIndex(where: {
        $0.contains("\t") && $0.split(separator: "\t").contains { $0.contains(indicator.name) }
      })
    else { return nil }
    var first = row
    while first > 0, lines[first - 1].contains("\t") { first -= 1 }
    let table = lines[first...].prefix { $0.contains("\t") }
    guard table.count > 1 else { return nil }
    return QuotedText(
      parts: [Quotation.Part(text: table.joined(separator: "\n"))], passages: [id])
  }

  private static func gathered(
    _ indicator: Indicator, in source: QuotedDocument
  ) throws(StoreError) -> QuotedText {
    let findings = try source.snapshot.findings(
      FindingChoice(kinds: [.indicator], documents: [source.document.id]))
    let all = findings.compactMap { stored -> Indicator? in
      if case .indicator(let other) = stored.finding, other.measure == indicator.measure {
        other
      } else {
        nil
      }
    }
    let columns: [(String, (Indicator) -> String?)] = [
      ("区分", { $0.level == .other ? nil : $0.level.label }), ("指標", \.name), ("目標", \.target),
      ("現状", \.baseline), ("データ取得方法", \.method),
    ]
    let filled = columns.filter { column in all.contains { column.1($0)?.isEmpty == false } }
    let rows = [filled.map(\.0)] + all.map { one in filled.map { cell($0.1(one) ?? "") } }
    return QuotedText(
      parts: [
        Quotation.Part(
          heading: indicator.measure ?? "",
          text: rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"))
      ], passages: Set(all.map(\.witness.passage)))
  }

  private static func cell(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
