/// Turns a book into the text of a Word document, and collects what stands in parts of its own:
/// notes, charts, links, lists.
struct WordBody {
  struct Heading {
    let level: Int
    let title: String
    let bookmark: String
  }

  /// What the index says of a mark.
  struct IndexPlace {
    /// Names the list in fields: one letter.
    let list: String
    let name: String
    let reading: String
  }

  enum Place { case body, footnote }

  let book: Book
  let page: WordPage
  let places: [String: [IndexPlace]]

  private(set) var headings: [Heading] = []
  private(set) var notes: [XMLFragment] = []
  private(set) var charts: [Book.Chart] = []
  private(set) var restarts: [WordList] = []
  private(set) var links: [OfficePackage.Relation] = []
  private(set) var noteLinks: [OfficePackage.Relation] = []
  /// The bookmarks of the first references to notes, and of marks, by their ids.
  private(set) var noteBookmarks: [String: String] = [:]
  private(set) var markBookmarks: [String: String] = [:]
  private var bookmarks = 0
  private var hasCountedPages = false

  init(book: Book, page: WordPage) {
    self.book = book
    self.page = page
    places = Self.places(of: book)
  }

  /// In the order of the lists. Letters name them to Word; `i` is its name for all.
  private static func places(of book: Book) -> [String: [IndexPlace]] {
    var places: [String: [IndexPlace]] = [:]
    for (list, letter) in zip(book.index, WordIndex.letters) {
      for entry in list.groups.flatMap(\.entries) {
        for target in entry.targets {
          places[target, default: []].append(
            IndexPlace(list: letter, name: entry.name, reading: entry.reading))
        }
      }
    }
    return places
  }

  // MARK: - What is numbered through the document

  mutating func bookmark(_ prefix: String, around content: XMLFragment) -> (
    name: String, content: XMLFragment
  ) {
    bookmarks += 1
    let id = String(bookmarks)
    let name = "_" + prefix + String(repeating: "0", count: max(0, 8 - id.count)) + id
    return (
      name,
      [
        XMLFragment("w:bookmarkStart", ["w:id": id, "w:name": name]), content,
        XMLFragment("w:bookmarkEnd", ["w:id": id]),
      ]
    )
  }

  mutating func heading(
    _ level: Int, _ title: String, startsPage: Bool = false
  ) -> XMLFragment {
    let marked = bookmark("Toc", around: .words(title))
    if level <= 2 {
      headings.append(Heading(level: level, title: title, bookmark: marked.name))
    }
    let format = WordParagraphFormat(style: "Heading\(level)", startsPage: startsPage)
    return .paragraph(format, marked.content)
  }

  /// A list that counts from 1.
  mutating func restart(_ list: WordList) -> Int {
    restarts.append(list)
    return WordList.allCases.count + restarts.count
  }

  mutating func addChart(_ chart: Book.Chart) -> Int {
    charts.append(chart)
    return charts.count
  }

  mutating func link(_ address: WebAddress, in place: Place) -> String {
    let list = place == .body ? links : noteLinks
    if let known = list.first(where: { $0.target == address.reference }) { return known.id }
    let relation = OfficePackage.Relation(
      id: "rIdLink\(list.count + 1)", type: "hyperlink", target: address.reference, isExternal: true
    )
    if place == .body { links.append(relation) } else { noteLinks.append(relation) }
    return relation.id
  }

  /// Adds a note and gives its number in the part of the notes; the first two are separators.
  mutating func addNote(_ content: XMLFragment) -> String {
    let id = String(notes.count + 2)
    notes.append(XMLFragment("w:footnote", ["w:id": id], content))
    return id
  }

  mutating func remember(note: String, bookmark: String) {
    noteBookmarks[note] = bookmark
  }

  mutating func remember(mark: String, bookmark: String) {
    markBookmarks[mark] = bookmark
  }

  /// An almost invisible paragraph with which a section of the body ends.
  mutating func sectionEnd(_ section: WordPage.Section) -> XMLFragment {
    var section = section
    if !section.isFrontMatter && !hasCountedPages {
      section.startsCount = true
      hasCountedPages = true
    }
    return .paragraph(
      WordParagraphFormat(style: "SectionEnd", section: page.properties(of: section)), [])
  }
}
