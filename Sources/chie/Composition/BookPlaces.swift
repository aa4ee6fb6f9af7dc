import BookFormats
import Vocabulary

/// Where the files and programs lie that give books their look.
struct BookPlaces {
  /// The templates of the office, where it has any, and those of the product.
  private let own: String?
  private let standard: String?
  private let engine: String?
  private let reader: String?
  private let chromium: String?

  /// - Parameter option: `--templates`.
  init(option: String?, knowledgeBase: String, at workplace: Workplace) {
    let locations = workplace.locations
    let environment = workplace.environment
    let folders = BookFolders(
      option: option, variable: environment["CHIE_BOOK"], knowledgeBase: knowledgeBase,
      executable: locations.executable, exists: locations.exists)
    own = folders.own.map(locations.absolute)
    standard = folders.standard
    engine =
      environment.text("CHIE_BOOK_ENGINE") ?? locations.bookEngine
    reader = locations.sibling("chie-reader").flatMap { locations.exists($0) ? $0 : nil }
    chromium = locations.exists(BookEngines.usualChromium) ? BookEngines.usualChromium : nil
  }

  func templates() throws(BookError) -> BookTemplates {
    try BookTemplates(own: own, standard: standard)
  }

  func engines() throws(BookError) -> BookEngines {
    guard let folder = standard ?? own else { throw .templatesMissing }
    return BookEngines(
      engine: engine ?? "/usr/lib/chie/book-engine", templates: folder,
      officeTemplates: own == folder ? nil : own, reader: reader, chromium: chromium)
  }
}

extension Locations {
  /// The program that sets PDFs: as `make install` puts it, and in a checkout of the product.
  fileprivate var bookEngine: String? {
    guard let executable else { return nil }
    var places = OfficeFolder("book-engine").installed(with: executable)
    var folder = Self.folder(of: executable)
    while folder != "/", folder != "." {
      places.append(folder + "/book-engine")
      folder = Self.folder(of: folder)
    }
    return places.first(where: exists)
  }
}
