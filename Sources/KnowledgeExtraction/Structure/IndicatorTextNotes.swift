/// What stands in parentheses behind an indicator: （現状12％）, （受付簿で集計）.
extension IndicatorTextReader {
  func add(_ note: String, to read: inout IndicatorText) {
    if Self.mark(baselines, in: note) != nil {
      if Self.mark(targets, in: note) != nil, read.target == nil {
        read.target = Self.stripped(note, of: targets)
      } else {
        read.baseline =
          read.baseline ?? Self.withoutLeadingDate(Self.stripped(note, of: baselines), isNote: true)
      }
    } else if methods.contains(where: note.holds), !Self.isTime(note) {
      read.method = read.method ?? Self.colon(in: note)?.value ?? note
    } else if let value = dated(note) {
      read.baseline = read.baseline ?? value
    } else if let target = read.target, Self.restates(target, note) {
      read.target = "\(target)（\(note)）"
    }
  }

  /// 「R5年度：12ha」, 「令和5年度　12ha」
  private func dated(_ note: String) -> String? {
    let value = Self.withoutLeadingDate(note, isNote: true)
    return value == note ? nil : value
  }

  /// 「利用者　［現状］30人　［目標］90人」 → 「利用者：現状30人、目標90人」
  func unbracketed(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: { "［【〔[〈".unicodeScalars.contains($0) }) else {
      return line
    }
    var text = ""
    var rest = line[...]
    var isFirst = true
    while let open = rest.firstIndex(where: { "［【〔[〈".contains($0) }),
      let close = rest[open...].firstIndex(where: { "］】〕]〉".contains($0) })
    {
      let mark = rest[rest.index(after: open)..<close].trimmingWhitespace
      let before = rest[..<open]
      if targets.contains(mark) || baselines.contains(mark) {
        if isFirst, before.trimmingWhitespace.isEmpty { return line }
        text += before.trimmingWhitespace + (isFirst ? "：" : "、") + mark
        isFirst = false
      } else {
        text += rest[...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return isFirst ? line : text + rest
  }

  /// 「未納率 1.0％以下（現在 1.4％）、決算で確認」: what stands behind the last comma.
  func withoutMethod(_ text: String) -> (String, String?) {
    guard !SentenceRun.isClosed(text),
      let comma = text.lastIndex(where: { "、，,；;".contains($0) })
    else { return (text, nil) }
    let tail = text[text.index(after: comma)...].trimmingWhitespace
    guard !Self.hasDigit(tail), methodEndings.contains(where: { tail.hasSuffix($0) }),
      Self.hasDigit(text[..<comma])
    else { return (text, nil) }
    return (text[..<comma].trimmingWhitespace, tail)
  }

  /// 「50％（R11）　業務量調査で確認」: words without a number behind the value and a gap.
  static func withoutTail(_ text: String) -> (value: String, method: String?) {
    let tokens = tokens(of: text)
    guard let first = tokens.firstIndex(where: { hasDigit($0) }) else { return (text, nil) }
    let rest = tokens[(first + 1)...]
    guard let start = rest.first?.startIndex, rest.allSatisfy({ !hasDigit($0) }),
      text[start...].unicodeScalars.count >= 4
    else { return (text, nil) }
    return (text[..<start].trimmingWhitespace, text[start...].trimmingWhitespace)
  }

  /// 「42％（R6）」 → 「42％」
  static func withoutDate(_ value: String) -> String {
    let value = withoutLeadingDate(value)
    let (core, note) = withoutNote(value)
    guard let note, hasDigit(core) else { return value }
    var time = note.trimmingWhitespace
    for tail in ["時点", "現在", "決算", "見込み", "まで", "末"] where time.hasSuffix(tail) {
      time.removeLast(tail.count)
    }
    return isDate(time) ? core : value
  }

  /// 「（R5）42％」, 「R5：42％」 → 「42％」; in a note 「令和5年度　42％」 too.
  static func withoutLeadingDate(_ value: String, isNote: Bool = false) -> String {
    let seams = isNote ? "）)〕］]：: \u{3000}" : "）)〕］]：:"
    guard let seam = value.firstIndex(where: seams.contains) else { return value }
    let opens = value.first.map { "（(〔［[".contains($0) } ?? false
    let date = value[(opens ? value.index(after: value.startIndex) : value.startIndex)..<seam]
    let rest = value[seam...].drop { seams.contains($0) }
    var time = date.trimmingWhitespace
    for tail in ["時点", "現在", "末", "まで", "実績"] where time.hasSuffix(tail) {
      time.removeLast(tail.count)
    }
    return isDate(time) && hasDigit(rest) && !isDate(String(rest)) ? String(rest) : value
  }

  /// 「令和8年度決算」
  private static func isTime(_ note: String) -> Bool {
    ["令和", "平成", "R", "Ｒ", "20", "２０"].contains { note.hasPrefix($0) }
      && ["決算", "実績", "統計", "末", "時点"].contains { note.hasSuffix($0) }
  }

  /// 「年24人（3か年で72人）」: the same in other terms.
  private static func restates(_ target: String, _ note: String) -> Bool {
    guard hasDigit(note), let unit = target.unicodeScalars.last, !isDigit(unit) else {
      return false
    }
    return note.unicodeScalars.last == unit
  }

  /// 「80％（現状 52％）」, 「80％〔受付簿で集計〕」
  static func withoutNote(_ text: String) -> (String, String?) {
    guard let last = text.last, "）)〕］]】".contains(last) else { return (text, nil) }
    var depth = 0
    for index in text.indices.reversed() {
      switch text[index] {
      case "）", ")", "〕", "］", "]", "】": depth += 1
      case "（", "(", "〔", "［", "[", "【":
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
