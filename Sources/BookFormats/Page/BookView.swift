/// A book as the templates see it: the names of the stored properties are those in braces, written
/// down for offices in `index/book/README.md`. Every text is markup already.
struct BookView: Sendable {
  // Where it is read.
  let isPage: Bool
  let isPreview: Bool
  let isVertical: Bool
  let isEPUB: Bool
  let style: BookMarkup
  let styleAddress: BookMarkup
  let back: BookMarkup
  let logo: BookMarkup

  let title: BookMarkup
  let subtitle: BookMarkup
  let series: BookMarkup
  let editors: [BookMarkup]
  let editorNames: BookMarkup
  let hasStaff: Bool
  let staff: [BookMarkup]
  let audience: BookMarkup
  let date: BookMarkup
  let dateText: BookMarkup
  let edition: BookMarkup
  let revision: BookMarkup
  let generation: BookMarkup
  let terms: BookMarkup

  let hasPreface: Bool
  let introduction: BookMarkup
  let hasConventions: Bool
  let conventions: [BookMarkup]
  let prefaceNotes: NotesView
  let chapters: [ChapterView]
  let hasComparisons: Bool
  let comparisons: [BookMarkup]
  let sheet: SheetView?
  let hasBibliography: Bool
  let bibliography: [PublisherView]
  let hasIndex: Bool
  let index: [IndexView]
  let pages: PagesView
}

/// Of 縦書き: the pages of the parts that every book may have.
struct PagesView: Sendable {
  let preface: BookMarkup
  let comparison: BookMarkup
  let bibliography: BookMarkup
  let index: BookMarkup
}

struct ChapterView: Sendable {
  let chapterId: BookMarkup
  /// 「第1章」.
  let chapterLabel: BookMarkup
  let chapterTitle: BookMarkup
  let chapterIntroduction: BookMarkup
  let chapterNotes: NotesView
  let chapterPage: BookMarkup
  let hasEntries: Bool
  let entries: [EntryView]
}

struct EntryView: Sendable {
  let entryId: BookMarkup
  let label: BookMarkup
  let entryTitle: BookMarkup
  let entrySubtitle: BookMarkup
  let ofChapter: BookMarkup
  let warning: BookMarkup
  let hasFacts: Bool
  let facts: [FactView]
  let hasGoals: Bool
  let goals: [BookMarkup]
  let body: BookMarkup
  let hasFactors: Bool
  let factors: [BookMarkup]
  let comment: BookMarkup
  let hasQuestions: Bool
  let questions: [BookMarkup]
  let entryNotes: NotesView
  let entryPage: BookMarkup
}

struct FactView: Sendable {
  let name: BookMarkup
  let value: BookMarkup
}

/// Notes at the end of a part.
struct NotesView: Sendable {
  struct Note: Sendable {
    let noteId: BookMarkup
    let number: Int
    let text: BookMarkup
    /// Linked where it is one of the web.
    let address: BookMarkup
    let references: [Reference]
  }

  struct Reference: Sendable {
    let reference: BookMarkup
    let referenceName: BookMarkup
  }

  let hasNotes: Bool
  let notesName: BookMarkup
  let notes: [Note]
}

struct SheetView: Sendable {
  struct Step: Sendable {
    let stepName: BookMarkup
    let time: BookMarkup
    let text: BookMarkup
    /// One for each line to write on.
    let lines: [Int]
  }

  let sheetTitle: BookMarkup
  let lead: BookMarkup
  let steps: [Step]
  let sheetPage: BookMarkup
}

struct PublisherView: Sendable {
  struct Work: Sendable {
    let workTitle: BookMarkup
    let year: BookMarkup
    let address: BookMarkup
  }

  let publisher: BookMarkup
  let works: [Work]
}

struct IndexView: Sendable {
  struct Group: Sendable {
    let head: BookMarkup
    let terms: [Term]
  }

  struct Term: Sendable {
    let term: BookMarkup
    let places: [Place]
  }

  struct Place: Sendable {
    let mark: BookMarkup
    /// The entry in which it stands; in 縦書き the number of the page.
    let place: BookMarkup
    let placeName: BookMarkup
  }

  let indexTitle: BookMarkup
  let groups: [Group]
}
