import JapaneseText
import TestSupport

/// A clause of a query as a scan understands it, and as somebody would type it.
///
/// It is written down before the program reads it, so that a misreading of the query language
/// shows as a wrong count.
indirect enum ScannedClause {
  case term(String, field: Field)
  case kind(word: String, value: String)
  case format(String)
  case fiscalYears(ClosedRange<Int>)
  /// A space or AND between each two.
  case all([ScannedClause])
  /// OR between each two; none of them is an `all` or `any` without parentheses.
  case any([ScannedClause])
  case not(ScannedClause)
  case parentheses(ScannedClause)

  enum Field { case anywhere, title, heading }

  func holds(for passage: ScannedPassages.Passage) -> Bool {
    switch self {
    case .term(let text, let field): Self.contains(text, in: field, of: passage)
    case .kind(_, let value): passage.document.kind == value
    case .format(let name): passage.document.format == name
    case .fiscalYears(let years): passage.document.fiscalYear.map(years.contains) ?? false
    case .all(let parts): parts.allSatisfy { $0.holds(for: passage) }
    case .any(let parts): parts.contains { $0.holds(for: passage) }
    case .not(let part): !part.holds(for: passage)
    case .parentheses(let part): part.holds(for: passage)
    }
  }

  private static func contains(
    _ text: String, in field: Field, of passage: ScannedPassages.Passage
  ) -> Bool {
    let plain = Fold.plain(text)
    let full = Fold.full(from: plain)
    let fields =
      switch field {
      case .anywhere: passage.plain.indices
      case .title: passage.plain.indices.prefix(1)
      case .heading: passage.plain.indices.dropFirst().dropLast()
      }
    return fields.contains { passage.plain[$0].contains(plain) || passage.full[$0].contains(full) }
  }

  /// One of the ways to write the clause.
  func written(_ random: inout FixedRandom) -> String {
    func one(_ spellings: String...) -> String { spellings[random.next(below: spellings.count)] }
    switch self {
    case .term(let text, let field):
      let name =
        switch field {
        case .anywhere: ""
        case .title: one("題:", "題名：", "title:", "ＴＩＴＬＥ：")
        case .heading: one("見出し:", "見出し：", "heading:")
        }
      return name + (QuotedTerm.written(text) ?? text)
    case .kind(let word, _): return one("種別:", "種別：", "kind:") + word
    case .format(let name): return one("書式:", "書式：", "format:") + name
    case .fiscalYears(let years):
      let range =
        years.count == 1
        ? one("\(years.lowerBound)", "令和\(years.lowerBound - 2018)", "R\(years.lowerBound - 2018)")
        : "\(years.lowerBound)-\(years.upperBound)"
      return one("年度:", "年度：", "fy:") + range
    case .all(let parts):
      return parts.map { $0.written(&random) }
        .reduce { $0 + one(" ", "　", " AND ", " ＡＮＤ ") + $1 }
    case .any(let parts):
      return parts.map { $0.written(&random) }.reduce { $0 + one(" OR ", "｜", " | ") + $1 }
    case .not(let part): return one("-", "－", "NOT ") + part.written(&random)
    case .parentheses(let part):
      return one("(", "（") + part.written(&random) + one(")", "）")
    }
  }
}

extension [String] {
  fileprivate func reduce(_ join: (String, String) -> String) -> String {
    dropFirst().reduce(first ?? "", join)
  }
}

/// Makes combinations of clauses out of what the passages hold.
struct ClauseGenerator {
  let scanned: ScannedPassages
  var random: FixedRandom

  mutating func clause(depth: Int) -> ScannedClause {
    .all((0...random.next(below: 3)).map { _ in group(depth: depth) })
  }

  private mutating func group(depth: Int) -> ScannedClause {
    .any((0...max(0, random.next(below: 5) - 2)).map { _ in operand(depth: depth) })
  }

  private mutating func operand(depth: Int) -> ScannedClause {
    switch random.next(below: depth > 0 ? 8 : 6) {
    case 0: return condition()
    case 1: return .not(leaf())
    case 6: return .parentheses(clause(depth: depth - 1))
    case 7: return .not(.parentheses(clause(depth: depth - 1)))
    default: return leaf()
    }
  }

  private mutating func leaf() -> ScannedClause {
    let fields: [ScannedClause.Field] = [.anywhere, .anywhere, .anywhere, .title, .heading]
    while true {
      // Short ones, so that several clauses hold at once.
      guard let term = scanned.term(&random, aroundQuote: random.next(below: 12) == 0) else {
        continue
      }
      let short = String(term.prefix(3))
      guard !Fold.plain(short).isEmpty, QuotedTerm.written(short) != nil else { continue }
      return .term(short, field: fields[random.next(below: fields.count)])
    }
  }

  private mutating func condition() -> ScannedClause {
    switch random.next(below: 3) {
    case 0:
      let kinds = [("助言", "advice"), ("事例", "case"), ("調査", "report"), ("案内", "programme")]
      let (word, value) = kinds[random.next(below: kinds.count)]
      return .kind(word: word, value: value)
    case 1:
      let formats = ["text", "markdown", "html", "xml"]
      return .format(formats[random.next(below: formats.count)])
    default:
      let first = 2019 + random.next(below: 6)
      return .fiscalYears(first...(first + random.next(below: 3)))
    }
  }
}
