/// Finds 「（出典）…」, 「出所：…」, 「（資料：…）」 and the like in a line.
struct LabelScanner: Sendable {
  struct Labelled {
    /// From the label to the end of what it labels.
    let range: Range<Int>
    let body: Range<Int>
    /// Whether the label may mean something else.
    let isWeak: Bool
    /// Whether it is the heading of a list: 「（参考にしたもの）…／…」.
    let isList: Bool
  }

  private let words: CitationWords
  private let firsts: LetterSet

  init(words: CitationWords) {
    self.words = words
    firsts = LetterSet(
      (words.labels.words + words.weakLabels.words + words.listHeadings.words).compactMap(\.first))
  }

  /// In reading order, not overlapping.
  func labelled(in text: CitationText) -> [Labelled] {
    var found: [(start: Int, body: Int, end: Int?, isWeak: Bool)] = []
    var lists: [Bool] = []
    var index = 0
    let limit = text.scalars.count
    while index < limit {
      guard firsts.mayHold(text.scalars[index]) else {
        index += 1
        continue
      }
      var strong = text.end(of: words.labels, at: index, within: limit)
      var weak = text.end(of: words.weakLabels, at: index, within: limit)
      let list = text.end(of: words.listHeadings, at: index, within: limit)
      // 「出　　　典：」
      if text.at(index + 1).isSpace {
        strong = endOfSpacedLabel(of: words.labels, in: text, at: index) ?? strong
        weak = endOfSpacedLabel(of: words.weakLabels, in: text, at: index) ?? weak
      }
      let end = max(strong ?? 0, weak ?? 0, list ?? 0)
      guard end > 0, let label = label(in: text, index..<end, isWeak: (strong ?? 0) < end) else {
        index += 1
        continue
      }
      found.append((label.start, behindSecondLabel(text, label.body), label.end, label.isWeak))
      lists.append(max(strong ?? 0, weak ?? 0) < end)
      index = max(found[found.count - 1].body, index + 1)
    }
    return found.indices.map { number in
      let label = found[number]
      let next = number + 1 < found.count ? found[number + 1].start : limit
      let end = max(label.body, min(label.end ?? next, next))
      return Labelled(
        range: label.start..<end, body: text.trimmed(label.body..<end), isWeak: label.isWeak,
        isList: lists[number])
    }
  }

  /// After a label of two letters with spaces between them, in a column of labels.
  private func endOfSpacedLabel(
    of list: CitationWords.List, in text: CitationText, at index: Int
  ) -> Int? {
    guard begins(text, at: index) else { return nil }
    var next = index + 1
    while text.at(next).isSpace, next - index <= 10 { next += 1 }
    let isLabel = list.words.contains {
      $0.count == 2 && $0[0] == text.at(index) && $0[1] == text.at(next)
    }
    var after = next + 1
    while text.at(after).isSpace { after += 1 }
    return isLabel && (isColon(text.at(after)) || after > next + 1) ? next + 1 : nil
  }

  private func label(
    in text: CitationText, _ word: Range<Int>, isWeak: Bool
  ) -> (start: Int, body: Int, end: Int?, isWeak: Bool)? {
    var before = word.lowerBound
    while before > 0, text.scalars[before - 1].isSpace { before -= 1 }
    var after = word.upperBound
    while text.at(after).isSpace || text.at(after).isDigit { after += 1 }
    let next = text.at(after)
    if before > 0, isOpening(text.scalars[before - 1]) {
      let open = before - 1
      if isClosing(next) {
        guard !isWeak || begins(text, at: open) else { return nil }
        return (open, afterColon(text, after + 1), nil, isWeak)
      }
      guard isColon(next) || after > word.upperBound || (next == "は" && !isWeak) else {
        return nil
      }
      let close = text.close(ofBracketAt: open, within: text.scalars.count)
      return (open, afterColon(text, after), close, isWeak)
    }
    if !isWeak, text.at(after).isDigit { while text.at(after).isDigit { after += 1 } }
    let sign = text.at(after)
    if isColon(sign) {
      guard begins(text, at: word.lowerBound) || isShortLead(text, word.lowerBound) else {
        return nil
      }
      return (word.lowerBound, afterColon(text, after), nil, isWeak)
    }
    guard begins(text, at: word.lowerBound) else { return nil }
    if isClosing(sign) { return (word.lowerBound, afterColon(text, after + 1), nil, isWeak) }
    if isWeak {
      // 参考資料　国土交通省「…」
      let isColumn =
        text.at(word.upperBound) == "\u{3000}"
        && text.trimmed(text.all).lowerBound == word.lowerBound
      return isColumn ? (word.lowerBound, after, nil, true) : nil
    }
    if sign == "は" { return (word.lowerBound, afterColon(text, after + 1), nil, isWeak) }
    // 出典　総務省「…」; 出典 by itself is a heading.
    return after > word.upperBound && after < text.scalars.count
      ? (word.lowerBound, after, nil, isWeak) : nil
  }

  /// At the start of the line or of a statement within it.
  private func begins(_ text: CitationText, at index: Int) -> Bool {
    var place = index
    while place > 0, text.scalars[place - 1].isSpace { place -= 1 }
    return place == 0 || labelLeads.contains(text.scalars[place - 1])
  }

  /// 「比較に用いた資料：」: a few words before the label, and nothing else in the line.
  private func isShortLead(_ text: CitationText, _ index: Int) -> Bool {
    index <= 10 && !(0..<index).contains { leadStops.contains(text.scalars[$0]) }
  }

  private func afterColon(_ text: CitationText, _ index: Int) -> Int {
    var place = index
    while text.at(place).isSpace || isColon(text.at(place)) || text.at(place) == "は"
      || text.at(place) == "、"
    {
      place += 1
    }
    return min(place, text.scalars.count)
  }

  /// 「出典：資料：海山省「…」」: an element of XML and its text have a label each.
  private func behindSecondLabel(_ text: CitationText, _ body: Int) -> Int {
    let limit = text.scalars.count
    guard body < limit, firsts.mayHold(text.scalars[body]),
      let end = text.end(of: words.labels, at: body, within: limit)
        ?? text.end(of: words.weakLabels, at: body, within: limit),
      isColon(text.at(end)) || text.at(end).isSpace
    else { return body }
    return afterColon(text, end)
  }

  private func isColon(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "：" || scalar == ":" || scalar == "＝" || scalar == "=" || scalar == "｜"
      || scalar == "|" || scalar == "／" || scalar == "…"
  }

  private func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isOpeningParenthesis || scalar == "<" || scalar == "＜" || scalar == "〈" || scalar == "《"
  }

  private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isClosingParenthesis || scalar == ">" || scalar == "＞" || scalar == "〉" || scalar == "》"
  }
}

private let labelLeads = ScalarSet("。、※＊*—–―─•・-■●◆◎○▲→）)」|｜")
private let leadStops = ScalarSet("。、「」：:（(")
