import JapaneseText

/// Reads what follows a title in quotation marks: 「…」報告書（令和4年度）第4章.
struct TitleTail: Sendable {
  let words: CitationWords
  let publishers: PublisherReader

  /// Completes the mention and gives where its tail ends.
  ///
  /// - Parameter title: With its quotation marks.
  func read(
    _ mention: inout Mention, in text: CitationText, title: Range<Int>, limit: Int
  ) -> Int {
    let inner = text.trimmed(title.lowerBound + 1..<title.upperBound - 1)
    var name = withoutResult(text, inner)
    // 『…（R3）』: the year is no part of the title.
    if let last = name.last, text.at(last).isClosingParenthesis,
      let open = name.last(where: { text.at($0).isOpeningParenthesis }), open > name.lowerBound
    {
      if let edition = EditionReader.whole(text, open..<name.upperBound), case .year = edition {
        mention.edition = mention.edition ?? edition
        name = text.trimmed(name.lowerBound..<open)
      }
    }
    // 『令和3年度　…報告書』: the year says which edition.
    if let match = EditionReader.match(at: name.lowerBound, in: text, limit: name.upperBound),
      case .year = match.edition, text.at(match.range.upperBound - 1) == "度",
      text.at(match.range.upperBound).isSpace, name.upperBound - match.range.upperBound > 4
    {
      mention.edition = mention.edition ?? match.edition
      name = text.trimmed(match.range.upperBound..<name.upperBound)
    }
    mention.title = text[name].withoutLineEnds
    var end = title.upperBound
    while end < limit {
      let start = end + spaces(text, at: end, limit)
      guard start < limit else { break }
      if let pointer = NoteMarks.pointer(in: text, at: start) {
        end = pointer.end
        continue
      }
      if mention.suffix.isEmpty, mention.edition == nil,
        let tail = text.end(of: words.suffixes, at: start, within: limit)
      {
        mention.suffix = text[start..<tail]
        end = tail
      } else if text.at(start).isOpeningParenthesis,
        let close = text.close(ofBracketAt: start, within: limit)
      {
        let parts = start + 1..<close
        let found = EditionReader.list(in: text, parts)
        let body = mention.publisher == nil ? publishers.inParentheses(text, parts) : nil
        guard !found.isEmpty || body != nil || Self.isPlaceInWork(text, parts) else { break }
        take(found, for: &mention)
        mention.publisher = mention.publisher ?? body
        end = close + 1
      } else if let found = EditionReader.match(at: start, in: text, limit: limit) {
        let all = [found] + EditionReader.following(found, in: text, limit: limit)
        take(all, for: &mention)
        end = all[all.count - 1].range.upperBound
      } else if mention.edition == nil, text.at(start) == "の",
        let found = EditionReader.match(at: start + 1, in: text, limit: limit),
        case .year = found.edition, let tail = endOfOwnEdition(text, at: found.range.upperBound)
      {
        mention.edition = found.edition
        end = tail
      } else if text.at(start) == "、" || text.at(start) == "，",
        let tail = Self.endOfPlaceInWork(text, at: start + 1, limit),
        text.at(tail).isClosingParenthesis
      {
        end = tail
      } else if let tail = Self.endOfPlaceInWork(text, at: start, limit) {
        end = tail
      } else {
        break
      }
    }
    mention.range = mention.range.lowerBound..<max(end, mention.range.upperBound)
    // 『令和5年版 白書』2024年: the edition of the title, not the year of issue behind it.
    let own = EditionReader.match(at: name.lowerBound, in: text, limit: name.upperBound)
    if let own, case .year = own.edition, text.at(own.range.upperBound - 1) == "版",
      let edition = mention.edition, own.edition.fits(edition.asIssue),
      !text[title.upperBound..<end].contains("度")
    {
      mention.edition = own.edition
    }
    if mention.edition == nil { mention.edition = editionInTitle(text, name) }
    return end
  }

  /// Of several years in a row the last is that of the mention itself.
  private func take(_ editions: [EditionReader.Match], for mention: inout Mention) {
    guard mention.edition == nil, let last = editions.last else { return }
    mention.edition = last.edition
    mention.earlierEditions = editions.dropLast().map(\.edition)
  }

