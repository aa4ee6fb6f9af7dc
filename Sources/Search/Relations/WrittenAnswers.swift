import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// Which measures of a document answer which of its challenges, as far as the text says so: the
/// measure names the challenge by number (「課題1に対応」) or by title, it stands in the section that
/// has the challenge's title, or both are numbered alike, one to one, from first to last.
struct WrittenAnswers {
  private struct Side {
    let id: FindingID
    let title: String
    let headings: [String]
    /// What it says of itself, in the form of ``LintedText``.
    let text: String
  }

  /// By ID of the challenge and of the measure.
  private(set) var pairs: [(challenge: FindingID, measure: FindingID)] = []

  init(_ findings: [StoredFinding]) {
    var challenges: [Side] = []
    var measures: [Side] = []
    for stored in findings {
      let headings = stored.headings
      switch stored.finding {
      case .challenge(let value):
        let text = Self.own(headings, value.title) + [value.witness.text]
        challenges.append(Self.side(stored, value.title, text))
      case .measure(let value):
        let text =
          Self.own(headings, value.title) + [value.title, value.witness.text]
          + value.initiatives.flatMap { [$0.title, $0.witness.text] }
        measures.append(Self.side(stored, value.title, text))
      default: continue
      }
    }
    guard !challenges.isEmpty, !measures.isEmpty else { return }
    let numbers = challenges.map { PartNumber.first(after: Self.challengeWords, in: $0.text) }
    let known = numbers.compactMap(\.self)
    let areNumbered = known.count == Set(known).count
    var isReferred = false
    for measure in measures {
      let named = PartNumber.all(after: Self.challengeWords, in: measure.text)
      let form = Fold.full(measure.text)
      isReferred = isReferred || !named.isEmpty
      for (challenge, number) in zip(challenges, numbers) {
        let isNumbered = areNumbered && (number.map(named.contains) ?? false)
        let isTitled = challenge.title.count >= 6 && form.contains(Fold.full(challenge.title))
        if isNumbered || isTitled || Self.holds(challenge, measure) {
          pairs.append((challenge.id, measure.id))
        }
      }
    }
    guard pairs.isEmpty, !isReferred else { return }
    let others = measures.map { PartNumber.first(after: Self.measureWords, in: $0.text) }
    let own = others.compactMap(\.self)
    guard areNumbered, known.count == challenges.count, own.count == measures.count,
      own.count == Set(own).count, Set(own) == Set(known)
    else { return }
    for (challenge, number) in zip(challenges, numbers) {
      for (measure, other) in zip(measures, others) where number == other {
        pairs.append((challenge.id, measure.id))
      }
    }
  }

  private static func side(_ stored: StoredFinding, _ title: String, _ text: [String]) -> Side {
    Side(
      id: stored.id, title: title, headings: stored.headings,
      text: LintedText.form(of: text.joined(separator: "\n")))
  }

  /// The heading that has the title, if there is one.
  private static func own(_ headings: [String], _ title: String) -> [String] {
    headings.headingPath(to: title)?.suffix(1) ?? []
  }

  private static func holds(_ challenge: Side, _ measure: Side) -> Bool {
    guard let path = challenge.headings.headingPath(to: challenge.title) else { return false }
    return measure.headings.starts(with: path)
  }

  private static let challengeWords = ["課題"]
  static let measureWords = ["支援策", "施策", "対応策", "方策", "対策", "提言", "取組"]
}

/// The numbers that a document gives to what it sets out: 「課題１」, 「支援策②」.
enum PartNumber {
  static func first(after words: [String], in text: String) -> Int? {
    all(after: words, in: text).first
  }

  /// In the order of the text; of 「課題1・3」 both.
  static func all(after words: [String], in text: String) -> [Int] {
    var numbers: [Int] = []
    for word in words {
      for range in text.ranges(of: word) {
        var rest = text[range.upperBound...]
        var isList = true
        while isList, let number = number(at: &rest) {
          numbers.append(number)
          isList = rest.first.map { "・,、と".contains($0) } ?? false
          if isList { rest = rest.dropFirst() }
        }
      }
    }
    return numbers
  }

  private static func number(at rest: inout Substring) -> Int? {
    rest = rest.drop { $0 == " " || $0 == "(" }
    if let scalar = rest.unicodeScalars.first, 0x2460...0x2473 ~= scalar.value {
      rest = rest.dropFirst()
      return Int(scalar.value) - 0x245F
    }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard digits.count < 3, let number = Int(digits) else { return nil }
    let after = rest.dropFirst(digits.count)
    // 「課題3件」 counts them.
    guard after.first.map({ !"件つ個点項%年月割人".contains($0) }) ?? true else { return nil }
    rest = after
    return number
  }
}

extension [String] {
  /// The headings down to the one that has the title; `nil` where none has.
  func headingPath(to title: String) -> ArraySlice<String>? {
    let form = Fold.full(title)
    return firstIndex { Fold.full($0).contains(form) }.map { self[...$0] }
  }
}
