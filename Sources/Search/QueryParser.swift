import JapaneseText

/// Reads the query language that staff type. Never fails: what cannot be used is a problem.
///
///     query   = { [ "AND" ] group }                   a space of either width means AND
///     group   = clause { ( "OR" | "|" ) clause }      OR binds tighter than AND
///     clause  = { "-" | "NOT" } ( "(" query ")" | [ field ( ":" ) ] value )
///     value   = word [ "*" ] | '"' text '"' | "「" text "」"
///     field   = "題" | "title" | "見出し" | "heading" | "種別" | "kind" | …   (QueryField)
///
/// Signs of either width mean the same. An unknown word before a colon is ordinary text, and so are
/// brackets and quotation marks inside a word (QueryLexer). A query of exclusions alone finds
/// everything else.
package struct QueryParser {
  private var lexer: QueryLexer
  private var token: QueryLexer.Token?
  private var problems: [QueryProblem] = []
  private var terms = 0
  private var isPlain = true
  /// Parentheses that were passed over because they stood too deep.
  private var ignoredParentheses = 0

  package static func parse(_ text: String) -> ParsedQuery {
    let read = String(String.UnicodeScalarView(text.unicodeScalars.prefix(QueryLimits.length)))
    var parser = QueryParser(read)
    let query = parser.wholeQuery()
    var problems = parser.problems + parser.lexer.problems
    if read.unicodeScalars.count < text.unicodeScalars.count {
      problems.append(QueryProblem(column: read.count + 1, code: .tooLong))
    }
    if query == nil, problems.isEmpty {
      problems.append(QueryProblem(column: 1, code: .emptyQuery))
    }
    return ParsedQuery(
      text: text, query: query, problems: inOrder(problems),
      isPlain: parser.isPlain, isSentence: parser.isPlain && Self.isSentence(read))
  }

  private init(_ text: String) {
    lexer = QueryLexer(QueryText(text))
    token = lexer.next()
  }

  /// By column; problems of one column as they were found.
  private static func inOrder(_ problems: [QueryProblem]) -> [QueryProblem] {
    problems.enumerated()
      .sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }
      .map(\.element)
  }

  private mutating func wholeQuery() -> Query? {
    var parts: [Query] = []
    while token != nil {
      parts += clauses(depth: 0)
      guard let close = token else { break }
      if ignoredParentheses > 0 {
        ignoredParentheses -= 1
      } else {
        report(.unopenedParenthesis, at: close)
      }
      advance()
    }
    return Self.all(parts)
  }

  /// Clauses up to a closing parenthesis or the end.
  private mutating func clauses(depth: Int) -> [Query] {
    var parts: [Query] = []
    var pending: QueryLexer.Token?
    var hasClause = false
    while let next = token, next.kind != .close {
      if next.kind == .and {
        isPlain = false
        if !hasClause || pending != nil { report(.danglingOperator, at: next) }
        if hasClause, pending == nil { pending = next }
        advance()
        continue
      }
      if let part = group(depth: depth) { parts.append(part) }
      hasClause = true
      pending = nil
    }
    if let pending { report(.danglingOperator, at: pending) }
    return parts
  }

  private mutating func group(depth: Int) -> Query? {
    var parts: [Query] = []
    while let bar = token, bar.kind == .or { dangling(bar) }
    guard let first = token, first.kind != .close, first.kind != .and else { return nil }
    if let part = clause(depth: depth) { parts.append(part) }
    while let bar = token, bar.kind == .or {
      isPlain = false
      advance()
      switch token?.kind {
      case nil, .close, .and: report(.danglingOperator, at: bar)
      case .or: report(.danglingOperator, at: bar)
      default: if let part = clause(depth: depth) { parts.append(part) }
      }
    }
    return parts.count > 1 ? .any(parts) : parts.first
  }

  private mutating func dangling(_ sign: QueryLexer.Token) {
    isPlain = false
    report(.danglingOperator, at: sign)
    advance()
  }

  private mutating func clause(depth: Int) -> Query? {
    var isExcluded = false
    while let sign = token, sign.kind == .not {
      advance()
      guard let next = token, Self.canStart(next.kind) else {
        report(.danglingOperator, at: sign)
        return nil
      }
      if sign.isFollowed(by: next) {
        isPlain = false
        isExcluded.toggle()
      } else {
        report(.danglingOperator, at: sign)
      }
    }
    guard let part = operand(depth: depth) else { return nil }
    return isExcluded ? .not(part) : part
  }

  private static func canStart(_ kind: QueryLexer.Token.Kind) -> Bool {
    switch kind {
    case .word, .phrase, .field, .open, .not: true
    case .close, .and, .or: false
    }
  }

  private mutating func operand(depth: Int) -> Query? {
    guard let start = token else { return nil }
    advance()
    switch start.kind {
    case .open: return parentheses(from: start, depth: depth)
    case .word(let word): return term(value(of: word, in: start), in: start)
    case .phrase(let phrase):
      isPlain = false
      return term(QueryValue(text: phrase, isPrefix: false), in: start)
    case .field(let field): return condition(field, from: start)
    case .close, .and, .or, .not: return nil
    }
  }

  private mutating func parentheses(from open: QueryLexer.Token, depth: Int) -> Query? {
    guard depth < QueryLimits.depth else {
      if ignoredParentheses == 0 { report(.tooDeep, at: open) }
      ignoredParentheses += 1
      return nil
    }
    var parts: [Query] = []
    while true {
      parts += clauses(depth: depth + 1)
      guard let close = token else {
        report(.unclosedParenthesis, at: open)
        break
      }
      advance()
      if ignoredParentheses == 0 {
        if parts.isEmpty, close.range.lowerBound == open.range.upperBound {
          report(.emptyParentheses, at: open)
        }
        break
      }
      ignoredParentheses -= 1
    }
    return Self.all(parts)
  }

  private mutating func condition(_ field: QueryField, from start: QueryLexer.Token) -> Query? {
    isPlain = false
    guard let next = token else { return nil }
    advance()
    let range = start.range.lowerBound..<next.range.upperBound
    let whole = QueryLexer.Token(kind: next.kind, range: range)
    switch next.kind {
    case .word(let word): return condition(field, value(of: word, in: next), in: whole)
    case .phrase(let text):
      return condition(field, QueryValue(text: text, isPrefix: false), in: whole)
    default:
      let word = lexer.text.string(next.range)
      return condition(field, QueryValue(text: word, isPrefix: false), in: whole)
    }
  }

  private mutating func condition(
    _ field: QueryField, _ value: QueryValue, in token: QueryLexer.Token
  ) -> Query? {
    guard counts(token) else { return nil }
    guard !Fold.plain(value.text).isEmpty else {
      report(.emptyTerm, at: token)
      return nil
    }
    guard let query = field.query(for: value) else {
      report(.invalidValue, at: token)
      return nil
    }
    return query
  }

  private mutating func term(_ value: QueryValue, in token: QueryLexer.Token) -> Query? {
    guard counts(token) else { return nil }
    guard !Fold.plain(value.text).isEmpty else {
      report(.emptyTerm, at: token)
      return nil
    }
    return .term(QueryTerm(text: value.text, isPrefix: value.isPrefix))
  }

  /// Whether there is room for one more term; ends the query where there is none.
  private mutating func counts(_ token: QueryLexer.Token) -> Bool {
    guard terms < QueryLimits.terms else {
      report(.tooManyTerms, at: token)
      self.token = nil
      return false
    }
    terms += 1
    return true
  }

  /// Takes the `*` from the end of a Latin word or number. Any other one is reported; at the end of
  /// a Japanese word, which matches inside longer ones anyhow, it is dropped.
  private mutating func value(of word: String, in token: QueryLexer.Token) -> QueryValue {
    let text = lexer.text
    guard let star = token.range.first(where: { text.role(at: $0) == .star }) else {
      return QueryValue(text: word, isPrefix: false)
    }
    isPlain = false
    let stem = text.string(token.range.lowerBound..<star)
    let isLast = star == token.range.upperBound - 1
    if isLast, Fold.plainPrefix(stem) != Fold.plain(stem) {
      return QueryValue(text: stem, isPrefix: true)
    }
    problems.append(QueryProblem(column: star + 1, code: .misplacedWildcard))
    return QueryValue(text: isLast ? stem : word, isPrefix: false)
  }

  private mutating func advance() {
    token = lexer.next()
  }

  private mutating func report(_ code: QueryProblem.Code, at token: QueryLexer.Token) {
    problems.append(
      QueryProblem(
        column: token.range.lowerBound + 1, code: code, excerpt: lexer.text.string(token.range)))
  }

  private static func all(_ parts: [Query]) -> Query? {
    parts.count > 1 ? .all(parts) : parts.first
  }
}

extension QueryParser {
  /// Without spaces and long, or ended like a question or a sentence.
  private static func isSentence(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let last = words.last?.last else { return false }
    return "か。？?".contains(last) || words.count == 1 && text.count >= 20
  }
}

extension QueryLexer.Token {
  /// Whether a sign of exclusion stands right before what it excludes, or is a word.
  fileprivate func isFollowed(by next: Self) -> Bool {
    range.count > 1 || range.upperBound == next.range.lowerBound
  }
}
