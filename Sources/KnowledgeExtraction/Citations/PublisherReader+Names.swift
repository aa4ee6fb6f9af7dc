/// Bodies that stand in a title or in the parentheses behind it.
extension PublisherReader {
  /// A body among the parts of what stands in parentheses: （広域行政協議会、令和三年度）.
  func inParentheses(_ text: CitationText, _ range: Range<Int>) -> String? {
    let parts = text.scalars[range].split { partSeparators.contains($0) }
    for part in parts {
      let range = text.trimmed(part.startIndex..<part.endIndex)
      guard (2...30).contains(range.count), EditionReader.whole(text, range) == nil,
        isBody(text, range), case .name(let name, _) = reading(text, range)
      else { continue }
      return name
    }
    return nil
  }

  /// The publishing house in the parentheses right behind a title: 『…』（みなと出版、2021）.
  func press(in text: CitationText, after title: Int, _ end: Int) -> String? {
    var place = title
    while text.at(place).isSpace { place += 1 }
    guard text.at(place).isOpeningParenthesis,
      let close = text.close(ofBracketAt: place, within: min(text.scalars.count, place + 40))
    else { return nil }
    let parts = text.scalars[place + 1..<close].split { partSeparators.contains($0) }
    return parts.lazy.map { text.trimmed($0.startIndex..<$0.endIndex) }
      .first { (3...20).contains($0.count) && text.tail(of: words.presses, in: $0) != nil }
      .map { text[$0] }
  }

  /// The municipality that a title begins with: 「青柳市病院事業決算書」. Of what only speaks of one,
  /// 「青柳市の…」, none.
  func ownerInTitle(_ title: String) -> String? {
    let text = CitationText(title)
    guard let body = bodyAtStart(of: text, text.all), text.at(body.upperBound).isKanji,
      !words.genericGroups.contains(text[body]),
      text.tail(of: words.works, in: text.all) != nil
    else { return nil }
    return text[body]
  }

  /// The body that an unquoted title begins with: the prefecture in 「…県統計年報」. Collective words
  /// and what goes on with 市民, 町村 or 立 are none.
  func bodyAtStart(of text: CitationText, _ range: Range<Int>) -> Range<Int>? {
    let end = min(range.upperBound - 2, range.lowerBound + 8)
    guard range.lowerBound + 2 < end else { return nil }
    for index in range.lowerBound + 2..<end where Self.units.contains(text.scalars[index]) {
      let next = text.scalars[index + 1]
      if Self.units.contains(next) || Self.continuations.contains(next) { return nil }
      let candidate = range.lowerBound..<index + 1
      guard candidate.dropLast().allSatisfy({ !text.scalars[$0].isDigit }) else { return nil }
      let name = text[candidate]
      if words.genericPublishers.contains(name) || Self.units.contains(text.scalars[index - 1])
        || text.at(range.lowerBound) == "各" || text.at(range.lowerBound) == "全"
      {
        return nil
      }
      return candidate
    }
    return nil
  }

  private static let units = ScalarSet("省庁府都道県市区町村")
  private static let continuations = ScalarSet("民街場内長立営域外制政側議")
}

private let partSeparators = ScalarSet("、，,・／/　；;")
