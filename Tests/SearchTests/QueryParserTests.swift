import JapaneseText
import Ranking
import KnowledgeStore
import JapaneseText
import KnowledgeModel
import Search
import Testing

@Suite struct QueryParserTests {
  /// A query written so that its structure shows: `&` and `|` in parentheses, `!` for an exclusion.
  private static func form(_ query: Query?) -> String {
    switch query {
    case nil: "-"
    case .term(let term):
      (term.field == .title ? "題:" : term.field == .heading ? "見出し:" : "") + term.text
        + (term.isPrefix ? "*" : "")
    case .condition(let condition): "<\(condition)>"
    case .all(let parts): "(" + parts.map(form).joined(separator: " & ") + ")"
    case .any(let parts): "(" + parts.map(form).joined(separator: " | ") + ")"
    case .not(let part): "!" + form(part)
    }
  }

  @Test(arguments: [
    ("人材育成", "人材育成"),
    ("人材 財源", "(人材 & 財源)"),
    ("人材　財源", "(人材 & 財源)"),
    ("人材 AND 財源", "(人材 & 財源)"),
    ("人材 ＡＮＤ 財源", "(人材 & 財源)"),
    ("人材 OR 財源", "(人材 | 財源)"),
    ("人材｜財源", "(人材 | 財源)"),
    ("人材|財源 確保", "((人材 | 財源) & 確保)"),
    ("観光 人材 OR 財源 確保", "(観光 & (人材 | 財源) & 確保)"),
    ("a OR b OR c", "(a | b | c)"),
    ("人材 -財源", "(人材 & !財源)"),
    ("人材 －財源", "(人材 & !財源)"),
    ("人材 NOT 財源", "(人材 & !財源)"),
    ("人材 AND NOT 財源", "(人材 & !財源)"),
    ("-財源", "!財源"),
    ("--財源", "財源"),
    ("-a OR b", "(!a | b)"),
    ("-(人材 財源)", "!(人材 & 財源)"),
    ("(人材 OR 財源) 確保", "((人材 | 財源) & 確保)"),
    ("（人材 財源） OR 確保", "((人材 & 財源) | 確保)"),
    ("人材 (財源)", "(人材 & 財源)"),
    ("\"人材 育成\" 財源", "(人材 育成 & 財源)"),
    ("“人材 育成”", "人材 育成"),
    ("「人材 育成」", "人材 育成"),
    ("「人材「育成」事業」", "人材「育成」事業"),
    ("-「人材 育成」", "!人材 育成"),
    ("\"AND\" \"-a\"", "(AND & -a)"),
    ("(\"学）が\" AND 財源)", "(学）が & 財源)"),
    ("(-\")総務\")｜観光", "(!)総務 | 観光)"),
    ("-(「a)」 OR 財源) 観光", "(!(a) | 財源) & 観光)"),
    ("(人材 \"(仮\" 財源) 観光", "((人材 & (仮 & 財源) & 観光)"),
    ("AI*", "AI*"),
    ("ＡＩ＊ 財源", "(ＡＩ* & 財源)"),
    ("2022*", "2022*"),
    ("and or not", "(and & or & not)"),
    ("COVID-19 e-Tax", "(COVID-19 & e-Tax)"),
  ])
  func `the language has the operators of the manual`(text: String, form: String) {
    let parsed = QueryParser.parse(text)
    #expect(Self.form(parsed.query) == form)
    #expect(parsed.problems == [])
  }

  @Test(arguments: [
    ("題:人材", "題:人材"), ("title:人材", "題:人材"), ("題：「人材 育成」", "題:人材 育成"),
    ("見出し:財源 確保", "(見出し:財源 & 確保)"), ("-heading：財源", "!見出し:財源"),
    ("題:AI*", "題:AI*"),
    ("種別:助言", "<\(DocumentCondition.kind(.advice))>"),
    ("ＫＩＮＤ：report", "<\(DocumentCondition.kind(.report))>"),
    ("信頼:確認済", "<\(DocumentCondition.trust(.verified))>"),
    ("trust:ai-generated", "<\(DocumentCondition.trust(.aiGenerated))>"),
    ("年度:令和4", "<\(DocumentCondition.fiscalYears(2022...2022))>"),
    ("fy:R4", "<\(DocumentCondition.fiscalYears(2022...2022))>"),
    ("年度：2020-2022", "<\(DocumentCondition.fiscalYears(2020...2022))>"),
    ("団体:架空市", "<\(DocumentCondition.municipality("架空市"))>"),
    ("発行:総務省", "<\(DocumentCondition.publisher("総務省"))>"),
    ("著者:桐生", "<\(DocumentCondition.author("桐生"))>"),
    ("分野:観光", "<\(DocumentCondition.policyField("観光"))>"),
    ("タグ:観光/祭り", "<\(DocumentCondition.tag("観光/祭り"))>"),
    ("書式:md", "<\(DocumentCondition.format(.markdown))>"),
  ])
  func `fields have Japanese and English names and colons of both widths`(
    text: String, form: String
  ) {
    let parsed = QueryParser.parse(text)
    #expect(Self.form(parsed.query) == form)
    #expect(parsed.problems == [])
    #expect(!parsed.isPlain)
  }

  @Test func `dates are read with the precision that they have`() throws {
    let cases = [
      ("since:2022", PartialDate(year: 2022)), ("since:2022-04", PartialDate(year: 2022, month: 4)),
      ("以降:2022-04-22", PartialDate(year: 2022, month: 4, day: 22)),
      ("以降：令和4年4月22日", PartialDate(year: 2022, month: 4, day: 22)),
    ]
    for (text, date) in cases {
      #expect(QueryParser.parse(text).query == .condition(.since(try #require(date))), "\(text)")
    }
  }

