/// Reads what one line explains.
struct TermReader {
  let words: TermWords
  let letters: [Unicode.Scalar]

  /// In reading order.
  ///
  /// - Complexity: O(letters)
  var terms: [ExplainedTerm] {
    var terms: [ExplainedTerm] = []
    for place in letters.indices {
      let letter = letters[place]
      if letter.isRoundOpening, place > 0,
        let close = letters.closing(of: place, before: letters.count)
      {
        if let term = parenthesis(place, close) { terms.append(term) }
      } else if letter == "＝" || letter == "=" {
        if let term = equation(at: place) { terms.append(term) }
      } else if letter == "と", place + 1 < letters.count, letters[place + 1] == "は" {
        if let term = definition(at: place) { terms.append(term) }
      }
    }
    return terms
  }

  /// The whole line as an entry of a glossary: 「EBPM：証拠に基づく政策立案」.
  var entry: ExplainedTerm? {
    let start = letters.startAfterNumbering(in: 0..<letters.count)
    guard
      let place = letters[start...].prefix(32)
        .firstIndex(where: { $0.isColon || $0 == "\u{3000}" || $0 == "\t" || $0 == "…" }),
      place > start
    else { return nil }
    let short = letters.withoutBlankEnds(start..<place)
    var end = place + 1
    while end < letters.count, letters[end] != "。" { end += 1 }
    let long = letters.withoutBlankEnds(place + 1..<end)
    guard 2...20 ~= short.count, long.count >= 4, long.count <= 120,
      !letters[short].contains(where: { "、。「」".unicodeScalars.contains($0) })
    else { return nil }
    return ExplainedTerm(
      short: letters.text(short), long: [letters.text(long)], range: start..<end)
  }

  // MARK: Parentheses

  private func parenthesis(_ open: Int, _ close: Int) -> ExplainedTerm? {
    let inner = letters.withoutBlankEnds(open + 1..<close)
    guard inner.count >= 2 else { return nil }
    if let term = hereafter(inner, open: open, close: close) { return term }
    let before = latinRun(endingAt: open)
    if words.isAbbreviation(letters[before]) {
      let long = expansions(in: inner, of: before)
      guard !long.isEmpty else { return nil }
      return ExplainedTerm(
        short: letters.text(before), long: long, range: before.lowerBound..<close + 1)
    }
    return abbreviated(inner, open: open, close: close)
      ?? shortened(inner, open: open, close: close)
  }

  /// 「…（以下「社協」という。）」, 「…（平成26年法律第136号。以下「法」という。）」.
  private func hereafter(_ inner: Range<Int>, open: Int, close: Int) -> ExplainedTerm? {
    guard let mark = first("以下", in: inner),
      let quote = letters[mark..<inner.upperBound].firstIndex(where: { $0 == "「" || $0 == "『" }),
      quote - mark <= 12,
      let end = letters[quote..<inner.upperBound].firstIndex(where: { $0 == "」" || $0 == "』" }),
      2...30 ~= end - quote - 1 || (end - quote == 2)
    else { return nil }
    guard
      let long = PhraseReader(words: words, letters: letters).phrase(endingAt: open, isName: true)
    else { return nil }
    return ExplainedTerm(
      short: letters.text(quote + 1..<end), long: [letters.text(long)],
      range: long.lowerBound..<close + 1)
  }

  /// What the parenthesis behind an abbreviation says that it stands for.
  private func expansions(in inner: Range<Int>, of short: Range<Int>) -> [String] {
    let separators = "／/：:；;、，,＝=".unicodeScalars
    let parts = letters.parts(of: inner) { separators.contains($0) }
      .map { withoutTail(letters.withoutBlankEnds($0)) }.filter { !$0.isEmpty }
    let good = parts.filter { isExpansion($0, of: short) }
    guard good.count == parts.count || parts.first.map({ isLatinPhrase($0) }) == true else {
      return []
    }
    return good.map { letters.text($0) }
  }

  /// 「証拠に基づく政策立案（EBPM）」, 「…（Evidence-Based Policy Making：EBPM）」.
  private func abbreviated(_ inner: Range<Int>, open: Int, close: Int) -> ExplainedTerm? {
    let parts = letters.parts(of: inner) { "：:、，,／/；;".unicodeScalars.contains($0) }
      .map { letters.withoutBlankEnds($0) }
    guard parts.count <= 3, let short = parts.first(where: { words.isAbbreviation(letters[$0]) })
    else { return nil }
    let others = parts.filter { $0 != short }
    guard others.allSatisfy({ isExpansion($0, of: short) }) else { return nil }
    var long: [String] = []
    var start = inner.lowerBound
    let latin = latinPhrase(endingAt: open)
    if isLatinPhrase(latin) {
      guard fits(letters[short], letters[latin]) else { return nil }
      long.append(letters.text(latin))
      start = latin.lowerBound
    } else if let phrase = PhraseReader(words: words, letters: letters).phrase(endingAt: open),
      isExpansion(phrase, of: short)
    {
      long.append(letters.text(phrase))
      start = phrase.lowerBound
    }
    long += others.map { letters.text($0) }
    guard !long.isEmpty else { return nil }
    return ExplainedTerm(
      short: letters.text(short), long: long, range: start..<close + 1, isBehind: true)
  }

