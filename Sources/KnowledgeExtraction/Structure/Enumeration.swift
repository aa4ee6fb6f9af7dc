/// What a line enumerates: 「(1)… (2)…」, 「①…②…」, 「▽… ▽…」, or lines that were joined by a blank.
enum Enumeration {
  /// The parts without their numbers; the whole text where it enumerates nothing.
  static func parts(of text: String) -> [String] {
    let scalars = text.unicodeScalars
    var starts: [(number: String.Index, text: String.Index)] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if let end = endOfNumber(starts.count + 1, in: scalars, at: index) {
        starts.append((index, end))
        index = end
      } else {
        index = scalars.index(after: index)
      }
    }
    guard starts.count > 1, starts[0].number == scalars.startIndex else { return lines(of: text) }
    let ends = starts.dropFirst().map(\.number) + [scalars.endIndex]
    return zip(starts, ends).map { start, end in
      let part = String(scalars[start.text..<end]).trimmingWhitespace
      return part.last == "、" ? String(part.dropLast()) : part
    }
  }

  /// Lines of a cell: each begins with the same bullet, or ends as words do that end a line.
  private static func lines(of text: String) -> [String] {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return [text] }
    let bullet = bullets.contains(first) ? first : nil
    var lines: [String] = []
    var start = scalars.startIndex
    var before = first
    for index in scalars.indices.dropFirst() {
      let isGap = TrimmedText.isSpace(before.value) && !TrimmedText.isSpace(scalars[index].value)
      if isGap, bullet.map({ scalars[index] == $0 }) ?? endsLine(scalars[start..<index]) {
        lines.append(withoutBullet(scalars[start..<index]))
        start = index
      }
      before = scalars[index]
    }
    lines.append(withoutBullet(scalars[start...]))
    let areWhole = bullet != nil || lines.allSatisfy { $0.unicodeScalars.count >= 8 }
    return areWhole ? lines : [text]
  }

  private static let bullets = Set("・•●○◆◇■□▽▼△☆★※◎-–＊*".unicodeScalars)

  static func isBullet(_ letter: Unicode.Scalar) -> Bool { bullets.contains(letter) }

  static func withoutBullet(_ line: Substring.UnicodeScalarView) -> String {
    String(line.drop { bullets.contains($0) || TrimmedText.isSpace($0.value) }).trimmingWhitespace
  }

  /// 「…に伸びた 」, 「…なくなった。 」; not 「山田 花子」.
  private static func endsLine(_ line: Substring.UnicodeScalarView) -> Bool {
    guard let last = line.last(where: { !TrimmedText.isSpace($0.value) }) else { return false }
    return (0x3041...0x3096).contains(last.value) || "。）)」".unicodeScalars.contains(last)
  }

  private static func endOfNumber(
    _ number: Int, in scalars: String.UnicodeScalarView, at index: String.Index
  ) -> String.Index? {
    let next = scalars.index(after: index)
    if number <= 20, scalars[index].value == 0x245F + UInt32(number) { return next }
    guard number < 10, scalars[index] == "(" || scalars[index] == "（", next < scalars.endIndex
    else { return nil }
    let close = scalars.index(after: next)
    guard close < scalars.endIndex, scalars[close] == ")" || scalars[close] == "）",
      LabelForm.narrow(scalars[next]).value == 0x30 + UInt32(number)
    else { return nil }
    return scalars.index(after: close)
  }
}
