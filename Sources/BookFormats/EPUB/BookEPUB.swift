/// A book as EPUB 3: the parts of the page, each a file, in an archive of which every byte follows
/// from the book and the templates.
package struct BookEPUB: Sendable {
  package let bytes: [UInt8]

  /// - Parameter isVertical: 縦書き, pages turned from left to right.
  package init(_ book: Book, with templates: BookTemplates, isVertical: Bool) {
    let parts = PartLinks.linked(EPUBParts(book, with: templates, isVertical: isVertical).parts)
    let package = EPUBPackage(book: book, parts: parts, isVertical: isVertical)
    let styles = ["house.css", "book.css", "epub.css"] + (isVertical ? ["epub-vertical.css"] : [])

    var archive = BookArchive(date: book.date)
    archive.add("mimetype", "application/epub+zip")
    archive.add("META-INF/container.xml", EPUBPackage.container)
    archive.add("OEBPS/content.opf", package.description)
    archive.add("OEBPS/nav.xhtml", package.navigation)
    archive.add("OEBPS/book.css", styles.map { templates.text($0) }.joined(separator: "\n"))
    for part in parts {
      archive.add("OEBPS/\(part.file)", EPUBPackage.page(part.title, part.markup))
    }
    bytes = archive.bytes
  }
}

/// One file of the book.
struct EPUBPart: Sendable {
  enum Kind: Sendable {
    case cover, chapter, entry, other
  }

  let kind: Kind
  /// `chapter-1`; unique in the book, and its file without `.xhtml`.
  let id: String
  /// Markup.
  let title: String
  var markup: String

  var file: String { "\(id).xhtml" }
}
