/// Terms that a sentence explains.
extension TermReader {
  /// 「EBPM＝証拠に基づく政策立案」.
  func equation(at place: Int) -> ExplainedTerm? {
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

  /// 「EBPMとは、証拠に基づく政策立案の略（のこと）」, 「GISは地理情報システム、OCRは文字認識を指す」.
  func definition(at place: Int) -> ExplainedTerm? {
    var stop = place
    if stop > 0, letters[stop - 1] == "と" { stop -= 1 }
    if stop > 0, "」』".unicodeScalars.contains(letters[stop - 1]) { stop -= 1 }
    let left = defined(endingAt: stop, isQuoted: stop < place && letters[stop] != "と")
    let isAbbreviation = words.isAbbreviation(letters[left])
    guard isAbbreviation || (stop < place && letters[stop] == "」" && 2...12 ~= left.count) else {
      return nil
    }
    let limit =
      letters[place...].prefix(90).firstIndex(of: "。") ?? min(letters.count, place + 90)
    for mark in ["の略", "のこと", "の頭文字", "をいう", "を指す", "の意味", "を意味"] {
      guard let end = first(mark, in: place + 1..<max(limit, place + 1)) else { continue }
      var start = place + 1
      while start < end, "、，,「『".unicodeScalars.contains(letters[start]) || letters[start].isBlank {
        start += 1
      }
      var upper = letters[start..<end].firstIndex { "、，,".unicodeScalars.contains($0) } ?? end
      while upper > start, "」』）)".unicodeScalars.contains(letters[upper - 1]) { upper -= 1 }
      let right = start..<upper
      guard
        isAbbreviation
          ? isExpansion(right, of: left)
          : right.count > left.count && right.count <= 40
            && isSpelled(letters[left], in: letters[right])
      else { continue }
      return ExplainedTerm(
        short: letters.text(left), long: [letters.text(right)], range: left.lowerBound..<upper)
    }
    return nil
  }

  /// The word before 「とは」: Latin letters, or what stands in quotation marks.
  private func defined(endingAt end: Int, isQuoted: Bool) -> Range<Int> {
    let latin = latinRun(endingAt: end)
    guard isQuoted, latin.isEmpty,
      let open = letters[max(0, end - 14)..<end].lastIndex(where: {
        "「『".unicodeScalars.contains($0)
      })
    else { return latin }
    return open + 1..<end
  }

  /// Whether all letters of the short form come in the long one, in order.
  private func isSpelled(
    _ short: ArraySlice<Unicode.Scalar>, in long: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    var rest = long
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// 「EBPM、つまり証拠に基づく政策立案です」.
  func rewording(at place: Int) -> ExplainedTerm? {
    guard place > 2, "、，,".unicodeScalars.contains(letters[place - 1]),
      let word = ["つまり", "すなわち", "いわゆる"].first(where: {
        letters[place...].starts(with: $0.unicodeScalars)
      })
    else { return nil }
    let left = latinRun(endingAt: place - 1)
    guard words.isAbbreviation(letters[left]) else { return nil }
    var start = place + word.unicodeScalars.count
    while start < letters.count, "、，,「『".unicodeScalars.contains(letters[start]) { start += 1 }
    let limit = min(letters.count, start + 40)
    var end = letters[start..<limit].firstIndex { "、，,。」』（(".unicodeScalars.contains($0) } ?? limit
    for tail in ["です", "である", "だ", "のこと", "を", "は", "が", "によ", "とい"] {
      if let mark = first(tail, in: start..<end) { end = mark }
    }
    guard isExpansion(start..<end, of: left) else { return nil }
    return ExplainedTerm(
      short: letters.text(left), long: [letters.text(start..<end)], range: left.lowerBound..<end)
  }

  /// 「森林環境譲与税を「譲与税」、地域再生計画を「計画」と略す」.
  func abridged(endingAt close: Int) -> ExplainedTerm? {
    let floor = max(0, close - 24)
    guard let open = letters[floor..<close].lastIndex(of: "「"), 2...20 ~= close - open - 1,
      open > 2, letters[open - 1] == "を"
    else { return nil }
    let sentence = letters[(close + 1)...].prefix(80).prefix { $0 != "。" && $0 != "．" }
    let rest = String(String.UnicodeScalarView(sentence))
    let quoted = quotation(endingAt: open - 1)
    let isShort = ["と略", "と表記", "と略記", "と略称"].contains(where: rest.holds)
    let isCalled = ["とい", "と呼", "と称", "とし", "とする"].contains {
      rest.hasPrefix($0) || (quoted != nil && rest.holds("」" + $0))
    }
    guard isShort || isCalled else { return nil }
    let start =
      letters[max(0, open - 46)..<open - 1].lastIndex {
        "、，,。．」』は：:（(\t".unicodeScalars.contains($0)
      }.map { $0 + 1 } ?? max(0, open - 46)
    let long = quoted ?? letters.withoutBlankEnds(start..<open - 1)
    let short = open + 1..<close
    guard long.count > short.count, !words.isPointer(letters.text(short)),
      isShort || isShortened(letters[short], letters[long])
        || (quoted != nil && isSpelled(letters[short], in: letters[long])),
      letters[short].allSatisfy({ !"。、".unicodeScalars.contains($0) })
    else { return nil }
    return ExplainedTerm(
      short: letters.text(short), long: [letters.text(long)], range: long.lowerBound..<close + 1)
  }

  /// What stands in the quotation marks that close before `end`.
  private func quotation(endingAt end: Int) -> Range<Int>? {
    guard end > 2, "」』".unicodeScalars.contains(letters[end - 1]),
      let open = letters[max(0, end - 46)..<end - 1].lastIndex(where: {
        "「『".unicodeScalars.contains($0)
      })
    else { return nil }
    return open + 1 < end - 1 ? open + 1..<end - 1 : nil
  }
}
