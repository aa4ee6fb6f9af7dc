import TestSupport
import Testing

@Suite struct ShowTests {
  private let office: Office

  init() throws { office = try Office.withDocuments() }

  private func document() throws -> String {
    let hit = try office.tool("search", "補助金", "--json").json()["hits"]?.items.first
    return try #require(hit?["document"]?["id"]?.string)
  }

  @Test func `a document is shown by its ID and by its path`() throws {
    let byID = try office.tool("show", try document())
    #expect(byID.status == 0)
    for text in ["職員の人材育成に関する助言", "種別：助言", "団体：若葉市", "■ 支援策", "外部専門家による研修を年3回開く"] {
      #expect(byID.output.contains(text), "\(text)")
    }
    #expect(try office.tool("show", "助言/人材育成.md").output == byID.output)
    #expect(try office.tool("show", "documents/助言/人材育成.md").output == byID.output)
  }

  @Test func `the outline nests headings, and each names its section`() throws {
    let json = try office.tool("show", try document(), "--outline", "--json").json()
    #expect(json["heading"]?.string == "職員の人材育成に関する助言")
    #expect(json["children"]?.items.map { $0["heading"]?.string } == ["課題", "支援策"])
    #expect(json["children"]?.items.allSatisfy { $0["level"] == .number(2) } == true)
    let line = try #require(
      try office.tool("show", try document(), "--outline").lines.first { $0.contains("支援策") })
    let section = try #require(line.split(separator: " ").last.map(String.init))
    let shown = try office.tool("show", section).output
    #expect(shown.contains("財源は補助金で賄う"))
    #expect(!shown.contains("失われています"))
  }

  @Test func `a document as JSON has sections and passages`() throws {
    let json = try office.tool("show", try document(), "--json").json()
    #expect(json["document"]?["fiscal_year"] == .number(2022))
    #expect(json["sections"]?.items.last?["headings"]?.items == [.string("支援策")])
    #expect(json["sections"]?.items.last?["passages"]?.items.first?["id"]?.string != nil)
  }

  @Test func `what is not content is shown only as raw`() throws {
    #expect(!(try office.tool("show", "案内.html").output.contains("Copyright")))
    #expect(try office.tool("show", "案内.html", "--raw").output.contains("Copyright 架空県"))
    #expect(try office.tool("search", "Copyright").status == 1)
  }

  @Test func `an unknown ID is exit code 1, after the known ones were shown`() throws {
    let outcome = try office.tool("show", "なし", try document())
    #expect(outcome.status == 1)
    #expect(outcome.talk.contains("「なし」"))
    #expect(outcome.output.contains("支援策"))
  }

  @Test func `a citation is one line`() throws {
    let passage = try #require(try office.tool("search", "補助金", "--ids").lines.first)
    #expect(
      try office.tool("cite", passage).output
        == "架空県市町村課「職員の人材育成に関する助言」、2022年度、支援策、助言/人材育成.md 16 行目（確認済）\n")
  }

  @Test func `the original is opened by the chosen program, or its place is printed`() throws {
    let place = try office.tool("open", try document())
    #expect(place.lines.count == 1)
    #expect(place.output.hasSuffix("/documents/助言/人材育成.md\n"))
    office.tool.environment["CHIE_OPENER"] = "cat"
    #expect(try office.tool("open", try document()).output == Office.advice)
    office.tool.environment["CHIE_OPENER"] = "false"
    #expect(try office.tool("open", try document()).status == 2)
    try office.remove("助言/人材育成.md")
    #expect(try office.tool("open", "助言/人材育成.md").talk.contains("chie index"))
  }

  @Test func `an original whose name is in CP932 is opened all the same`() throws {
    let made = try office.tool.shell(
      #"f="documents/$(printf '\227\166\215\152')"; mkdir "$f"; printf '別紙の本文です。' > "$f/1.txt""#)
    #expect(made.status == 0)
    _ = try office.tool("index", "documents")
    let place = try office.tool("open", "要綱/1.txt")
    #expect(place.output.hasSuffix("/documents/要綱/1.txt\n"))
    office.tool.environment["CHIE_OPENER"] = "cat"
    #expect(try office.tool("open", "要綱/1.txt").output == "別紙の本文です。")
  }

  @Test func `of a document in an archive it is told where it lies, and nothing is opened`()
    throws
  {
    try office.write("名簿の一覧です。", to: "令和6年度/一覧.txt")
    let made = try office.tool.shell("cd documents && tar -cf 名簿.tar 令和6年度 && rm -r 令和6年度")
    #expect(made.status == 0)
    _ = try office.tool("index", "documents")
    let member = "名簿.tar//令和6年度/一覧.txt"
    let place = try office.tool("open", member)
    #expect(place.output.hasSuffix("/documents/名簿.tar\n"))
    #expect(place.talk.hasSuffix("/documents/名簿.tar を開いて「令和6年度/一覧.txt」を探してください。\n"))
    office.tool.environment["CHIE_OPENER"] = "cat"
    let told = try office.tool("open", member)
    #expect(told.status == 0 && told.output.isEmpty && told.talk == place.talk)
  }

  @Test func `what is new since a day is listed`() throws {
    let json = try office.tool("new", "--since", "令和4年4月1日", "--json").json()
    #expect(json["documents"]?.items.count == 3)
    #expect(try office.tool("new", "--since", "2022-04", "--plain").lines.count == 3)
    let later = try office.tool("new", "--since", "2999-01-01")
    #expect(later.status == 1)
    #expect(later.output.isEmpty)
  }
}
