import KnowledgeModel

/// Pointers in running text to a work named before: 同じ調査, 上記の報告書, （同上）, （同資料）.
extension BareNameReader {
  /// A pointer whose word for a kind of work ends at `end`.
  ///
  ///     pointer = pointing-word kind marker     「同じ調査によると」, 「上記報告書では」
  ///             | 同 kind marker                「同計画では」, of kinds that no survey is
  ///             | ( 同 kind )                   （同資料）
  func pointer(in text: CitationText, before end: Int) -> Mention? {
    guard let noun = text.tail(of: words.sameKinds, in: max(0, end - 8)..<end) else { return nil }
    let limit = text.scalars.count
    let kind = text[noun..<end]
    if text.at(noun - 1) == "同" {
      let isAlone = text.at(noun - 2).isOpeningParenthesis && isEnd(of: text, end)
      let isMarked =
        text.tail(of: words.surveys, in: noun..<end) == nil && !text.at(noun - 2).isKanji
        && isMarked(text, end, limit)
      return isAlone || isMarked ? mention(noun - 1..<end, kind) : nil
    }
    guard let start = text.tail(of: words.pointing, in: max(0, noun - 8)..<noun),
      !text.at(start - 1).isKanji, !text.at(start - 1).isKatakana,
      isMarked(text, end, limit) || text.at(end) == "の" || text.at(end) == "で"
    else { return nil }
    return mention(start..<end, kind)
  }

  /// （同上） and the like behind what they stand for.
  func pointersInParentheses(in text: CitationText, taken: Cover) -> [Mention] {
    var found: [Mention] = []
    for open in text.all where text.scalars[open].isOpeningParenthesis {
      var start = open + 1
      while text.at(start).isSpace { start += 1 }
      guard let end = text.end(of: words.sameWork, at: start, within: text.scalars.count),
        !taken.overlaps(start..<end)
      else { continue }
      var mention = Mention(form: .inline, title: "", range: start..<end)
      if isEnd(of: text, end) {
        mention.reference = .sameWork
      } else if let name = earlierName(in: text, open, behind: end) {
        mention.reference = .earlier(text[name])
        mention.range = start..<name.upperBound
      } else {
        continue
      }
      found.append(mention)
    }
    return found
  }

  /// The name of （前掲・…報告書） and （前掲「…」）.
  private func earlierName(in text: CitationText, _ open: Int, behind end: Int) -> Range<Int>? {
    guard let close = text.close(ofBracketAt: open, within: text.scalars.count) else { return nil }
    var name = text.trimmed(end..<close)
    while let first = name.first, "の・、，「『".unicodeScalars.contains(text.at(first)) {
      name = text.trimmed(name.dropFirst())
    }
    if let quote = name.first(where: { text.scalars[$0].closesTitle }) {
      name = name.lowerBound..<quote
    }
    return name.count >= 4 && text.tail(of: words.works, in: name) != nil ? name : nil
  }

  private func mention(_ range: Range<Int>, _ kind: String) -> Mention {
    var mention = Mention(form: .inline, title: "", range: range)
    mention.reference = kind == "資料" || kind == "文献" ? .sameWork : .sameKind(kind)
    return mention
  }

  private func isMarked(_ text: CitationText, _ end: Int, _ limit: Int) -> Bool {
    text.end(of: words.markers, at: end, within: limit) != nil
      || text.end(of: words.weakMarkers, at: end, within: limit) != nil
  }

  /// Whether the parentheses close here, perhaps behind a page: （同書、12頁）.
  private func isEnd(of text: CitationText, _ end: Int) -> Bool {
    guard !text.at(end).isClosingParenthesis else { return true }
    guard
      let close = (end..<min(end + 16, text.scalars.count)).first(where: {
        text.scalars[$0].isClosingParenthesis
      }), let mark = text.trimmed(end..<close).first
    else { return false }
    let isDivided = "、，,.".unicodeScalars.contains(text.at(mark)) || text.at(end).isSpace
    let rest = text.trimmed((text.at(mark).isDigit ? mark : mark + 1)..<close)
    return isDivided && TitleTail.isPlaceInWork(text, rest)
  }
}
