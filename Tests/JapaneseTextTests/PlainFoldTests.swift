import JapaneseText
import Testing

@Suite struct PlainFoldTests {
  /// In the expected text `|` stands for the run mark.
  @Test(arguments: [
    ("ＤＸ推進", "|dx|推進"),
    ("AIとmail", "|ai|と|mail|"),
    ("ｶﾞｲﾄﾞﾗｲﾝ", "ガイドライン"),
    ("か\u{3099}", "が"),
    ("Café CAFE\u{301}", "|café| |café|"),
    ("⻑野・⻄東京・⻘森・⾒直し", "長野・西東京・青森・見直し"),
    ("髙橋・山﨑・渡邉・渡邊・齋藤・齊藤", "高橋・山崎・渡辺・渡辺・斎藤・斉藤"),
    ("濵田、嶋田、廣瀨、國學院、縣廳、惠比壽", "浜田、島田、広瀬、国学院、県庁、恵比寿"),
    ("葛\u{E0100}城市 神\u{FE00}", "葛城市神"),
    ("\u{FA19}社", "神社"),
    ("𠮷野家", "吉野家"),
    ("A‐B‑C–D—E―F−G－H", "|a-b-c-d-e-f-g-h|"),
    ("10〜20～30", "|10|~|20|~|30|"),
    ("“引用”‘x’〝y〟", "\"引用\"'|x|'\"|y|\""),
    ("人材育成　の\n財源", "人材育成の財源"),
    (" DX　推進 ", "|dx|推進"),
    ("open  \t data", "|open| |data|"),
    ("5.3% 1,000人 it's", "|5.3|% |1,000|人|it's|"),
    ("COVID-19と2020-2022と03-1234", "|covid-19|と|2020|-|2022|と|03|-|1234|"),
    ("AI. 第1.", "|ai|.第|1|."),
    ("a,b 1'2", "|a|,|b| |1|'|2|"),
    ("100㎡ ①② ㈱ ㍻ ㋿ ℃ ½ Ⅲ", "|100||m2| |1||2| (株)平成令和°|c| |1|⁄|2| |iii|"),
    ("5㌔ 10ℓ", "|5|キロ|10||l|"),
    ("oﬃce", "|office|"),
    ("a\u{0}b\u{1}c\u{200B}d", "|a||b||c||d|"),
    ("（公財）DX，IT", "(公財)|dx|,|it|"),
    ("■ DX ● 事業", "■ |dx| ●事業"),
    ("…", "..."),
    ("゛ ´ ㄱㅏ", "゛´ ㄱㅏ"),
    ("\u{301}か\n\u{3099}き", "かき"),
    ("サーバー－１", "サーバー-|1|"),
    ("", ""), (" \n　", ""), ("\u{0}\u{1}", ""),
  ])
  func `the plain fold looks at nothing but the characters`(text: String, fold: String) {
    #expect(Fold.plain(text).string == fold.replacing("|", with: "\u{1}"))
  }

  @Test(arguments: [
    ("mail", "AI", false), ("AIの活用", "ai", true), ("ＡＩの活用", "Ai", true),
    ("75.3%", "5.3", false), ("5.3%", "5.3", true), ("100㎡", "100", true), ("1000", "100", false),
    ("人材育成の財源", "材育", true), ("専門\n家", "専門家", true), ("専門家", "", false),
    ("専門家派遣", "専門 家", true), ("open data", "open data", true), ("opendata", "open data", false),
  ])
  func `Latin words and numbers match whole, Japanese anywhere`(
    field: String, term: String, matches: Bool
  ) {
    #expect(Fold.plain(field).contains(Fold.plain(term)) == matches)
  }

  @Test(arguments: [
    ("AI", "\u{1}ai"), ("推進DX", "推進\u{1}dx"), ("AI推進", "\u{1}ai\u{1}推進"), ("", ""),
    ("2022年", "\u{1}2022\u{1}年"),
    ("R4", "\u{1}r4"),
  ])
  func `a prefix leaves its last run open`(term: String, fold: String) {
    #expect(Fold.plainPrefix(term).string == fold)
    #expect(Fold.fullPrefix(term).string == fold)
  }

  @Test func `a prefix stands where a longer word or number begins`() {
    #expect(Fold.plain("AI2とGPT").contains(Fold.plainPrefix("ai")))
    #expect(Fold.plain("2022年").contains(Fold.plainPrefix("20")))
    #expect(!Fold.plain("mail").contains(Fold.plainPrefix("ai")))
  }

  @Test(arguments: [
    ("ＡＩと㎡の活用", "㎡", ["㎡"]), ("ＡＩとAI", "ai", ["ＡＩ", "AI"]),
    ("専門\n 家の専門家", "専門家", ["専門\n 家", "専門家"]),
    ("か\u{3099}っこう", "がっ", ["か\u{3099}っ"]), ("㍻の平", "平", ["㍻", "平"]), ("髙橋と高橋", "高", ["髙", "高"]),
    ("a　b", "a b", ["a　b"]), ("ああああ", "ああ", ["ああ", "ああ"]),
  ])
  func `what was found is shown as it was written`(text: String, term: String, found: [String]) {
    let fold = Fold.plain(text)
    let utf8 = Array(text.utf8)
    let ranges = fold.ranges(of: Fold.plain(term)).map(fold.sourceRange(of:))
    #expect(ranges.map { String(decoding: utf8[$0], as: UTF8.self) } == found)
  }
}
