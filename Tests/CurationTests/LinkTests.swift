import Curation
import KnowledgeStore
import OfficeSupport
import Search
import Testing

@Suite struct LinkTests {
  private let bureau: Bureau

  init() async throws {
    bureau = try Bureau()
    try bureau.write("# 旧計画\n\n旧い内容です。\n", to: "旧.md")
    try bureau.write("# 新計画\n\n新しい内容です。\n", to: "新.md")
    try await bureau.index()
  }

  @Test func `a link is seen from both of its ends`() throws {
    let (old, new) = (try bureau.document("旧.md"), try bureau.document("新.md"))
    try bureau.perform(AddLink(from: new, to: old, kind: .supersedes, note: "令和5年度から"))
    #expect(try bureau.lists().links(of: new).map { $0["direction"] } == ["to"])
    let back = try bureau.lists().links(of: old)
    #expect(back.map { $0["direction"] } == ["from"])
    #expect(back[0].headline.contains("改訂された版　新計画") && back[0]["note"] == "令和5年度から")
    #expect(try bureau.lists().links(of: try bureau.passage("旧い")).isEmpty)
    let again = try bureau.perform(AddLink(from: new, to: old, kind: .supersedes))
    #expect(again.unchanged == 1)
    try bureau.perform(RemoveLinks(ids: ["l1"]))
    #expect(try bureau.lists().links().isEmpty)
  }

  @Test func `a link to itself, from nowhere, or of another number is refused`() throws {
    let old = try bureau.document("旧.md")
    #expect(throws: CurationError.linkToItself(old)) {
      try bureau.perform(AddLink(from: old, to: old, kind: .seeAlso))
    }
    #expect(throws: CurationError.unknownPlace("d0")) {
      try bureau.perform(AddLink(from: "d0", to: old, kind: .seeAlso))
    }
    #expect(throws: CurationError.unknownLink("l9")) {
      try bureau.perform(RemoveLinks(ids: ["l9"]))
    }
  }

  @Test func `a link of which an end is gone is reported as broken`() async throws {
    let (old, new) = (try bureau.document("旧.md"), try bureau.document("新.md"))
    try bureau.perform(AddLink(from: new, to: old, kind: .seeAlso))
    #expect(try bureau.lists().links(broken: true).isEmpty)
    try bureau.delete("旧.md")
    try await bureau.index()
    let broken = try bureau.lists().links(broken: true)
    #expect(broken.map { $0["id"] } == ["l1"])
    #expect(broken[0].details.contains("つながりの先が見つかりません"))
    #expect(try bureau.lists().links(of: new).count == 1)
  }
}

@Suite struct SavedSearchTests {
  private let bureau: Bureau

  init() async throws {
    bureau = try Bureau()
    try bureau.write("# 助言\n\n職員が足りません。\n", to: "助言.md")
    try await bureau.index()
  }

  @Test func `a search is kept under its name, and replaced only when asked to`() throws {
    try bureau.perform(try SaveSearch(name: "人材", query: "職員 -バス", description: "予算のとき"))
    #expect(try bureau.lists().search(named: " 人材").query == "職員 -バス")
    #expect(throws: CurationError.searchExists("人材")) {
      try bureau.perform(try SaveSearch(name: "人材", query: "研修"))
    }
    try bureau.perform(try SaveSearch(name: "人材", query: "研修", replaces: true))
    #expect(try bureau.lists().searches().map { $0["query"] } == ["研修"])
    try bureau.perform(RemoveSearches(names: ["人材"]))
    #expect(throws: CurationError.unknownSearch("人材")) {
      try bureau.lists().search(named: "人材")
    }
  }

  @Test(arguments: ["人材 OR \"研修\": #1", "- \\ 'a'", "123", "題:[防災] ｜ 防犯"])
  func `a file of searches gives them back as they were`(query: String) throws {
    let file = SavedSearchFile([
      SavedSearch(name: "true", query: query, description: "説明：改行なし")
    ])
    #expect(try SavedSearchFile(text: try file.text()) == file)
    try bureau.perform(try SaveSearch(file))
    #expect(try bureau.lists().searchFile() == file)
    #expect(try bureau.perform(try SaveSearch(file)).unchanged == 1)
  }

  @Test(arguments: ["", "a: b", "- name: 名前だけ", "- [", "- 1"])
  func `a file of another form is refused`(text: String) {
    #expect {
      try SavedSearchFile(text: text)
    } throws: { error in
      (error as? CurationError)?.code == "search-file"
    }
  }

  @Test(arguments: ["", "　", "\"\""])
  func `a query that asks for nothing is refused`(query: String) {
    #expect(throws: CurationError.emptyQuery) { try SaveSearch(name: "空", query: query) }
    #expect(throws: CurationError.emptyQuery) {
      try AddRule(tag: "空", query: query, unit: .document)
    }
  }
}
