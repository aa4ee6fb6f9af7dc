/// Terms that a parenthesis explains, or that a parenthesis names.
extension TermReader {
  func parenthesis(_ open: Int, _ close: Int) -> ExplainedTerm? {
    let inner = letters.withoutBlankEnds(open + 1..<close)
    guard inner.count >= 2 else { return nil }
    if let term = hereafter(inner, open: open, close: close) { return term }
    let before = latinRun(endingAt: open)
    if words.isCapitals(letters[before]) {
      let long = expansions(in: inner, of: before)
      // CSV is a kind of file too: there what it stands for must fit letter by letter.
      guard !long.isEmpty,
        words.isAbbreviation(letters[before])
          || fits(letters[before], ArraySlice(long[0].unicodeScalars))
      else { return nil }
      return ExplainedTerm(
        short: letters.text(before), long: long, range: before.lowerBound..<close + 1)
    }
    return abbreviated(inner, open: open, close: close)
      ?? shortened(inner, open: open, close: close) ?? explained(inner)
  }

  /// 「通信の記録（ICT：情報通信技術を使ったもの）」: term and meaning both in the parenthesis.
  private func explained(_ inner: Range<Int>) -> ExplainedTerm? {
    guard let mark = letters[inner].firstIndex(where: { $0.isColon || $0 == "＝" || $0 == "=" })
    else {
      return nil
    }
    let short = letters.withoutBlankEnds(inner.lowerBound..<mark)
    guard words.isAbbreviation(letters[short]) else { return nil }
    let end =
      letters[mark..<inner.upperBound].firstIndex { "を、，。".unicodeScalars.contains($0) }
      ?? inner.upperBound
    let long = withoutTail(letters.withoutBlankEnds(mark + 1..<end))
    guard isExpansion(long, of: short) else { return nil }
    return ExplainedTerm(
      short: letters.text(short), long: [letters.text(long)], range: inner)
  }

  /// 「…（以下「社協」という。）」, 「…（平成26年法律第136号。以下「法」という。）」, 「…（以下、GIS）」,
  /// 「…（略称：社協）」.
  func hereafter(_ inner: Range<Int>, open: Int, close: Int) -> ExplainedTerm? {
    guard let mark = words.hereafter.lazy.compactMap({ first($0, in: inner) }).first,
      let short = shortName(from: mark, before: inner.upperBound)
    else { return nil }
    guard
      let long = PhraseReader(words: words, letters: letters).phrase(endingAt: open, isName: true)
    else { return nil }
    let text = letters.text(short)
    // 「（以下「本市」という。）」 is no abbreviation.
    guard text != letters.text(long), !words.isPointer(text) else { return nil }
    return ExplainedTerm(
      short: text, long: [letters.text(long)], range: long.lowerBound..<close + 1)
  }

  /// What stands in quotation marks behind 以下, or alone.
  private func shortName(from mark: Int, before end: Int) -> Range<Int>? {
    if let quote = letters[mark..<end].firstIndex(where: { $0 == "「" || $0 == "『" }) {
      guard quote - mark <= 12,
        let close = letters[quote..<end].firstIndex(where: { $0 == "」" || $0 == "』" }),
        1...30 ~= close - quote - 1
      else { return nil }
      return quote + 1..<close
    }
    var start = mark + 2
    while start < end, letters[start].isBlank || "、，,：:".unicodeScalars.contains(letters[start]) {
      start += 1
    }
    guard start > mark + 2 || letters[start..<end].allSatisfy(\.isLatinLetter) else { return nil }
    var stop = start
    while stop < end,
      letters[stop].isNameKanji || letters[stop].isKatakanaLetter || letters[stop].isLatinLetter
        || letters[stop].isDigitLetter || letters[stop] == "-"
    {
      stop += 1
    }
    let rest = letters.text(stop..<end)
    guard rest.isEmpty || rest.hasPrefix("と"), 2...12 ~= stop - start else { return nil }
    return start..<stop
  }

  /// What the parenthesis behind an abbreviation says that it stands for.
  func expansions(in inner: Range<Int>, of short: Range<Int>) -> [String] {
    let separators = "／/：:；;、，,＝=。".unicodeScalars
    let parts = letters.parts(of: inner) { separators.contains($0) }
      .map { withoutTail(letters.withoutBlankEnds($0)) }.filter { !$0.isEmpty }
    let good = parts.filter { isExpansion($0, of: short) }
    guard good.count == parts.count || parts.first.map({ isLatinPhrase($0) }) == true else {
      return []
    }
    return good.map { letters.text($0) }
  }

  /// 「証拠に基づく政策立案（EBPM）」, 「…（Evidence-Based Policy Making：EBPM）」.
  func abbreviated(_ inner: Range<Int>, open: Int, close: Int) -> ExplainedTerm? {
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
  func shortened(_ inner: Range<Int>, open: Int, close: Int) -> ExplainedTerm? {
    guard
      letters[inner].allSatisfy({
        $0.isNameKanji || $0.isKatakanaLetter || $0.isHiraganaLetter || $0.isLatinLetter
      }),
      let phrase = PhraseReader(words: words, letters: letters)
        .phrase(endingAt: open, atLeast: 2)
    else { return nil }
    let (short, long) = phrase.count < inner.count ? (phrase, inner) : (inner, phrase)
    guard 2...6 ~= short.count, long.count >= 5, long.count >= short.count + 2,
      isShortened(letters[short], letters[long]) || isNicknamed(letters[short], letters[long])
    else { return nil }
    return ExplainedTerm(
      short: letters.text(short), long: [letters.text(long)], range: phrase.lowerBound..<close + 1)
  }
}
