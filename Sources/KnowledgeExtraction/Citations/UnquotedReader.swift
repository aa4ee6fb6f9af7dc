import KnowledgeModel

/// Reads a work whose title stands without quotation marks.
struct UnquotedReader: Sendable {
  /// How much a name without quotation marks is trusted.
  enum Trust: Sendable {
    /// Only with a publisher or edition of its own and a word that names a kind of work.
    case strict
    /// With a word that names a kind of work at the end.
    case works
    /// Anything that is no sentence.
    case any
  }

  let words: CitationWords
  let publishers: PublisherReader

  /// The work that is all of the range, which holds no separator.
  func work(in text: CitationText, _ whole: Range<Int>, trust: Trust) -> Mention? {
    var range = text.trimmed(whole)
    if let cut = text.first(of: words.usage, in: range), cut > range.lowerBound,
      !isInside(text, cut, of: range)
    {
      range = text.trimmed(range.lowerBound..<cut)
    }
    let full = range
    var publisher: String?
    var edition: Edition?
    // Parentheses at the end: （広域行政協議会、令和3年度）.
    while let last = range.last, text.at(last).isClosingParenthesis,
      let open = openingOfLastParenthesis(text, range), open > range.lowerBound
    {
      let inner = open + 1..<last
      let found = EditionReader.first(in: text, inner)
      let body = publishers.inParentheses(text, inner)
      guard found != nil || body != nil || TitleTail.isPlaceInWork(text, inner) else { break }
      edition = edition ?? found?.edition
      publisher = publisher ?? body
      range = text.trimmed(range.lowerBound..<open)
    }
    // 海山省（2022）港湾計画
    if let open = range.first(where: { text.scalars[$0].isOpeningParenthesis }),
      let close = text.close(ofBracketAt: open, within: range.upperBound),
      close + 4 < range.upperBound, let year = EditionReader.whole(text, open..<close + 1),
      publishers.isBody(text, text.trimmed(range.lowerBound..<open))
    {
      publisher = publisher ?? text[text.trimmed(range.lowerBound..<open)]
      edition = edition ?? year.asIssue
      range = text.trimmed(close + 1..<range.upperBound)
    }
    if let found = lastEdition(text, range) {
      edition = edition ?? found.edition
      range = text.trimmed(range.lowerBound..<found.range.lowerBound)
    } else if let found = EditionReader.match(
      at: range.lowerBound, in: text, limit: range.upperBound)
    {
      edition = edition ?? found.edition
      range = text.trimmed(found.range.upperBound..<range.upperBound)
      // 令和6年度第3回 …会議 資料2
      if text.at(range.lowerBound) == "第",
        let end = TitleTail.endOfPlaceInWork(text, at: range.lowerBound, range.upperBound),
        text.at(end - 1) == "回"
      {
        range = text.trimmed(end..<range.upperBound)
      }
    }
    if let collective = text.end(
      of: words.genericPublishers, at: range.lowerBound, within: range.upperBound),
      text.at(range.lowerBound) == "各"
    {
      range = text.trimmed(collective..<range.upperBound)
      if text.at(range.lowerBound) == "の" { range = range.dropFirst() }
    }
    var title = range
    if publisher == nil, let split = split(text, range) {
      publisher = text[split.publisher]
      // 「…会議 資料2」 is not known by 「資料2」.
      if !isGeneric(text, split.title) { title = split.title }
    } else if publisher == nil, let body = publishers.bodyAtStart(of: text, range) {
      publisher = text[body]
      let next = text.at(body.upperBound)
      if next == "第" || next.isDigit || next.isSpace {
        title = text.trimmed(body.upperBound..<range.upperBound)
      }
    }
    let letters = title.count { text.scalars[$0].isLetter }
    guard (3...80).contains(title.count), letters >= 2, !isSentence(text, title) else { return nil }
    let name = text[title]
    guard !words.genericWorks.contains(name), !isUnnamed(text, title),
      text.tail(of: words.notWorks, in: title) == nil, text.at(title.lowerBound) != "※"
    else { return nil }
    let isNamed = text.tail(of: words.works, in: withoutNumber(text, title)) != nil
    switch trust {
    case .strict:
      guard isNamed ? publisher != nil || edition != nil : publisher != nil && edition != nil,
        title.count >= 4
      else { return nil }
    case .works: guard isNamed else { return nil }
    case .any: break
    }
    return Mention(
      form: .block, publisher: publisher, title: name, edition: edition, range: full)
  }

  /// 「住民による見守り計画」: the words go on to a kind of work.
  private func isInside(_ text: CitationText, _ cut: Int, of range: Range<Int>) -> Bool {
    guard let end = text.end(of: words.usage, at: cut, within: range.upperBound),
      let tail = text.tail(of: words.works, in: range)
    else { return false }
    return tail > end && text.tail(of: words.works, in: range.lowerBound..<cut) == nil
  }

