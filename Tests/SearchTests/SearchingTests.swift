import Ranking
import JapaneseText
import KnowledgeModel
import KnowledgeStore
import Ranking
import Search
import Testing

@Suite struct SearchingTests {
  @Test func `an excluded word removes a passage`() throws {
    let shelf = try Shelf("DXの推進", "DXと補助金")
    #expect(try shelf.answers("ＤＸ OR dx -補助金") == ["DXの推進"])
  }

  @Test func `AND is judged per passage, over text, headings and title`() throws {
    let shelf = try Shelf([
      Paper("a", title: "人材の計画", headings: ["財源"], "確保する。", "育成する。"),
      Paper("b", "人材。", "財源。"),
    ])
    #expect(try shelf.answers("人材 財源") == ["確保する。", "育成する。"])
    #expect(try shelf.answers("題:人材 見出し:財源 育成") == ["育成する。"])
    #expect(try shelf.answers("題:財源") == [])
    #expect(try shelf.answers("見出し:人材") == [])
  }

  @Test func `Latin words and numbers match whole, unless a prefix is asked for`() throws {
    let shelf = try Shelf("AIの活用", "mailの活用", "AIDの活用", "75.3％", "5.3％")
    #expect(try shelf.answers("ai") == ["AIの活用"])
    #expect(try shelf.answers("ＡＩ*") == ["AIDの活用", "AIの活用"])
    #expect(try shelf.answers("5.3") == ["5.3％"])
  }

  @Test func `a query of exclusions alone finds everything else`() throws {
    let shelf = try Shelf("財源", "人材", "確保")
    #expect(try shelf.answers("-財源") == ["人材", "確保"])
    #expect(try shelf.answers("-財源 -人材") == ["確保"])
  }

  @Test func `conditions look at the head of the document`() throws {
    func paper(_ key: String, _ text: String, _ change: (inout DocumentHead) -> Void) -> Paper {
      Paper(key, text).with { change(&$0.head) }
    }
    let shelf = try Shelf([
      paper("a", "一") {
        $0.kind = .advice
        $0.municipality = "架空市"
        $0.date = PartialDate(year: 2022, month: 4, day: 22)
        $0.tags = ["観光/祭り"]
      },
      paper("b", "二") {
        $0.kind = .report
        $0.fiscalYear = 2021
        $0.publisher = "総務省"
        $0.trust = .aiGenerated
      },
      paper("c", "三") { $0.field = "経済産業" }.with { $0.format = .html },
    ])
    let cases: [(String, [String])] = [
      ("種別:助言", ["一"]), ("-kind:advice", ["三", "二"]), ("団体:架空", ["一"]),
      ("年度:令和4", ["一"]), ("fy:2020-2021", ["二"]), ("since:2022-04-22", ["一"]),
      ("since:2022-04-23", []), ("since:2022", ["一", "二"]), ("until:R4.3", ["二"]),
      ("until:2022", ["一", "二"]), ("タグ:観光", ["一"]), ("タグ:観光/祭り", ["一"]),
      ("tag:祭り", []), ("発行:総務省", ["二"]), ("信頼:AI生成", ["二"]), ("分野:経済", ["三"]),
      ("書式:html", ["三"]), ("種別:助言 OR 書式:HTML", ["一", "三"]),
    ]
    for (query, texts) in cases { #expect(try shelf.answers(query) == texts, "\(query)") }
  }

  @Test func `nothing to look for finds nothing and says why`() throws {
    let shelf = try Shelf("財源")
    for query in ["", "　", "\"\"", "()", "OR", "fy:謎"] {
      let result = try shelf.search(query)
      #expect(result.total == 0 && result.hits.isEmpty)
      #expect(!result.query.problems.isEmpty)
    }
  }

  @Test func `exact passages come first, near ones follow and are marked`() throws {
    let shelf = try Shelf("財源の人材", "財源 財源 財源 財源 財源", "人材", "なし")
    let result = try shelf.search("財源 人材")
    #expect(result.total == 1)
    #expect(result.documents == 1)
    #expect(result.hits.map(\.match) == [.exact, .near, .near])
    #expect(result.hits.first?.passage.passage.text == "財源の人材")
    #expect(result.hits.allSatisfy { $0.score > 0 })
  }

  @Test func `near passages fill up only what exact ones leave of the limit`() throws {
    let shelf = try Shelf("財源の人材", "人材の財源", "財源")
    #expect(try shelf.search("財源 人材", limit: 2).hits.map(\.match) == [.exact, .exact])
    #expect(try shelf.search("財源 人材", limit: 3).hits.map(\.match) == [.exact, .exact, .near])
    #expect(try shelf.search("財源 人材", near: false).hits.count == 2)
    for query in ["財源 AND 人材", "\"財源\" 人材", "財源 -国", "題:無題 財源 確保"] {
      #expect(try shelf.search(query).hits.allSatisfy { $0.match == .exact }, "\(query)")
    }
  }

  @Test func `a sentence finds what shares its words, by score alone`() throws {
    let shelf = try Shelf(
      "財源を確保するために基金を設けた。", "人材を育てた。", "基金の財源は寄附である。")
    let result = try shelf.search("基金の財源はどのように確保したか")
    #expect(result.total == 0)
    #expect(result.hits.first?.passage.passage.text == "財源を確保するために基金を設けた。")
    #expect(result.hits.count == 2)
  }

  @Test func `without a dictionary grams find and rank`() throws {
    let shelf = try Shelf(
      [Paper("a", "財源の確保"), Paper("b", "人材"), Paper("c", "確保")], analyzes: false)
    let result = try shelf.search("財源の確保策")
    #expect(result.hits.map(\.document.id.value) == ["a", "c"])
    #expect(try shelf.search("財源").hits.map(\.match) == [.exact])
  }

  @Test func `a document is one hit, by its best passage, and counts the others`() throws {
    let shelf = try Shelf([
      Paper("a", "財源はない。", "財源、財源。", "人材。"), Paper("b", "財源がほかにもいろいろとある。"),
    ])
    let result = try shelf.search("財源", unit: .document)
    #expect(result.total == 3)
    #expect(result.documents == 2)
    #expect(result.hits.map(\.passage.passage.text) == ["財源、財源。", "財源がほかにもいろいろとある。"])
    #expect(result.hits.map(\.more) == [1, 0])
    #expect(try shelf.search("財源", unit: .passage).hits.map(\.more) == [0, 0, 0])
  }

  @Test func `pages follow each other without a gap`() throws {
    let papers = (0..<30).map { Paper("d\(10 + $0)", String(repeating: "財源と", count: 1 + $0 % 4)) }
    let shelf = try Shelf(papers)
    for order in SearchRequest.Order.allCases {
      let whole = try shelf.search("財源", limit: 100, unit: .document, order: order)
      var pages: [Hit] = []
      for offset in stride(from: 0, to: 40, by: 7) {
        let page = try shelf.search(
          "財源", limit: 7, offset: offset, unit: .document, order: order)
        #expect(page.hasMore == (offset + 7 < 30))
        pages += page.hits
      }
      #expect(pages.map(\.document.id) == whole.hits.map(\.document.id))
      #expect(whole.hits.count == 30)
    }
  }

  @Test func `equal scores are in the order of document key and place`() throws {
    let shelf = try Shelf(
      ["c", "a", "b"].map { Paper($0, "財源の話", "財源の話") })
    let result = try shelf.search("財源")
    #expect(
      result.hits.map(\.passage.passage.id.value) == ["a-1", "a-2", "b-1", "b-2", "c-1", "c-2"])
  }

