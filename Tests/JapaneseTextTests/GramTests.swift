import JapaneseText
import Testing

@Suite struct GramTests {
  /// In the expected tokens `|` stands for the run mark and `_` for the space of a fold.
  @Test(arguments: [
    ("助言記録", "助言 言記 記録 録"), ("推進DX", "推進 進| |d dx x| |"), ("a b", "|a a| |_ _| |b b| |"),
    ("人", "人"), ("𠮷-", "吉- -"), ("", ""), (" ", ""),
  ])
  func `the tokens of a field are its pairs and its last character`(text: String, tokens: String) {
    let expected = tokens.replacing("|", with: "\u{1}").replacing("_", with: "\u{2}")
    #expect(Grams.tokens(of: Fold.plain(text)) == expected)
  }

  @Test func `a query asks for pairs, for a beginning or for nothing`() {
    #expect(Grams.query(Fold.plain("助言記録")) == .phrase(["助言", "言記", "記録"]))
    #expect(Grams.query(Fold.plain("人")) == .prefix("人"))
    #expect(Grams.query(Fold.plain(" ")) == .nothing)
    #expect(Grams.query(Fold.plainPrefix("A")) == .phrase(["\u{1}a"]))
  }

  @Test(arguments: [21, 22] as [UInt64])
  func `tokens hold a query where the fold holds the term`(seed: UInt64) {
    var generator = TextGenerator(seed: seed)
    for _ in 0..<1500 {
      let field = Fold.full(generator.text(upTo: 12))
      let term = Fold.plain(generator.text(upTo: 2))
      let tokens = Grams.tokens(of: field).split(separator: " ").map(String.init)
      #expect(answers(tokens, Grams.query(term)) == field.contains(term))
    }
  }

  @Test func `tokens are made of letters, digits, other scripts and the token characters`() {
    var generator = TextGenerator(seed: 23)
    let allowed = Set(Grams.tokenCharacters.utf8)
    for _ in 0..<500 {
      let tokens = Grams.tokens(of: Fold.plain(generator.text(upTo: 12)))
      let others = tokens.utf8.filter { $0 < 0x80 && $0 != 0x20 }
      #expect(others.allSatisfy { allowed.contains($0) || isLetterOrDigit($0) })
    }
    #expect(Grams.tokenCharacters.utf8.allSatisfy { !isLetterOrDigit($0) && $0 != 0x20 && $0 != 0 })
  }

  /// What an index would answer.
  private func answers(_ tokens: [String], _ query: GramQuery) -> Bool {
    switch query {
    case .nothing: false
    case .prefix(let scalar): tokens.contains { $0.utf8.starts(with: scalar.utf8) }
    case .phrase(let grams):
      tokens.indices.contains { start in
        tokens[start...].prefix(grams.count).elementsEqual(grams) {
          Array($0.utf8) == Array($1.utf8)
        }
      }
    }
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
