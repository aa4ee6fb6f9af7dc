import JapaneseText

/// A text that FTS5 accepts as a `MATCH` expression, whatever the tokens hold.
///
/// Every token stands in quotation marks, its own doubled, so that none is read as an operator.
struct MatchExpression: Sendable, Hashable {
  let text: String

  private init(text: String) {
    self.text = text
  }

  /// Where the grams of a term stand one after the other; `nil` where nothing can match.
  init?(_ query: GramQuery) {
    switch query {
    case .nothing: return nil
    case .phrase(let tokens): self.init(phrase: tokens)
    case .prefix(let start):
      guard let token = Self.quoted(start) else { return nil }
      self.init(text: token + " *")
    }
  }

  /// Where the tokens stand one after the other.
  init?(phrase tokens: [String]) {
    guard !tokens.isEmpty else { return nil }
    let quoted = tokens.compactMap(Self.quoted)
    guard quoted.count == tokens.count else { return nil }
    self.init(text: quoted.joined(separator: " + "))
  }

  /// Where any of the words stands.
  init?(anyOf words: [String]) {
    let quoted = words.compactMap(Self.quoted)
    guard !quoted.isEmpty else { return nil }
    self.init(text: quoted.joined(separator: " OR "))
  }

  /// `nil` for what cannot be a token: nothing at all, or a text with U+0000, at which SQLite
  /// would end the expression.
  private static func quoted(_ token: String) -> String? {
    guard !token.isEmpty, !token.utf8.contains(0) else { return nil }
    // By scalar: a quotation mark under a combining mark is another Character, and the same byte.
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in token.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