  @Test func `by date the newest document is first and one without a date last`() throws {
    func paper(_ key: String, _ date: PartialDate?, _ year: Int? = nil) -> Paper {
      Paper(key, "財源の話", "財源と財源").with {
        $0.head.date = date
        $0.head.fiscalYear = year
      }
    }
    let shelf = try Shelf([
      paper("a", nil), paper("b", PartialDate(year: 2021, month: 5)),
      paper("c", PartialDate(year: 2023)), paper("d", nil, 2021),
    ])
    let documents = try shelf.search("財源", unit: .document, order: .date)
    #expect(documents.hits.map(\.document.id.value) == ["c", "b", "d", "a"])
    let passages = try shelf.search("財源", limit: 3, offset: 1, order: .date)
    #expect(passages.hits.map(\.passage.passage.id.value).map { $0.prefix(1) } == ["c", "b", "b"])
  }

  @Test func `more matches than are scored still count exactly and fill every page`() throws {
    let papers = (0..<200).map { Paper("d\(1_000 + $0)", "財源の話\($0)。人材。") }
    let shelf = try Shelf(papers, limits: CandidateLimits(scored: 20, refined: 1_000))
    let result = try shelf.search("財源", limit: 5)
    #expect(result.total == 200)
    #expect(result.documents == 200)
    #expect(result.hits.count == 5)
    #expect(result.hasMore)
    #expect(try shelf.search("財源", limit: 150).hits.count == 150)
    let near = try shelf.search("財源 人材 計画", limit: 5)
    #expect(near.total == 0)
    #expect(near.hits.count == 5)
    #expect(try shelf.search("の", limit: 5).hits.count == 5)
  }

  @Test func `what no document holds is an empty answer`() throws {
    let shelf = try Shelf("財源")
    let result = try shelf.search("存在しない")
    #expect(result.total == 0 && result.documents == 0 && result.hits.isEmpty && !result.hasMore)
    #expect(try Shelf([Paper]()).search("財源").hits.isEmpty)
  }

  @Test func `the parts explain the score`() throws {
    let shelf = try Shelf("人材の育成と財源", "人材", "育成", "財源", "その他", "計画")
    let hit = try #require(try shelf.search("人材育成 財源").hits.first)
    #expect(hit.parts.words > 0 && hit.parts.grams > 0)
    #expect(hit.parts.coverage > 0 && hit.parts.coverage < 1)
    #expect(hit.score == hit.parts.total)
  }
}
