/// What an electronic book says of itself: its description (EPUB 3.3, 5), its contents (7) and the
/// frame of its pages (6).
struct EPUBPackage {
  let book: Book
  let parts: [EPUBPart]
  let isVertical: Bool

  static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>

    """

  /// - Parameter title: Markup, as is `body`.
  static func page(_ title: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
    lang="ja" xml:lang="ja">
    <head><meta charset="UTF-8"/><title>\(title)</title>\
    <link rel="stylesheet" type="text/css" href="book.css"/></head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  var description: String {
    let direction = isVertical ? " page-progression-direction=\"rtl\"" : ""
    let items = parts.map { part in
      let svg = part.markup.contains("<svg") ? " properties=\"svg\"" : ""
      return "<item id=\"\(part.id)\" href=\"\(part.file)\""
        + " media-type=\"application/xhtml+xml\"\(svg)/>"
    }
    let order = parts.flatMap { part in
      let own = "<itemref idref=\"\(part.id)\"/>"
      return part.kind == .cover ? [own, "<itemref idref=\"nav\"/>"] : [own]
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" \
      xml:lang="ja" prefix="schema: http://schema.org/">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      \(metadata.joined(separator: "\n"))
      </metadata>
      <manifest>
      <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="css" href="book.css" media-type="text/css"/>
      \(items.joined(separator: "\n"))
      </manifest>
      <spine\(direction)>
      \(order.joined(separator: "\n"))
      </spine>
      </package>

      """
  }

  private var metadata: [String] {
    let date = book.date.isDay ? book.date : "1980-01-01"
    var lines = ["<dc:identifier id=\"id\">\(book.identifier.markup)</dc:identifier>"]
    func add(_ element: String, _ text: String) {
      if !text.isEmpty { lines.append("<dc:\(element)>\(text.markup)</dc:\(element)>") }
    }
    func meta(_ property: String, _ text: String) {
      lines.append("<meta property=\"\(property)\">\(text.markup)</meta>")
    }
    add("title", [book.title, book.subtitle].filter { !$0.isEmpty }.joined(separator: "　"))
    for editor in book.editors { add("creator", editor) }
    for person in book.staff { add("contributor", person) }
    add("publisher", book.editors.joined(separator: "、"))
    add("rights", book.terms)
    add("language", "ja")
    add("date", date)
    meta("dcterms:modified", "\(date)T00:00:00Z")
    if !book.series.isEmpty {
      lines.append(
        "<meta property=\"belongs-to-collection\" id=\"series\">\(book.series.markup)</meta>")
      lines.append("<meta refines=\"#series\" property=\"collection-type\">series</meta>")
    }
    for mode in ["textual", "visual"] { meta("schema:accessMode", mode) }
    meta("schema:accessModeSufficient", "textual")
    for feature in ["tableOfContents", "structuralNavigation", "readingOrder", "alternativeText"] {
      meta("schema:accessibilityFeature", feature)
    }
    meta("schema:accessibilityHazard", "none")
    meta("schema:accessibilitySummary", "図には代替テキストがあります。")
    return lines
  }

  /// Entries stand under their chapter.
  var navigation: String {
    var items = ""
    var position = 0
    while position < parts.count {
      let part = parts[position]
      position += 1
      if part.kind == .cover { continue }
      let entries = parts[position...].prefix { part.kind == .chapter && $0.kind == .entry }
      position += entries.count
      let list = entries.isEmpty ? "" : "\n<ol>\n\(entries.map { item($0) }.joined())</ol>\n"
      items += item(part, list)
    }
    let first = parts.first { $0.kind == .chapter } ?? parts.first { $0.kind != .cover }
    let body = first.map { "<li><a epub:type=\"bodymatter\" href=\"\($0.file)\">本文</a></li>" } ?? ""
    return Self.page(
      "目次",
      """
      <nav epub:type="toc" id="toc" role="doc-toc" aria-labelledby="toc-title">
      <h2 id="toc-title">目次</h2>
      <ol>
      \(items)</ol>
      </nav>
      <nav epub:type="landmarks" id="landmarks" hidden="hidden" aria-label="主な場所">
      <ol><li><a epub:type="toc" href="nav.xhtml">目次</a></li>\(body)</ol>
      </nav>
      """)
  }

  private func item(_ part: EPUBPart, _ list: String = "") -> String {
    "<li><a href=\"\(part.file)\">\(part.title)</a>\(list)</li>\n"
  }
}

extension String {
  /// Written as `YYYY-MM-DD`.
  fileprivate var isDay: Bool { wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil }
}
