/// Keeps the nesting of a Markdown text within what a document can mean.
///
/// cmark-gfm takes time by nesting times length. - Complexity: O(bytes).
struct MarkdownGuard {
  /// The text as it may be parsed.
  private(set) var text: String
  /// Whether marks of lists or quotations were left out, so that items stand less deep than written.
  private(set) var isCut = false

  /// In columns: at least one belongs to every level of lists and quotations.
  private static let widestOpening = 100
  private static let longestRun = 100

  init(_ source: String) {
    var source = source
    var output: [UInt8] = []
    var isChanged = false
    var isCut = false
    source.withUTF8 { bytes in
      output.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        let opening = Self.opening(of: bytes, at: index)
        output.append(contentsOf: bytes[index..<opening.kept])
        if opening.kept < opening.end {
          isChanged = true
          // Marks alone on a line are a rule across the page, which holds no depth.
          let holdsText = opening.end < bytes.count && bytes[opening.end] != 0x0A
          isCut =
            isCut
            || holdsText && bytes[opening.kept..<opening.end].contains { !Self.isBlank($0) }
        }
        index = opening.end
        var run = 0
        while index < bytes.count {
          let byte = bytes[index]
          index += 1
          if Self.isMark(byte) { run += 1 } else if byte != 0x20 { run = 0 }
          if run > Self.longestRun, byte != 0x20 {
            isChanged = true
          } else {
            output.append(byte)
          }
          if byte == 0x0A { break }
        }
      }
    }
    text = isChanged ? String(decoding: output, as: UTF8.self) : source
    self.isCut = isCut
  }

  /// Where the white space and the marks of lists and quotations at the beginning of a line end, and
  /// how far they are within the widest opening.
  private static func opening(
    of bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (kept: Int, end: Int) {
    var kept = start
    var index = start
    var column = 0
    while index < bytes.count {
      let length = markLength(of: bytes, at: index)
      guard length > 0 else { break }
      column += bytes[index] == 0x09 ? 4 : length
      index += length
      if column <= widestOpening { kept = index }
    }
    return (kept, index)
  }

  /// In bytes, of one blank or one mark; 0 where the text of the line begins.
  private static func markLength(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    func ends(_ index: Int) -> Bool {
      index >= bytes.count || isBlank(bytes[index]) || bytes[index] == 0x0A || bytes[index] == 0x0D
    }
    switch bytes[start] {
    case 0x20, 0x09, 0x3E: return 1
    case 0x2D, 0x2B, 0x2A: return ends(start + 1) ? 1 : 0
    case 0x30...0x39:
      var index = start
      while index < bytes.count, index - start < 9, (0x30...0x39).contains(bytes[index]) {
        index += 1
      }
      guard index < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x29, ends(index + 1)
      else { return 0 }
      return index + 1 - start
    default: return 0
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3E, 0x5B, 0x5D, 0x2A, 0x5F, 0x60, 0x21, 0x3C, 0x28, 0x7E: true
    default: false
    }
  }
}
