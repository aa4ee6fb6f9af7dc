import KnowledgeModel

/// Finds works named in running text as what a statement rests on: 「…」によれば.
///
/// A title in quotation marks counts with a word that makes it a source (によれば), or as a kind of
/// work (…調査, …白書) with a publisher, an edition or a weaker word (では). A programme or a system
/// with figures counts only if the document names the work about it elsewhere.
struct InlineReader: Sendable {
  let words: CitationWords
  let publishers: PublisherReader

  /// - Parameter covered: Where citations of other forms stand.
  func mentions(in text: CitationText, covered: Cover) -> [Mention] {
    var accepted: [Mention] = []
    var waiting: [Mention] = []
    var index = 0
    while index < text.scalars.count {
      guard text.scalars[index].isOpeningQuote,
        let close = text.close(ofBracketAt: index, within: text.scalars.count)
      else {
        index += 1
        continue
      }
      let title = index..<close + 1
      index = close + 1
      guard close - title.lowerBound > 3, !covered.overlaps(title) else {
        continue
      }
      guard let (mention, isCertain) = mention(in: text, title: title) else { continue }
      if isCertain {
        // A「…」及びB「…」によれば: those before stand with it.
        var next = mention
        for earlier in waiting.reversed() where connects(text, earlier, next) {
          accepted.append(earlier)
          next = earlier
        }
        waiting = []
        accepted.append(mention)
      } else {
        waiting.append(mention)
      }
    }
    return accepted.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func mention(in text: CitationText, title: Range<Int>) -> (Mention, Bool)? {
    var mention = Mention(form: .inline, title: "", range: title)
    mention.isQuoted = true
    switch publishers.inText(text, before: title.lowerBound) {
    case .name(let name, let place):
      mention.publisher = name
      mention.range = place.lowerBound..<title.upperBound
      mention.edition = publishers.edition(in: text, before: place.lowerBound)?.edition
    case .same(let place):
      mention.reference = .samePublisher(kind: publishers.kind(ofSame: text, place), addition: nil)
      mention.range = place.lowerBound..<title.upperBound
    case .none:
      // 「…会議所で今年６月に「…アンケート」を行いました」
      if text.end(of: words.doings, at: title.upperBound, within: text.scalars.count) != nil,
        let doer = publishers.doer(in: text, before: title.lowerBound)
      {
        mention.publisher = doer.name
        mention.range = doer.range.lowerBound..<title.upperBound
      }
    }
    if mention.publisher == nil, mention.reference == nil {
      mention.collective = publishers.collective(in: text, before: title.lowerBound)
    }
    if mention.publisher == nil, mention.reference == nil,
      let told = publishers.edition(in: text, before: title.lowerBound)
    {
      mention.edition = told.edition
      mention.range = told.range.lowerBound..<mention.range.upperBound
    }
    if mention.edition == nil, mention.range.lowerBound < title.lowerBound {
      // 「…省が令和5年度にまとめた「…」」
      mention.edition =
        EditionReader.first(in: text, mention.range.lowerBound..<title.lowerBound)?.edition
    }
    if mention.edition == nil {
      mention.yearsAgo = publishers.yearsAgo(in: text, before: title.lowerBound)
    }
    let tail = TitleTail(words: words, publishers: publishers)
      .read(&mention, in: text, title: title, limit: text.scalars.count)
    if mention.edition == nil, mention.yearsAgo == nil {
      mention.yearsAgo = publishers.yearsAgo(in: text, after: title.upperBound)
    }
    if mention.publisher == nil, mention.collective == nil, mention.reference == nil {
      mention.publisher = publishers.ownerInTitle(mention.title)
    }
    let end = afterSpace(text, tail)
    let limit = text.scalars.count
    let strong = text.end(of: words.markers, at: end, within: limit)
    let weak = text.end(of: words.weakMarkers, at: end, within: limit)
    let name = CitationText(mention.name)
    let hasPublisher = mention.publisher != nil || mention.reference != nil
    let hasEdition = mention.edition != nil || mention.yearsAgo != nil
    if mention.suffix.isEmpty, name.tail(of: words.programmes, in: name.all) != nil {
      guard hasPublisher, strong != nil || weak != nil,
        hasNumber(text, after: end)
      else { return nil }
      // What a municipality says of its own project is no citation by itself.
      mention.needsProof = strong == nil && isMunicipal(mention.publisher)
      return (mention, true)
    }
    let isWork = name.tail(of: words.works, in: core(name)) != nil
    let isSurvey = name.tail(of: words.surveys, in: core(name)) != nil
    guard !words.genericWorks.contains(mention.title) || hasPublisher else { return nil }
    if strong != nil {
      return hasPublisher || isWork || hasEdition ? (mention, true) : nil
    }
    if weak != nil {
      let isPlain = isSurvey && (hasPublisher || hasEdition || name.all.count >= 10)
      let isOwned = isWork && hasEdition && mention.collective != nil
      return isPlain || isOwned || (isWork && hasPublisher) || (hasPublisher && hasEdition)
        ? (mention, true) : nil
    }
    if text.end(of: words.dataMarkers, at: end, within: limit) != nil, isSurvey,
      hasPublisher || hasEdition
    {
      return (mention, true)
    }
    if isSurvey, hasPublisher,
      text.end(of: words.doings, at: end, within: limit) != nil,
      hasNumber(text, after: end, sentences: 2)
    {
      return (mention, true)
    }
    // 「2018年度の「…アンケート」の61.2％」
    if isSurvey, hasEdition, text.at(end) == "の", text.at(end + 1).isDigit {
      return (mention, true)
    }
    guard isWork || isSurvey, hasPublisher else { return nil }
    if isSurvey && hasEdition { return (mention, true) }
    if text.at(mention.range.lowerBound - 1).isOpeningParenthesis,
      text.at(end).isClosingParenthesis
    {
      return (mention, true)
    }
    return (mention, false)
  }

  private func isMunicipal(_ publisher: String?) -> Bool {
    guard let last = publisher?.unicodeScalars.last else { return true }
    return municipalUnits.contains(last)
  }

  /// Without an addition in parentheses at the end.
  private func core(_ name: CitationText) -> Range<Int> {
    guard let last = name.all.last, name.at(last).isClosingParenthesis,
      let open = name.all.last(where: { name.at($0).isOpeningParenthesis }), open > 0
    else { return name.all }
    return name.trimmed(0..<open)
  }

  /// Whether only a conjunction stands between two mentions.
  private func connects(_ text: CitationText, _ left: Mention, _ right: Mention) -> Bool {
    guard left.range.upperBound <= right.range.lowerBound else { return false }
    let between = text.trimmed(left.range.upperBound..<right.range.lowerBound)
    return (1...4).contains(between.count)
      && ["、", "，", "と", "や", "及び", "および", "並びに", "・", "、及び", "と、"].contains(text[between])
  }

  /// Whether the sentence, or one of the next, goes on with a number.
  private func hasNumber(
    _ text: CitationText, after index: Int, sentences: Int = 1
  ) -> Bool {
    var ended = 0
    for place in index..<text.scalars.count {
      if text.scalars[place] == "。" {
        ended += 1
        if ended == sentences { return false }
      }
      if text.scalars[place].isDigit { return true }
    }
    return false
  }

  private func afterSpace(_ text: CitationText, _ index: Int) -> Int {
    var end = index
    while end < text.scalars.count, text.scalars[end].isSpace {
      end += 1
    }
    return end
  }
}

private let municipalUnits = ScalarSet("都道県市区町村")
