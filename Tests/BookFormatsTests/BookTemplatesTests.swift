import BookFormats
import Foundation
import TestSupport
import Testing

@Suite struct BookTemplatesTests {
  private func fault(_ changes: [String: String]) throws -> BookError? {
    do {
      _ = try BookTemplates(Templates.texts(changes), folder: "bureau")
      return nil
    } catch let error as BookError {
      return error
    }
  }

  @Test(arguments: [
    ("<p>{{title</p>", 1, "}}"),
    ("<p>\n{{#editors}}<b>{{.}}</b>\n</p>", 2, "{{/editors}}"),
    ("{{#editors}}{{/chapters}}", 1, "{{#chapters}}"),
    ("<p>\n\n{{titel}}</p>", 3, "「titel」"),
    ("{{> entri}}", 1, "entri"),
    ("<p>{{title}}\n<br></p>", 2, "<br/>"),
    ("<p>{{title}}", 1, "</p>"),
    ("<div>\n<p>{{title}}</div></p>", 2, "</p>"),
    ("<p class=lead>{{title}}</p>", 1, "class"),
    ("<p>研修&nbsp;センター</p>", 1, "&amp;"),
    ("<p>A & B</p>", 1, "&amp;"),
    ("{{! 画面だけ }}\n<script>x</script>", 2, "<script>"),
    ("<img src=\"https://www.example.jp/a.png\" alt=\"\"/>", 1, "data:"),
    ("<p onclick=\"x()\">a</p>", 1, "onclick"),
    ("{{=<% %>=}}", 1, "名前"),
    ("{{>*title}}", 1, "*title"),
  ])
  func `a broken template is named with its line`(
    text: String, line: Int, word: String
  ) throws {
    guard case .templateBroken(let path, let found, let advice) = try fault(["cover.html": text])
    else {
      Issue.record("not refused")
      return
    }
    #expect(path == "bureau/cover.html")
    #expect(found == line)
    #expect(advice.contains(word), "\(advice)")
  }

  @Test func `a template cannot stand within itself`() throws {
    let error = try fault(["cover.html": "<p>a</p>\n{{> entry}}", "entry.html": "{{> cover}}"])
    #expect(error?.code == "book-template-broken")
    #expect(error?.message.contains("自分自身") == true)
  }

  @Test(arguments: [
    "@import \"a.css\";", "p { background: url(https://www.example.jp/a.png) }",
    "p { background: url( 'a.png') }", "</style>",
  ])
  func `a style sheet fetches nothing`(style: String) throws {
    let error = try fault(["house.css": "/* 色 */\n\(style)"])
    #expect(error?.message.contains("house.css の2行目") == true)
  }

  @Test func `a picture within a style sheet is fine`() throws {
    #expect(try fault(["house.css": "p { background: url(data:image/gif;base64,R0lGOD) }"]) == nil)
  }

  @Test func `the logo may have what drawing programs write before the drawing`() throws {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>\n"
    let logo = "<?xml version=\"1.0\"?>\n<!-- 紋章 -->\n\(drawing)"
    let templates = try BookTemplates(Templates.texts(["logo.svg": logo]), folder: "bureau")
    let html = BookPage(SampleBook.book, with: templates, for: .page).html
    #expect(html.contains("<path d=\"M0 0\"/>"))
    #expect(!html.contains("<?xml"))
    let other = drawing.replacing("<path", with: "\n<path inkscape:label=\"a\"")
    #expect(try fault(["logo.svg": other])?.message.contains("2行目") == true)
    #expect(try fault(["logo.svg": "紋章"])?.code == "book-template-broken")
  }

  @Test func `every name in a template is explained to offices, and nothing else is`() throws {
    let manual = try Checkout.text("index/book/README.md")
    let names = try Checkout.text("index/book/README.md").split(separator: "## 使える名前")
    let list = (names.last ?? "").split(separator: "\n## ").first ?? ""
    let explained = Set(
      list.matches(of: /`([a-zA-Z]+)`/).map { String($0.1) })
    for name in explained {
      #expect(try fault(["cover.html": "<p>{{\(name)}}</p>"]) == nil, "\(name)")
    }
    for file in BookTemplates.fileNames {
      #expect(manual.contains(file) || file.hasSuffix(".html"), "\(file)")
      for tag in try Checkout.text("index/book/\(file)").matches(of: /\{\{[#^]?([a-zA-Z]+)\}\}/) {
        #expect(explained.contains(String(tag.1)), "\(file): \(tag.0)")
      }
    }
  }

  @Test func `an office keeps only what it has changed`() throws {
    let scratch = try Scratch()
    try scratch.write("house.css", Array("\u{FEFF}:root { --accent: #7a1f1f; }\r\n".utf8))
    let templates = try BookTemplates(folder: scratch.folder.path, base: Templates.folder)
    let html = BookPage(SampleBook.book, with: templates, for: .page).html
    #expect(html.contains("<style>\n:root { --accent: #7a1f1f; }\n"))
    #expect(html.contains("小さな自治体の、続く仕組み"))
  }

  @Test func `a folder without a template, or one that is no text, is refused`() throws {
    let scratch = try Scratch()
    #expect(throws: BookError.templateMissing(path: "\(scratch.folder.path)/book.html")) {
      try BookTemplates(folder: scratch.folder.path)
    }
    try scratch.write("cover.html", [0x82, 0xA0])
    let path = "\(scratch.folder.path)/cover.html"
    #expect(throws: BookError.templateUnreadable(path: path, detail: "not UTF-8")) {
      try BookTemplates(folder: scratch.folder.path, base: Templates.folder)
    }
  }
}
