/// Makes of a book what its templates see.
struct BookViewing {
  enum Place {
    case medium(BookMedium)
    case epub(isVertical: Bool)
  }

  let book: Book
  let place: Place
  let style: String
  let logo: String
  private let setting: MarkupSetting
  private let marks: [String: String]

  init(_ book: Book, in place: Place, style: String, logo: String) {
    self.book = book
    self.place = place
    self.style = style
    self.logo = logo
    setting =
      switch place {
      case .medium(let medium): MarkupSetting(isVertical: medium.isVertical)
      case .epub(let isVertical): MarkupSetting(isVertical: isVertical)
      }
    marks = MarkedPlaces(book).labels
  }

  var view: BookView {
    var preface = BlockMarkup(setting: setting, part: "preface", headingLevel: 3)
    let introduction = BookMarkup(preface.markup(book.introduction))
    let addresses: (back: String, style: String) =
      if case .medium(.preview(let back, let style)) = place { (back, style) } else { ("", "") }
    return BookView(
      isPage: isMedium { $0 == .page }, isPreview: !addresses.style.isEmpty,
      isVertical: setting.isVertical, isEPUB: isEPUB, style: BookMarkup(style),
      styleAddress: plain(addresses.style), back: plain(addresses.back), logo: BookMarkup(logo),
      title: text(book.title), subtitle: text(book.subtitle), series: text(book.series),
      editors: texts(book.editors), editorNames: text(book.editors.joined(separator: "、")),
      hasStaff: !book.staff.isEmpty, staff: texts(book.staff), audience: text(book.audience),
      date: plain(book.date), dateText: text(book.dateText), edition: text(book.edition),
      revision: text(book.revision), generation: text(book.generation), terms: text(book.terms),
      hasPreface: !book.introduction.isEmpty || !book.conventions.isEmpty,
      introduction: introduction, hasConventions: !book.conventions.isEmpty,
      conventions: texts(book.conventions), prefaceNotes: notes(preface, of: "はじめに"),
      chapters: book.chapters.map(chapter), hasComparisons: !book.comparisons.isEmpty,
      comparisons: book.comparisons.map { BookMarkup(TableMarkup.figure($0)) },
      sheet: book.sheet.map(sheet), hasBibliography: !book.bibliography.isEmpty,
      bibliography: book.bibliography.map(publisher), hasIndex: !book.index.isEmpty,
      index: book.index.map(index),
      pages: PagesView(
        preface: page("preface"), comparison: page("comparison"),
        bibliography: page("bibliography"), index: page("index")))
  }

  // MARK: Parts

  private func chapter(_ chapter: Book.Chapter) -> ChapterView {
    var blocks = BlockMarkup(setting: setting, part: chapter.id, headingLevel: 3)
    let introduction = blocks.markup(chapter.introduction)
    return ChapterView(
      chapterId: plain(chapter.id), chapterLabel: text("第\(chapter.number)章"),
      chapterTitle: text(chapter.title), chapterIntroduction: BookMarkup(introduction),
      chapterNotes: notes(blocks, of: chapter.title), chapterPage: page(chapter.id),
      hasEntries: !chapter.entries.isEmpty,
      entries: chapter.entries.map { entry($0, of: chapter) })
  }

  private func entry(_ entry: Book.Entry, of chapter: Book.Chapter) -> EntryView {
    var blocks = BlockMarkup(setting: setting, part: entry.id, headingLevel: 4)
    let body = blocks.markup(entry.blocks)
    let comment = blocks.markup(entry.comment)
    let factors = entry.unquotedFactors
    return EntryView(
      entryId: plain(entry.id), label: text(entry.label), entryTitle: text(entry.title),
      entrySubtitle: text(entry.subtitle), ofChapter: text(chapter.title),
      warning: text(entry.warning), hasFacts: !entry.facts.isEmpty,
      facts: entry.facts.map { FactView(name: text($0.name), value: text($0.value)) },
      hasGoals: !entry.goals.isEmpty, goals: texts(entry.goals), body: BookMarkup(body),
      hasFactors: !factors.isEmpty, factors: texts(factors),
      comment: BookMarkup(comment), hasQuestions: !entry.questions.isEmpty,
      questions: texts(entry.questions),
      entryNotes: notes(
        blocks, of: [entry.label, entry.title].filter { !$0.isEmpty }.joined(separator: "　")),
      entryPage: page(entry.id))
  }

