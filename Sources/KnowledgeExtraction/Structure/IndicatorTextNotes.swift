/// What stands in parentheses behind an indicator: （現状12％）, （受付簿で集計）.
extension IndicatorTextReader {
  func add(_ note: String, to read: inout IndicatorText) {
    if Self.mark(baselines, in: note) != nil {
      if Self.mark(targets, in: note) != nil, read.target == nil {
        read.target = Self.stripped(note, of: targets)
      } else {
        read.baseline = read.baseline ?? Self.stripped(note, of: baselines)
      }
    } else if methods.contains(where: { note.contains($0) }) {
      read.method = read.method ?? Self.colon(in: note)?.value ?? note
    } else if let target = read.target, Self.restates(target, note) {
      read.target = "\(target)（\(note)）"
    }
  }

  /// 「年24人（3か年で72人）」: the same in other terms.
  private static func restates(_ target: String, _ note: String) -> Bool {
    guard hasDigit(note), let unit = target.unicodeScalars.last, !isDigit(unit) else {
      return false
    }
    return note.unicodeScalars.last == unit
  }

  static func withoutNote(_ text: String) -> (String, String?) {
    guard let last = text.last, last == "）" || last == ")" else { return (text, nil) }
    var depth = 0
    for index in text.indices.reversed() {
      switch text[index] {
      case "）", ")": depth += 1
      case "（", "(":
        depth -= 1
        if depth == 0 {
          let core = text[..<index].trimmingWhitespace
          let note = text[text.index(after: index)...].dropLast()
          return core.isEmpty ? (text, nil) : (core, String(note).trimmingWhitespace)
        }
      default: break
      }
    }
    return (text, nil)
  }
}
