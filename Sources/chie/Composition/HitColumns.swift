import ArgumentParser
import KnowledgeModel
import KnowledgeStore
import Search

/// What a table of hits can show.
enum HitColumn: String, CaseIterable, Sendable {
  case id, document, title, kind, path, trust, year, score, match, headings, snippet, place, more

  static var names: String { allCases.map(\.rawValue).joined(separator: "・") }

  static let standard: [HitColumn] = [.id, .title, .kind, .path, .place, .headings, .snippet]

  /// The head of the column in a table for people.
  var label: String {
    switch self {
    case .id: "ID"
    case .document: "文書ID"
    case .title: "題名"
    case .kind: "種別"
    case .path: "パス"
    case .trust: "信頼"
    case .year: "年度"
    case .score: "点数"
    case .match: "一致"
    case .headings: "見出し"
    case .snippet: "抜粋"
    case .place: "行"
    case .more: "ほか"
    }
  }

  func value(of hit: Hit) -> String {
    let head = hit.document.head
    return switch self {
    case .id: hit.passage.passage.id.value
    case .document: hit.document.id.value
    case .title: head.title
    case .kind: head.kind?.label ?? ""
    case .path: hit.document.paths.first ?? ""
    case .trust: head.trust.label
    case .year: head.fiscalYear.map(String.init) ?? ""
    case .score: "\((hit.score * 1000).rounded() / 1000)"
    case .match: hit.match == .exact ? "一致" : "近い"
    case .headings: hit.passage.headings.joined(separator: " ＞ ")
    case .snippet: hit.snippet.text
    case .place:
      hit.passage.passage.place.line.map(String.init)
        ?? hit.passage.passage.place.text(in: hit.document.shownPath) ?? ""
    case .more: String(hit.more)
    }
  }
}

/// Columns as somebody asked for them: `id,title,score`.
struct HitColumns: ExpressibleByArgument, Sendable {
  let columns: [HitColumn]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    columns = names.compactMap { HitColumn(rawValue: String($0)) }
    guard columns.count == names.count else { return nil }
  }
}
