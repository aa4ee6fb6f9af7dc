import FoundationEssentials
import Hummingbird
import Search

/// Makes responses: a body, its type, and how long it may be kept.
enum Reply {
  /// `no-cache` means: keep it, but ask before using it whether it still holds.
  enum Keeping: String {
    case revalidate = "private, no-cache"
    case never = "no-store"
  }

  static func json(_ value: some Encodable, tag: EntityTag) throws -> Response {
    response(
      .ok, type: "application/json", body: try encoded(value), keeping: .revalidate, tag: tag)
  }

  static func unkeptJSON(_ value: some Encodable) throws -> Response {
    response(.ok, type: "application/json", body: try encoded(value), keeping: .never)
  }

  static func page(_ html: String, tag: EntityTag) -> Response {
    response(
      .ok, type: "text/html; charset=utf-8", body: ByteBuffer(string: html), keeping: .revalidate,
      tag: tag)
  }

  static func text(_ text: String, type: String, tag: EntityTag? = nil) -> Response {
    response(.ok, type: type, body: ByteBuffer(string: text), keeping: .revalidate, tag: tag)
  }

  /// A page of a list; the pages beside it are linked.
  static func list(
    _ items: [ListItem], named name: String, page: ListPage, path: String, tag: EntityTag
  ) throws -> Response {
    let shown = items.dropFirst(page.offset).prefix(page.limit)
    var response = try json(
      ItemListResponse(Array(shown), total: items.count, named: name), tag: tag)
    response.headers[named: "Link"] = page.links(path: path, total: items.count).value
    return response
  }

  static func unchanged(_ tag: EntityTag) -> Response {
    Response(
      status: .notModified,
      headers: [.eTag: tag.header, .cacheControl: Keeping.revalidate.rawValue])
  }

  /// As `application/problem+json`, or as the page that says the same.
  static func problem(_ problem: Problem, page: String?) throws -> Response {
    let status = HTTPResponse.Status(code: problem.status)
    var response =
      if let page {
        response(
          status, type: "text/html; charset=utf-8", body: ByteBuffer(string: page), keeping: .never)
      } else {
        response(
          status, type: "application/problem+json", body: try encoded(ProblemDocument(problem)),
          keeping: .never)
      }
    response.headers[.retryAfter] = problem.retryAfter.map(String.init)
    if problem == .methodNotAllowed { response.headers[.allow] = "GET, HEAD" }
    if problem == .bodyNotAllowed { response.headers[.connection] = "close" }
    return response
  }

  private static func response(
    _ status: HTTPResponse.Status, type: String, body: ByteBuffer, keeping: Keeping,
    tag: EntityTag? = nil
  ) -> Response {
    var headers: HTTPFields = [.contentType: type, .cacheControl: keeping.rawValue]
    if let tag { headers[.eTag] = tag.header }
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
  }

  private static func encoded(_ value: some Encodable) throws -> ByteBuffer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return ByteBuffer(bytes: try encoder.encode(value))
  }
}
