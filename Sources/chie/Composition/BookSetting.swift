import BookFormats
import KnowledgeStore
import Vocabulary

/// Where the files lie that give books their look.
struct BookPlaces {
  /// Of the office, where it has one, and that of the product.
  let own: String?
  let standard: String?

  /// - Parameter option: `--templates`.
  init(option: String?, knowledgeBase: String, at workplace: Workplace) {
    let locations = workplace.locations
    let places = OfficeFolder("book").places(
      beside: knowledgeBase, for: locations.executable)
    let brought = places.dropFirst().first(where: locations.exists)
    own =
      option ?? workplace.environment.text("CHIE_BOOK")
      ?? places.first.flatMap { locations.exists($0) ? $0 : nil }
    standard = brought
  }

  func templates() throws -> BookTemplates {
    guard let folder = own ?? standard else { throw CommandFailure.templatesMissing }
    return try BookTemplates(folder: folder, base: own == nil ? nil : standard)
  }
}

/// A book with how it is to look.
struct BookSetting {
  let book: Book
  let places: BookPlaces
  let paper: BookPaper
  let template: BookTemplate
  let isVertical: Bool
  let table: BookTable
  let encoding: CSVEncoding

  func bytes(as form: BookForm) throws -> [UInt8] {
    switch form {
    case .html: Array(BookPage(book, with: try places.templates(), for: .page).html.utf8)
    case .epub: BookEPUB(book, with: try places.templates(), isVertical: isVertical).bytes
    case .docx: BookWord(book, paper: paper).bytes
    case .md, .csv, .pptx, .pdf, .yaml: []
    }
  }
}
