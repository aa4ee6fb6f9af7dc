import JapaneseText

/// The label and the value of 「講師：早川 悟」, 「４　講　師　早川悟」, 「（担当：小野寺）」.
struct LabelledLine {
  /// Without blanks and numbering.
  let label: String
  let value: Range<Int>
  /// Where the label begins.
  let start: Int
  /// Whether a colon stands between them.
  let hasColon: Bool

  /// The labels of a line, each with its value, in order. A value ends before the next label, at the
  /// parenthesis that encloses both, and at the end of the sentence.
  ///
  /// - Complexity: O(letters)
  static func all(
    in letters: [Unicode.Scalar], known: (String) -> Bool = { _ in false }
  ) -> [LabelledLine] {
    var found: [(label: Range<Int>, colon: Int)] = []
    for place in letters.indices
    where letters[place].isColon || isSlash(letters, at: place, behind: known) {
      // 「13:30」 has no label.
      if place > 0, letters[place - 1].isDigitLetter, place + 1 < letters.count,
        letters[place + 1].isDigitLetter
      {
        continue
      }
      let floor = found.last.map { $0.colon + 1 } ?? 0
      var start = place
      while start > floor, place - start < 16, !isBoundary(letters[start - 1]) { start -= 1 }
      found.append((labelProper(start..<place, in: letters, known), place))
    }
    return found.indices.compactMap { index in
      let (label, colon) = found[index]
      let next = index + 1 < found.count ? found[index + 1].label.lowerBound : letters.count
      let start = letters.startAfterNumbering(in: label)
      guard start < colon else { return nil }
      return LabelledLine(
        label: letters.dense(start..<colon),
        value: letters.withoutBlankEnds(colon + 1..<end(of: colon + 1, before: next, in: letters)),
        start: start, hasColon: true)
    }
  }

  /// 「文・写真／早川 悟」, 「担当／椋本」, 「取材＝早川 悟」: a sign that sets off a known label.
  private static func isSlash(
    _ letters: [Unicode.Scalar], at place: Int, behind known: (String) -> Bool
  ) -> Bool {
    let letter = letters[place]
    guard letter == "／" || letter == "/" || letter == "＝", place >= 1 else { return false }
    var start = place
    while start > 0, place - start < 10, !isBoundary(letters[start - 1]),
      !letters[start - 1].isBlank
    {
      start -= 1
    }
    return start < place && known(letters.dense(start..<place))
  }

  /// What stands behind the last wide blank, unless the letters before it belong to the label:
  /// 「６月７日　記入者」, but 「講　師」.
  private static func labelProper(
    _ range: Range<Int>, in letters: [Unicode.Scalar], _ known: (String) -> Bool
  ) -> Range<Int> {
    let own = letters.withoutBlankEnds(range)
    guard let blank = letters[own].lastIndex(where: \.isBlank) else { return range }
    let proper = letters.startAfterNumbering(in: own)
    if known(letters.dense(proper..<own.upperBound)) {
      // 「10:30　会場：…」: behind a colon the digits are no numbering.
      let isTime = range.lowerBound > 0 && letters[range.lowerBound - 1].isColon
      return isTime ? proper..<range.upperBound : range
    }
    let last = blank + 1..<own.upperBound
    return known(letters.dense(last)) || letters[blank] != " " ? last : range
  }

  /// The label that begins the line and is set off by blanks: 「４　講　師　久保寺　淳」, as long as
  /// one of `labels`.
  static func spaced(in letters: [Unicode.Scalar], among labels: WordSet) -> LabelledLine? {
    var start = letters.startAfterNumbering(in: 0..<letters.count)
    if start < letters.count, letters[start].isOpening { start += 1 }
    for place in start..<min(letters.count, start + 24) {
      guard letters[place] != " ", letters[place].isBlank || letters[place].isClosing else {
        continue
      }
      let label = letters[start..<place].filter { !$0.isBlank && !$0.isClosing }
      if labels.contains(label[...]) {
        var value = letters.withoutBlankEnds(place + 1..<letters.count)
        // 「（文責　早川 悟）」.
        if start > 0, letters[start - 1].isOpening, let last = value.last, letters[last].isClosing,
          !letters[value].contains(where: \.isOpening)
        {
          value = letters.withoutBlankEnds(value.lowerBound..<last)
        }
        return LabelledLine(
          label: String(scalars: label), value: value, start: start, hasColon: false)
      }
    }
    return nil
  }

  private static func end(of start: Int, before end: Int, in letters: [Unicode.Scalar]) -> Int {
    var depth = 0
    for place in start..<max(start, min(end, start + 400)) {
      if letters[place].isRoundOpening { depth += 1 }
      if letters[place].isClosing {
        if depth == 0,
          letters[place].isRoundClosing || "〕］】".unicodeScalars.contains(letters[place])
        {
          return place
        }
        if letters[place].isRoundClosing { depth -= 1 }
      }
      if letters[place] == "。" { return place }
    }
    return max(start, min(end, start + 400))
  }

  private static func isBoundary(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x3001, 0x3002, 0xFF0C, 0x300C...0x300F, 0xFF0F, 0x2F, 9, 0x203B: true
    default: letter.isOpening || letter.isClosing || letter.isColon
    }
  }
}