  /// 「社会福祉協議会（社協）」, 「社協（社会福祉協議会）」.
  private func shortened(_ inner: Range<Int>, open: Int, close: Int) -> ExplainedTerm? {
    guard
      letters[inner].allSatisfy({ $0.isNameKanji || $0.isKatakanaLetter || $0.isHiraganaLetter }),
      let phrase = PhraseReader(words: words, letters: letters)
        .phrase(endingAt: open, atLeast: 2)
    else { return nil }
    let (short, long) = phrase.count < inner.count ? (phrase, inner) : (inner, phrase)
    guard 2...6 ~= short.count, long.count >= 5, long.count >= short.count + 2,
      isShortened(letters[short], letters[long])
    else { return nil }
    return ExplainedTerm(
      short: letters.text(short), long: [letters.text(long)], range: phrase.lowerBound..<close + 1)
  }

  // MARK: Sentences

  /// 「EBPM＝証拠に基づく政策立案」.
  private func equation(at place: Int) -> ExplainedTerm? {
    let left = latinRun(endingAt: letters.withoutBlankEnds(0..<place).upperBound)
    guard words.isAbbreviation(letters[left]) else { return nil }
    var end = place + 1
    while end < letters.count, end - place < 60, !"。、，；;）)」".unicodeScalars.contains(letters[end]) {
      end += 1
    }
    let right = letters.withoutBlankEnds(place + 1..<end)
    guard isExpansion(right, of: left) else { return nil }
    return ExplainedTerm(
      short: letters.text(left), long: [letters.text(right)], range: left.lowerBound..<end)
  }

  /// 「EBPMとは、証拠に基づく政策立案の略（のこと）」.
  private func definition(at place: Int) -> ExplainedTerm? {
    var stop = place
    if stop > 0, "」』".unicodeScalars.contains(letters[stop - 1]) { stop -= 1 }
    let left = latinRun(endingAt: stop)
    guard words.isAbbreviation(letters[left]) else { return nil }
    let limit = min(letters.count, place + 90)
    for mark in ["の略", "のこと", "の頭文字", "をいう", "を指す", "の意味"] {
      guard let end = first(mark, in: place + 2..<limit) else { continue }
      var start = place + 2
      while start < end, "、，,「『".unicodeScalars.contains(letters[start]) || letters[start].isBlank {
        start += 1
      }
      var upper = end
      while upper > start, "」』）)".unicodeScalars.contains(letters[upper - 1]) { upper -= 1 }
      let right = start..<upper
      guard isExpansion(right, of: left) else { continue }
      return ExplainedTerm(
        short: letters.text(left), long: [letters.text(right)], range: left.lowerBound..<end)
    }
    return nil
  }

  // MARK: Fitting

  /// 「の略」 and the like at the end of an expansion.
  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    for tail in ["の略称", "の略", "の頭文字", "のこと"] {
      let count = tail.unicodeScalars.count
      if range.count > count,
        letters[range.upperBound - count..<range.upperBound].elementsEqual(tail.unicodeScalars)
      {
        return letters.withoutBlankEnds(range.lowerBound..<range.upperBound - count)
      }
    }
    return range
  }

  private func isExpansion(_ range: Range<Int>, of short: Range<Int>) -> Bool {
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

  private func isLatinPhrase(_ range: Range<Int>) -> Bool {
    range.count >= 5
      && letters[range].allSatisfy {
        $0.isLatinLetter || $0.isBlank || "-&'’・‐".unicodeScalars.contains($0)
      }
  }

  /// Whether the letters of the abbreviation come in order, the first one first, and half of them at
  /// least begin words.
  private func fits(
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
    return isEnough && initials * 2 >= wanted.count && long.contains(where: { !$0.isLatinLetter })
  }

  /// Whether the shorter is made of letters of the longer, in order, and is not simply a part of it.
  private func isShortened(
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

  // MARK: Places

  private func latinRun(endingAt end: Int) -> Range<Int> {
    var start = end
    while start > 0, end - start < 14 {
      let letter = letters[start - 1]
      guard letter.isLatinLetter || letter.isDigitLetter || "-&/‐－＆".unicodeScalars.contains(letter)
      else { break }
      start -= 1
    }
    while start < end, !letters[start].isLatinLetter { start += 1 }
    return start..<end
  }

  private func latinPhrase(endingAt end: Int) -> Range<Int> {
    var start = end
    while start > 0, end - start < 80,
      letters[start - 1].isLatinLetter || letters[start - 1].isBlank || letters[start - 1] == "-"
    {
      start -= 1
    }
    return letters.withoutBlankEnds(start..<end)
  }

  private func first(_ word: String, in range: Range<Int>) -> Int? {
    let word = Array(word.unicodeScalars)
    var place = range.lowerBound
    while place + word.count <= range.upperBound {
      if letters[place] == word[0], letters[place..<place + word.count].elementsEqual(word) {
        return place
      }
      place += 1
    }
    return nil
  }
}
