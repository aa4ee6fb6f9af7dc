/// A book as one page of HTML that is XML as well.
package struct BookPage: Sendable {
  package let html: String

  package init(_ book: Book, with templates: BookTemplates, for medium: BookMedium) {
    let isLinked = if case .preview = medium { true } else { false }
    let viewing = BookViewing(
      book, in: .medium(medium), style: isLinked ? "" : Self.style(of: templates, for: medium),
      logo: templates.text("logo.svg"))
    html = templates.render(viewing.view, "book")
  }

  /// The style sheet of a medium: part of the page, but for the preview.
  package static func style(of templates: BookTemplates, for medium: BookMedium) -> String {
    medium.isVertical
      ? templates.text("house.css", "vertical.css")
      : templates.text("house.css", "book.css", "screen.css")
  }
}
