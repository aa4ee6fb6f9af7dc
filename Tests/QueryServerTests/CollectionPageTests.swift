import BookFormats
import CaseCollections
import Curation
import Foundation
import KnowledgeModel
import KnowledgeStore
import QueryServer
import TestSupport
import Testing

/// Collections as pages, and the preview of their books.
@Suite struct CollectionPageTests {
  private let shelf: Shelf
  private let server: ServerUnderTest
  private static let path = "/collections/%E7%A0%94%E4%BF%AE2026"

  init() throws {
    shelf = try Shelf.ofCollections()
    server = try ServerUnderTest(shelf.source)
  }

  @Test func `every page leads to the collections, and their page to each of them`() async throws {
    #expect(try await server.get("/").text.contains("<a href=\"/collections\">事例集</a>"))
    let page = try await server.get("/collections")
    #expect(page.status == 200)
    let address = "/collections/%E7%A0%94%E4%BF%AE2026"
    #expect(page.text.contains("<a href=\"\(address)\">研修2026</a></th><td>続く窓口</td>"))
    #expect(try await server.get(address).status == 200)
    let none = try ServerUnderTest(try Shelf(document("d1", "DX")).source)
    #expect(try await none.get("/collections").text.contains("事例集はまだありません"))
  }

  @Test func `a collection is shown with chapters, entries, trust and what is to be checked`()
    async throws
  {
    let text = try await server.get(Self.path).text
    #expect(text.contains("<h1>続く窓口</h1>"))
    #expect(text.contains("<dt>編集・発行</dt><dd>架空県研修所</dd>"))
    #expect(text.contains("第1章　窓口</h2>"))
    #expect(text.contains("<p>満足度は57.3％から92.8％に上がりました。</p>"))
    #expect(text.contains("<a href=\"/documents/d1\">"))
    #expect(
      text.contains("<span class=\"mark warning\"><span class=\"hidden\">信頼：</span>AI生成（未検証）"))
    #expect(text.contains("<strong>AI生成（未検証）</strong>：<a href=\"#e2\">"))
    #expect(text.contains("id=\"e2\""))
    #expect(text.contains("<a href=\"\(Self.path)/book\">本のプレビューを見る</a>"))
    #expect(text.contains("<p>自分の文です。</p>"))
    let empty = try await server.get("/collections/" + "空の事例集".encoded).text
    #expect(empty.contains("まだ何も入っていません"))
    #expect(empty.contains("発行日がありません"))
    #expect(!empty.contains("本のプレビュー"))
  }

  @Test(arguments: ["/collections", path, "/collections/" + "空の事例集".encoded])
  func `pages of collections need no script, load nothing, and have landmarks`(
    target: String
  ) async throws {
    let text = try await server.get(target).text
    let markup = Markup(text)
    #expect(markup.isBalanced, "\(text)")
    #expect(markup.names.isDisjoint(with: ["script", "style", "iframe", "object", "embed", "img"]))
    #expect(!markup.names.contains { $0.hasPrefix("@on") || $0 == "@style" })
    #expect(!text.contains("href=\"http"))
    #expect(text.components(of: "<h1>") == 1)
    #expect(markup.names.isSuperset(of: ["header", "main", "footer", "nav", "title"]))
  }

  @Test func `the preview has every quotation, and its look comes from the server itself`()
    async throws
  {
    let page = try await server.get(Self.path + "/book")
    #expect(page.status == 200)
    #expect(page["Content-Type"] == "text/html; charset=utf-8")
    let words = [
      "満足度は57.3％から92.8％に上がりました。", "待ち時間は12分です。", "二つ目の箇所です。", "自分の文です。", "はじめの言葉です。",
      "指標を読む",
    ]
    let text = page.text.replacing(/<sup.*?<\/sup>|<[^>]*>/, with: "")
    for word in words { #expect(text.contains(word), "\(word)") }
    let markup = Markup(page.text.replacing("/>", with: ">"))
    #expect(markup.names.isDisjoint(with: ["script", "style", "iframe", "object", "embed"]))
    #expect(!markup.names.contains { $0.hasPrefix("@on") || $0 == "@style" })
    #expect(!page.text.contains("src=\"") && !page.text.contains("data:"))
    #expect(!page.text.contains("<span></span>") && !page.text.contains("></h3>"))
    #expect(page.text.components(of: "<h1") == 1)
    #expect(page.text.contains("<html lang=\"ja\">") && page.text.contains("<main id=\"book\">"))
    #expect(page.text.contains("<a href=\"\(Self.path)\">"))
    #expect(page.text.contains("<link rel=\"stylesheet\" href=\"/assets/book.css\"/>"))
    let style = try await server.get("/assets/book.css")
    #expect(style["Content-Type"] == "text/css; charset=utf-8")
    #expect(style.text.contains("--accent") && !style.text.contains("url("))
    #expect(page["Content-Security-Policy"]?.contains("style-src 'self';") == true)
  }

  @Test(arguments: ["/collections", path, path + "/book", "/assets/book.css"])
  func `an unchanged page need not be sent again, and HEAD has no body`(target: String) async throws
  {
    let tag = try #require(try await server.get(target)["ETag"])
    #expect(try await server.get(target, ["If-None-Match": tag]).status == 304)
    let head = try await server.get(target, method: "HEAD")
    #expect(head.status == 200 && head.text.isEmpty && head["ETag"] == tag)
  }

  @Test func `a changed collection has another preview`() async throws {
    let tag = try #require(try await server.get(Self.path + "/book")["ETag"])
    try shelf.perform(
      NoteEntry(in: "研修2026", entry: "e1", note: EntryNote(heading: "別の題")))
    let again = try await server.get(Self.path + "/book", ["If-None-Match": tag])
    #expect(again.status == 200)
    #expect(again.text.contains("別の題"))
  }

  @Test(arguments: ["", "/book"])
  func `a collection that is not there is said so`(part: String) async throws {
    let page = try await server.get("/collections/none" + part, ["Accept": "text/html"])
    #expect(page.status == 404)
    #expect(page.text.contains("<h1>事例集がありません</h1>"))
  }

  @Test func `what has no date or nothing in it is no book yet, and the page says what to do`()
    async throws
  {
    let path = "/collections/" + "空の事例集".encoded + "/book"
    let empty = try await server.get(path, ["Accept": "text/html"])
    #expect(empty.status == 409)
    #expect(empty.text.contains("chie collection add"))
    try shelf.perform(AddEntries(to: "空の事例集", ids: ["d1-1"]))
    let undated = try await server.get(path)
    #expect(undated.status == 409)
    #expect(try undated.json["code"] == .string("collection-undated"))
    #expect(try undated.json["detail"]?.string?.contains("--date") == true)
  }

  @Test func `without templates the preview says so, and everything else works`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "chie-templates-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (place, code) in [(nil, "book-templates-missing"), (folder.path, "book-template-missing")] {
      let server = try ServerUnderTest(shelf.source, books: BookSupplies(folder: place))
      let preview = try await server.get(Self.path + "/book")
      #expect(preview.status == 503)
      #expect(try preview.json["code"] == .string(code))
      #expect(!preview.text.contains(folder.path))
      let page = try await server.get(Self.path + "/book", ["Accept": "text/html"])
      #expect(page.text.contains("<h1>本のひな形を使えません</h1>"))
      #expect(try await server.get(Self.path).status == 200)
      #expect(try await server.get("/").status == 200)
    }
  }

  @Test func `hostile names and words stay text, and are found`() async throws {
    let clean = Markup(try await server.get(Self.path).text).names
      .union(Markup(try await server.get("/collections").text).names)
      .union(Markup(try await server.get("/collections/" + "空の事例集".encoded).text).names)
    let preview = Markup(try await server.get(Self.path + "/book").text.replacing("/>", with: ">"))
    let names =
      PageTests.hostile + ["..", ".", "a/b", "100%", "?q=#x", String(repeating: "長", count: 200)]
    for (number, name) in names.enumerated() {
      guard let step = try? NewCollection(name: name, front: Self.front(name)) else { continue }
      try shelf.perform(step)
      let note = EntryNote(
        heading: name, comment: name, questions: [name], goals: [name], text: name)
      try shelf.perform(AddEntries(to: name, chapter: "章\(number)", ids: ["d1-1"], note: note))
    }
    let list = try await server.get("/collections").text
    #expect(Markup(list).isBalanced && Markup(list).names.isSubset(of: clean))
    let addresses = list.split(separator: "<th scope=\"row\"><a href=\"").dropFirst()
      .compactMap { $0.split(separator: "\"").first }
    #expect(addresses.count >= names.count)
    for address in addresses {
      #expect(!address.hasSuffix("/..") && !address.hasSuffix("/."))
      let page = try await server.get(String(address))
      #expect(page.status == 200, "\(address)")
      #expect(Markup(page.text).isBalanced, "\(page.text)")
      #expect(Markup(page.text).names.subtracting(clean) == [])
      let book = try await server.get("\(address)/book")
      guard book.status != 409 else { continue }
      #expect(book.status == 200)
      let markup = Markup(book.text.replacing("/>", with: ">"))
      #expect(markup.names.subtracting(preview.names) == [], "\(address)")
    }
  }

  private static func front(_ text: String) -> CollectionFront {
    var front = CollectionFront(title: text)
    front.subtitle = text
    front.editors = [text]
    front.introduction = text
    front.date = CalendarDay("2026-11-20")
    return front
  }
}
