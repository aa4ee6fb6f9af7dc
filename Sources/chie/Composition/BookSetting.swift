import BookFormats

/// A book with how it is to look.
struct BookSetting {
  let book: Book
  let places: BookPlaces
  let paper: BookPaper
  let template: BookTemplate
  let isVertical: Bool
  let table: BookTable
  let encoding: CSVEncoding

  /// - Precondition: The form is that of a book, not of a manifest.
  func bytes(as form: BookForm) async throws -> [UInt8] {
    switch form {
    case .html: return Array(BookPage(book, with: try places.templates(), for: .page).html.utf8)
    case .epub: return BookEPUB(book, with: try places.templates(), isVertical: isVertical).bytes
    case .docx: return BookWord(book, paper: paper).bytes
    case .pptx: return BookSlides(book).bytes
    case .md: return Array(BookMarkdown(book).text.utf8)
    case .csv: return sheet
    case .pdf: return try await BookTypesetter(places.engines()).pdf(of: book, as: pages)
    case .yaml: preconditionFailure("a manifest is no book")
    }
  }

  private var sheet: [UInt8] {
    let tables = BookTables(book)
    let sheet = table == .cases ? tables.cases : tables.figures
    return encoding == .cp932 ? CP932.bytes(of: sheet.text) : sheet.markedBytes
  }

  private var pages: BookTypesetter.Form {
    switch template {
    case .book: isVertical ? .vertical : .book(paper)
    case .sheet: .sheet(paper)
    case .slides: .slides
    }
  }
}
