import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// What a finding of a passage must be: 出典, 人, 課題, 数値.
package enum FindingCondition: Sendable, Hashable {
  /// A citation in the passage names such a work: words of its title or publisher.
  case source(String)
  /// The passage names such a person: words of the name, affiliation or role.
  case person(String)
  /// The passage sets out such a challenge: words of its title, or of whose it is.
  case challenge(String)
  /// The passage gives such a figure.
  case figure(FigureValue)

  fileprivate var kind: Finding.Kind {
    switch self {
    case .source: .citation
    case .person: .person
    case .challenge: .challenge
    case .figure: .figure
    }
  }
}

/// A figure as a query names it: 「92.8％」, 「約3割」, 「１，２００万円」, or a number alone.
package struct FigureValue: Sendable, Hashable {
  /// As typed.
  package let text: String
  /// The number that it begins with, without commas; `nil` for one in kanji or after other words.
  package let number: Double?
  /// The plain fold of what follows the number; `nil` for nothing.
  private let unit: FoldedText?

  /// `nil` for text without a digit.
  package init?(_ text: String) {
    self.text = text
    let scalars = Array(Fold.plain(text).string.unicodeScalars).filter { $0.value >= 0x20 }
    let digits = scalars.prefix { "0123456789.,".unicodeScalars.contains($0) }
    let isNumber = { (scalar: Unicode.Scalar) in
      ("0"..."9").contains(scalar) || KanjiNumber.value(of: scalar.value) != nil
    }
    guard scalars.contains(where: isNumber) else { return nil }
    let plain = String(String.UnicodeScalarView(digits.filter { $0 != "," }))
    number = Double(plain)
    let rest = String(String.UnicodeScalarView(scalars.dropFirst(digits.count)))
    unit = rest.isEmpty ? nil : Fold.plain(rest)
  }

  /// Whether the figure is written so, or is of this value, in this unit where there is one; a range
  /// is of every value in it.
  func matches(_ quantity: Quantity, written term: TermMatch) -> Bool {
    if term.matches(quantity.text) { return true }
    guard let number else { return false }
    if let unit, Fold.plain(quantity.unit) != unit { return false }
    if let value = quantity.value { return value == number }
    guard quantity.low != nil || quantity.high != nil else { return false }
    return (quantity.low ?? -.infinity) <= number && number <= (quantity.high ?? .infinity)
  }
}

/// The passages with findings that meet a condition.
struct FindingPassages {
  private let snapshot: any KnowledgeSnapshot

  init(snapshot: any KnowledgeSnapshot) {
    self.snapshot = snapshot
  }

  /// - Complexity: O(findings of the kind).
  func passages(for condition: FindingCondition) throws(StoreError) -> PassageSet {
    var found = PassageSet()
    let test = test(for: condition)
    for stored in try snapshot.findings(FindingChoice(kinds: [condition.kind]))
    where test(stored.finding) {
      found.insert(stored.passage)
      guard case .person(let person) = stored.finding else { continue }
      for id in Set(person.appearances.map(\.passage)).sorted() {
        if let passage = try snapshot.passage(id) { found.insert(passage.number) }
      }
    }
    return found
  }

  private func test(for condition: FindingCondition) -> (Finding) -> Bool {
    switch condition {
    case .figure(let value):
      let term = TermMatch(term: value.text)
      return { finding in
        guard case .figure(let figure) = finding else { return false }
        return value.matches(figure.quantity, written: term)
      }
    case .source(let text), .person(let text), .challenge(let text):
      let term = TermMatch(term: text)
      return { finding in finding.namingTexts.contains(where: term.matches) }
    }
  }
}

extension Finding {
  /// The words that name it.
  fileprivate var namingTexts: [String] {
    let texts: [String?] =
      switch self {
      case .citation(let value): [value.work.title, value.work.publisher]
      case .person(let value): [value.name, value.affiliation, value.role]
      case .challenge(let value): [value.title, value.whose]
      default: []
      }
    return texts.compactMap(\.self)
  }
}
