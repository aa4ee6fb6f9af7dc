/// A book as a Word document to be edited on (ISO/IEC 29500 transitional): Word's own styles,
/// contents, notes, index marks, running heads and charts.
///
/// The same book gives the same bytes. Page numbers are fields: Word offers to fill them in when
/// the document is opened.
package struct BookWord: Sendable {
  private let book: Book
  private let page: WordPage

  package init(_ book: Book, paper: BookPaper) {
    self.book = book
    page = WordPage(paper: paper)
  }

  package var bytes: [UInt8] {
    var body = WordBody(book: book, page: page)
    let text = body.document()
    let last = page.properties(of: WordPage.Section())
    let document = XMLFragment(
      "w:document", WordNamespaces.all, XMLFragment("w:body", [:], [text, last]))

    var package = OfficePackage()
    package.add(
      "word/document.xml", type: type("document.main"), bytes: document.file,
      relations: relations(of: body))
    package.add("word/styles.xml", type: type("styles"), bytes: WordStyles(page: page).file)
    package.add(
      "word/numbering.xml", type: type("numbering"), bytes: WordList.file(restarts: body.restarts))
    package.add(
      "word/footnotes.xml", type: type("footnotes"), bytes: WordParts.notes(body.notes),
      relations: body.noteLinks)
    package.add("word/settings.xml", type: type("settings"), bytes: WordParts.settings)
    package.add("word/fontTable.xml", type: type("fontTable"), bytes: WordParts.fonts)
    let theme = OfficeTheme(headingFace: WordFaces.heading, bodyFace: WordFaces.body)
    package.add("word/theme/theme1.xml", type: OfficeTheme.type, bytes: theme.file)
    for part in WordParts.margins(of: book) {
      package.add("word/" + part.name, type: type(part.kind), bytes: part.bytes)
    }
    for (index, chart) in body.charts.enumerated() {
      ChartPart(chart: chart, fontSize: 9)
        .add(to: &package, folder: "word", number: index + 1, date: book.date)
    }
    return package.bytes(of: OfficePackage.Properties(of: book), main: "word/document.xml")
  }

  private func relations(of body: WordBody) -> [OfficePackage.Relation] {
    let parts = ["styles", "numbering", "footnotes", "settings", "fontTable"].map {
      OfficePackage.Relation(id: "rId_" + $0, type: $0, target: $0 + ".xml")
    }
    let theme = OfficePackage.Relation(id: "rIdTheme", type: "theme", target: "theme/theme1.xml")
    let margins = WordParts.margins(of: book).map {
      OfficePackage.Relation(id: $0.relation, type: $0.kind, target: $0.name)
    }
    let charts = body.charts.indices.map {
      OfficePackage.Relation(
        id: "rIdChart\($0 + 1)", type: "chart", target: "charts/chart\($0 + 1).xml")
    }
    return parts + [theme] + margins + charts + body.links
  }

  private func type(_ part: String) -> String {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.\(part)+xml"
  }
}
