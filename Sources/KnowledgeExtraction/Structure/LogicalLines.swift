/// The lines of a paragraph that mean to be lines of their own; lines that are only wrapped stay
/// together.
struct LogicalLines: Sequence {
  struct Line {
    var text: String
    /// Lines of the paragraph above it.
    let offset: Int
  }

  private let lines: [Line]

  /// - Complexity: O(bytes)
  init(_ text: String) {
    guard text.hasLineEnds else {
      lines = [Line(text: text, offset: 0)]
      return
    }
    let written = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    let offsets = written.indices.filter { !written[$0].isEmpty }
    let raw = offsets.map { written[$0] }
    // 「実施時期　令和3年6月」, 「背景　…」: a form, each line a label and its value.
    let labelled = raw.count { Lead(String($0)).spaced?.isWide ?? false }
    if raw.count > 1, labelled * 2 > raw.count {
      lines = zip(raw, offsets).map { Line(text: String($0), offset: $1) }
      return
    }
    let hasSentences = raw.contains { FullStop.stands(in: $0) }
    let widths = raw.map(Self.width)
    let widest = widths.max() ?? 0
    var joined: [Line] = []
    var isOpen = false
    for (number, line) in raw.enumerated() {
      if isOpen, hasSentences, !Self.isStart(line) {
        joined[joined.count - 1].text.append(contentsOf: line)
      } else {
        joined.append(Line(text: String(line), offset: offsets[number]))
      }
      // What is wrapped fills its line.
      let next = number + 1 < widths.count ? widths[number + 1] : 0
      isOpen = !Self.isEnd(line) && widths[number] * 2 > widest && next <= widths[number] + 12
    }
    lines = joined
  }

  func makeIterator() -> IndexingIterator<[Line]> { lines.makeIterator() }

  /// In half-width columns.
  private static func width(of line: Substring) -> Int {
    line.utf8.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 >= 0xC0 ? 2 : 0) }
  }

  private static func isEnd(_ line: Substring) -> Bool {
    guard let last = line.unicodeScalars.last else { return true }
    switch last {
    case "。", "．", "？", "！", "：", "」": return true
    default: return false
    }
  }

  private static func isStart(_ line: Substring) -> Bool {
    guard let first = line.unicodeScalars.first else { return true }
    switch first {
    case "・", "•", "●", "○", "■", "□", "◆", "※", "*", "-": return true
    default: break
    }
    let lead = Lead(String(line))
    return lead.isNumbered || lead.hasLabel
  }
}

enum FullStop {
  /// Whether 「。」 stands anywhere in the text; by bytes, many times faster than by characters.
  static func stands(in text: some StringProtocol) -> Bool {
    ByteWord.bytes(of: text) { bytes in
      guard bytes.count > 2 else { return false }
      for end in 2..<bytes.count where bytes[end] == 0x82 || bytes[end] == 0x8E {
        switch (bytes[end - 2], bytes[end - 1], bytes[end]) {
        case (0xE3, 0x80, 0x82): return true
        // 「．」 behind hiragana.
        case (0xEF, 0xBC, 0x8E) where end > 4 && bytes[end - 5] == 0xE3:
          if bytes[end - 4] == 0x81 || bytes[end - 4] == 0x82 { return true }
        default: continue
        }
      }
      return false
    }
  }
}
