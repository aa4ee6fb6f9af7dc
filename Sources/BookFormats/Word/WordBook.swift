/// The order of the book.
extension WordBody {
  /// What stands in the document, but for the properties of its last section.
  mutating func document() -> XMLFragment {
    let cover = self.cover
    let preface = self.preface()
    let frontEnd = sectionEnd(WordPage.Section(isFrontMatter: true))
    let chapters = XMLFragment(book.chapters.map { chapter($0) })
    let comparisons = self.comparisons()
    let back: XMLFragment = [sheet(), bibliography(), index(), colophon]
    return [cover, preface, contents, frontEnd, chapters, comparisons, back]
  }

  /// A long title is set smaller, and takes its lines from the white beneath it.
  private var cover: XMLFragment {
    let isLong = book.title.halfWidths > 60
    let size = page.size(isLong ? 36 : 52)
    let lines = book.title.halfWidths * size * 5 / page.textWidth(.upright)
    let white = page.textHeight(.upright) * 5 / 16 - lines * size * 14
    let subtitle = WordParagraphFormat(style: "Subtitle", after: max(240, white))
    return [
      .paragraph("Series", .words(book.series)),
      .paragraph("Title", .words(book.title, WordRunFormat(size: isLong ? size : nil))),
      .paragraph(subtitle, .words(book.subtitle)),
      .paragraph("Author", .words(book.editors.joined(separator: "、"))),
      .paragraph(
        "Date",
        .words([book.dateText, book.edition].filter { !$0.isEmpty }.joined(separator: "　"))),
    ]
  }

  private mutating func preface() -> XMLFragment {
    guard !book.introduction.isEmpty || !book.conventions.isEmpty else { return [] }
    let title = heading(1, "はじめに")
    let text = blocks(book.introduction, in: .body)
    return [title, text, box("この本の読み方", book.conventions, isOrdered: false)]
  }

  private mutating func chapter(_ chapter: Book.Chapter) -> XMLFragment {
    var content = heading(1, "第\(chapter.number)章　\(chapter.title)")
    content += blocks(chapter.introduction, in: .body)
    for (index, entry) in chapter.entries.enumerated() {
      content += self.entry(entry, isFirst: index == 0)
    }
    return content
  }

  /// A case begins a page, unless it follows the opening of its chapter.
  private mutating func entry(_ entry: Book.Entry, isFirst: Bool) -> XMLFragment {
    let title = [entry.label, entry.title].filter { !$0.isEmpty }.joined(separator: "　")
    var content = heading(2, title, startsPage: !isFirst && !entry.facts.isEmpty)
    if !entry.subtitle.isEmpty { content += .paragraph("CaseSubtitle", .words(entry.subtitle)) }
    if !entry.facts.isEmpty { content += facts(entry.facts) }
    if !entry.warning.isEmpty { content += .paragraph("Warning", .words(entry.warning)) }
    content += box("学習のねらい", entry.goals, isOrdered: false)
    content += blocks(entry.blocks, in: .body)
    let factors = entry.unquotedFactors
    if !factors.isEmpty {
      content += .paragraph("PartTitle", .words("成功要因"))
      content += list(factors, isOrdered: true, in: .body)
    }
    if !entry.comment.isEmpty {
      content += .paragraph("BoxTitle", .words("講師から"))
      content += blocks(entry.comment, in: .box)
    }
    content += box("考えてみよう", entry.questions, isOrdered: true)
    return content
  }

  private func facts(_ facts: [Book.Entry.Fact]) -> XMLFragment {
    let parts = facts.enumerated().map { index, fact -> XMLFragment in
      [
        .words((index > 0 ? "　／　" : "") + fact.name + "　", WordRunFormat(style: "Label")),
        .words(fact.value),
      ]
    }
    return .paragraph("CaseFacts", XMLFragment(parts))
  }

  private mutating func box(_ title: String, _ items: [String], isOrdered: Bool) -> XMLFragment {
    guard !items.isEmpty else { return [] }
    let head = XMLFragment.paragraph("BoxTitle", .words(title))
    return [head, list(items, isOrdered: isOrdered, in: .box)]
  }

  /// On pages that lie on their side.
  private mutating func comparisons() -> XMLFragment {
    guard !book.comparisons.isEmpty else { return [] }
    let before = sectionEnd(WordPage.Section())
    var content = heading(1, "事例の比較")
    for table in book.comparisons { content += self.table(onItsSide: table) }
    return [before, content, sectionEnd(WordPage.Section(orientation: .landscape))]
  }

  private mutating func bibliography() -> XMLFragment {
    guard !book.bibliography.isEmpty else { return [] }
    var content = heading(1, "出典一覧")
    for publisher in book.bibliography {
      content += .paragraph("Publisher", .words(publisher.publisher))
      for work in publisher.works {
        let link: XMLFragment =
          work.url.isEmpty
          ? [] : [.run(XMLFragment("w:br")), address(work.url, in: .body)]
        content += .paragraph("Bibliography", [.words("『\(work.title)』\(work.year)"), link])
      }
    }
    return content
  }

  private var colophon: XMLFragment {
    let edition = [book.edition, book.revision, book.generation].filter { !$0.isEmpty }
    let lines = [
      ("発行日", book.dateText), ("版", edition.joined(separator: "　")),
      ("編集・発行", book.editors.joined(separator: "、")), ("担当", book.staff.joined(separator: "\n")),
      ("対象", book.audience), ("識別子", book.identifier),
    ]
    let facts = lines.filter { !$0.1.isEmpty }.map { name, value in
      XMLFragment.paragraph(
        "Colophon",
        [
          .words(name, WordRunFormat(style: "Label")), .run(XMLFragment("w:tab")), .words(value),
        ])
    }
    let title = WordParagraphFormat(style: "PartTitle", startsPage: true)
    return [
      .paragraph(title, .words("奥付")), .paragraph("Caption", .words(book.title)),
      .paragraph("CaseSubtitle", .words(book.subtitle)), XMLFragment(facts),
      .paragraph("SourceCredit", .words(book.terms)),
    ]
  }
}
