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
    // 「Ｍ・フローレス」.
    if isInKatakana, start > floor, letters[start] == "・", letters[start - 1].isLatinLetter,
      start - 1 == floor || !letters[start - 2].isLatinLetter
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
          && !endsAsOther(family) && !letters[start..<end].contains("・")
          && !letters[family].allSatisfy { "一二三四五六七八九十".unicodeScalars.contains($0) }
      if !family.isEmpty, fits, !isOther(start..<end) {
        return WrittenName(
          range: family.lowerBound..<end, surnameLength: family.count, isFull: true,
          isListed: isListed)
      }
    }
    if !isInKatakana, end - start <= 4,
      let name = hiraganaFamily(
        given: start..<end, before: letters[max(floor, start - 1)] == "・" ? start - 1 : before,
        from: floor, evidence: evidence)
    {
      return name
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

  /// 「みずの かえで」, 「もり・あかり」, 「みずの 健」: a family name in hiragana, with a blank or a dot
  /// behind it.
  func hiraganaFamily(
    given: Range<Int>, before: Int, from floor: Int, evidence: NameEvidence
  ) -> WrittenName? {
    guard evidence >= .fair, before < given.lowerBound, 1...4 ~= given.count, before > floor,
      !isOther(given), !endsAsOther(given)
    else { return nil }
    var start = before
    while start > floor, before - start < 7, letters[start - 1].isHiraganaLetter { start -= 1 }
    // 「代表のみずの かえで」
    let followsKanji = start > floor && letters[start - 1].isNameKanji
    if followsKanji {
      guard letters[start] == "の" else { return nil }
      start += 1
    }
    guard 2...5 ~= before - start,
      start == floor || followsKanji || !letters[start - 1].isKatakanaLetter,
      given.count > 1 || letters[given.lowerBound].isNameKanji,
      !letters[start..<before].contains(where: { "をはへ".unicodeScalars.contains($0) }),
      words.kanaLeads.length(at: start, in: letters, before: before) == 0, !isOther(start..<before)
    else { return nil }
    return WrittenName(
      range: start..<given.upperBound, surnameLength: before - start, isFull: true,
      isListed: false)
  }

  /// The same at its beginning, nothing but a blank or a sign behind it.
  func hiraganaName(at start: Int, before end: Int, evidence: NameEvidence) -> WrittenName? {
    guard evidence >= .fair, start < end, letters[start].isHiraganaLetter else { return nil }
    var stop = start
    while stop < end, stop - start < 6, letters[stop].isHiraganaLetter { stop += 1 }
    var given = stop
    while given < end, given - stop < 2, letters[given].isBlank || letters[given] == "・" {
      given += 1
    }
    guard given > stop else { return nil }
    var last = given
    while last < end, last - given < 5,
      letters[last].isHiraganaLetter || letters[last].isNameKanji
    {
      last += 1
    }
    let honorific = words.honorifics.length(endingAt: last, in: letters, from: given)
    if honorific < last - given { last -= honorific }
    return hiraganaFamily(given: given..<last, before: stop, from: start, evidence: evidence)
  }

  /// 「ファン・リン 美里」: a family name in katakana before a given name in kanji.
  func mixedName(given: Range<Int>, before: Int, from floor: Int, evidence: NameEvidence)
    -> WrittenName?
  {
    guard evidence >= .fair, 1...3 ~= given.count, before > floor,
      letters[before - 1].isKatakanaLetter, !isOther(given), !endsAsRole(given)
    else { return nil }
    var start = before
    while start > floor, before - start < 20,
      letters[start - 1].isKatakanaLetter || "・＝".unicodeScalars.contains(letters[start - 1])
    {
      start -= 1
    }
    let hasDot = letters[start..<before].contains { "・＝".unicodeScalars.contains($0) }
    guard before - start >= 2,
      hasDot || evidence >= .strong || (given.count > 1 && words.surnames.contains(letters[given])),
      !endsAsOther(start..<before),
      !isOther(start..<before), letters[start] != "・"
    else { return nil }
    return WrittenName(
      range: start..<given.upperBound, surnameLength: nil, isFull: true, isListed: false)
  }
}
