import Mustache

/// Renders the pages. Templates are parts of the program: nothing is loaded, nothing can be missing.
struct Pages: Sendable {
  private let library: MustacheLibrary

  /// Fails only where a template of ours is not Mustache.
  init() throws {
    let sources = [
      "layout": PageTemplates.layout, "form": PageTemplates.form, "help": PageTemplates.help,
      "search": PageTemplates.search, "document": PageTemplates.document,
      "problem": PageTemplates.problem, "body": PageTemplates.body,
      "collections": PageTemplates.collections, "collection": PageTemplates.collection,
      "remarks": PageTemplates.remarks, "entry": PageTemplates.entry,
    ]
    library = MustacheLibrary(templates: try sources.mapValues { try MustacheTemplate(string: $0) })
  }

  func search(_ page: SearchPage) -> String { render(page, "search") }

  func document(_ page: DocumentPage) -> String { render(page, "document") }

  func collections(_ page: CollectionsPage) -> String { render(page, "collections") }

  func collection(_ page: CollectionPage) -> String { render(page, "collection") }

  func problem(_ problem: Problem) -> String { render(ProblemPage(problem), "problem") }

  private func render(_ page: some Sendable, _ name: String) -> String {
    guard let html = library.render(page, withTemplate: name) else {
      preconditionFailure("every template is in the library")
    }
    return html
  }
}

/// A problem as a page.
struct ProblemPage: Sendable {
  let pageTitle: PageText
  let title: PageText
  let detail: PageText
  let form: SearchForm

  init(_ problem: Problem) {
    pageTitle = PageText("\(problem.title) — 知恵")
    title = PageText(problem.title)
    detail = PageText(problem.detail)
    form = SearchForm.empty
  }
}
