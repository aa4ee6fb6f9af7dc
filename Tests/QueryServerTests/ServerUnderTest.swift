import BookFormats
import CaseCollections
import Foundation
import Hummingbird
import Logging
import QueryServer
import Synchronization
import TestSupport
import Testing

/// A server without a network: requests go straight to its router.
struct ServerUnderTest {
  private let responder: RouterResponder<QueryContext>
  private let logger: Logger

  init(
    _ source: KnowledgeSource, books: BookSupplies = .ofCheckout,
    limits: RequestLimits = RequestLimits(), clock: any Clock<Duration> = SteppingClock(),
    logger: Logger = silent
  ) throws {
    let settings = ServerSettings(limits: limits, version: "1.0")
    responder = try QueryServer(
      source: source, books: books, settings: settings, clock: clock
    )
    .router().buildResponder()
    self.logger = logger
  }

  static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  /// - Parameter target: Path and query, encoded as on the wire.
  func get(
    _ target: String, method: String = "GET", host: String? = "localhost:8080",
    _ fields: [String: String] = [:]
  ) async throws -> Answer {
    let method = try #require(HTTPRequest.Method(method))
    var head = HTTPRequest(method: method, scheme: "http", authority: host, path: target)
    for (name, value) in fields {
      head.headerFields[try #require(HTTPFields.Element.Name(name))] = value
    }
    let response = try await responder.respond(
      to: Request(head: head, body: RequestBody(buffer: ByteBuffer())),
      context: QueryContext(logger: logger, port: 8080))
    let writer = TextWriter()
    let text = writer.text
    try await response.body.write(writer)
    return Answer(
      status: response.status.code, fields: response.headers, text: text.value)
  }

  struct Answer {
    let status: Int
    let fields: HTTPFields
    let text: String

    subscript(name: String) -> String? {
      HTTPFields.Element.Name(name).flatMap { fields[$0] }
    }

    var json: JSON {
      get throws { try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }
    }
  }
}

extension BookSupplies {
  /// With the templates of the product, and without words.
  static let ofCheckout = BookSupplies(folder: Checkout.root.appending(path: "index/book").path)

  init(folder: String?) {
    self.init(references: BookMaker.References(words: nil, municipality: { _ in nil })) {
      () throws(BookError) in try BookTemplates(own: nil, standard: folder)
    }
  }
}

/// What a body writes, gathered.
final class GatheredText: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  func append(_ more: [UInt8]) { bytes.withLock { $0 += more } }

  var value: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

struct TextWriter: ResponseBodyWriter {
  let text = GatheredText()

  func write(_ buffer: ByteBuffer) async throws {
    text.append(Array(buffer.readableBytesView))
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
