/// Names of which kana make a part, or all.
extension NameReader {
  /// 「千田 あゆみ」, 「千田あゆみ」, 「若林 ソフィア」, 「ジョン・スミス」.
  func kanaName(
    endingAt end: Int, from floor: Int, evidence: NameEvidence
  ) -> WrittenName? {
    let isInKatakana = letters[end - 1].isKatakanaLetter
    var start = end
    while start > floor, end - start < 16,
      isInKatakana
        ? letters[start - 1].isKatakanaLetter || "・＝".unicodeScalars.contains(letters[start - 1])
        : letters[start - 1].isHiraganaLetter
    {
      start -= 1
    }
    let before = skippingBlanks(before: start, from: floor, atMost: 2)
    if before > floor, letters[before - 1].isNameKanji, end - start <= (isInKatakana ? 6 : 4) {
      let run = startOfKanji(before: before, from: floor)..<before
      let family = startAfterTitle(in: run)..<before
      let isListed = words.surnames.contains(letters[family])
      let isSpaced = before < start
      let fits =
        isListed
        ? isSpaced || end - start >= 2
        : isSpaced && evidence >= .fair && family.count <= 3 && !isOther(family)
          && !endsAsOther(family)
      if !family.isEmpty, fits, !isOther(start..<end) {
        return WrittenName(
          range: family.lowerBound..<end, surnameLength: family.count, isFull: true,
          isListed: isListed)
      }
    }
    let hasDot = letters[start..<end].contains { "・＝".unicodeScalars.contains($0) }
    guard isInKatakana, evidence >= .strong || (evidence >= .fair && hasDot), end - start >= 3,
      !isOther(start..<end),
      before == start || before == floor || !letters[before - 1].isKatakanaLetter
    else { return nil }
    guard !endsAsRole(start..<end), evidence >= .strong || !endsAsOther(start..<end) else {
      return nil
    }
    return WrittenName(range: start..<end, surnameLength: nil, isFull: hasDot, isListed: false)
  }
}
