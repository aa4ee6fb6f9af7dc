import BookFormats
import CaseCollections
import KnowledgeModel
import KnowledgeStore
import OfficeSupport
import Testing

struct BookTests {
  @Test func `figures with nothing said of them are one entry, each sentence quoted once`() throws {
    let book = try BookOffice.book(
      [
        BookOffice.figure("前", 24, "分"), BookOffice.figure("後", 12, "分"),
        BookOffice.figure("費用", 30, "万円", sentence: "費用は30万円だった。", trust: .unknown),
      ], at: try Bureau())
    let entry = try #require(book.entries.first)
    #expect(book.entries.count == 1)
    #expect(entry.label == "数値1–3")
    #expect(entry.title == "待ち時間")
    #expect(entry.charts.map { $0.bars.map(\.text) } == [["24分", "12分"]])
    #expect(entry.tables.map(\.rows) == [[["費用", "30万円", "霞ヶ浜市『記録』令和5年度（信頼：不明）"]]])
    #expect(entry.quotations.count == 2)
    #expect(entry.facts.isEmpty && entry.warning.isEmpty)
  }

  @Test func `figures of one row each are shown, and their rows not quoted`() throws {
    let book = try BookOffice.book(
      [
        BookOffice.figure("令和4年度", 24, "分", sentence: "令和4年度\t24\t―"),
        BookOffice.figure("令和5年度", 12, "分", sentence: "令和5年度\t12\t―"),
        .init(content: .text("間")),
        BookOffice.figure("令和6年度", 11, "分", sentence: "令和6年度\t\t11"),
      ], at: try Bureau())
    #expect(book.entries[0].blocks == book.entries[0].charts.map(Book.Block.chart))
    #expect(book.entries[2].quotations == [[.paragraph([.text("令和6年度　11")])]])
  }

  @Test func `what is said of the last figure of a row is said of the row`() throws {
    let book = try BookOffice.book(
      [
        BookOffice.figure("前", 24, "分"), BookOffice.figure("後", 12, "分", comment: "半分です。"),
        BookOffice.figure("費用", 30, "万円", comment: "安い。"), BookOffice.figure("人", 3, "人"),
      ], at: try Bureau())
    #expect(book.entries.map(\.label) == ["数値1–2", "数値3", "数値4"])
    #expect(book.entries[0].comment == [.paragraph([.text("半分です。")])])
    #expect(book.entries[1].title == "費用")
  }

