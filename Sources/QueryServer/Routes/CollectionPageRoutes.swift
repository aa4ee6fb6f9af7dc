import BookFormats
import CaseCollections
import Hummingbird

/// The pages of collections: `/collections`, `/collections/{id}` and the preview of a book.
struct CollectionPageRoutes: Sendable {
  let lookups: Lookups
  let pages: Pages
  let books: BookSupplies

  /// Of the style sheet that all books have: it depends on the templates alone.
  static let style = "/assets/book.css"

  func list(_ request: Request, context: QueryContext) async throws -> Response {
    _ = try QueryString(request.uri.query, names: [])
    let outcome = try await lookups.answer(unless: request.headers[.ifNoneMatch]) { knowledge in
      CollectionsPage(try knowledge.collections.summaries())
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let page, let tag): return Reply.page(pages.collections(page), tag: tag)
    }
  }

  func collection(_ request: Request, context: QueryContext) async throws -> Response {
    _ = try QueryString(request.uri.query, names: [])
    let name = try context.collection()
    let outcome = try await lookups.answer(unless: request.headers[.ifNoneMatch]) { knowledge in
      try Problem.translating {
        CollectionPage(try knowledge.collections.overview(of: name), time: knowledge.time)
      }
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let page, let tag): return Reply.page(pages.collection(page), tag: tag)
    }
  }

  func book(_ request: Request, context: QueryContext) async throws -> Response {
    _ = try QueryString(request.uri.query, names: [])
    let name = try context.collection()
    let outcome = try await lookups.text(unless: request.headers[.ifNoneMatch]) { knowledge in
      let book = try Problem.translating {
        try knowledge.collections.book(of: name, books.references, BookMaker.Options())
      }
      let medium = BookMedium.preview(back: CollectionAddress(name).path, style: Self.style)
      return BookPage(book, with: try books.templates(), for: medium).html
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let page, let tag): return Reply.page(page, tag: tag)
    }
  }

  func style(_ request: Request, context: QueryContext) async throws -> Response {
    let outcome = try await lookups.text(unless: request.headers[.ifNoneMatch]) { _ in
      BookPage.style(of: try books.templates(), for: .preview(back: "", style: Self.style))
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let style, let tag):
      return Reply.text(style, type: "text/css; charset=utf-8", tag: tag)
    }
  }
}
