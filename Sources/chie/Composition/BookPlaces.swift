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
    let templates = OfficeFolder("book").places(beside: knowledgeBase, for: locations.executable)
    standard = templates.dropFirst().first(where: locations.exists)
    let beside = templates.first.flatMap { locations.exists($0) ? $0 : nil }
    let chosen = option ?? environment.text("CHIE_BOOK") ?? beside
    own = chosen.map(locations.absolute)
    engine =
      environment.text("CHIE_BOOK_ENGINE") ?? locations.bookEngine
    reader = locations.sibling("chie-reader").flatMap { locations.exists($0) ? $0 : nil }
    chromium = locations.exists(BookEngines.usualChromium) ? BookEngines.usualChromium : nil
  }

  func templates() throws -> BookTemplates {
    guard let folder = own ?? standard else { throw CommandFailure.templatesMissing }
    return try BookTemplates(folder: folder, base: own == nil ? nil : standard)
  }

  func engines() throws -> BookEngines {
    guard let folder = standard ?? own else { throw CommandFailure.templatesMissing }
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
