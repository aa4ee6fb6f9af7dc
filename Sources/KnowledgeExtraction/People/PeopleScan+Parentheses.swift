/// Names that a parenthesis tells more of, and names that stand in one.
extension PeopleScan {
  /// At the parenthesis that opens at `open`.
  mutating func findAround(parenthesis open: Int) {
    guard let close = letters.closing(of: open, before: letters.count), close > open + 1 else {
      return
    }
    let isDescribable =
      letters[open - 1].isNameKanji || letters[open - 1].isHiraganaLetter
      || letters[open - 1].isBlank || letters[open - 1].isKatakanaLetter
    if isDescribable, described(open, close) || read(open, close) { return }
    enclosed(open, close)
  }

  /// 「早川 悟（南雲県立大学 教授）」, 「…」　早川 悟（南雲町 住民課）.
  private mutating func described(_ open: Int, _ close: Int) -> Bool {
    let description = PersonDescription(open + 1..<close, of: letters, with: words)
    guard !description.isEmpty,
      let name = reader.name(endingAt: open, evidence: .fair),
      // A surname alone is not enough: 「本部（部長）」.
      name.isFull,
      description.role != nil
        || (name.isListed && letters[name.range].contains(where: \.isBlank)
          && reader.beginsColumn(name.range.lowerBound))
    else { return false }
    add(
      PersonMention(
        line: number, name: name, quote: name.range.lowerBound..<close + 1,
        description: completed(description, before: name.range.lowerBound)))
    return true
  }

  /// 「早川 悟（はやかわ さとる）」 in a line of its own, as profiles begin.
  private mutating func read(_ open: Int, _ close: Int) -> Bool {
    guard close + 1 == letters.count, reader.isReading(at: open),
      let name = reader.name(endingAt: open, evidence: .fair), name.isFull, name.isListed,
      letters[name.range].contains(where: \.isBlank), reader.beginsColumn(name.range.lowerBound)
    else { return false }
    add(
      PersonMention(
        line: number, name: name, quote: name.range.lowerBound..<close + 1,
        description: completed(PersonDescription(), before: name.range.lowerBound)))
    return true
  }

  /// 「委員長（佐々木）」, 「奉仕係（長峰 佳代）」, 「（早川 悟、南雲県立大学 教授）」.
  private mutating func enclosed(_ open: Int, _ close: Int) {
    let inner = letters.withoutBlankEnds(open + 1..<close)
    let parts = letters.parts(of: inner) { "、，,／/".unicodeScalars.contains($0) }
    let first = letters.withoutBlankEnds(parts[0])
    guard 2...14 ~= first.count,
      let name = reader.name(
        endingAt: first.upperBound, from: first.lowerBound, evidence: .fair),
      name.range == first
    else { return }
    if parts.count > 1 {
      let rest = PersonDescription(
        parts[1].lowerBound..<inner.upperBound, of: letters, with: words)
      guard name.isFull, !rest.isEmpty, rest.role != nil || name.isListed else { return }
      add(PersonMention(line: number, name: name, quote: inner, description: rest))
      return
    }
    let before = completed(PersonDescription(), before: open)
    let isSpaced = letters[name.range].contains(where: \.isBlank)
    let isClear = name.isListed ? isSpaced || name.range.count > 3 : before.role != nil
    if name.isFull, isClear, !before.isEmpty {
      add(PersonMention(line: number, name: name, quote: inner, description: before))
    } else if name.isListed, before.role != nil, before.affiliation == nil, isSpeaker(before: open)
    {
      add(PersonMention(line: number, name: name, quote: inner, description: before))
    }
  }

  /// Whether the role before the parenthesis begins the line: 「○委員長（佐々木）　…」.
  private func isSpeaker(before open: Int) -> Bool {
    guard open <= 16 else { return false }
    var start = 0
    while start < open,
      words.speakerMarks.contains(letters[start]) || letters[start].isBlank
        || letters[start].isOpening || letters[start].isListMark
    {
      start += 1
    }
    return words.roles.contains(letters.text(start..<open))
  }
}
