/// The parts of a book, rendered by the templates that the page is made of.
struct EPUBParts {
  private(set) var parts: [EPUBPart] = []
  private let templates: BookTemplates
  private let view: BookView

  init(_ book: Book, with templates: BookTemplates, isVertical: Bool) {
    self.templates = templates
    let viewing = BookViewing(
      book, in: .epub(isVertical: isVertical), style: "", logo: templates.text("logo.svg"))
    view = viewing.view

    add("cover", kind: .cover, title: book.title.markup)
    add("preface")
    for (number, chapter) in view.chapters.enumerated() {
      let id = "chapter-\(number + 1)"
      add(
        "chapter", of: PartView(book: view, chapter: chapter), id: id, kind: .chapter,
        title: Self.title(chapter.chapterLabel, chapter.chapterTitle))
      for (position, entry) in chapter.entries.enumerated() {
        add(
          "entry", of: PartView(book: view, chapter: chapter, entry: entry),
          id: "\(id)-\(position + 1)", kind: .entry,
          title: Self.title(entry.label, entry.entryTitle))
      }
    }
    for name in ["comparison", "sheet", "bibliography", "index", "colophon"] { add(name) }
  }

  private static func title(_ label: BookMarkup, _ name: BookMarkup) -> String {
    let parts = [label.renderText, name.renderText].filter { !$0.isEmpty }
    return parts.joined(separator: "　").withoutTags
  }

  private mutating func add(_ name: String, kind: EPUBPart.Kind = .other, title: String? = nil) {
    add(name, of: PartView(book: view), id: name, kind: kind, title: title)
  }

  /// A part that the templates leave empty is none.
  private mutating func add(
    _ name: String, of part: PartView, id: String, kind: EPUBPart.Kind, title: String?
  ) {
    var markup = templates.render(part, "part-\(name)")
    guard markup.contains("<") else { return }
    for role in ["noteref", "endnotes", "backlink"] {
      let attribute = "role=\"doc-\(role)\""
      markup = markup.replacing(attribute, with: "\(attribute) epub:type=\"\(role)\"")
    }
    parts.append(
      EPUBPart(kind: kind, id: id, title: title ?? markup.firstHeading ?? id, markup: markup))
  }
}

/// What a template sees where its part is a file of its own.
struct PartView: Sendable {
  let book: BookView
  var chapter: ChapterView?
  var entry: EntryView?

  /// Around the templates, so that a name means in a file what it means in the page.
  static let templates: [String: String] = {
    var templates = [
      "part-chapter":
        "{{#book}}{{#chapter}}<section class=\"chapter\">{{> chapter}}</section>"
        + "{{/chapter}}{{/book}}",
      "part-entry":
        "{{#book}}{{#chapter}}{{#entry}}{{> entry}}{{/entry}}{{/chapter}}{{/book}}",
    ]
    for name in ["cover", "preface", "comparison", "sheet", "bibliography", "index", "colophon"] {
      templates["part-\(name)"] = "{{#book}}{{> \(name)}}{{/book}}"
    }
    return templates
  }()
}

extension String {
  /// The words between the tags.
  var withoutTags: String {
    var text = ""
    var isTag = false
    for character in self {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    return text
  }

  /// The words of the first heading, as markup.
  fileprivate var firstHeading: String? {
    let found = ["<h1", "<h2", "<h3"].compactMap { firstRange(of: $0) }
      .min { $0.lowerBound < $1.lowerBound }
    guard let open = found, let end = self[open.upperBound...].firstRange(of: "</h") else {
      return nil
    }
    let text = String(self[open.lowerBound..<end.lowerBound]).withoutTags
    return text.isEmpty ? nil : text
  }
}
