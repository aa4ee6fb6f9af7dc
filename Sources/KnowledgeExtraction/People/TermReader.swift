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
      switch letters[place] {
      case "（", "(":
        if place > 0, let close = letters.closing(of: place, before: letters.count),
          let term = parenthesis(place, close)
        {
          terms.append(term)
        }
      case "＝", "=": if let term = equation(at: place) { terms.append(term) }
      case "は": if let term = definition(at: place) { terms.append(term) }
      case "つ", "す", "い": if let term = rewording(at: place) { terms.append(term) }
      case "」": if let term = abridged(endingAt: place) { terms.append(term) }
      default: break
      }
    }
    return terms
  }

  /// The whole line as an entry of a glossary: 「EBPM：証拠に基づく政策立案」.
  var entry: ExplainedTerm? {
    let start = letters.startAfterNumbering(in: 0..<letters.count)
    guard
      let place = letters[start...].prefix(32)
        .firstIndex(where: {
          $0.isColon || $0 == "\u{3000}" || $0 == "\t" || $0 == "…" || $0 == "＝" || $0 == "="
        }),
      place > start
    else { return nil }
    let short = letters.withoutBlankEnds(start..<place)
    var end = place + 1
    while end < letters.count, letters[end] != "。" { end += 1 }
    var long = letters.withoutBlankEnds(place + 1..<end)
    while let first = long.first,
      "＝=…".unicodeScalars.contains(letters[first]) || letters[first].isBlank
    {
      long.removeFirst()
    }
    guard 2...20 ~= short.count, long.count >= 4, long.count <= 120,
      !letters[short].contains(where: { "、。「」（）()".unicodeScalars.contains($0) })
    else { return nil }
    let text = letters.text(short)
    // The header of a table of terms is no term.
    guard !words.isShortColumn(text) else { return nil }
    return ExplainedTerm(short: text, long: [letters.text(long)], range: start..<end)
  }

  // MARK: Places

  func latinRun(endingAt end: Int) -> Range<Int> {
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

  func latinPhrase(endingAt end: Int) -> Range<Int> {
    var start = end
    while start > 0, end - start < 80,
      letters[start - 1].isLatinLetter || letters[start - 1].isBlank || letters[start - 1] == "-"
    {
      start -= 1
    }
    return letters.withoutBlankEnds(start..<end)
  }

  func first(_ word: String, in range: Range<Int>) -> Int? {
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
