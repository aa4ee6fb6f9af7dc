/// Keeps the text of notes, which CommonMark would take for definitions of links and drop:
///
///     [^1]: 常磐野県「デジタル人材確保・育成調査」令和5年度
///     [注2]: 庁内調べ
///
/// A definition whose target looks like an address stays one.
enum MarkdownNotes {
  /// The text with a backslash before each such note, so that it is a paragraph.
  ///
  /// - Complexity: O(bytes).
  static func kept(in source: String) -> String {
    var source = source
    var output: [UInt8] = []
    var isChanged = false
    source.withUTF8 { bytes in
      output.reserveCapacity(bytes.count + 16)
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let line = bytes[start..<end]
        if let bracket = noteStart(of: line) {
          output.append(contentsOf: bytes[start..<bracket])
          output.append(UInt8(ascii: "\\"))
          output.append(contentsOf: bytes[bracket..<end])
          isChanged = true
        } else {
          output.append(contentsOf: line)
        }
        if end < bytes.count { output.append(0x0A) }
        start = end + 1
      }
    }
    return isChanged ? String(decoding: output, as: UTF8.self) : source
  }

  /// Where the bracket of a note at the beginning of the line stands; four spaces make it code.
  private static func noteStart(of line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let bracket = line.firstIndex(where: { $0 != 0x20 }), bracket - line.startIndex < 4,
      line[bracket] == UInt8(ascii: "["),
      let close = line[bracket...].firstIndex(of: UInt8(ascii: "]")), close > bracket + 1,
      close + 1 < line.endIndex, line[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let target = line[(close + 2)...].drop { $0 == 0x20 || $0 == 0x09 }
    return isAddress(target.prefix { $0 > 0x20 }) ? nil : bracket
  }

  /// `https://…`, `mailto:…`, `/path`, `./path`, `#place`, `<…>`, `file.md`: ASCII without a break.
  private static func isAddress(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = word.first, word.allSatisfy({ $0 < 0x80 }) else { return false }
    return "/#<.".utf8.contains(first) || word.contains(UInt8(ascii: "."))
      || word.contains(UInt8(ascii: ":")) || word.contains(UInt8(ascii: "/"))
  }
}
