/// A book as one file of Markdown (GitHub's, with its tables and notes).
package struct BookMarkdown: Sendable {
  package let text: String

  package init(_ book: Book) {
    var blocks = MarkdownBlocks()
    Self.front(book, &blocks)
    for chapter in book.chapters {
      blocks.heading(2, "第\(chapter.number)章　\(chapter.title)")
      blocks.add(chapter.introduction, headingLevel: 3)
      for entry in chapter.entries { Self.add(entry, &blocks) }
    }
    Self.back(book, &blocks)
    for definition in blocks.definitions { blocks.add([definition]) }
    text = blocks.lines.joined(separator: "\n") + "\n"
  }

  private static func front(_ book: Book, _ blocks: inout MarkdownBlocks) {
    blocks.heading(1, book.title)
    blocks.paragraph(book.subtitle)
    blocks.paragraph(book.series)
    blocks.paragraph(book.editors.joined(separator: "、"))
    blocks.paragraph("\(book.dateText)　\(book.edition)")
    if !book.introduction.isEmpty || !book.conventions.isEmpty { blocks.heading(2, "はじめに") }
    blocks.add(book.introduction, headingLevel: 3)
    if !book.conventions.isEmpty { blocks.heading(3, "この本の読み方") }
    blocks.list(book.conventions)
  }

  private static func add(_ entry: Book.Entry, _ blocks: inout MarkdownBlocks) {
    let title = [entry.label, entry.title].filter { !$0.isEmpty }.joined(separator: "　")
    blocks.heading(3, title)
    blocks.paragraph(entry.subtitle)
    blocks.lead(entry.warning)
    blocks.list(entry.facts.map { "\($0.name)：\($0.value)" })
    if !entry.goals.isEmpty { blocks.heading(4, "学習のねらい") }
    blocks.list(entry.goals)
    blocks.add(entry.blocks, headingLevel: 4)
    let factors = entry.unquotedFactors
    if !factors.isEmpty { blocks.heading(4, "成功要因") }
    blocks.list(factors, isOrdered: true)
    if !entry.comment.isEmpty { blocks.heading(4, "講師から") }
    blocks.add(entry.comment, headingLevel: 5)
    if !entry.questions.isEmpty { blocks.heading(4, "考えてみよう") }
    blocks.list(entry.questions, isOrdered: true)
  }

  private static func back(_ book: Book, _ blocks: inout MarkdownBlocks) {
    if !book.comparisons.isEmpty { blocks.heading(2, "事例の比較") }
    for table in book.comparisons { blocks.add(table) }
    if let sheet = book.sheet {
      blocks.heading(2, sheet.title)
      blocks.paragraph(sheet.lead)
      for step in sheet.steps {
        blocks.heading(3, step.time.isEmpty ? step.name : "\(step.name)（\(step.time)）")
        blocks.paragraph(step.text)
      }
    }
    if !book.bibliography.isEmpty { blocks.heading(2, "出典一覧") }
    for works in book.bibliography {
      blocks.heading(3, works.publisher)
      blocks.add(
        [
          .list(
            works.works.map { work in
              [.text("『\(work.title)』\(work.year)")]
                + (work.url.isEmpty ? [] : [.text(" "), .address(work.url)])
            }, isOrdered: false)
        ], headingLevel: 4)
    }
    index(book, &blocks)
    blocks.heading(2, "奥付")
    blocks.list(
      [
        ("書名", [book.title, book.subtitle].filter { !$0.isEmpty }.joined(separator: "　")),
        ("発行日", book.dateText), ("版", "\(book.edition)　\(book.revision)"),
        ("作成のもと", book.generation), ("編集・発行", book.editors.joined(separator: "、")),
        ("担当", book.staff.joined(separator: "、")), ("対象", book.audience),
      ].filter { !$0.1.isEmpty }.map { "\($0.0)：\($0.1)" })
    blocks.paragraph(book.terms)
  }

  /// Names with the entries in which they stand.
  private static func index(_ book: Book, _ blocks: inout MarkdownBlocks) {
    guard !book.index.isEmpty else { return }
    let labels = MarkedPlaces(book).labels
    blocks.heading(2, "索引")
    for list in book.index {
      blocks.heading(3, list.title)
      blocks.list(
        list.groups.flatMap(\.entries).map { entry in
          var seen: Set<String> = []
          let places = entry.targets.compactMap { labels[$0] }.filter { seen.insert($0).inserted }
          return places.isEmpty ? entry.name : "\(entry.name)：\(places.joined(separator: "、"))"
        })
    }
  }
}