  @Test(arguments: [
    "https://example.jp/a?b=c", "日時：4月22日", "10:30", "C++", "50%", "総務省、", "：", "題",
    "物体が「ある位置」にあることは", "「A」と「B」の違い", "2022(令和4)年度", "（仮称）総合計画",
    "後三条天皇の子（第一皇子）は", "『法華義疏』を著したのは", "5\"モニター\"台",
  ])
  func `other signs are ordinary text`(text: String) {
    let parsed = QueryParser.parse(text)
    #expect(parsed.query == .term(QueryTerm(text: text)))
    #expect(parsed.problems == [])
    #expect(parsed.isPlain)
  }

  @Test(
    arguments: [
      ("", nil, [(1, QueryProblem.Code.emptyQuery)]),
      ("　 \n", nil, [(1, .emptyQuery)]),
      ("\"人材", "人材", [(1, .unclosedQuote)]),
      ("人材 「財源", "(人材 & 財源)", [(4, .unclosedQuote)]),
      ("\"\"", nil, [(1, .emptyTerm)]),
      ("(人材", "人材", [(1, .unclosedParenthesis)]),
      ("人材)", "人材", [(3, .unopenedParenthesis)]),
      ("人材 ()", "人材", [(4, .emptyParentheses)]),
      ("OR 人材", "人材", [(1, .danglingOperator)]),
      ("人材 OR", "人材", [(4, .danglingOperator)]),
      ("人材 || 財源", "(人材 | 財源)", [(4, .danglingOperator)]),
      ("AND", nil, [(1, .danglingOperator)]),
      ("人材 AND", "人材", [(4, .danglingOperator)]),
      ("人材 - 財源", "(人材 & 財源)", [(4, .danglingOperator)]),
      ("人材 NOT", "人材", [(4, .danglingOperator)]),
      ("推進*", "推進", [(3, .misplacedWildcard)]),
      ("A*B", "A*B", [(2, .misplacedWildcard)]),
      ("種別: 人材", "人材", [(1, .missingValue)]),
      ("種別:謎 人材", "人材", [(1, .invalidValue)]),
      ("fy:abc", nil, [(1, .invalidValue)]),
      ("数値:多い 人材", "人材", [(1, .invalidValue)]),
      ("出典: 人材", "人材", [(1, .missingValue)]),
      ("since:2022-13", nil, [(1, .invalidValue)]),
    ] as [(String, String?, [(Int, QueryProblem.Code)])])
  func `what cannot be used is reported with its column`(
    text: String, form: String?, problems: [(Int, QueryProblem.Code)]
  ) {
    let parsed = QueryParser.parse(text)
    #expect(Self.form(parsed.query) == form ?? "-")
    #expect(parsed.problems.map(\.column) == problems.map(\.0))
    #expect(parsed.problems.map(\.code) == problems.map(\.1))
    #expect(parsed.problems.allSatisfy { $0.message.hasSuffix("。") })
  }

  @Test func `a query beyond the limits is read to the limit`() {
    let many = QueryParser.parse((0..<300).map { "語\($0)" }.joined(separator: " "))
    #expect(many.query?.wantedTerms.count == QueryLimits.terms)
    #expect(many.problems.map(\.code) == [.tooManyTerms])

    let long = QueryParser.parse(String(repeating: "長", count: QueryLimits.length + 1))
    #expect(long.problems.map(\.code) == [.tooLong])
    #expect(long.problems.map(\.column) == [QueryLimits.length + 1])

    let brackets = String(repeating: "(", count: 300)
    let deep = QueryParser.parse(
      brackets + "人材 OR 財源" + String(repeating: ")", count: 300) + " 確保")
    #expect(Self.form(deep.query) == "((人材 | 財源) & 確保)")
    #expect(deep.problems.map(\.code) == [.tooDeep])
  }

  @Test(arguments: [
    ("人材育成", false), ("人材 財源", false), ("財源はどう確保したか", true), ("課題は何？", true),
    ("市は、市の歴史的人物をどれだけ把握しているのでしょう", true), ("財源 確保 したか", true),
    ("「財源」はどうか", true), ("-財源か", false),
  ])
  func `a question is a sentence, keywords are none`(text: String, isSentence: Bool) {
    #expect(QueryParser.parse(text).isSentence == isSentence)
  }

  @Test(arguments: [
    ("人材 財源", true), ("犬小屋 (江戸幕府)", true), ("財源 - 確保", true), ("1)概要", true),
    ("論文「人材 育成」の著者は", true), ("フーバー（Blaine Hoover）の国は？", true), ("味”の名は", true),
    ("「人材 育成」", false), ("人材 OR 財源", false), ("人材 AND 財源", false), ("-財源", false),
    ("題:財源", false), ("AI*", false), ("推進*", false), ("\"財源\"", false),
  ])
  func `only words are plain, and near passages may answer them`(text: String, isPlain: Bool) {
    #expect(QueryParser.parse(text).isPlain == isPlain)
  }

  @Test func `the wanted terms are those that are not excluded`() {
    let query = QueryParser.parse("人材 -財源 -(-確保 OR 国) 題:計画 種別:助言").query
    #expect(query?.wantedTerms.map(\.text) == ["人材", "確保", "計画"])
  }
}
