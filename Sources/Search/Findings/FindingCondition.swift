import JapaneseText
package import KnowledgeModel
import KnowledgeStore

/// What a finding of a passage must be: 出典, 人, 課題, 施策, 指標, 事例, 用語, 行事, 数値.
package enum FindingCondition: Sendable, Hashable {
  /// Of that kind, and named by such words: a citation by its work, a person by name, affiliation or
  /// role, what a document sets out by its title.
  case named(Finding.Kind, String)
  /// The passage gives such a figure.
  case figure(FigureValue)
}

/// A figure as a query names it: 「92.8％」, 「約3割」, 「１，２００万円」, or a number alone.
package struct FigureValue: Sendable, Hashable {
  /// As typed.
  package let text: String
  /// The number that it begins with, 千, 万, 億 and the like counted in; `nil` for one in kanji or
  /// after other words.
  package let number: Double?
  /// What follows the number; empty for nothing.
  private let unit: String

  /// `nil` for text without a digit.
  package init?(_ text: String) {
    self.text = text
    let letters = Self.letters(of: text)
    let isNumber = { (scalar: Unicode.Scalar) in
      ("0"..."9").contains(scalar) || KanjiNumber.value(of: scalar.value) != nil
    }
    guard letters.contains(where: isNumber) else { return nil }
    var rest = letters[...]
    var sum: Double?
    while let part = Self.part(of: &rest) { sum = (sum ?? 0) + part }
    number = sum
    unit = String(String.UnicodeScalarView(rest))
  }

  /// Whether the figure is written so, or is of this value, in this unit where there is one; a range
  /// is of every value in it.
  func matches(_ quantity: Quantity, written term: TermMatch) -> Bool {
    if term.matches(quantity.text) { return true }
    guard let number else { return false }
    if !unit.isEmpty {
      var own = Self.letters(of: quantity.unit)[...]
      _ = Self.multiplier(of: &own)
      guard unit == String(String.UnicodeScalarView(own)) else { return false }
    }
    if let value = quantity.value { return value == number }
    guard quantity.low != nil || quantity.high != nil else { return false }
    return (quantity.low ?? -.infinity) <= number && number <= (quantity.high ?? .infinity)
  }

  /// The plain fold without its marks and the commas of numbers.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    Fold.plain(text).string.unicodeScalars.filter { $0.value >= 0x20 && $0 != "," }
  }

  /// Takes a number and the multipliers after it: 「1億」 of 「1億2000万円」.
  private static func part(of rest: inout ArraySlice<Unicode.Scalar>) -> Double? {
    let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
    guard let number = Double(String(String.UnicodeScalarView(digits))) else { return nil }
    rest = rest.dropFirst(digits.count)
    return number * multiplier(of: &rest)
  }

  private static func multiplier(of rest: inout ArraySlice<Unicode.Scalar>) -> Double {
    var product = 1.0
    while let first = rest.first, let factor = multipliers[first] {
      product *= factor
      rest = rest.dropFirst()
    }
    return product
  }

  private static let multipliers: [Unicode.Scalar: Double] = [
    "十": 10, "百": 100, "千": 1e3, "万": 1e4, "億": 1e8, "兆": 1e12,
  ]
}
