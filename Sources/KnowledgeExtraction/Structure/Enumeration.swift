/// What a line enumerates: 「(1)… (2)…」, 「①…②…」.
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
    guard starts.count > 1, starts[0].number == scalars.startIndex else { return [text] }
    let ends = starts.dropFirst().map(\.number) + [scalars.endIndex]
    return zip(starts, ends).map { start, end in
      let part = String(scalars[start.text..<end]).trimmingWhitespace
      return part.last == "、" ? String(part.dropLast()) : part
    }
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
