import KnowledgeModel
import QueryServer
import Testing

@Suite struct PageTests {
  private let server: ServerUnderTest

  /// What somebody hostile might write into a document, a title or a query.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)",
    "\"\u{301} autofocus onfocus=\"\u{301}alert(1)", "<\u{338}script>", "</title></main>",
    "{{title}}{{{title}}}", "&lt;script&gt;", "\u{0}\u{8}\u{1B}[31m\u{FFFE}", "javascript:alert(1)",
  ]

  init() throws {
    let texts = Self.hostile.map { "DX \($0)" }
    let shelf = try Shelf(
      document("d1", "DXの推進", "• 一つ目\n  • その下\n項目\t値\n財源\t補助金\nおわり"),
      document("d2", title: "AIのまとめ", trust: .aiGenerated, "DXの要約"))
    for (number, text) in texts.enumerated() {
      try shelf.put(document("h\(number)", title: text, heading: text, text))
    }
    server = try ServerUnderTest(shelf.source)
  }

  @Test func `the start page has a form and explains the query language`() async throws {
    let page = try await server.get("/")
    #expect(page.status == 200)
    #expect(page["Content-Type"] == "text/html; charset=utf-8")
    #expect(page.text.contains("<html lang=\"ja\">"))
    #expect(page.text.contains("<form role=\"search\" action=\"/\" method=\"get\""))
    #expect(page.text.contains("<details class=\"help\" open>"))
    #expect(page.text.contains("補助金 OR 助成金"))
    #expect(!page.text.contains("検索結果"))
  }

  @Test func `hits show title, kind, trust, headings and marked words`() async throws {
    let page = try await server.get("/?q=DX%E3%81%AE%E6%8E%A8%E9%80%B2&exact=true")
    #expect(page.text.contains("すべての条件に合う箇所は1文書に1か所あります。"))
    #expect(page.text.contains("<a href=\"/documents/d1#p-d1-1\">助言記録</a>"))
    #expect(page.text.contains("<mark>DXの推進</mark>"))
    #expect(page.text.contains("<span class=\"mark\">助言</span>"))
    #expect(page.text.contains("<span class=\"mark\">一次資料</span>"))
    #expect(page.text.contains("value=\"DXの推進\""))
    #expect(page.text.contains("name=\"exact\" value=\"true\" checked"))
  }

  @Test func `what an AI wrote is marked in hits and on its own page`() async throws {
    let hits = try await server.get("/?q=%E8%A6%81%E7%B4%84")
    #expect(hits.text.contains("<span class=\"mark warning\">AI生成（未検証）</span>"))
    let page = try await server.get("/documents/d2")
    #expect(page.text.contains("<strong>AI生成（未検証）</strong>"))
    #expect(!(try await server.get("/documents/d1").text.contains("<strong>AI生成")))
  }

  @Test func `pages of hits are linked`() async throws {
    let page = try await server.get("/?q=DX&limit=1&offset=1")
    #expect(page.text.contains("<a rel=\"prev\" href=\"/?q=DX&amp;limit=1\">前のページ</a>"))
    #expect(
      page.text.contains("<a rel=\"next\" href=\"/?q=DX&amp;limit=1&amp;offset=2\">次のページ</a>"))
    #expect(page.text.contains("<ol class=\"hits\" start=\"2\">"))
  }

  @Test func `nothing found comes with advice, a faulty query with its faults`() async throws {
    let nothing = try await server.get("/?q=%E3%81%82%E3%82%8A%E3%81%BE%E3%81%9B%E3%82%93&exact=1")
    #expect(nothing.status == 200)
    #expect(nothing.text.contains("見つからないときは"))
    #expect(nothing.text.contains("チェックを外すと、近い候補も"))
    let faulty = try await server.get("/?q=%22DX")
    #expect(faulty.text.contains("検索する言葉について"))
    #expect(faulty.text.contains("引用符が閉じていません"))
  }

  @Test func `a document is shown with its facts, lists and tables`() async throws {
    let text = try await server.get("/documents/d1").text
    #expect(text.contains("<dt>種別</dt><dd>助言</dd>"))
    #expect(text.contains("<dt>日付</dt><dd>2022年4月</dd>"))
    #expect(text.contains("<dt>ファイル</dt><dd>助言/d1.txt</dd>"))
    #expect(text.contains("<h2>見出し</h2>"))
    #expect(text.contains("<div class=\"passage\" id=\"p-d1-2\">"))
    #expect(text.contains("<ul><li class=\"d1\">一つ目</li><li class=\"d2\">その下</li></ul>"))
    #expect(text.contains("<th scope=\"col\">項目</th>"))
    #expect(text.contains("<td>補助金</td>"))
    #expect(text.contains("<p>おわり</p>"))
  }

  @Test func `hostile text stays text`() async throws {
    var pages = [try await server.get("/?q=DX&limit=100")]
    for number in Self.hostile.indices {
      pages.append(try await server.get("/documents/h\(number)"))
    }
    for query in Self.hostile {
      let encoded = query.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      pages.append(try await server.get("/?q=" + encoded.joined()))
    }
    let clean = Markup(try await server.get("/?q=DX&limit=1").text)
    let known = clean.names.union(
      Markup(try await server.get("/documents/d1").text).names
    ).union(Markup(try await server.get("/?q=%22none&exact=1").text).names)
    for page in pages {
      #expect(page.status == 200, "\(page.text)")
      let markup = Markup(page.text)
      #expect(markup.names.subtracting(known) == [])
      #expect(markup.isBalanced, "\(page.text)")
      #expect(!page.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }
  }

  @Test(arguments: [
    "\"専門家\"", "\"\u{301}専門家\"", "<か\u{3099}>&amp;'「」'", "-\"a b\" OR (題:x)", "\u{2060}語\u{2060}",
  ])
  func `the form sends the query again as it came`(query: String) async throws {
    let encoded = query.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let page = try await server.get("/?q=" + encoded.joined()).text
    let start = try #require(page.firstRange(of: "type=\"search\" value=\"")).upperBound
    let value = page.unicodeScalars[start...].prefix { $0 != "\"" }
    #expect(Array(Markup.text(of: String(value)).unicodeScalars) == Array(query.unicodeScalars))
  }

  @Test(arguments: ["/", "/?q=DX", "/?q=%22none", "/documents/d1"])
  func `pages need no script, load nothing from elsewhere, and have landmarks`(
    target: String
  ) async throws {
    let text = try await server.get(target).text
    let markup = Markup(text)
    #expect(markup.isBalanced)
    #expect(markup.names.isDisjoint(with: ["script", "style", "iframe", "object", "embed", "img"]))
    #expect(!markup.names.contains { $0.hasPrefix("@on") || $0 == "@style" })
    #expect(!text.contains("href=\"http"))
    #expect(!text.contains("src=\"http"))
    #expect(text.contains("<a class=\"skip\" href=\"#main\">"))
    #expect(text.contains("<main id=\"main\""))
    #expect(text.components(of: "<h1>") == 1)
    #expect(markup.names.isSuperset(of: ["header", "main", "footer", "form", "label", "title"]))
    for field in ["q", "sort"] {
      #expect(text.contains("<label for=\"\(field)\">"))
      #expect(text.contains("id=\"\(field)\""))
    }
  }

  @Test func `style sheet and icon come from the server itself`() async throws {
    let style = try await server.get("/assets/style.css")
    #expect(style["Content-Type"] == "text/css; charset=utf-8")
    #expect(style.text.contains(":focus-visible"))
    #expect(!style.text.contains("url("))
    #expect(try await server.get("/assets/icon.svg")["Content-Type"] == "image/svg+xml")
  }
}
