/// A value of a header with its parameters: `text/plain; charset=…; name="…"` (RFC 2045, 2183, 2231).
struct HeaderParameters: Sendable {
  /// What stands before the first semicolon, in lower case.
  let value: String
  /// By name in lower case, as written, in their order.
  private let parameters: [(name: String, value: [UInt8])]

  /// Parameters beyond are left out.
  private static let most = 200

  init(_ bytes: [UInt8]) {
    var parameters: [(name: String, value: [UInt8])] = []
    var parts = Self.parts(of: bytes)[...]
    value = String(decoding: parts.popFirst() ?? [], as: UTF8.self).lowercased().trimmed
    for part in parts.prefix(Self.most) {
      guard let equals = part.firstIndex(of: 0x3D) else { continue }
      let name = String(decoding: part[..<equals], as: UTF8.self).lowercased().trimmed
      parameters.append((name, Self.unquoted(Array(part[(equals + 1)...]).trimmed)))
    }
    self.parameters = parameters
  }

  /// The value of a parameter, decoded by whichever way it was encoded.
  func text(_ name: String, charset: String? = nil) -> String? {
    if let text = extended(name) { return text }
    guard let value = plain(name) else { return nil }
    return HeaderText.decode(value, charset: charset)
  }

  /// As written.
  func plain(_ name: String) -> [UInt8]? {
    parameters.first { $0.name == name }?.value
  }

  /// `name*=charset'language'%E8%A6%8B`, or `name*0*=` and its continuations, which may stand in any order.
  private func extended(_ name: String) -> String? {
    var pieces: [(number: Int, isEncoded: Bool, value: [UInt8])] = []
    for parameter in parameters where parameter.name.hasPrefix(name + "*") {
      var rest = parameter.name.dropFirst(name.count + 1)
      let isWhole = rest.isEmpty
      let isEncoded = isWhole || rest.last == "*"
      if rest.last == "*" { rest = rest.dropLast() }
      guard let number = isWhole ? 0 : Int(rest) else { continue }
      pieces.append((number, isEncoded, parameter.value))
    }
    guard !pieces.isEmpty else { return nil }
    pieces.sort { $0.number < $1.number }
    var charset: String?
    var bytes: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      var value = piece.value[...]
      if index == 0, piece.isEncoded {
        let marks = value.split(separator: 0x27, maxSplits: 2, omittingEmptySubsequences: false)
        if marks.count == 3 {
          charset = marks[0].isEmpty ? nil : String(decoding: marks[0], as: UTF8.self)
          value = marks[2]
        }
      }
      bytes += piece.isEncoded ? Self.withoutPercents(value) : Array(value)
    }
    return charset == nil
      ? HeaderText.decode(bytes)
      : (try? MailCharset.decode(bytes, declared: charset))?.text ?? HeaderText.decode(bytes)
  }

  private static func withoutPercents(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == 0x25, position + 2 < bytes.endIndex,
        let high = TransferEncoding.digit(bytes[position + 1]),
        let low = TransferEncoding.digit(bytes[position + 2])
      {
        output.append(high << 4 | low)
        position += 3
      } else {
        output.append(bytes[position])
        position += 1
      }
    }
    return output
  }

  /// The bytes between semicolons that stand in no quotes.
  private static func parts(of bytes: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    for letter in Letters(bytes) {
      if letter.elementsEqual([0x22]) { isQuoted.toggle() }
      if letter.elementsEqual([0x3B]), !isQuoted {
        parts.append([])
      } else {
        parts[parts.count - 1] += letter
      }
    }
    return parts
  }

  /// Without quotes around it, and without the backslashes before quotes and backslashes.
  private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.first == 0x22 else { return bytes }
    var output: [UInt8] = []
    for letter in Letters(Array(bytes.dropFirst())) {
      if letter.elementsEqual([0x22]) { break }
      output += letter.count == 2 && letter.first == 0x5C ? letter.dropFirst() : letter
    }
    return output
  }
}

/// Bytes that belong together: an escaped sign, a letter of two bytes, or all between two escapes of
/// ISO-2022-JP; the second byte of a letter (表 is 95 5C) may look like a sign.
private struct Letters: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard position < bytes.count else { return nil }
    let start = position
    let following = start + 1 < bytes.count ? bytes[start + 1] : 0
    switch bytes[start] {
    case 0x1B where following == 0x24:
      position += 3
      while position < bytes.count, bytes[position] != 0x1B { position += 1 }
      position = Swift.min(position, bytes.count)
    case 0x5C where following == 0x22 || following == 0x5C: position += 2
    case 0x81...0x9F where following == 0x5C, 0xE0...0xFC where following == 0x5C: position += 2
    default: position += 1
    }
    return bytes[start..<position]
  }
}
