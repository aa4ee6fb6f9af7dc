import KnowledgeModel

/// Reads the works that a list of them names: what stands behind （出典）, an entry of a list of
/// references, the body of a note.
///
///     list  = entry { sep entry }        sep = 、 ； ／ 。 — and the like
///     entry = [publisher] 「title」 [suffix] [edition] [place in the work]
///           | [publisher] title [edition]
///           | 同上 | 前掲[「title」] | 同「title」 | address
struct EntryReader: Sendable {
  let words: CitationWords
  let publishers: PublisherReader
  let unquoted: UnquotedReader

  init(words: CitationWords) {
    self.words = words
    publishers = PublisherReader(words: words)
    unquoted = UnquotedReader(words: words, publishers: publishers)
  }

  /// - Parameter trust: How far names without quotation marks are trusted; after the first sentence
  ///   only quoted ones are.
  func mentions(
    in text: CitationText, _ range: Range<Int>, form: Citation.Form, trust: UnquotedReader.Trust
  ) -> [Mention] {
    if trust != .strict, let collective = unquoted.collective(in: text, range, form: form) {
      return [collective]
    }
    var found: [Mention] = []
    var pending: Range<Int>?
    var sentences = 0
    for segment in segments(of: text, range) {
      if segment.afterSentence { sentences += 1 }
      // Beside a work in quotation marks a name without them is one too.
      let beside = trust == .strict && found.last?.isQuoted == true ? .works : trust
      let trust = sentences > 0 ? UnquotedReader.Trust.strict : beside
      read(
        segment.range, in: text, trust: trust, form: form,
        afterConjunction: segment.afterConjunction, pending: &pending, into: &found)
    }
    return found
  }

  private func read(
    _ range: Range<Int>, in text: CitationText, trust: UnquotedReader.Trust, form: Citation.Form,
    afterConjunction: Bool, pending: inout Range<Int>?, into found: inout [Mention]
  ) {
    let range = text.trimmed(range)
    guard !range.isEmpty else { return }
    let isBody =
      !range.contains { text.scalars[$0].isOpeningQuote } && publishers.isBody(text, range)
    defer { pending = isBody ? range : nil }
    // 「総務省、「…」」: a publisher alone is no work.
    if isBody, text.tail(of: words.works, in: range) == nil { return }
    if let address = AddressScanner.address(in: text, range) {
      if found.isEmpty {
        let rest = text.trimmed(range.lowerBound..<address.lowerBound)
        if var named = readNamed(rest, text, trust: trust, form: form, pending: nil, last: nil)
          .first
        {
          named.range = named.range.lowerBound..<address.upperBound
          found.append(named)
        } else {
          found.append(Mention(form: .url, title: text[address], range: address))
        }
      } else {
        let before = readNamed(
          range.lowerBound..<address.lowerBound, text, trust: trust, form: form, pending: pending,
          last: found.last)
        found += before
      }
      return
    }
    if let last = found.last, afterConjunction, let edition = last.edition,
      let other = EditionReader.whole(text, range), other != edition, continues(text, range)
    {
      // 「…」令和3年度版及び令和5年度版
      var second = last
      second.edition = other
      second.range = range
      found.append(second)
      return
    }
    if let last = found.indices.last, continues(text, range) {
      addYear(text, range, to: &found[last])
      // The year in which a book came out tells nothing of what it is about.
      if !found[last].isBook || text[range].contains("度") {
        found[last].edition = found[last].edition ?? EditionReader.first(in: text, range)?.edition
      }
      found[last].range = found[last].range.lowerBound..<range.upperBound
      return
    }
    found += readNamed(range, text, trust: trust, form: form, pending: pending, last: found.last)
  }

  /// 「…」令和3年度、令和5年度
  private func addYear(_ text: CitationText, _ range: Range<Int>, to mention: inout Mention) {
    guard !mention.isBook, case .year(let year) = mention.edition,
      case .year(let other) = EditionReader.whole(text, range), other > year,
      text.at(range.upperBound - 1) == text.at(mention.range.upperBound - 1)
    else { return }
    mention.earlierEditions.append(.year(year))
    mention.edition = .year(other)
  }

  private func readNamed(
    _ range: Range<Int>, _ text: CitationText, trust: UnquotedReader.Trust, form: Citation.Form,
    pending: Range<Int>?, last: Mention?
  ) -> [Mention] {
    let range = text.trimmed(range)
    guard !range.isEmpty else { return [] }
    if let reference = backReference(text, range, form: form) { return [reference] }
    let quoted = quotedWorks(text, range, form: form, pending: pending, last: last)
    if !quoted.isEmpty { return quoted }
    guard !range.contains(where: { text.scalars[$0].isOpeningQuote }),
      var work = unquoted.work(in: text, range, trust: trust)
    else { return [] }
    work.form = form
    if work.publisher == nil, let pending {
      work.publisher = text[pending]
      work.range = pending.lowerBound..<work.range.upperBound
    } else if work.publisher == nil, let last, last.reference == nil,
      text.at(range.lowerBound) != "各"
    {
      work.publisher = last.publisher
    }
    return [work]
  }