  @Test func `a quotation is one frame with its headings in it and one note`() throws {
    let quotation = BookOffice.quotation(
      .section, [.init(text: "始めに。"), .init(heading: "経緯", text: "それから。")])
    let table = BookOffice.quotation(.section, [.init(text: "年度\t人\n令和4\t12")])
    let book = try BookOffice.book(
      [.init(content: .quotation(quotation)), .init(content: .quotation(table))],
      at: try Bureau())
    #expect(
      book.entries[0].quotations == [
        [.paragraph([.text("始めに。")]), .heading("経緯"), .paragraph([.text("それから。")])]
      ])
    #expect(book.entries[1].quotations.isEmpty)
    #expect(book.entries[1].tables.map(\.credit) == ["出典：霞ヶ浜市『記録』令和5年度。"])
  }

  @Test func `factors that the quotation says are not listed again`() throws {
    func text(_ factor: String) throws -> String {
      let quotation = BookOffice.quotation(
        .caseStudy, [.init(text: "続いた理由\n• 電話を 一本にした。")],
        study: BookOffice.study("北稜町", factors: [factor]))
      return BookMarkdown(
        try BookOffice.book([.init(content: .quotation(quotation))], at: try Bureau())
      ).text
    }
    #expect(try !text("電話を一本にした").contains("成功要因"))
    #expect(try text("人を増やした").contains("成功要因"))
  }

  @Test func `the index leads to a case whose words do not name its municipality`() throws {
    let book = try BookOffice.book(
      [
        .init(
          content: .quotation(
            BookOffice.quotation(
              .caseStudy, [.init(text: "町は変えた。")], study: BookOffice.study("北稜町")))),
        .init(
          content: .quotation(
            BookOffice.quotation(
              .caseStudy, [.init(text: "楠木沢村は変えた。")], document: "別",
              study: BookOffice.study("楠木沢村・星影村ほか")))),
      ], at: try Bureau(), readings: [.init(name: "北稜町", reading: "ほくりょうちょう")])
    let municipalities = book.index.first { $0.title == "団体" }?.groups.flatMap(\.entries) ?? []
    #expect(Set(municipalities.map(\.name)) == ["北稜町", "楠木沢村", "星影村"])
    #expect(municipalities.allSatisfy { $0.targets.count == 1 })
    #expect(
      book.entries[0].quotations == [[.paragraph([.mark(id: "i1", text: ""), .text("町は変えた。")])]])
  }

  @Test func `persons are in the index, however their names are spaced`() async throws {
    let bureau = try Bureau(finds: true)
    try bureau.write(
      """
      # 講演の記録

      ## 登壇者

      講師：藤咲 由紀（社会福祉士）

      ## 話

      助言した藤咲由紀氏は、電話を一本にするよう勧めた。
      """, to: "講演.md")
    try await bureau.index()
    let talk = BookOffice.quotation(
      .section, [.init(text: "助言した藤咲由紀氏は、電話を一本にするよう勧めた。")],
      id: try bureau.document("講演.md"))
    let book = try BookOffice.book(
      [.init(content: .quotation(talk))], at: bureau,
      readings: [.init(name: "藤咲 由紀", reading: "ふじさき ゆき")])
    let persons = book.index.first { $0.title == "人名" }?.groups.flatMap(\.entries)
    #expect(persons?.map(\.name) == ["藤咲由紀"])
    #expect(persons?.map(\.reading) == ["ふじさき ゆき"])
  }

  @Test func `an abbreviation that one document explains is in the index wherever it is quoted`()
    async throws
  {
    let bureau = try Bureau(finds: true)
    try bureau.write("# 評価の手引\n\n証拠に基づく政策立案（EBPM）を進める。", to: "手引.md")
    try await bureau.index()
    let quoted = BookOffice.quotation(
      .section, [.init(text: "証拠に基づく政策立案（EBPM）を進める。")], id: try bureau.document("手引.md"))
    let other = BookOffice.quotation(.section, [.init(text: "EBPMは難しい。")], document: "別")
    let book = try BookOffice.book(
      [.init(content: .quotation(quoted)), .init(content: .quotation(other))], at: bureau)
    let terms = book.index.first { $0.title == "用語" }?.groups.flatMap(\.entries)
    #expect(terms?.map(\.name) == ["EBPM"])
    #expect(terms?.map(\.targets.count) == [2])
  }

  @Test func `stress beside brackets is stress, and no marks are printed`() throws {
    var front = CollectionFront(title: "続く仕組み")
    front.sheet = SheetPlan(title: "シート", lead: "**一つ**選び、｜輪番《りんばん》で書く。", steps: [])
    let comment = """
      前に**「支所で」を**読む。2 ** 3 は**「式」**です。`a**b**`と\\*\\*。

      | 語 |
      |---|
      | ｜輪番《りんばん》は**「当番」**です |
      """
    let book = try BookOffice.book(
      [.init(content: .text("本文"), comment: comment)], at: try Bureau(), front: front)
    let said = try #require(book.entries.first?.comment)
    #expect(
      said.first
        == .paragraph([
          .text("前に"), .strong("「支所で」を"), .text("読む。2 ** 3 は"), .strong("「式」"),
          .text("です。a**b**と**。"),
        ]))
    #expect(
      said.last
        == .table(.init(title: "", head: ["語"], rows: [["輪番（りんばん）は「当番」です"]], credit: "")))
    #expect(book.sheet?.lead == "一つ選び、輪番（りんばん）で書く。")
  }

  @Test func `only what AI made has a warning; what is not known is told among the conventions`()
    throws
  {
    func entry(_ trust: Trust) -> CollectionManifest.Entry {
      .init(
        content: .quotation(
          BookOffice.quotation(.section, [.init(text: "言葉。")], trust: trust)))
    }
    let book = try BookOffice.book(
      [entry(.aiGenerated), entry(.unknown), entry(.verified)], at: try Bureau())
    #expect(book.entries.map(\.warning) == ["AI生成（未検証）", "", ""])
    #expect(book.entries[1].facts.contains(Book.Entry.Fact("信頼", "不明")))
    #expect(book.conventions.last?.hasPrefix("信頼が「不明」の資料は") == true)
  }

  @Test func `cases are compared under the trainer's headings, three across`() throws {
    let entries = (1...4).map { number in
      CollectionManifest.Entry(
        content: .quotation(
          BookOffice.quotation(
            .caseStudy, [.init(text: "言葉\(number)。")],
            study: BookOffice.study("町\(number)", factors: ["一つに"]))),
        heading: number == 1 ? "北稜町　一本に" : "")
    }
    let book = try BookOffice.book(entries, at: try Bureau())
    #expect(book.comparisons.map(\.head) == [["", "北稜町　一本に", "町2"], ["", "町3", "町4"]])
  }
}
