import BookFormats
import ChildProcess
import Foundation
import TestSupport
import Testing

/// The engine is needed, not skipped: `make test` installs it.
@Suite struct BookTypesetterTests {
  /// A chapter of all that is too long or too wide, of characters that the fonts have.
  static let stress: Book = {
    let kept = try? StressBook.book.keeping { scalar in
      switch scalar.value {
      case 0x0590..<0x0600, 0x200D, 0xE000..<0xF900, 0x10000...: false
      default: true
      }
    }
    return kept ?? SampleBook.book
  }()

  @Test(arguments: BookPaper.allCases, [SampleBook.book, stress])
  func `every quoted sentence is found in the PDF`(paper: BookPaper, book: Book) async throws {
    let printed = try await PrintedBook(book, as: .book(paper))
    let text = try printed.text()
    #expect(book.quotedWords.count > 2)
    for words in book.quotedWords {
      // A page may end in the middle of a long one.
      #expect(text.contains(words.prefix(40)), "\(words.prefix(40))")
    }
    #expect(!text.contains("\u{FFFD}"))
    #expect(try printed.fact("Tagged") == "yes")
    let millimetres = [paper.width, paper.height].map { Int((Double($0) * 72 / 25.4).rounded()) }
    let size = try printed.fact("Page size").split(separator: " ")
    #expect([size[0], size[2]].compactMap { Double($0) }.map { Int($0.rounded()) } == millimetres)
  }

  @Test func `all fonts are embedded`() async throws {
    let fonts = try await PrintedBook(SampleBook.book).scratch.run("pdffonts book.pdf 2>/dev/null")
    let lines = fonts.output.split(separator: "\n").dropFirst(2)
    #expect(lines.count == 3)
    for line in lines {
      // emb, sub and uni stand before the two numbers of the object.
      #expect(line.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"])
    }
  }

  @Test func `the numbers in contents and index are those of the pages`() async throws {
    let book = Self.stress
    let chapter = try #require(book.chapters.first)
    let pages = try await PrintedBook(book, as: .book(.b5)).pages()
    // The body begins with page 1, behind the contents.
    let start = try #require(pages.firstIndex { $0.hasPrefix("第1章") })
    let contents = pages[..<start].joined()
    for entry in chapter.entries {
      let number = try #require(
        Self.number(after: entry.label + entry.title.folded + ".", in: contents), "\(entry.label)")
      let page = pages[start + number - 1]
      #expect(page.contains(entry.label + chapter.title.folded.prefix(5)), "\(entry.label)")
      #expect(page.hasSuffix("\(number)"), "\(entry.label)")
    }
    for part in ["事例の比較", "研修シート", "出典一覧", "索引"] {
      let number = try #require(Self.number(after: part + ".", in: contents), "\(part)")
      #expect(pages[start + number - 1].contains(part), "\(part)")
    }
  }

  /// The number behind the dots behind some words.
  private static func number(after words: String, in text: String) -> Int? {
    text.firstRange(of: words).flatMap { range in
      Int(text[range.upperBound...].drop { $0 == "." }.prefix(while: \.isNumber))
    }
  }

  @Test func `the index names the pages on which its words stand`() async throws {
    let pages = try await PrintedBook(SampleBook.book).pages()
    let start = try #require(pages.firstIndex { $0.hasPrefix("第1章") })
    let index = try #require(pages.last { $0.contains("索引") })
    #expect(index.contains("北稜町2"))
    #expect(pages[start + 1].contains("北稜町では"))
  }

  @Test func `no page is empty but the one before the body`() async throws {
    for book in [SampleBook.book, Self.stress] {
      let pages = try await PrintedBook(book).pages()
      let start = try #require(pages.firstIndex { $0.hasPrefix("第1章") })
      #expect(start.isMultiple(of: 2), "the body begins on a right-hand page")
      for (number, page) in pages.enumerated() where number != start - 1 {
        #expect(!page.isEmpty, "page \(number + 1)")
      }
    }
  }

  @Test func `bookmarks name chapters and entries`() async throws {
    let bookmarks = try await PrintedBook(SampleBook.book).bookmarks()
    #expect(bookmarks.contains("5 第1章 暮らしの足"))
    #expect(bookmarks.contains("6 事例1 運転手がいない町で、バスを残す"))
    #expect(bookmarks.last?.hasSuffix("奥付") == true)
  }

  @Test func `the same book gives the same bytes, dated as it says`() async throws {
    let first = try await PrintedBook(SampleBook.book)
    #expect(try await PrintedBook(SampleBook.book).bytes == first.bytes)
    #expect(
      try first.scratch.run("pdfinfo -isodates book.pdf 2>/dev/null").output.contains("2026-11-20"))
    #expect(try first.fact("Title") == "小さな自治体の、続く仕組み　課題解決事例集")
  }

  @Test func `what the book does not have leaves nothing`() async throws {
    var book = SampleBook.book
    book.subtitle = ""
    book.series = ""
    book.introduction = []
    book.conventions = []
    book.terms = ""
    book.generation = ""
    book.staff = []
    book.comparisons = []
    book.sheet = nil
    book.bibliography = []
    book.index = []
    book.chapters[0].introduction = []
    book.chapters[0].entries.removeFirst()
    let printed = try await PrintedBook(book)
    let text = try printed.text()
    for word in [
      "はじめに", "この本の読み方", "学習のねらい", "成功要因", "講師から", "考えてみよう", "事例の比較", "研修シート", "出典一覧",
      "索引", "担当", "（）", "none",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("AI生成（未検証）"))
    // Cover, contents, chapter, entry, colophon.
    #expect(try printed.pages().count == 5)
  }

  @Test func `the training sheet alone has one page`() async throws {
    let printed = try await PrintedBook(SampleBook.book, as: .sheet(.a4))
    #expect(try printed.pages().count == 1)
    #expect(try printed.text().contains("似た困りごとは何ですか。"))
  }

  @Test func `slides are wide, and show each entry`() async throws {
    let printed = try await PrintedBook(SampleBook.book, as: .slides)
    #expect(try printed.fact("Page size").hasPrefix("907.087 x 510.236"))
    let pages = try printed.pages()
    for entry in SampleBook.book.chapters[0].entries {
      #expect(pages.contains { $0.contains(entry.label) && $0.contains(entry.title.folded) })
    }
  }
}