  /// The works in quotation marks of one segment. A second title is a work of its own where a
  /// publisher stands before it; otherwise it is the journal or the chapter.
  private func quotedWorks(
    _ text: CitationText, _ range: Range<Int>, form: Citation.Form, pending: Range<Int>?,
    last: Mention?
  ) -> [Mention] {
    var works: [Mention] = []
    var start = range.lowerBound
    let titles = QuotedTitles.all(in: text, range)
    for (number, title) in titles.enumerated() {
      let next = number + 1 < titles.count ? titles[number + 1].lowerBound : range.upperBound
      if number > 0, start >= title.lowerBound {
        if let index = works.indices.last {
          works[index].range = works[index].range.lowerBound..<title.upperBound
          start = title.upperBound
        }
        continue
      }
      var mention = Mention(form: form, title: "", range: title)
      mention.isQuoted = true
      let (reading, edition) = publishers.inEntry(text, start..<title.lowerBound)
      switch reading {
      case .name(_, let place) where number > 0 && !publishers.isBody(text, place):
        // 「…」p.44以下「…」: a part of the same work.
        works[works.count - 1].range = works[works.count - 1].range.lowerBound..<title.upperBound
        start = title.upperBound
        continue
      case .name(let name, let place):
        mention.publisher = name
        mention.range = place.lowerBound..<title.upperBound
      case .same(let place):
        mention.reference = .samePublisher(
          kind: publishers.kind(ofSame: text, place), addition: nil)
        mention.range = place.lowerBound..<title.upperBound
      case .none:
        if let pending, text.trimmed(start..<title.lowerBound).isEmpty {
          mention.publisher = text[pending]
          mention.range = pending.lowerBound..<title.upperBound
        } else if text.trimmed(start..<title.lowerBound).isEmpty, let last = works.last ?? last {
          mention.publisher = last.publisher
        } else {
          mention.collective = publishers.collective(in: text, before: title.lowerBound)
        }
      }
      mention.edition = edition
      let tail = TitleTail(words: words, publishers: publishers)
        .read(&mention, in: text, title: title, limit: next)
      if form == .reference,
        let publisher = publishers.press(in: text, after: title.upperBound, tail),
        mention.publisher.map({ !publishers.isBody(CitationText($0)) }) ?? true
      {
        // 著者『…』（…出版）
        mention.publisher = publisher
        mention.isBook = true
        if !text[title.upperBound..<tail].contains("度") { mention.edition = nil }
      }
      works.append(mention)
      let rest = text.trimmed(tail..<next)
      // 著者『…』…書房、2021年
      if form != .inline, titles.count == 1, 3...20 ~= rest.count,
        text.scalars[title.lowerBound] == "『", text.tail(of: words.presses, in: rest) != nil,
        mention.publisher.map({ !publishers.isBody(CitationText($0)) }) ?? true
      {
        works[works.count - 1].publisher = text[rest]
        works[works.count - 1].isBook = true
        works[works.count - 1].range = works[works.count - 1].range.lowerBound..<rest.upperBound
      }
      // 「…」海山省: the publisher behind the title.
      if form == .reference, titles.count == 1, works[works.count - 1].publisher == nil,
        works[works.count - 1].reference == nil, rest.count <= 30, publishers.isBody(text, rest)
      {
        works[works.count - 1].publisher = text[rest]
        works[works.count - 1].range = works[works.count - 1].range.lowerBound..<rest.upperBound
      }
      // Up to the next title only a publisher may follow.
      start =
        number + 1 < titles.count && (rest.isEmpty || TitleTail.isPlaceInWork(text, rest))
        ? titles[number + 1].lowerBound : tail
    }
    return works
  }

  /// 同上, 前掲「…」, 同（追補）.
  private func backReference(
    _ text: CitationText, _ range: Range<Int>, form: Citation.Form
  ) -> Mention? {
    var mention = Mention(form: form, title: "", range: range)
    if let end = text.end(of: words.sameWork, at: range.lowerBound, within: range.upperBound) {
      let titles = QuotedTitles.all(in: text, end..<range.upperBound)
      if let title = titles.first {
        mention.reference = .earlier(text[title.lowerBound + 1..<title.upperBound - 1])
      } else {
        var rest = text.trimmed(end..<range.upperBound)
        while let first = rest.first, joiners.contains(text.scalars[first]) {
          rest = text.trimmed(rest.dropFirst())
        }
        mention.reference =
          rest.count >= 3 && text.tail(of: words.works, in: rest) != nil
          ? .earlier(text[rest]) : .sameWork
      }
      return mention
    }
    guard text.at(range.lowerBound) == "同", range.count > 1 else { return nil }
    let next = range.lowerBound + 1
    if text.at(next).isOpeningParenthesis,
      let close = text.close(ofBracketAt: next, within: range.upperBound)
    {
      mention.edition = EditionReader.first(in: text, close + 1..<range.upperBound)?.edition
      mention.reference = .samePublisher(kind: nil, addition: text[next..<close + 1])
      return mention
    }
    if let end = text.end(of: words.sameKinds, at: next, within: range.upperBound),
      text.trimmed(end..<range.upperBound).count <= 12
    {
      mention.reference = .sameKind(text[next..<end])
      mention.edition = EditionReader.first(in: text, end..<range.upperBound)?.edition
      return mention
    }
    if text.at(next).isSpace,
      let work = unquoted.work(
        in: text, next..<range.upperBound, trust: .works)
    {
      mention = work
      mention.form = form
      mention.range = range
      mention.reference = .samePublisher(kind: nil, addition: nil)
      return mention
    }
    return nil
  }

  /// Whether the segment says more of the work before: its edition, pages, chapter.
  private func continues(_ text: CitationText, _ range: Range<Int>) -> Bool {
    guard !range.contains(where: { text.scalars[$0].isOpeningQuote }) else { return false }
    if TitleTail.isPlaceInWork(text, range) { return true }
    guard
      let match = EditionReader.match(
        at: range.lowerBound, in: text, limit: range.upperBound)
    else { return false }
    let rest = text.trimmed(match.range.upperBound..<range.upperBound)
    return rest.count <= 4 || TitleTail.isPlaceInWork(text, rest)
  }
}

/// Between 前掲 and the name: 「前掲の…報告書」, 「前掲・…報告書」.
private let joiners = ScalarSet("の・、，,")
