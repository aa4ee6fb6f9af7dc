/// Finds where the phrase begins that ends before a parenthesis: 「データに基づく政策立案（」.
struct PhraseReader {
  let words: TermWords
  let letters: [Unicode.Scalar]

  private static let longest = 45

  /// - Parameter isName: Whether the phrase is surely a name as a whole, digits and all.
  func phrase(endingAt end: Int, isName: Bool = false, atLeast shortest: Int = 3) -> Range<Int>? {
    guard end > 0 else { return nil }
    if "」』".unicodeScalars.contains(letters[end - 1]) { return quoted(endingAt: end) }
    var start = end
    // The letters behind the last kana that may end a phrase.
    var content = end
    while start > 0, end - start < Self.longest {
      let letter = letters[start - 1]
      // 「証拠に基づく政策立案」: words that join two parts of a phrase.
      let joiner = words.joinerTable.length(endingAt: start, in: letters, from: 0)
      if joiner >= 2, start < end {
        start -= joiner
        content = start
      } else if isContent(letter) || (isName && letter.isDigitLetter) {
        start -= 1
      } else if letter.isHiraganaLetter {
        let kana = startOfKana(before: start)
        guard joins(kana..<start, upTo: content, end: end) else { break }
        start = kana
        content = kana
      } else {
        break
      }
    }
    while start < end, "・ーの".unicodeScalars.contains(letters[start]) { start += 1 }
    return end - start >= shortest && end - start < Self.longest ? start..<end : nil
  }

  private func quoted(endingAt end: Int) -> Range<Int>? {
    let floor = max(0, end - Self.longest)
    guard let open = letters[floor..<end].lastIndex(where: { "「『".unicodeScalars.contains($0) })
    else { return nil }
    return end - open >= 5 ? open + 1..<end - 1 : nil
  }

  private func isLaw(endingAt end: Int) -> Bool {
    guard end > 3 else { return false }
    let last = letters[end - 1]
    return last == "法" || last == "律" || (last == "例" && letters[end - 2] == "条")
  }

  private func isContent(_ letter: Unicode.Scalar) -> Bool {
    letter.isNameKanji || letter.isKatakanaLetter || letter.isLatinLetter || letter == "・"
      || letter == "-"
  }

  private func startOfKana(before end: Int) -> Int {
    var start = end
    while start > 0, end - start < 12, letters[start - 1].isHiraganaLetter { start -= 1 }
    return start
  }

  /// Whether the phrase goes on before these kana.
  private func joins(_ kana: Range<Int>, upTo content: Int, end: Int) -> Bool {
    guard kana.lowerBound > 0, isContent(letters[kana.lowerBound - 1]) else {
      // 「まちづくり協議会」 begins with kana.
      return kana.count >= 3 && !letters[kana].contains { "はをがでもへ".unicodeScalars.contains($0) }
        && kana.upperBound < end
    }
    let before = letters[kana.lowerBound - 1]
    if "及又並".unicodeScalars.contains(before) { return false }
    let text = letters.text(kana)
    // 「空家等対策の推進に関する特別措置法」: titles of laws go on before 「の」.
    if isLaw(endingAt: end), ["の", "の推進に", "等の", "に", "及び", "並びに"].contains(text) { return true }
    if text == "の" {
      // 「市の業務継続計画」 but 「業務の見直し」, 「モノのインターネット」.
      let isShort =
        kana.lowerBound >= 2 && before.isKatakanaLetter
        && !isContent(kana.lowerBound > 2 ? letters[kana.lowerBound - 3] : " ")
      return end - kana.upperBound < 4 || isShort
    }
    return words.joiners.contains(text)
  }
}
