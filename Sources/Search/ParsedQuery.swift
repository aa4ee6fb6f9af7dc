/// What the parser made of a query: always something, and what it could not use.
package struct ParsedQuery: Sendable, Hashable {
  /// As typed.
  package let text: String
  /// `nil` where nothing is left to look for.
  package let query: Query?
  /// In the order of their columns.
  package let problems: [QueryProblem]
  /// Whether it is words alone, without operator, field, prefix or quotation: only then does a
  /// search show what merely comes near.
  package let isPlain: Bool
  /// Whether it reads as a sentence rather than as keywords.
  package let isSentence: Bool
  /// The terms of ``query`` that stand for more than what was typed, in the order of the text.
  package let expansions: [TermExpansion]

  package init(
    text: String, query: Query?, problems: [QueryProblem], isPlain: Bool, isSentence: Bool,
    expansions: [TermExpansion] = []
  ) {
    self.text = text
    self.query = query
    self.problems = problems
    self.isPlain = isPlain
    self.isSentence = isSentence
    self.expansions = expansions
  }
}

/// A part of a query that was ignored or read differently than it may have been meant.
package struct QueryProblem: Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case emptyQuery = "empty-query"
    case emptyTerm = "empty-term"
    case unclosedQuote = "unclosed-quote"
    case unclosedParenthesis = "unclosed-parenthesis"
    case unopenedParenthesis = "unopened-parenthesis"
    case emptyParentheses = "empty-parentheses"
    case danglingOperator = "dangling-operator"
    case misplacedWildcard = "misplaced-wildcard"
    case missingValue = "missing-value"
    case invalidValue = "invalid-value"
    case tooLong = "too-long"
    case tooManyTerms = "too-many-terms"
    case tooDeep = "too-deep"
  }

  /// 1-based, in characters of the query.
  package let column: Int
  package let code: Code
  /// What was wrong there, as typed. Empty where that says nothing.
  package let excerpt: String

  package init(column: Int, code: Code, excerpt: String = "") {
    self.column = column
    self.code = code
    self.excerpt = excerpt
  }

  /// For staff: one sentence of fact and one of advice.
  package var message: String {
    switch code {
    case .emptyQuery:
      "検索する語がありません。探したい語を入力してください。"
    case .emptyTerm:
      "\(column)文字目の語は空白や記号だけなので使いません。探したい語を入力してください。"
    case .unclosedQuote:
      "\(column)文字目の引用符が閉じていません。句の終わりに \(excerpt) を付けてください。"
    case .unclosedParenthesis:
      "\(column)文字目の括弧が閉じていません。終わりに ) を付けてください。"
    case .unopenedParenthesis:
      "\(column)文字目の閉じ括弧に対応する括弧がありません。括弧を検索するには \" で囲んでください。"
    case .emptyParentheses:
      "\(column)文字目の括弧の中に語がありません。括弧の中に語を入れるか、括弧を除いてください。"
    case .danglingOperator:
      "\(column)文字目の \(excerpt) には、つなぐ語がありません。前後に語を入れるか、\" で囲んでください。"
    case .misplacedWildcard:
      "\(column)文字目の * は使えません。* は英単語や数の末尾にだけ付けてください。"
    case .missingValue:
      "\(column)文字目の \(excerpt) に値がありません。空白を入れずに値を続けてください。"
    case .invalidValue:
      "\(column)文字目の \(excerpt) は条件として読めないため使いません。書き方を chie search --help で確かめてください。"
    case .tooLong:
      "検索文が長いので \(column) 文字目から後は使いません。\(QueryLimits.lengthAdvice)"
    case .tooManyTerms:
      "語が多いので \(column) 文字目から後は使いません。\(QueryLimits.terms) 語以内にしてください。"
    case .tooDeep:
      "\(column)文字目の括弧は深すぎるため使いません。括弧の入れ子は \(QueryLimits.depth) 段以内にしてください。"
    }
  }
}

/// How much of a query is read.
package enum QueryLimits {
  /// In Unicode scalars.
  package static let length = 10_000
  /// For staff, where a longer text is refused as a whole.
  package static let lengthAdvice = "\(length) 文字以内にしてください。"

  /// Whether all of a text can be read.
  package static func hold(_ text: String) -> Bool { text.unicodeScalars.count <= length }

  package static let terms = 256
  /// Of parentheses within each other.
  package static let depth = 64
}
