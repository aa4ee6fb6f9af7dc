import KnowledgeModel

/// Pointers to entries of the list of references by author and year: 「海山省（2022）によれば」,
/// 「（海山省, 2022, p.4）」.
extension BareNameReader {
  func dated(in text: CitationText, taken: Cover, known: KnownWorks) -> [Mention] {
    guard !known.isEmpty else { return [] }
    var found: [Mention] = []
    var index = 0
    while index < text.scalars.count {
      guard text.scalars[index] == "（" || text.scalars[index] == "(",
        let close = text.close(ofBracketAt: index, within: min(text.scalars.count, index + 60))
      else {
        index += 1
        continue
      }
      defer { index = close + 1 }
      let inner = text.trimmed(index + 1..<close)
      guard let pointer = outside(text, index, inner) ?? inside(text, inner),
        let work = known.onlyWork(of: text[pointer.publisher], in: pointer.year)
      else { continue }
      let range = min(index, pointer.publisher.lowerBound)..<close + 1
      guard !taken.overlaps(range) else { continue }
      var mention = work
      mention.form = .inline
      mention.range = range
      found.append(mention)
    }
    return found
  }

  /// 海山省（2022）
  private func outside(
    _ text: CitationText, _ open: Int, _ inner: Range<Int>
  ) -> (publisher: Range<Int>, year: Int)? {
    guard let year = year(text, inner) else { return nil }
    switch publishers.inText(text, before: open) {
    case .name(_, let place): return (place, year)
    case .same, .none: return nil
    }
  }

  /// （海山省 2022）, （海山省, 2022, p.4）
  private func inside(
    _ text: CitationText, _ inner: Range<Int>
  ) -> (publisher: Range<Int>, year: Int)? {
    guard
      let gap = inner.first(where: {
        dateSeparators.contains(text.scalars[$0]) || text.scalars[$0].isSpace
      })
    else { return nil }
    var start = gap
    while start < inner.upperBound,
      dateSeparators.contains(text.scalars[start]) || text.scalars[start].isSpace
    {
      start += 1
    }
    let end = min(start + 4, inner.upperBound)
    let publisher = text.trimmed(inner.lowerBound..<gap)
    guard publisher.count >= 2, let year = year(text, start..<end) else { return nil }
    return (publisher, year)
  }

  /// Four digits, with 年 or a letter behind them.
  private func year(_ text: CitationText, _ range: Range<Int>) -> Int? {
    guard (4...5).contains(range.count),
      case .year(let year)? = EditionReader.whole(
        text, range.lowerBound..<range.lowerBound + 4)
    else { return nil }
    return year
  }
}

private let dateSeparators = ScalarSet(",，、：:")
