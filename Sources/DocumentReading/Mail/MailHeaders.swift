/// The header fields of a mail or of one of its parts (RFC 5322), unfolded and not yet decoded.
struct MailHeaders: Sendable {
  struct Field: Sendable {
    /// In lower case.
    let name: String
    /// Without the white space around it; folded lines are joined.
    let value: [UInt8]
  }

  let fields: [Field]

  /// What a header is read up to: fields beyond are left out, longer values are cut.
  private static let mostFields = 1_000
  private static let longestValue = 64 << 10

  /// Reads the fields at the beginning of some bytes, and gives where what follows them begins.
  ///
  /// A line that is no field ends the header, as an empty one does; it belongs to what follows.
  /// - Complexity: O(bytes of the header).
  static func parse(_ bytes: ArraySlice<UInt8>) -> (headers: MailHeaders, body: Int) {
    var fields: [Field] = []
    var name = ""
    var value: [UInt8] = []
    func close() {
      guard !name.isEmpty, fields.count < mostFields else { return }
      fields.append(Field(name: name, value: value.trimmed))
    }
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes.lineEnd(from: position)
      let line = bytes[position..<end].withoutLineEnd
      if line.isEmpty {
        close()
        return (MailHeaders(fields: fields), end)
      }
      if line.first == 0x20 || line.first == 0x09, !name.isEmpty {
        if value.count + line.count <= longestValue { value += line }
      } else if let colon = nameEnd(of: line) {
        close()
        guard fields.count < mostFields else {
          position = end
          continue
        }
        name = String(decoding: line[..<colon], as: UTF8.self).lowercased().trimmed
        value = Array(line[(colon + 1)...].prefix(longestValue))
      } else if fields.isEmpty, name.isEmpty, isEnvelope(line) {
        // The line by which a mailbox or another program begins a mail.
      } else {
        close()
        return (MailHeaders(fields: fields), position)
      }
      position = end
    }
    close()
    return (MailHeaders(fields: fields), bytes.endIndex)
  }

  /// The first value of that name, which is written in lower case.
  subscript(name: String) -> [UInt8]? {
    fields.first { $0.name == name }?.value
  }

  func text(_ name: String, charset: String? = nil) -> String? {
    self[name].map { HeaderText.decode($0, charset: charset) }
  }

  /// Where the colon of a field stands; `nil` for what is no field.
  static func nameEnd(of line: ArraySlice<UInt8>) -> Int? {
    guard let colon = line.prefix(80).firstIndex(of: 0x3A), colon > line.startIndex else {
      return nil
    }
    let name = line[..<colon]
    let word = name.last == 0x20 ? name.dropLast() : name
    return word.allSatisfy { (0x21...0x7E).contains($0) } ? colon : nil
  }

  private static func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8)
      || line.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 }
  }
}

extension ArraySlice<UInt8> {
  /// Behind the line feed that ends the line; the end of the bytes where none does.
  func lineEnd(from position: Int) -> Int {
    self[position...].firstIndex(of: 0x0A).map { $0 + 1 } ?? endIndex
  }

  /// A line without the bytes that end it.
  var withoutLineEnd: ArraySlice<UInt8> {
    var line = self
    if line.last == 0x0A { line = line.dropLast() }
    if line.last == 0x0D { line = line.dropLast() }
    return line
  }
}

extension Array<UInt8> {
  /// Without ASCII white space at both ends.
  var trimmed: [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return [] }
    return Array(self[first...last])
  }
}
