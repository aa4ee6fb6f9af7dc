/// A mail or a part of one: its header, and either the parts in it or its content.
struct MailPart: Sendable {
  let headers: MailHeaders
  let type: HeaderParameters
  let disposition: HeaderParameters
  /// In their order; empty unless the part is of the type multipart, or signs what it holds.
  let parts: [MailPart]
  /// Still encoded for the way.
  private let body: ArraySlice<UInt8>

  /// The type and subtype, in lower case.
  var mediaType: String { type.value }
  var isMultipart: Bool { !parts.isEmpty }

  /// Of parts that are signatures around what they sign, or that a key opens.
  static let signedTypes = ["application/pkcs7-mime", "application/x-pkcs7-mime"]
  var charset: String? { type.text("charset") }

  /// - Complexity: O(bytes).
  var content: [UInt8] {
    TransferEncoding.decode(body, by: headers.text("content-transfer-encoding") ?? "")
  }

  /// The name of the file that it is, as its sender wrote it.
  func fileName(charset: String?) -> String? {
    let name =
      disposition.text("filename", charset: charset) ?? type.text("name", charset: charset)
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  fileprivate init(
    headers: MailHeaders, type: HeaderParameters, parts: [MailPart], body: ArraySlice<UInt8>
  ) {
    self.headers = headers
    self.type = type
    self.parts = parts
    self.body = body
    disposition = HeaderParameters(headers["content-disposition"] ?? [])
  }
}

/// Takes mails apart (RFC 2046).
struct MailParser {
  /// Parts within each other, and parts in all; what lies beyond is left out.
  private static let deepest = 24
  private let mostParts: Int
  private var count = 0
  /// Whether something lies beyond.
  private(set) var isCut = false

  init(limits: ReadingLimits) {
    mostParts = limits.members
  }

  /// - Complexity: O(bytes × depth).
  mutating func part(_ bytes: ArraySlice<UInt8>, depth: Int = 0, standard: String = "text/plain")
    -> MailPart
  {
    count += 1
    let (headers, start) = MailHeaders.parse(bytes)
    var type = HeaderParameters(headers["content-type"] ?? Array(standard.utf8))
    if !type.value.contains("/") { type = HeaderParameters(Array(standard.utf8)) }
    var body = bytes[start...]
    var parts: [MailPart] = []
    if type.value.hasPrefix("multipart/"), let boundary = type.plain("boundary"), !boundary.isEmpty
    {
      if depth < Self.deepest {
        let standard = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
        for range in ranges(of: body, between: boundary) {
          guard count < mostParts else {
            isCut = true
            break
          }
          parts.append(part(body[range], depth: depth + 1, standard: standard))
        }
      } else {
        isCut = true
        body = []
      }
    }
    if MailPart.signedTypes.contains(type.value), depth < Self.deepest, count < mostParts,
      let signed = SignedContent.content(
        of: TransferEncoding.decode(body, by: headers.text("content-transfer-encoding") ?? ""))
    {
      parts = [part(signed[...], depth: depth + 1)]
    }
    if type.value.hasPrefix("multipart/"), parts.isEmpty, type.value != "multipart/encrypted" {
      type = HeaderParameters(Array("text/plain".utf8))
    }
    return MailPart(headers: headers, type: type, parts: parts, body: body)
  }

  /// Where the parts stand: after each line of the boundary, up to the end of the line before the next. The
  /// last one ends where the body does, if nothing closes it.
  private func ranges(of body: ArraySlice<UInt8>, between boundary: [UInt8]) -> [Range<Int>] {
    let mark = Array("--".utf8) + boundary
    var ranges: [Range<Int>] = []
    var open: Int?
    var position = body.startIndex
    while position < body.endIndex, ranges.count < mostParts {
      let end = body.lineEnd(from: position)
      if body[position] == 0x2D, body[position..<end].starts(with: mark) {
        let rest = body[position..<end].withoutLineEnd.dropFirst(mark.count)
        let isLast = rest.starts(with: "--".utf8)
        if isLast || rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          if let open { ranges.append(open..<max(open, contentEnd(in: body, before: position))) }
          open = isLast ? nil : end
          if isLast { break }
        }
      }
      position = end
    }
    if let open, open < body.endIndex { ranges.append(open..<body.endIndex) }
    return ranges
  }

  /// The end of a line belongs to the boundary that follows it.
  private func contentEnd(in body: ArraySlice<UInt8>, before position: Int) -> Int {
    var end = position
    if end > body.startIndex, body[end - 1] == 0x0A { end -= 1 }
    if end > body.startIndex, body[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
