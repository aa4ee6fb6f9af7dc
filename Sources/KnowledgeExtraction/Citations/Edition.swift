import JapaneseText

/// Which edition of a work a mention names.
enum Edition: Hashable, Sendable {
  /// A fiscal year, an edition of a year (平成30年版), or a year of issue without a month: 令和4年度,
  /// R4, (2022), 2022年.
  case year(Int)
  /// Over several years: 令和2～4年度.
  case years(ClosedRange<Int>)
  /// A month of issue. The work may be about the fiscal year before.
  case issued(year: Int, month: Int)
  /// A year of issue, as behind the name of an author: 林野庁(2023). The work may be about the year
  /// before.
  case published(Int)

  /// Of a month of issue, the fiscal year in which it lies.
  var fiscalYear: Int? {
    switch self {
    case .year(let year), .published(let year): year
    case .issued(let year, let month): month < 4 ? year - 1 : year
    case .years: nil
    }
  }

  /// As a year of issue, where only a year is told.
  var asIssue: Edition {
    if case .year(let year) = self { .published(year) } else { self }
  }

  /// As it stands in a key.
  var text: String {
    switch self {
    case .year(let year): "\(year)"
    case .years(let years): "\(years.lowerBound)-\(years.upperBound)"
    case .issued(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .published(let year): "\(year)"
    }
  }

  /// Whether a work of this edition can have been issued then: within its year, or in the year after
  /// it, in which most reports come out.
  func fits(_ issue: Edition) -> Bool {
    guard case .year(let own) = self, let fiscal = issue.fiscalYear else { return false }
    return own == fiscal || own == fiscal - 1
  }

  /// Whether only the time of issue is known.
  var isIssue: Bool {
    switch self {
    case .issued, .published: true
    case .year, .years: false
    }
  }
}

/// Finds editions in the words around a title.
struct EditionReader: Sendable {
  struct Match: Hashable, Sendable {
    let edition: Edition
    /// With 版, 分, 号 and the like behind the year.
    let range: Range<Int>
  }

  /// The first edition in the range.
  static func first(in text: CitationText, _ range: Range<Int>) -> Match? {
    var index = range.lowerBound
    while index < range.upperBound {
      if let match = match(at: index, in: text, limit: range.upperBound) { return match }
      index += 1
    }
    return nil
  }

  /// The first edition in the range; of several years in a row, all of them.
  static func list(in text: CitationText, _ range: Range<Int>) -> [Match] {
    guard let first = first(in: text, range) else { return [] }
    return [first] + following(first, in: text, limit: range.upperBound)
  }

  /// Later years in a row behind one: ・令和5年度 of 「令和3年度・令和5年度」.
  static func following(_ first: Match, in text: CitationText, limit: Int) -> [Match] {
    var found: [Match] = []
    var last = first
    let unit = text.at(last.range.upperBound - 1)
    while case .year(let year) = last.edition {
      var next = last.range.upperBound
      while text.at(next).isSpace || listSeparators.contains(text.at(next)) { next += 1 }
      guard next > last.range.upperBound, next < limit,
        let match = match(at: next, in: text, limit: limit),
        case .year(let other) = match.edition, other > year,
        text.at(match.range.upperBound - 1) == unit
      else { break }
      found.append(match)
      last = match
    }
    return found
  }

  /// The edition that is all of the range, but for white space and parentheses around it.
  static func whole(_ text: CitationText, _ range: Range<Int>) -> Edition? {
    var range = text.trimmed(range)
    while let last = range.last, text.at(range.lowerBound).isOpeningParenthesis,
      text.close(ofBracketAt: range.lowerBound, within: range.upperBound) == last
    {
      range = text.trimmed(range.lowerBound + 1..<last)
    }
    guard let match = match(at: range.lowerBound, in: text, limit: range.upperBound),
      text.trimmed(match.range.upperBound..<range.upperBound).isEmpty
    else { return nil }
    return match.edition
  }

  /// The longest edition that begins at `index`.
  static func match(at index: Int, in text: CitationText, limit: Int) -> Match? {
    guard begins(at: index, in: text, limit: limit) else { return nil }
    var end = min(limit, index + longest)
    if let stop = (index..<end).first(where: { !isPart(text.scalars[$0]) }) { end = stop }
    while end > index {
      if canEnd(text.scalars[end - 1]), let edition = edition(text[index..<end]) {
        return Match(edition: edition, range: index..<endOfUnit(after: end, in: text, limit))
      }
      end -= 1
    }
    return nil
  }

