import BookFormats
import CaseCollections
import Hummingbird
import KnowledgeModel
import KnowledgeStore
import Logging
import QueryServer
import SQLiteStore
import Search
import ServiceLifecycle
import UnixSignals
import Vocabulary

/// Puts the server together and runs it until a signal ends it.
struct Serving {
  let options: ServerOptions

  /// The last answers may take as long as a search may.
  private static let graceSeconds = 15

  func run() async throws {
    let address = try LoopbackAddress(options.host)
    let settings = ServerSettings(version: Product.version)
    let (source, books) = try knowledge(limits: settings.limits)
    let server = try QueryServer(
      source: source, books: books, settings: settings, clock: ContinuousClock())
    let logger = Logger(label: "chie-server") { StreamLogHandler.standardError(label: $0) }
    let limits = settings.limits
    let application = Application(
      router: server.router(),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(Int64(limits.idleSeconds)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
            maxHeaderFieldCount: limits.headerFields))),
      configuration: ApplicationConfiguration(
        address: .hostname(address.address, port: Int(options.port))),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? 0
        Talk.output(
          "http://\(address.urlHost):\(port)/ で検索できます。止めるには Ctrl-C を押してください。\n")
      },
      logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(Self.graceSeconds)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch {
      logger.error("server stopped", metadata: ["error": "\(error)"])
      throw failure(for: error)
    }
  }

  /// A missing base is said at once, and served as soon as it is there.
  private func knowledge(
    limits: RequestLimits
  ) throws -> (source: KnowledgeSource, books: BookSupplies) {
    let locations = ServerLocations()
    let path = locations.knowledgeBase(option: options.kb)
    let say = { (gap: WordSource.Gap) in Talk.line(gap.message) }
    let words = try WordSource(
      vocabulary: locations.vocabulary(option: options.vocabulary, knowledgeBase: path),
      dictionary: locations.dictionary(option: options.dictionary), exists: locations.exists,
      notice: say)
    let analyzer = try words.analyzer(notice: say)
    let silent = SilentHeadings(try words.vocabulary?.silentHeadings() ?? [])
    let source = KnowledgeSource(
      identify: { () throws(StoreError) in try BaseIdentity.text(at: path) },
      open: { () throws(StoreError) in
        let reader = try SQLiteKnowledgeReader(
          at: path, for: .server(readers: limits.concurrentLookups))
        let searcher = Searcher(reader: reader, analyzer: analyzer)
        return OpenKnowledge(reader: reader, silent: silent, time: LocalTime.stamp) {
          try searcher.search($0)
        }
      })
    do {
      _ = try source.current()
    } catch {
      Talk.line(error.message)
    }
    let municipalities = try words.vocabulary?.municipalities() ?? .empty
    let folders = locations.books(knowledgeBase: path)
    let books = BookSupplies(
      references: BookMaker.References(
        words: analyzer, municipality: municipalities.municipality),
      templates: { () throws(BookError) in
        try BookTemplates(own: folders.own, standard: folders.standard)
      })
    return (source, books)
  }

  /// The network library tells the reason as text only.
  private func failure(for error: any Error) -> ServerFailure {
    let reason = "\(error)"
    if reason.contains("errno: 98") { return .portTaken(port: Int(options.port)) }
    if reason.contains("errno: 13") { return .portRefused(port: Int(options.port)) }
    return .stopped
  }
}
