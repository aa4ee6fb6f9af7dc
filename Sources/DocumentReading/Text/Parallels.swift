/// Whether two headings are worded alike, as headings of one row are:
/// 住民の課題 and 行政の課題, 港区「…」 and 千代田区「…」, 第8回 (1月) and 報告会 (2月).
enum Parallels {
  static func areParallel(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    if contains(left, right) || contains(right, left) { return false }
    return sharesEnding(left, right) || shape(left) != nil && shape(left) == shape(right)
  }

  /// Whether both speak of the same thing by a word of three characters or more that is not in
  /// the title either.
  static func shareWord(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], except title: [Unicode.Scalar]
  ) -> Bool {
    guard !contains(left, right), !contains(right, left), left.count >= 3, right.count >= 3 else {
      return false
    }
    for start in 0...(left.count - 3) {
      let word = Array(left[start..<start + 3])
      guard word.allSatisfy({ $0.isKanji || $0.isKatakana }) else { continue }
      if contains(right, word), !contains(title, word) { return true }
    }
    return false
  }

  /// A form that a whole row of headings follows; `nil` for headings of no particular form.
  static func shape(_ glyphs: [Unicode.Scalar]) -> String? {
    if let space = glyphs.firstIndex(of: " "), space > 1, space < 8,
      "市町村区県府都".unicodeScalars.contains(glyphs[space - 1])
    {
      return "市 …"
    }
    if glyphs.contains("「"), glyphs.last == "」", glyphs.first != "「" { return "…「…」" }
    if glyphs.contains("「"), let last = glyphs.lastIndex(of: "」"), glyphs.last == ")",
      glyphs[last...].dropFirst().first == "(", glyphs.first != "「"
    {
      return "…「…」"
    }
    if let open = glyphs.lastIndex(of: "("), glyphs[open...].contains("月"),
      glyphs[open...].contains(where: \.isDigit)
    {
      return "…(月)"
    }
    if glyphs.last == "か" || glyphs.last == "?" { return "…か" }
    return nil
  }

  private static func sharesEnding(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    var length = 0
    while length < min(left.count, right.count),
      left[left.count - 1 - length] == right[right.count - 1 - length]
    {
      length += 1
    }
    guard length >= 3, let start = left.suffix(length).first else { return false }
    return length * 3 >= min(left.count, right.count) || start.isHiragana && length >= 4
      || left.suffix(length).contains(where: \.isHiragana)
  }

  private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    !part.isEmpty && part.count <= text.count && text.firstRange(of: part) != nil
  }
}