  /// 「各団体の決算書、貸付台帳」: works that many keep are one, with all its words.
  func collective(
    in text: CitationText, _ whole: Range<Int>, form: Citation.Form
  ) -> Mention? {
    var range = text.trimmed(whole)
    guard text.at(range.lowerBound) == "各" else { return nil }
    if let cut = text.first(of: words.usage, in: range) {
      range = text.trimmed(range.lowerBound..<cut)
    }
    while let last = range.last, text.scalars[last] == "。" { range = range.dropLast() }
    guard (6...60).contains(range.count), text.tail(of: words.works, in: range) != nil,
      range.contains(where: { text.scalars[$0] == "、" }), !isSentence(text, range),
      range.allSatisfy({
        !text.scalars[$0].isOpeningQuote && !text.scalars[$0].isOpeningParenthesis
      })
    else { return nil }
    return Mention(form: form, title: text[range], range: range)
  }

  /// 「広域行政協議会 公共施設マネジメント白書」, 「総務省の…調査」: the body before a space or の.
  private func split(
    _ text: CitationText, _ range: Range<Int>
  ) -> (publisher: Range<Int>, title: Range<Int>)? {
    var best: (publisher: Range<Int>, title: Range<Int>)?
    for index in range where text.scalars[index].isSpace {
      let left = text.trimmed(range.lowerBound..<index)
      let right = text.trimmed(index + 1..<range.upperBound)
      if publishers.isBody(text, left), right.count >= 2 { best = (left, right) }
    }
    if let best { return best }
    if let colon = range.first(where: { text.scalars[$0] == "：" || text.scalars[$0] == ":" }) {
      let left = text.trimmed(range.lowerBound..<colon)
      let right = text.trimmed(colon + 1..<range.upperBound)
      if publishers.isBody(text, left), right.count >= 3 { return (left, right) }
    }
    guard let particle = range.first(where: { text.scalars[$0] == "の" }) else { return nil }
    let left = range.lowerBound..<particle
    let right = particle + 1..<range.upperBound
    let isGeneric = words.genericPublishers.contains(text[left])
    return publishers.isBody(text, left) && right.count >= 4 && !isGeneric ? (left, right) : nil
  }

  /// A name that says nothing without the body before it: 資料2, 議事録.
  private func isGeneric(_ text: CitationText, _ title: Range<Int>) -> Bool {
    let name = text[withoutNumber(text, title)]
    return words.genericWorks.contains(name) || words.sameKinds.contains(name)
      || ["会議録", "議事録", "会議資料", "配布資料", "配付資料", "仕様書", "概要", "一覧"].contains(name)
  }

  /// 市の集計, 本県の調査: whose, and nothing more.
  private func isUnnamed(_ text: CitationText, _ title: Range<Int>) -> Bool {
    guard let particle = title.first(where: { text.scalars[$0] == "の" }) else { return false }
    let rest = text[particle + 1..<title.upperBound]
    return words.genericPublishers.contains(text[title.lowerBound..<particle])
      && (words.genericWorks.contains(rest) || words.works.contains(rest))
  }

  private func withoutNumber(_ text: CitationText, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, text.scalars[end - 1].isDigit { end -= 1 }
    return text.trimmed(range.lowerBound..<end)
  }

  private func openingOfLastParenthesis(_ text: CitationText, _ range: Range<Int>) -> Int? {
    var depth = 0
    for index in range.reversed() {
      if text.scalars[index].isClosingParenthesis { depth += 1 }
      if text.scalars[index].isOpeningParenthesis {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// An edition behind which nothing but 第2回 and the like stands.
  private func lastEdition(_ text: CitationText, _ range: Range<Int>) -> EditionReader.Match? {
    var index = max(range.lowerBound + 2, range.upperBound - 24)
    while index < range.upperBound {
      if let found = EditionReader.match(at: index, in: text, limit: range.upperBound) {
        let rest = text.trimmed(found.range.upperBound..<range.upperBound)
        if rest.isEmpty { return found }
        if rest.count <= 6, text.at(rest.lowerBound) == "第" { return found }
        index = found.range.upperBound
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Whether the words are a statement or an address of an office, and no name.
  func isSentence(_ text: CitationText, _ range: Range<Int>) -> Bool {
    if text.tail(of: Self.sentenceEnds, in: range) != nil { return true }
    if range.contains(where: { text.scalars[$0] == "。" }) { return true }
    if text.first(of: Self.contacts, in: range) != nil { return true }
    return range.contains { text.scalars[$0] == "を" }
      && text.tail(of: words.works, in: range) == nil
  }

  private static let contacts = CitationWords.List([
    "TEL", "ＴＥＬ", "FAX", "電話", "内線", "☎", "お問", "@",
  ])

  private static let sentenceEnds = CitationWords.List([
    "です", "ます", "ました", "である", "した", "する", "いる", "ない", "れる", "ください", "こと", "ため", "もの", "ている",
    "られた", "による", "よる", "た", "なる", "ある", "まる", "おり", "一方で", "まで", "から", "場合", "は", "に", "が", "て",
    "と", "ほか", "等", "どうぞ", "ん", "へ", "の",
    "み",
  ])
}