  /// 「…調査（令和5年度）」 of 「…調査（令和5年度）の結果」, as the work is named without it.
  private func withoutResult(_ text: CitationText, _ name: Range<Int>) -> Range<Int> {
    let end = name.upperBound - Self.result.count
    guard end > name.lowerBound, text.has(Self.result, at: end, within: name.upperBound),
      text.at(end - 1).isClosingParenthesis,
      let open = (name.lowerBound..<end).last(where: { text.at($0).isOpeningParenthesis }),
      case .year = EditionReader.whole(text, open..<end)
    else { return name }
    return name.lowerBound..<end
  }

  private static let result = "の結果".scalars

  /// After 版, 分, のもの, の値: 「「…決算書」の令和元年度のものと比べると」.
  private func endOfOwnEdition(_ text: CitationText, at end: Int) -> Int? {
    for word in Self.ownEditions where text.has(word, at: end, within: text.scalars.count) {
      return end + word.count
    }
    return nil
  }

  private static let ownEditions = ["のもの", "の数値", "の値", "の結果", "版", "分"].map(\.scalars)

  /// 「令和4年版 …白書」, 「…推計2023」, 「…（令和6年度上半期）」.
  private func editionInTitle(_ text: CitationText, _ name: Range<Int>) -> Edition? {
    if let match = EditionReader.match(at: name.lowerBound, in: text, limit: name.upperBound) {
      guard case .year = match.edition else { return nil }
      // 令和2年国勢調査, but not 令和元年豪雨 対応記録誌: the year of what is told.
      let end =
        (match.range.upperBound..<name.upperBound).first { text.scalars[$0].isSpace }
        ?? name.upperBound
      let rest = match.range.upperBound..<end
      let isOfYear =
        text.at(match.range.upperBound - 1) != "年"
        || (rest.count <= 14 && text.tail(of: words.surveys, in: rest) != nil)
      return isOfYear ? match.edition : nil
    }
    guard let last = name.last else { return nil }
    var index = max(name.lowerBound + 3, name.upperBound - 16)
    while index < name.upperBound {
      guard let match = EditionReader.match(at: index, in: text, limit: name.upperBound) else {
        index += 1
        continue
      }
      if case .year = match.edition, match.range.upperBound == name.upperBound,
        text.at(last) == "度" || text.at(last) == "版"
      {
        return match.edition
      }
      index = match.range.upperBound
    }
    if text.at(last).isDigit, name.count > 6,
      let match = EditionReader.match(at: last - 3, in: text, limit: name.upperBound),
      case .year = match.edition
    {
      return match.edition
    }
    if text.at(last).isClosingParenthesis,
      let open = name.last(where: { text.at($0).isOpeningParenthesis }),
      let match = EditionReader.match(at: open + 1, in: text, limit: last),
      case .year = match.edition, text.at(match.range.upperBound - 1) == "度"
    {
      return match.edition
    }
    return nil
  }

  private func spaces(_ text: CitationText, at index: Int, _ limit: Int) -> Int {
    var end = index
    while end < limit, text.scalars[end].isSpace { end += 1 }
    return end - index
  }

  /// Pages, chapters, numbers of an issue: no work of its own.
  static func isPlaceInWork(_ text: CitationText, _ range: Range<Int>) -> Bool {
    let range = text.trimmed(range)
    guard let end = endOfPlaceInWork(text, at: range.lowerBound, range.upperBound) else {
      return false
    }
    let rest = text.trimmed(end..<range.upperBound)
    return rest.count <= 8 || isPlaceInWork(text, rest)
  }

  /// After 第４章, 第41号, p.44, 12～27頁, 第2回, Vol.3.
  static func endOfPlaceInWork(_ text: CitationText, at index: Int, _ limit: Int) -> Int? {
    guard index < limit else { return nil }
    var end = index
    let first = text.scalars[index]
    if first == "第" || first == "図" || first == "表" {
      end += 1
    } else if first == "p" || first == "P" || first == "ｐ" || first == "Ｐ" || first == "V"
      || first == "v" || first == "N"
    {
      while end < limit, text.scalars[end].isLatin || text.scalars[end] == "." { end += 1 }
      guard end - index <= 4 else { return nil }
    } else if !first.isDigit {
      return nil
    }
    let digits = end
    while end < limit, isNumberPart(text.scalars[end]) { end += 1 }
    guard end > digits else { return nil }
    if end < limit, isUnit(text.scalars[end]) { return end + 1 }
    return first.isDigit ? nil : end
  }

  private static func isNumberPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || numberParts.contains(scalar)
  }

  private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    partUnits.contains(scalar)
  }
}

private let numberParts = ScalarSet("〜～-–－,、 一二三四五六七八九十")
private let partUnits = ScalarSet("章節頁号回巻部編集版条項表図問ページ")
