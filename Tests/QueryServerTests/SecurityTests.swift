import Logging
import QueryServer
import Synchronization
import TestSupport
import Testing

@Suite struct SecurityTests {
  private let shelf: Shelf
  private let server: ServerUnderTest

  init() throws {
    shelf = try Shelf(document("d1", "DX"))
    server = try ServerUnderTest(shelf.source)
  }

  @Test(arguments: [
    "/", "/?q=DX", "/documents/d1", "/assets/style.css", "/api/v1/search?q=DX", "/healthz",
    "/nothing", "/api/v1/search?q=%FF", "/collections", "/collections/x/book", "/assets/book.css",
  ])
  func `every response carries the security headers`(target: String) async throws {
    let answer = try await server.get(target)
    #expect(
      answer["Content-Security-Policy"] == """
        default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
        base-uri 'none'; frame-ancestors 'none'
        """)
    #expect(answer["X-Content-Type-Options"] == "nosniff")
    #expect(answer["X-Frame-Options"] == "DENY")
    #expect(answer["Referrer-Policy"] == "no-referrer")
    #expect(answer["Cross-Origin-Opener-Policy"] == "same-origin")
    #expect(answer["Cross-Origin-Embedder-Policy"] == "require-corp")
    #expect(answer["Cross-Origin-Resource-Policy"] == "same-origin")
    #expect(answer["X-Robots-Tag"] == "noindex, nofollow")
    #expect(answer["Cache-Control"] != nil)
    #expect(answer["Access-Control-Allow-Origin"] == nil)
  }

  @Test(
    arguments: [
      ("localhost:8080", 200), ("LOCALHOST:8080", 200), ("127.0.0.1:8080", 200),
      ("[::1]:8080", 200), ("localhost", 421), ("localhost:80", 421), ("localhost:8080.evil", 421),
      ("evil.example:8080", 421), ("evil.example", 421), ("127.0.0.1.evil.example:8080", 421),
      ("", 421), (nil, 421),
    ] as [(String?, Int)])
  func `the server answers to its own names alone`(host: String?, status: Int) async throws {
    #expect(try await server.get("/healthz", host: host).status == status)
  }

  @Test func `a second name is refused`() async throws {
    let answer = try await server.get("/healthz", ["Host": "evil.example"])
    #expect(answer.status == 421)
    #expect(try answer.json["code"] == .string("wrong-host"))
  }

  @Test func `the log has path, status and time of a request, and never its query`() async throws {
    let lines = Lines()
    let logger = Logger(label: "test") { _ in LineLog(lines: lines) }
    let logged = try ServerUnderTest(shelf.source, logger: logger)
    _ = try await logged.get("/api/v1/search?q=%E7%A7%98%E5%AF%86")
    _ = try await logged.get("/a%0Ab")
    let line = try #require(lines.all.first)
    #expect(line.contains("method=GET"))
    #expect(line.contains("path=/api/v1/search"))
    #expect(line.contains("status=200"))
    #expect(line.contains("ms="))
    #expect(!line.contains("q="))
    #expect(lines.all.allSatisfy { !$0.contains("\n") })
  }
}

/// Log lines, gathered.
final class Lines: Sendable {
  private let lines = Mutex<[String]>([])

  func append(_ line: String) { lines.withLock { $0.append(line) } }

  var all: [String] { lines.withLock { $0 } }
}

struct LineLog: LogHandler {
  let lines: Lines
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  init(lines: Lines) {
    self.lines = lines
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = (event.metadata ?? [:]).map { "\($0)=\($1)" }.sorted()
    lines.append("\(event.message) \(fields.joined(separator: " "))")
  }
}
