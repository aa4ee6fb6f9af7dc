/// Decodes values of headers: encoded words (RFC 2047), also broken ones, and bytes that were written as
/// they are, in whatever encoding.
enum HeaderText {
  /// - Parameter charset: That of the mail's text, for bytes outside encoded words.
  static func decode(_ value: [UInt8], charset: String? = nil) -> String {
    var text = ""
    var open: EncodedWord?
    var plain: [UInt8] = []
    func closePlain() {
      text += decoded(plain, charset)
      plain = []
    }
    func closeWord() {
      if let word = open { text += decoded(word.bytes, word.charset) }
      open = nil
    }
    var position = 0
    while position < value.count {
      if value[position] == equals, let word = EncodedWord(value, at: position) {
        // Space between encoded words is none, and a letter may be cut in half between them.
        let isBetween = open != nil && plain.allSatisfy { $0 == space || $0 == 0x09 }
        if isBetween { plain = [] } else { closeWord() }
        closePlain()
        if let before = open, before.charset == word.charset {
          open = before.followed(by: word)
        } else {
          closeWord()
          open = word
        }
        position = word.end
      } else {
        if open != nil, value[position] != space, value[position] != 0x09 {
          closeWord()
        }
        plain.append(value[position])
        position += 1
      }
    }
    if plain.allSatisfy({ $0 == space }) { plain = [] }
    closeWord()
    closePlain()
    return text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
  }

  private static let equals: UInt8 = 0x3D
  private static let space: UInt8 = 0x20

  private static func decoded(_ bytes: [UInt8], _ charset: String?) -> String {
    guard !bytes.isEmpty else { return "" }
    if let decoded = try? MailCharset.decode(bytes, declared: charset) { return decoded.text }
    return DecodedText(
      String(decoding: bytes, as: UTF8.self), encoding: "UTF-8", confidence: 0
    ).text
  }
}

/// `=?charset?B?…?=`; one that is cut off ends where the value does.
private struct EncodedWord {
  let charset: String
  let bytes: [UInt8]
  /// Behind it, in the value.
  let end: Int

  /// `nil` where none begins.
  init?(_ value: [UInt8], at start: Int) {
    let mark = UInt8(ascii: "?")
    guard value.count > start + 5, value[start + 1] == mark,
      let second = Self.next(in: value, from: start + 2, within: 40), second + 2 < value.count,
      value[second + 2] == mark
    else { return nil }
    let name = value[(start + 2)..<second]
    guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    let begin = second + 3
    var stop = begin
    while stop < value.count,
      !(value[stop] == mark && stop + 1 < value.count && value[stop + 1] == 0x3D)
    {
      stop += 1
    }
    let isClosed = stop < value.count
    switch value[second + 1] {
    case UInt8(ascii: "B"), UInt8(ascii: "b"):
      let text = isClosed ? value[begin..<stop] : value[begin...].prefix { $0 != 0x20 }
      bytes = TransferEncoding.base64(text)
      end = isClosed ? stop + 2 : text.endIndex
    case UInt8(ascii: "Q"), UInt8(ascii: "q"):
      let text = isClosed ? value[begin..<stop] : value[begin...].prefix { $0 != 0x20 }
      bytes = TransferEncoding.quotedPrintable(text, isHeader: true)
      end = isClosed ? stop + 2 : text.endIndex
    default: return nil
    }
    charset = String(decoding: name.prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self).lowercased()
  }

  private init(charset: String, bytes: [UInt8], end: Int) {
    self.charset = charset
    self.bytes = bytes
    self.end = end
  }

  func followed(by word: EncodedWord) -> EncodedWord {
    EncodedWord(charset: charset, bytes: bytes + word.bytes, end: word.end)
  }

  private static func next(in value: [UInt8], from start: Int, within length: Int) -> Int? {
    value[start..<min(value.count, start + length)].firstIndex(of: UInt8(ascii: "?"))
  }

}