  private func notes(_ blocks: BlockMarkup, of title: String) -> NotesView {
    NotesView(
      hasNotes: !blocks.notes.isEmpty, notesName: plain("注（\(title)）"),
      notes: blocks.notes.map { cited in
        NotesView.Note(
          noteId: plain(cited.id), number: cited.note.number, text: text(cited.note.text),
          address: address(cited.note.url),
          references: cited.references.enumerated().map { position, reference in
            let which = cited.references.count > 1 ? "（\(position + 1)か所目）" : ""
            return NotesView.Reference(
              reference: plain(reference),
              referenceName: plain("注\(cited.note.number)の本文へ戻る\(which)"))
          })
      })
  }

  private func sheet(_ sheet: Book.TrainingSheet) -> SheetView {
    SheetView(
      sheetTitle: text(sheet.title), lead: text(sheet.lead),
      steps: sheet.steps.map { step in
        SheetView.Step(
          stepName: text(step.name), time: text(step.time), text: text(step.text),
          lines: Array(1..<max(1, min(step.lines, 60) + 1)))
      }, sheetPage: page("sheet"))
  }

  private func publisher(_ works: Book.PublisherWorks) -> PublisherView {
    PublisherView(
      publisher: text(works.publisher),
      works: works.works.map {
        PublisherView.Work(
          workTitle: text($0.title), year: text($0.year), address: address($0.url))
      })
  }

  private func index(_ list: Book.IndexList) -> IndexView {
    IndexView(
      indexTitle: text(list.title),
      groups: list.groups.map { group in
        IndexView.Group(
          head: text(group.head),
          terms: group.entries.map {
            IndexView.Term(term: text($0.name), places: places(of: $0))
          })
      })
  }

  /// A mark that is nowhere in the book leads nowhere; a page or an entry is named once. The browser
  /// tells the page of what something links to, so that all whose page is asked for are named.
  private func places(of entry: Book.IndexList.IndexEntry) -> [IndexView.Place] {
    var seen: Set<String> = []
    return entry.targets.compactMap { mark in
      guard let label = marks[mark] else { return nil }
      let name = pageNumber(mark) ?? label
      guard isAsked(mark) || seen.insert(name).inserted else { return nil }
      return IndexView.Place(
        mark: plain(mark), place: text(name), placeName: plain("\(entry.name)（\(label)）"))
    }
  }

  // MARK: Words

  private func text(_ text: String) -> BookMarkup { BookMarkup(setting.text(text)) }
  private func texts(_ texts: [String]) -> [BookMarkup] { texts.map(text) }
  /// For attributes.
  private func plain(_ text: String) -> BookMarkup { BookMarkup(text.markup) }

  private func address(_ address: String) -> BookMarkup {
    BookMarkup(address.isEmpty ? "" : BlockMarkup.link(address))
  }

  private func page(_ id: String) -> BookMarkup { text(pageNumber(id) ?? "") }

  private func pageNumber(_ id: String) -> String? {
    guard case .medium(.vertical(let pages)) = place else { return nil }
    return String(pages[id] ?? 0)
  }

  /// Whether the page of a target is not known yet.
  private func isAsked(_ id: String) -> Bool {
    guard case .medium(.vertical(let pages)) = place else { return false }
    return pages[id] == nil
  }

  private var isEPUB: Bool { if case .epub = place { true } else { false } }

  private func isMedium(_ condition: (BookMedium) -> Bool) -> Bool {
    if case .medium(let medium) = place { condition(medium) } else { false }
  }
}
