import KnowledgeModel
import KnowledgeStore
import Search

/// Prints the answer of a search in the form that was asked for.
struct SearchOutput {
  let form: ListForm
  let fields: HitColumns?
  let onlyIDs: Bool
  let separatesByNUL: Bool
  let explains: Bool
  var countsFacets = false

  /// To be asked before any work is done.
  func check() throws(Misuse) {
    if onlyIDs, isTable {
      throw Misuse("--ids は --json や --csv と同時に指定できません。", advice: "どちらか一方だけを指定してください。")
    }
    if countsFacets, isLines || isTable && form != .json {
      throw Misuse("--facets は --ids や表の出力と同時に指定できません。", advice: "そのままか、--json と一緒に指定してください。")
    }
    if separatesByNUL, !isLines {
      throw Misuse("-0 だけでは使えません。", advice: "--ids か --plain と一緒に指定してください。")
    }
  }

  /// Whether each hit is one line, and nothing else is printed.
  private var isLines: Bool {
    onlyIDs || form == .plain || (fields != nil && !isTable)
  }

  /// Whether a hit shows the documents that stand under it: rows and IDs name each by itself.
  var showsCopies: Bool {
    switch form {
    case .json: true
    case .text: !isLines
    case .plain, .csv: false
    }
  }

  private var isTable: Bool {
    switch form {
    case .json, .csv: true
    case .text, .plain: false
    }
  }

  func show(_ answer: TimedSearch.Answer, on workplace: Workplace) throws {
    let hits = HitList(
      answer: answer, chosen: fields?.columns ?? HitColumn.standard, explains: explains)
    guard isLines else { return try form.show(hits, on: workplace) }
    let rows =
      onlyIDs ? hits.ids : hits.table.rows.map { $0.map(\.visibleLine).joined(separator: "\t") }
    let end = separatesByNUL ? "\0" : "\n"
    Channel.output.write(rows.map { $0 + end }.joined())
  }
}

/// The hits of one answer.
private struct HitList: ShownList {
  let answer: TimedSearch.Answer
  let chosen: [HitColumn]
  let explains: Bool

  var emptyText: String {
    answer.isFound
      ? "見つかりましたが、指定した範囲に表示するものはありません。--limit と --offset の値を確かめてください。"
      : "見つかりませんでした。言葉を減らすか、言い換えて探してください。"
  }

  var table: ItemTable {
    ItemTable(
      columns: chosen.map(\.label),
      rows: answer.result.hits.map { hit in chosen.map { $0.value(of: hit) } })
  }
  var ids: [String] { answer.result.hits.map { $0.passage.passage.id.value } }

  func json() throws -> String {
    try JSONText.line(
      SearchResponse(
        result: answer.result, milliseconds: answer.milliseconds, explains: explains,
        expands: answer.request.expandsTerms))
  }

  func lines(for terminal: Terminal) -> [String] {
    let text = SearchText(terminal: terminal, explains: explains)
    let facets = answer.isFound ? text.lines(of: answer.result.facets ?? []) : []
    guard !answer.result.hits.isEmpty else { return facets }
    return text.lines(of: answer.result, offset: answer.request.offset) + facets
  }
}