  /// In scalars: 「2023（令和5）年12月20日」 and some.
  private static let longest = 24

  private static func edition(_ text: String) -> Edition? {
    if let years = DateNotation.fiscalYears(text) ?? DateNotation.fiscalYears(plain(text)) {
      guard (1868...2199).contains(years.lowerBound), years.upperBound - years.lowerBound < 30
      else { return nil }
      return years.count == 1 ? .year(years.lowerBound) : .years(years)
    }
    guard let date = DateNotation.date(text) ?? DateNotation.date(plain(text)),
      (1868...2199).contains(date.year)
    else { return nil }
    return date.month.map { .issued(year: date.year, month: $0) } ?? .year(date.year)
  }

  /// Without what stands in parentheses: 2021(令3)年度.
  private static func plain(_ text: String) -> String {
    var depth = 0
    let kept = Array(text.unicodeScalars).filter { scalar in
      if scalar.isOpeningParenthesis { depth += 1 }
      defer { if scalar.isClosingParenthesis { depth -= 1 } }
      return depth == 0
    }
    return String(scalars: kept)
  }

  private static let eras = ["令和", "平成", "昭和", "大正", "明治"].map { Array($0.unicodeScalars) }

  /// An era, R4 and the like, or four digits, not inside of a longer number or word.
  private static func begins(at index: Int, in text: CitationText, limit: Int) -> Bool {
    let scalar = text.scalars[index]
    switch scalar {
    case "令", "平", "昭", "大", "明":
      return eras.contains { text.has($0, at: index, within: limit) }
    case "R", "H", "S", "Ｒ", "Ｈ", "Ｓ":
      let before = text.at(index - 1)
      return !before.isLatin && !before.isDigit && index + 1 < limit
        && (text.scalars[index + 1].isDigit || text.scalars[index + 1] == "元")
    case "二": return index + 3 < limit && text.scalars[index + 1] == "〇"
    default:
      guard scalar.isDigit, !text.at(index - 1).isDigit,
        !text.at(index - 1).isPoint || !text.at(index - 2).isDigit,
        !text.at(index - 1).isLatin || text.at(index - 1) == "Y", index + 4 <= limit
      else { return false }
      let isNumber = (index..<index + 4).allSatisfy { text.scalars[$0].isDigit }
      return isNumber && !text.at(index + 4).isDigit && isCentury(scalar, text.at(index + 1))
    }
  }

  private static func isCentury(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    (first == "2" || first == "２") && (second == "0" || second == "０")
      || (first == "1" || first == "１") && (second == "9" || second == "９" || second == "8")
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isDigit || scalar.isOpeningParenthesis || scalar.isClosingParenthesis { return true }
    return parts.contains(scalar)
  }

  private static let parts = ScalarSet("令和平成昭大正明治年度月日元RHSrhsＲＨＳ〇一二三四五六七八九十.．/-－–~～〜から")

  private static func canEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar == "年" || scalar == "度" || scalar == "月" || scalar == "日"
      || scalar.isClosingParenthesis || KanjiDigit.contains(scalar)
  }

  /// After 版, 分, 号 or 改訂 behind the year.
  private static func endOfUnit(after end: Int, in text: CitationText, _ limit: Int) -> Int {
    var end = end
    while end < limit, units.contains(text.scalars[end]) { end += 1 }
    for word in revisions where text.has(word, at: end, within: limit) { return end + word.count }
    return end
  }

  private static let revisions = [
    "改訂版", "改定版", "改訂", "改定", "策定", "作成", "発行", "刊行", "公表", "発表", "実施", "増補",
  ].map { Array($0.unicodeScalars) }

  private static let units = ScalarSet("版分号")
}

private enum KanjiDigit {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    kanjiDigits.contains(scalar)
  }
}

extension Unicode.Scalar {
  fileprivate var isPoint: Bool { self == "." || self == "," || self == "．" || self == "，" }

  var isLatin: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
      || (0xFF21...0xFF3A).contains(value) || (0xFF41...0xFF5A).contains(value)
  }
}

private let kanjiDigits = ScalarSet("〇一二三四五六七八九十元")
private let listSeparators = ScalarSet("、，,・／/及びと")
