import KnowledgeModel
import SQLiteStore
import Search
import Testing

/// Whom a roster names for what was asked.
@Suite struct RosterTests {
  private func people(_ query: String, _ papers: Paper...) throws -> [ListItem] {
    let shelf = try Shelf(papers, analyzes: false)
    return try FindingSearcher(reader: shelf.writer.reader)
      .list(FindingRequest(listing: .people, text: query)).items
  }

  private func names(_ items: [ListItem]) -> [String] { items.map { $0.text("name") } }

  /// Two advisers, each with what they advise on, and a table that says so.
  private let roster = Paper(
    "roster", headings: ["派遣できる専門家"],
    "氏名\t所属\t専門分野\n早川 悟\t南雲県立大学\t空き家対策、移住\n長峰 佳代\t若葉大学\t観光振興"
  ).with {
    $0.people = [
      ("早川 悟", ["空き家対策", "移住"], [(1, "早川 悟")]), ("長峰 佳代", ["観光振興"], [(1, "長峰 佳代")]),
    ]
  }

  @Test func `somebody is found by what a roster says that they advise on, and the row is shown`()
    throws
  {
    let items = try people("空き家", roster)
    #expect(names(items) == ["早川 悟"])
    #expect(items.first?.text("topics").hasPrefix("空き家対策、移住") == true)
    #expect(items.first?.text("sentence") == "早川 悟\t南雲県立大学\t空き家対策、移住")
    #expect(items.first?.text("answering") == "1")
    #expect(items.first?.details.first?.hasPrefix("話題：空き家対策、移住") == true)
  }

  @Test func `the rows of others do not count, headings and the row of the header do`() throws {
    #expect(names(try people("若葉大学", roster)) == ["長峰 佳代"])
    #expect(names(try people("南雲県立大学 観光", roster)) == [])
    #expect(names(try people("派遣 観光", roster)) == ["長峰 佳代"])
    #expect(names(try people("専門分野", roster)) == ["早川 悟", "長峰 佳代"])
  }

  @Test func `items of a list that name people each are read like rows, sentences are not`() throws
  {
    let people: [(name: String, topics: [String]?, words: [(passage: Int, text: String)])] = [
      ("早川 悟", nil, [(1, "早川 悟")]), ("長峰 佳代", nil, [(1, "長峰 佳代")]),
    ]
    let items = Paper("items", "・早川 悟（空き家担当）\n・長峰 佳代（観光担当）").with { $0.people = people }
    #expect(names(try self.people("観光", items)) == ["長峰 佳代"])
    let minutes = Paper("minutes", "・早川 悟が空き家を説明した。\n・長峰 佳代が観光を説明した。").with {
      $0.people = people
    }
    #expect(names(try self.people("観光", minutes)).sorted() == ["早川 悟", "長峰 佳代"])
  }

  @Test func `a table that describes one person tells of them in every row`() throws {
    let profile = Paper("profile", "講師\t早川 悟\n演題\t空き家の活用\n会場\t市民会館").with {
      $0.people = [("早川 悟", nil, [(1, "早川 悟")])]
    }
    #expect(names(try people("空き家", profile)) == ["早川 悟"])
  }

  @Test func `a document that is about what was asked has everybody of its roster near`() throws {
    let plan = roster.with { $0.sections.insert(([], ["空き家の計画です。"]), at: 0) }.with {
      $0.people = $0.people.map { person in
        (person.name, person.topics, person.words.map { (2, $0.text) })
      }
    }
    let items = try people("空き家", plan)
    #expect(names(items) == ["早川 悟", "長峰 佳代"])
    #expect(items.last?.text("answering") == "0" && items.last?.text("near") == "1")
  }

  @Test func `a roster that goes on in the next passage brings nobody near by rows of others`()
    throws
  {
    let long = roster.with {
      $0.sections.append(([], ["佐々木 健太\t青凪市\t防災\n山田 太郎\t青凪市\t財政"]))
      $0.people += [
        ("佐々木 健太", ["防災"], [(2, "佐々木 健太")]), ("山田 太郎", ["財政"], [(2, "山田 太郎")]),
      ]
    }
    #expect(names(try people("防災", long)) == ["佐々木 健太"])
  }

  @Test func `what people advise on answers where no passage says it`() throws {
    let minutes = Paper("minutes", "早川 悟が出席しました。").with {
      $0.people = [("早川 悟", ["空き家対策"], [(1, "早川 悟")])]
    }
    let items = try people("空き家", minutes)
    #expect(names(items) == ["早川 悟"])
    #expect(items.first?.text("answering") == "1")
  }
}

extension ListItem {
  fileprivate func text(_ name: String) -> String {
    fields.first { $0.name == name }?.value.cell ?? ""
  }
}
