/// Cuts a query into words, quotations, operators and parentheses.
///
/// Brackets and quotation marks that adjoin a word and hold no space are part of it, and so are
/// corner brackets between two words, so that a sentence or a name pasted from a document stays one
/// term: 「物体が「ある位置」にある」, 「2022(令和4)年度」, 「（仮称）総合計画」.
struct QueryLexer {
  struct Token: Hashable {
    enum Kind: Hashable {
      case word(String)
      case phrase(String)
      case field(QueryField)
      case open, close, and, or, not
    }

    let kind: Kind
    /// Half-open, in characters from 0.
    let range: Range<Int>
  }

  let text: QueryText
  private(set) var problems: [QueryProblem] = []
  private var position = 0
  /// Whether the last token was a field: what follows is its value, whatever it looks like.
  private var expectsValue = false

  init(_ text: QueryText) {
    self.text = text
  }

  /// The next token; `nil` at the end.
  mutating func next() -> Token? {
    while position < text.count, text.role(at: position) == .space { position += 1 }
    guard position < text.count else { return nil }
    let isValue = expectsValue
    expectsValue = false
    switch text.role(at: position) {
    case .bar: return operatorToken(.or)
    case .closeParenthesis: return operatorToken(.close)
    case .openParenthesis where !joinsWord(at: position): return operatorToken(.open)
    case .quote: return phrase(from: position)
    case .openCorner where !joinsWord(at: position): return phrase(from: position)
    case .minus where !isValue: return operatorToken(.not)
    default: return isValue ? word() : field() ?? word()
    }
  }

  private mutating func operatorToken(_ kind: Token.Kind) -> Token {
    position += 1
    return Token(kind: kind, range: position - 1..<position)
  }

  /// Whether the bracket at `index` closes without a space or bar in between, and a word goes on
  /// behind it.
  private func joinsWord(at index: Int) -> Bool {
    guard let partner = text.partner(of: index), partner > index + 1,
      text.isUnbroken(index..<partner)
    else { return false }
    return text.continuesWord(at: partner + 1)
  }

  /// A quotation, to its end or to the end of the query.
  private mutating func phrase(from start: Int) -> Token {
    let end = text.partner(of: start) ?? text.count
    if end == text.count {
      let closing = text.role(at: start) == .openCorner ? "」" : "\""
      problems.append(QueryProblem(column: start + 1, code: .unclosedQuote, excerpt: closing))
    }
    position = min(end + 1, text.count)
    return Token(kind: .phrase(text.string(start + 1..<end)), range: start..<position)
  }

  /// A name of a field and its colon, where a value follows them.
  private mutating func field() -> Token? {
    let start = position
    let limit = min(text.count, start + Self.longestName + 1)
    guard let colon = (start..<limit).first(where: { text.role(at: $0) != .other }),
      text.role(at: colon) == .colon, let field = QueryField(name: text.string(start..<colon))
    else { return nil }
    position = colon + 1
    let token = Token(kind: .field(field), range: start..<position)
    switch text.role(at: position) {
    case .space, .bar, .closeParenthesis, .openParenthesis:
      problems.append(
        QueryProblem(
          column: start + 1, code: .missingValue, excerpt: text.string(start..<position)))
      return next()
    default:
      expectsValue = true
      return token
    }
  }

  /// A run up to the next space, bar or closing parenthesis.
  private mutating func word() -> Token {
    let start = position
    while position < text.count {
      switch text.role(at: position) {
      case .space, .bar, .closeParenthesis: return wordToken(from: start)
      case .openParenthesis, .openCorner, .quote:
        guard let end = endOfBrackets(from: position) else { return wordToken(from: start) }
        position = end
      default: position += 1
      }
    }
    return wordToken(from: start)
  }

  /// Where a word goes on behind what opens inside it; `nil` where the word ends before it.
  private mutating func endOfBrackets(from open: Int) -> Int? {
    guard let partner = text.partner(of: open) else {
      guard text.role(at: open) == .quote else { return nil }
      problems.append(QueryProblem(column: open + 1, code: .unclosedQuote, excerpt: "\""))
      return open + 1
    }
    let isBetweenWords = text.role(at: open) == .openCorner && text.continuesWord(at: partner + 1)
    return isBetweenWords || text.isUnbroken(open..<partner) ? partner + 1 : nil
  }

  private func wordToken(from start: Int) -> Token {
    let range = start..<position
    let word = text.string(range)
    let kind: Token.Kind =
      switch word {
      case "AND", "ＡＮＤ": .and
      case "OR", "ＯＲ": .or
      case "NOT", "ＮＯＴ": .not
      default: .word(word)
      }
    return Token(kind: kind, range: range)
  }

  private static let longestName =
    QueryField.allCases.flatMap(\.names).map(\.count).max() ?? 0
}
