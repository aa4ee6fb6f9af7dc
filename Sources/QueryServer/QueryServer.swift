package import Hummingbird

/// The query server: a router over a knowledge base.
package struct QueryServer: Sendable {
  private let lookups: Lookups
  private let books: BookSupplies
  private let settings: ServerSettings
  private let pages: Pages
  private let clock: any Clock<Duration>

  /// Fails only where a template of ours cannot be read.
  package init(
    source: KnowledgeSource, books: BookSupplies, settings: ServerSettings,
    clock: any Clock<Duration>
  ) throws {
    lookups = Lookups(source: source, settings: settings, clock: clock)
    pages = try Pages()
    self.books = books
    self.settings = settings
    self.clock = clock
  }

  /// Everything that is served. Whatever is not a route is a problem document too.
  package func router() -> Router<QueryContext> {
    let router = Router(context: QueryContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: AccessLog(clock: clock))
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ProblemBoundary(pages: pages))
    router.add(middleware: HostCheck(names: settings.hostNames))
    router.add(middleware: RequestCheck(limits: settings.limits))
    addInterface(to: router)
    addPages(to: router)
    return router
  }

  private func addInterface(to router: Router<QueryContext>) {
    let search = SearchRoute(lookups: lookups, limits: settings.limits)
    let document = DocumentRoute(lookups: lookups)
    let passage = PassageRoute(lookups: lookups)
    let description = OpenAPIRoute(settings: settings)
    let probes = ProbeRoutes(lookups: lookups)
    router.get("/api/v1/search", use: search.respond)
    router.get("/api/v1/documents/{id}", use: document.respond)
    router.get(
      "/api/v1/documents/{id}/related", use: RelatedRoute(lookups: lookups).respond)
    router.get("/api/v1/documents/{id}/graph", use: GraphRoute(lookups: lookups).respond)
    for kind in ListKind.all {
      let list = ListRoute(kind: kind, lookups: lookups, limits: settings.limits)
      router.get(RouterPath(kind.path), use: list.respond)
    }
    for kind in HandListKind.all {
      let list = HandListRoute(kind: kind, lookups: lookups, limits: settings.limits)
      router.get(RouterPath(kind.path), use: list.respond)
    }
    router.get(
      RouterPath(SavedSearchRoute.path),
      use: SavedSearchRoute(lookups: lookups, limits: settings.limits).respond)
    for kind in CollectionListKind.all {
      let list = CollectionListRoute(kind: kind, lookups: lookups, limits: settings.limits)
      router.get(RouterPath(kind.path), use: list.respond)
    }
    router.get(
      RouterPath(CollectionRoute.path), use: CollectionRoute(lookups: lookups).respond)
    router.get("/api/v1/passages/{id}", use: passage.respond)
    router.get("/api/v1/openapi.json", use: description.respond)
    router.get("/healthz", use: probes.health)
    router.get("/readyz", use: probes.readiness)
  }

  private func addPages(to router: Router<QueryContext>) {
    let routes = PageRoutes(lookups: lookups, limits: settings.limits, pages: pages)
    router.get("/", use: routes.search)
    router.get("/documents/{id}", use: routes.document)
    let collections = CollectionPageRoutes(lookups: lookups, pages: pages, books: books)
    router.get("/collections", use: collections.list)
    router.get("/collections/{id}", use: collections.collection)
    router.get("/collections/{id}/book", use: collections.book)
    router.get(RouterPath(CollectionPageRoutes.style), use: collections.style)
    router.get("/assets/style.css") { _, _ in
      Reply.text(Assets.style, type: "text/css; charset=utf-8")
    }
    router.get("/assets/icon.svg") { _, _ in Reply.text(Assets.icon, type: "image/svg+xml") }
  }
}
