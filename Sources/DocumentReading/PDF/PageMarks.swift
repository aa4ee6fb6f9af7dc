/// Numbers and marks that stand before what they number.
enum PageMarks {
  /// 「1.1」 before 「背景」, and not 「4」 before 「月」.
  static func isNumber(_ glyphs: [Unicode.Scalar], before next: Unicode.Scalar) -> Bool {
    guard let first = glyphs.first, first.halfWidth.isDigit, glyphs.count <= 8 else { return false }
    return glyphs.allSatisfy { $0.halfWidth.isDigit || ".．-".unicodeScalars.contains($0) }
      && (next.isKanji || next.isKatakana || next.isHiragana)
      && !"年月日時分秒人件円歳回か箇ヶカ世戸名千万億兆割倍点位階号条項章節度".unicodeScalars.contains(next)
  }

  /// （１）, ①, 第７条の２, ・, ア, 1.
  static func isMark(_ text: String) -> Bool {
    let glyphs = text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.halfWidth)
    guard let first = glyphs.first, let last = glyphs.last, glyphs.count <= 8 else { return false }
    if glyphs.count == 1 {
      return LineKind.bullets.contains(first) || NumberingReader.circled(first) != nil
        || NumberingReader.headingMarks.contains(first) || first == "※" || first == "-"
        || NumberingReader.ordinal(first)?.style == "ア"
    }
    if first == "(", last == ")" {
      let inner = glyphs.dropFirst().dropLast()
      return !inner.isEmpty && inner.count <= 3
        && inner.allSatisfy {
          $0.isDigit || NumberingReader.kanjiValue($0) != nil
            || NumberingReader.ordinal($0) != nil
        }
    }
    if first == "第", glyphs.contains(where: { "条章節項款編".unicodeScalars.contains($0) }) {
      return glyphs.dropFirst().allSatisfy {
        $0.isDigit || NumberingReader.kanjiValue($0) != nil
          || "条章節項款編の百".unicodeScalars.contains($0)
      }
    }
    return first.isDigit && ".)".unicodeScalars.contains(last)
      && glyphs.dropLast().allSatisfy { $0.isDigit || $0 == "." }
  }
}

extension PageMarks {
  /// Whether a text begins as an item, a note or a numbered heading does.
  static func opens(_ text: String) -> Bool {
    let line = SourceLine(number: 1, raw: text)
    let numbering = Numbering(line.glyphs)
    if numbering != nil || opensArticle(line.glyphs) { return true }
    switch LineKind(line, numbering: nil) {
    case .item, .note, .rule: return true
    default: return false
    }
  }

  /// Whether the mark is one that sentences do not hold: （１）, ・, ■, ※.
  static func opensSurely(_ text: String) -> Bool {
    let line = SourceLine(number: 1, raw: text)
    let numbering = Numbering(line.glyphs)
    if let numbering {
      return numbering.isMark || numbering.isBracket || numbering.style.hasPrefix("(")
        || numbering.style == "①"
    }
    if case .item = LineKind(line, numbering: nil) { return true }
    return line.glyphs.first == "※"
  }

  /// 「第７条の２　…」
  private static func opensArticle(_ glyphs: [Unicode.Scalar]) -> Bool {
    guard glyphs.first == "第", let space = glyphs.prefix(12).firstIndex(of: " ") else {
      return false
    }
    return isMark(glyphs[..<space].map { String($0) }.joined())
  }

  static func endsSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last?.halfWidth else { return false }
    if "。.!?:;」』)】".unicodeScalars.contains(last) { return true }
    return false
  }

  /// 「１　目的　………　３」
  static func isContentsEntry(_ text: String) -> Bool {
    let glyphs = text.unicodeScalars.map(\.halfWidth).filter { $0 != " " }
    let rest = glyphs.reversed().drop { $0.isDigit || ")-".unicodeScalars.contains($0) }
    guard rest.count < glyphs.count else { return false }
    return rest.prefix { "…・.‥･─".unicodeScalars.contains($0) }.count >= 2
  }

  /// Of what may not be parted from the first letter of a line.
  static func widthOfFirstWord(_ text: String, size: Double) -> Double {
    var width = 0.0
    var isLatin = false
    for scalar in text.unicodeScalars.prefix(30) {
      if scalar.isWide {
        if isLatin { break }
        let isClosing = "、。，．）」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・？！".unicodeScalars.contains(scalar)
        if width > 0, !isClosing { break }
        width += size
      } else {
        if width > 0, !isLatin || scalar.properties.isWhitespace { break }
        isLatin = true
        width += size * 0.5
      }
    }
    return width
  }
}
