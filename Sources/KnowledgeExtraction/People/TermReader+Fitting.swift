/// Whether one phrase stands for another.
extension TermReader {
  /// 「の略」 and the like at the end of an expansion.
  func withoutTail(_ range: Range<Int>) -> Range<Int> {
    for tail in ["の略称", "の略語", "の略", "の頭文字", "のこと", "の意味", "の意", "の総称", "を意味する", "を指す"] {
      let count = tail.unicodeScalars.count
      if range.count > count,
        letters[range.upperBound - count..<range.upperBound].elementsEqual(tail.unicodeScalars)
      {
        return letters.withoutBlankEnds(range.lowerBound..<range.upperBound - count)
      }
    }
    return range
  }

  func isExpansion(_ range: Range<Int>, of short: Range<Int>) -> Bool {
    if isLatinPhrase(range) { return fits(letters[short], letters[range]) }
    guard 3...40 ~= range.count, let last = letters[range].last,
      last.isNameKanji || last.isKatakanaLetter || last.isLatinLetter
        || "しりみけ".unicodeScalars.contains(last)
    else { return false }
    var content = 0
    var kanji = 0
    for letter in letters[range] {
      if letter.isDigitLetter || "。、「」『』！？!?％%".unicodeScalars.contains(letter) { return false }
      if letter.isNameKanji { kanji += 1 }
      if letter.isNameKanji || letter.isKatakanaLetter { content += 1 }
    }
    guard content >= 3, kanji != range.count || kanji >= 4 else { return false }
    return words.notExpansions.length(
      endingAt: range.upperBound, in: letters, from: range.lowerBound) == 0
  }

  func isLatinPhrase(_ range: Range<Int>) -> Bool {
    range.count >= 5
      && letters[range].allSatisfy {
        $0.isLatinLetter || $0.isBlank || "-&'’・‐".unicodeScalars.contains($0)
      }
  }

  /// Whether the letters of the abbreviation come in order, the first one first, and half of them at
  /// least begin words.
  func fits(
    _ short: ArraySlice<Unicode.Scalar>, _ long: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    func small(_ letter: Unicode.Scalar) -> UInt32 {
      let value = letter.halfWidth.value
      return 0x41...0x5A ~= value ? value + 0x20 : value
    }
    let wanted = short.filter(\.isLatinLetter).map(small)
    var next = 0
    var initials = 0
    var isInitial = true
    for (index, letter) in long.enumerated() {
      guard letter.isLatinLetter else {
        isInitial = true
        continue
      }
      if index == 0, small(letter) != wanted.first { return false }
      if next < wanted.count, small(letter) == wanted[next] {
        next += 1
        if isInitial || (0x41...0x5A ~= letter.halfWidth.value) { initials += 1 }
      }
      isInitial = false
    }
    // DX is written for Digital Transformation.
    let isEnough = next == wanted.count || (next >= 1 && wanted.last == 0x78)
    // 「CreatingSharedValue」 has its words told by capitals.
    let capitals = long.count { 0x41...0x5A ~= $0.halfWidth.value }
    return isEnough && initials * 2 >= wanted.count
      && (long.contains(where: { !$0.isLatinLetter }) || capitals >= wanted.count)
  }

  /// Whether the shorter is made of letters of the longer, in order, and is not simply a part of it.
  func isShortened(
    _ short: ArraySlice<Unicode.Scalar>, _ long: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    var rest = long
    var first: Int?
    var last = 0
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      first = first ?? place
      last = place
      rest = long[(place + 1)...]
    }
    return last - (first ?? 0) + 1 > short.count
  }

  /// 「IT基本法」 for 「高度情報通信ネットワーク社会形成基本法」: one end, and a Latin abbreviation before it.
  func isNicknamed(
    _ short: ArraySlice<Unicode.Scalar>, _ long: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let latin = short.prefix(while: \.isLatinLetter)
    let end = short.dropFirst(latin.count)
    return latin.count >= 2 && end.count >= 2 && long.count >= short.count + 4
      && long.suffix(end.count).elementsEqual(end)
  }
}
