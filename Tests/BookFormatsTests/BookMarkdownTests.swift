import BookFormats
import TestSupport
import Testing

@Suite struct BookMarkdownTests {
  @Test func `the words of the book come back`() {
    let texts = MarkdownReading(BookMarkdown(SampleBook.book).text).texts
    for text in [
      "小さな自治体の、続く仕組み", "第1章　暮らしの足", "事例1　運転手がいない町で、バスを残す",
      "北稜町では7路線のうち2路線が休止となった。輪番（りんばん）で担う。https://www.example.lg.jp/a/b?c=d",
      "お金の問題であれば、財源を探せばよかった。", "だから組み替える", "1,180", "約12.5分", "北稜町 <試行>",
      "AI生成（未検証）", "資料1　窓口の & 記録", "8,420人", "北稜町：事例1",
      "北稜町『地域公共交通再編実施計画 評価書』令和5年度、12頁。\(SampleBook.note.url)",
    ] {
      #expect(texts.contains { $0.contains(text.folded) }, "\(text)")
    }
  }

  @Test func `notes are notes, tables are tables`() {
    let text = BookMarkdown(SampleBook.book).text
    #expect(text.contains("**休止**となった[^n1]。<ruby>輪番<rp>（"))
    #expect(text.contains("\n| 令和4 | 1,180 | 57.3％ |\n"))
    #expect(text.contains("|:---|---:|---:|"))
    #expect(text.contains("\n> お金の問題であれば、財源を探せばよかった。\n>\n> * 人がいない\n"))
    #expect(text.contains("\n[^n2]: 霞ヶ浜市『窓口改革の記録』令和6年度。\n"))
    #expect(text.matches(of: #/\n\[\^n2\]: /#).count == 1)
    #expect(text.contains("\n**AI生成（未検証）**\n") || text.contains("<strong>AI生成（未検証）</strong>"))
  }

  @Test(arguments: [
    "1. 一つ", "12) 二つ", "- 棒", "+ 足す", "# 見出し ##", "> 引用", "===", "---", "***", "* a * b *",
    "_a_ __b__", "`code` ``x``", "[^n1]", "[a](b)", "![a](b)", "<b>太字</b>", "<!-- -->", "&lt;&#65;",
    "a | b | c", ":---|", "~~消~~", "\\*", "\\", "a\\", "|", "```", "~~~", "    四つ", "- [ ] 仕事",
    "$x$", "<https://a.example>", "https://a.example/_b_*c*", "WWW.a.example/_b*", "a_b@c.example",
    "[^x]: 注", "(注) ", ":注", "​**",
    "第1\n- 第2\n\n# 第3", "１. 全角", "１２．全角", "<div>\n<p>", "\u{0}\u{7}a",
  ])
  func `what looks like Markdown stays what it is`(text: String) {
    check(text)
  }

  @Test func `no words that can be made up break the file`() {
    var random = FixedRandom(seed: 5)
    let parts =
      Array("\\`*_{}[]()<>#+-.!|~&^$:=\"'1 aあ。「」\n").map(String.init) + [
        "**", "[^n1]", "](", "&amp;",
      ]
    for _ in 0..<400 {
      check(
        (0..<(1 + random.next(below: 9))).map { _ in parts[random.next(below: parts.count)] }
          .joined())
    }
  }

  /// The words at every place of a book.
  private func check(_ text: String) {
    let shown = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 || $0 == "\n" }))
    let plain = shown.folded
    var book = SampleBook.book
    book.title = text
    book.chapters[0].entries = [
      Book.Entry(
        id: "en1", label: "", title: "題\(text)", subtitle: text, facts: [.init(text, text)],
        goals: [text],
        blocks: [
          .paragraph([.text(text), .strong(text), .text(text)]),
          .paragraph([.strong(text), .strong(text), .note(SampleBook.note), .text(text)]),
          .paragraph([.note(SampleBook.note), .note(SampleBook.second), .ruby(text, reading: text)]
          ),
          .quotation(
            [.paragraph([.text(text)]), .list([[.text(text)]], isOrdered: true)], SampleBook.second),
          .list([[.text(text), .mark(id: "i1", text: text)]], isOrdered: false),
          .list([[.text(text)]], isOrdered: false),
          .table(.init(title: text, head: ["頭", text], rows: [[text, "\(text)末"]], credit: text)),
        ], factors: ["\(text)因"], comment: [], questions: [], warning: text)
    ]
    book.conventions = []
    book.comparisons = []
    book.index = []
    let markdown = BookMarkdown(book).text
    let texts = MarkdownReading(markdown).texts
    for (expected, least) in [
      (plain, 11), ("\(plain)因", 1), ("題\(plain)", 1), ("\(plain)：\(plain)", 1),
      (plain + plain + plain, 2),
      ("\(plain)（\(plain)）", 1), ("\(plain)末", 1), (plain + plain, 1),
    ] {
      let count = texts.count { $0 == expected }
      #expect(
        count >= least || expected.isEmpty,
        "\(count) \(expected.debugDescription) in \(texts) of \(markdown)")
    }
  }
}
