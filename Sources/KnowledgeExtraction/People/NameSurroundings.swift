/// What stands right around a name.
extension NameReader {
  /// 「門脇総務部長」: a family name and a department before the role at `end`.
  func nameBeforeDepartment(endingAt end: Int) -> (name: WrittenName, department: Range<Int>)? {
    guard end >= 4 else { return nil }
    for start in (max(0, end - 16)...end - 4).reversed()
    where letters[start].isNameKanji && (start == 0 || !letters[start - 1].isNameKanji) {
      for length in (2...4).reversed() where start + length + 1 < end {
        let family = start..<start + length
        guard words.surnames.contains(letters[family]), !isOther(family),
          isDepartment(family.upperBound..<end)
        else { continue }
        let name = WrittenName(
          range: family, surnameLength: length, isFull: false, isListed: true)
        return (name, family.upperBound..<end)
      }
    }
    return nil
  }

  /// Whether the letters are names of departments one after another: 「企画財政」.
  func isDepartment(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      let length = words.departments.length(at: place, in: letters, before: range.upperBound)
      guard length > 0 else { return false }
      place += length
    }
    return true
  }

  /// Whether a line or a column begins at `place`.
  func beginsColumn(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    let before = letters[place - 1]
    return before == "\t" || before == "\u{3000}" || before.isListMark || before.isClosing
      || (before.isBlank && place > 1 && letters[place - 2].isBlank)
      || letters[..<place].allSatisfy(\.isBlank)
  }

  /// 「（もののべ）」 behind a name.
  func isReading(at place: Int) -> Bool {
    let open = skippingBlanks(after: place, before: letters.count, atMost: 1)
    guard open < letters.count, letters[open].isRoundOpening,
      let close = letters.closing(of: open, before: letters.count), 3...16 ~= close - open
    else { return false }
    let inner = letters[open + 1..<close]
    return inner.allSatisfy { $0.isHiraganaLetter || $0.isBlank || $0 == "ー" }
      || inner.allSatisfy { $0.isKatakanaLetter || $0.isBlank }
  }

  /// The letters as a name because their reading stands behind them.
  func readName(_ range: Range<Int>) -> WrittenName? {
    guard 1...6 ~= range.count, letters[range].allSatisfy(\.isNameKanji), !isOther(range),
      !isDepartment(range), !endsAsRole(range)
    else { return nil }
    return WrittenName(
      range: range, surnameLength: range.count < 4 ? range.count : nil, isFull: range.count > 3,
      isListed: false)
  }

  func endOfKanji(from start: Int) -> Int {
    var end = start
    while end < letters.count, letters[end].isNameKanji { end += 1 }
    return end
  }

  /// The range without what tells how to reach a person: 「笹生　TEL 000-111」.
  func withoutContact(_ range: Range<Int>) -> Range<Int> {
    for place in range.dropFirst()
    where words.contactTails.mayBegin(letters[place])
      && words.contactTails.length(at: place, in: letters, before: range.upperBound) > 0
    {
      var end = place
      while end > range.lowerBound,
        letters[end - 1].isBlank || "／/、，,；;（(".unicodeScalars.contains(letters[end - 1])
      {
        end -= 1
      }
      return range.lowerBound..<end
    }
    return range
  }

  /// A name in Latin letters that fills the range: 「Smith, Anna」, 「KOBAYASHI Ken」.
  func latinName(_ range: Range<Int>) -> WrittenName? {
    let own = letters.withoutBlankEnds(range)
    guard 5...40 ~= own.count else { return nil }
    let parts = letters[own].split { $0.isBlank || $0 == "," || $0 == "，" }
    guard 2...4 ~= parts.count, parts.allSatisfy(isLatinNamePart) else { return nil }
    return WrittenName(range: own, surnameLength: nil, isFull: true, isListed: false)
  }

  private func isLatinNamePart(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = part.first?.halfWidth, 0x41...0x5A ~= first.value else { return false }
    return part.allSatisfy { $0.isLatinLetter || $0 == "-" || $0 == "'" || $0 == "." }
  }
}
