import BookFormats
import Foundation
import TestSupport
import Testing

@Suite struct BookPageTests {
  let templates: BookTemplates

  init() throws {
    templates = try Templates.own()
  }

  private func page(_ book: Book = SampleBook.book) -> String {
    BookPage(book, with: templates, for: .page).html
  }

  @Test(arguments: [
    BookMedium.page, .preview(back: "/collections/a&b", style: "/book.css"),
    .vertical(pages: ["ch1": 3]),
  ])
  func `the page is XML as well as HTML`(medium: BookMedium) throws {
    let scratch = try Scratch()
    let html = BookPage(SampleBook.book, with: templates, for: medium).html
    try scratch.write("book.html", Array(html.utf8))
    let check = try scratch.run("xmllint --noout --nonet book.html")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func `the page needs nothing from outside`() {
    let html = page()
    #expect(!html.contains("src="))
    #expect(!html.contains("<link"))
    #expect(!html.contains("<script"))
    #expect(!html.contains("url("))
  }

  @Test func `every link within the page leads to a place in it`() {
    let html = page()
    let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    let links = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(links.filter { !ids.contains($0) } == [])
    #expect(links.contains("i1") && links.contains("en1-n1") && links.contains("en1-n1-r1"))
  }

  @Test func `a note that two entries name stands at the end of both`() {
    let html = page()
    #expect(html.contains("<li id=\"en1-n2\" value=\"2\">"))
    #expect(html.contains("<li id=\"en2-n2\" value=\"2\">"))
  }

  @Test func `what a source warns of is seen`() {
    #expect(page().contains("<b>注意</b> AI生成（未検証）</p>"))
  }

  @Test func `what an entry does not have leaves no heading`() throws {
    let html = page()
    let second = try #require(html.firstRange(of: "id=\"en2\"")).lowerBound
    let entry = html[second...].prefix { $0 != "\u{0}" }
    let end = try #require(entry.firstRange(of: "</article>")).lowerBound
    for heading in ["学習のねらい", "成功要因", "講師から", "考えてみよう", "<dl"] {
      #expect(!entry[..<end].contains(heading))
    }
  }

  @Test func `a book of nothing but a title has no empty parts`() {
    var book = SampleBook.book
    book.introduction = []
    book.conventions = []
    book.chapters = []
    book.comparisons = []
    book.sheet = nil
    book.bibliography = []
    book.index = []
    let html = page(book)
    for part in ["はじめに", "事例の比較", "研修シート", "出典一覧", "索引", "href=\"#preface\""] {
      #expect(!html.contains(part))
    }
    #expect(html.contains("<h1>小さな自治体の、続く仕組み</h1>"))
  }

  @Test func `a document's text cannot become markup`() throws {
    var book = SampleBook.book
    let nasty = "</style><script>alert('{{title}}')</script>{{{body}}}<!--]]>&\u{0}\u{8}\"'"
    book.title = nasty
    book.terms = nasty
    book.chapters[0].title = nasty
    book.chapters[0].entries[0] = Book.Entry(
      id: "en1", label: nasty, title: nasty, subtitle: nasty, facts: [.init(nasty, nasty)],
      goals: [nasty],
      blocks: [
        .heading(nasty), .table(.init(title: nasty, head: [nasty], rows: [[nasty]], credit: nasty)),
        .chart(
          .init(
            title: nasty, unit: nasty, bars: [.init(label: nasty, value: .nan, text: nasty)],
            credit: nasty)),
        .paragraph([
          .ruby(nasty, reading: nasty), .address("javascript:alert(1)"), .strong(nasty),
          .address("https://a.example/\"><script>"),
        ]),
      ], factors: [nasty], comment: [], questions: [nasty], warning: nasty)
    let html = page(book)
    let scratch = try Scratch()
    try scratch.write("book.html", Array(html.utf8))
    #expect(try scratch.run("xmllint --noout --nonet book.html").status == 0)
    #expect(!html.contains("<script"))
    #expect(!html.contains("href=\"javascript"))
    #expect(html.contains("{{title}}"))
  }

  @Test func `two digits stand upright in vertical text, longer numbers and addresses do not`() {
    let html = BookPage(SampleBook.book, with: templates, for: .vertical(pages: [:])).html
    #expect(html.contains("では<span class=\"tcy\">7</span>路線"))
    #expect(html.contains("<td class=\"n\">1,180</td>"))
    #expect(!html.contains("<h2 id=\"sheet\">"))
  }

  @Test func `vertical text names pages in contents and index`() {
    let pages = ["ch1": 3, "en1": 124, "i1": 12]
    let html = BookPage(SampleBook.book, with: templates, for: .vertical(pages: pages)).html
    #expect(html.contains("<span class=\"page\">124</span>"))
    let place = "aria-label=\"北稜町（事例1）\"><span class=\"tcy\">12</span></a>"
    #expect(html.contains("<a href=\"#i1\" \(place)"))
  }

  @Test func `the same book gives the same bytes`() {
    #expect(page() == page())
  }
}
