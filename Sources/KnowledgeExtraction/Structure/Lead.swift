/// How a text begins: its number, a label, and what follows.
///
///     １．２　住民の課題          number, and a text that may be a label as a whole
///     【成功要因】…  （出典）…     a label in brackets
///     支援策①：…  成果：…         a label before a colon
///     提言２　…                   a label and a number before white space
///
/// - Complexity: O(1), whatever the length of the text.
struct Lead {
  private let text: String
  /// In UTF-8 bytes, behind bullet and number.
  private let bodyStart: Int
  /// In UTF-8 bytes.
  private let labelRange: Range<Int>?
  private let valueStart: Int
  private let spacedRange: (label: Range<Int>, valueStart: Int, isWide: Bool)?
  /// Whether an outline number, 「1.2」, 「(3)」, 「第4章」, 「ア」, stood before the rest.
  let isNumbered: Bool

  init(_ text: String) {
    self.text = text
    let window = LeadWindow(text)
    var start = window.endOfMarks(from: 0)
    let end = window.endOfNumber(from: start)
    isNumbered = end > start
    start = end
    bodyStart = window.offset(start)
    if let found = window.bracketed(from: start) ?? window.beforeColon(from: start) {
      labelRange = window.offset(found.label.lowerBound)..<window.offset(found.label.upperBound)
      valueStart = window.offset(found.value)
    } else {
      labelRange = nil
      valueStart = bodyStart
    }
    spacedRange = window.beforeSpace(from: start).map {
      (
        window.offset($0.label.lowerBound)..<window.offset($0.label.upperBound),
        window.offset($0.value), $0.isWide
      )
    }
  }

  /// Without bullet and number.
  var body: String { slice(bodyStart..<text.utf8.count) }

  /// Bullet and number; empty where there is none.
  var number: String { slice(0..<bodyStart) }

  /// Before a colon or in brackets; `nil` where there is none.
  var label: String? { labelRange.map(slice) }

  /// After the label.
  var value: String { slice(valueStart..<text.utf8.count) }

  var hasLabel: Bool { labelRange != nil }

  /// What stands before the first white space or behind a circled number, with what follows it:
  /// a label only if the vocabulary knows it.
  var spaced: (label: String, value: String, isWide: Bool)? {
    guard let spacedRange else { return nil }
    let value = slice(spacedRange.valueStart..<text.utf8.count)
    return value.isEmpty ? nil : (slice(spacedRange.label), value, spacedRange.isWide)
  }

  /// 「１）前掲書、12頁」, 「注２　…」: a footnote.
  var isNote: Bool {
    ["注", "前掲", "同上", "同書"].contains { body.hasPrefix($0) } || body.hasSuffix("頁")
  }

  private func slice(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    if range.count == utf8.count, TrimmedText.isTrimmed(text) { return text }
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return TrimmedText.trimmed(text.unicodeScalars[start..<end])
  }
}

/// White space is cut off by scalars: several times faster than by characters.
enum TrimmedText {
  static func trimmed(_ text: Substring.UnicodeScalarView) -> String {
    var slice = text
    while let first = slice.first, isSpace(first.value) { slice.removeFirst() }
    while let last = slice.last, isSpace(last.value) { slice.removeLast() }
    return String(slice)
  }

  /// Whether nothing is to be cut off.
  static func isTrimmed(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return true
    }
    return !isSpace(first.value) && !isSpace(last.value)
  }

  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x3000, 0xA0, 0x2000...0x200A, 0x2028, 0x2029: true
    default: false
    }
  }
}
