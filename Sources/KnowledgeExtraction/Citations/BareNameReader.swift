import KnowledgeModel

/// Finds works named in running text without quotation marks, and pointers to works named before.
///
///     known   = [body の] name [parentheses] marker    the name is one that the document quotes
///     told    = name （body [、edition]）
///     plain   = body の name によれば
///     back    = 同調査 marker | 同市の…報告書 は
///     noted   = body の 調べ（注１）
struct BareNameReader: Sendable {
  let words: CitationWords
  let publishers: PublisherReader
  private let lasts: LetterSet

  init(words: CitationWords, publishers: PublisherReader) {
    self.words = words
    self.publishers = publishers
    lasts = LetterSet((words.surveys.words + words.sameKinds.words).compactMap(\.last))
  }

  func mentions(
    in text: CitationText, covered: Cover, known: KnownWorks, line: Int
  ) -> [Mention] {
    var found: [Mention] = []
    var taken = covered
    for end in text.all where end > 1 && lasts.mayHold(text.scalars[end - 1]) {
      guard Self.follows(text.scalars[end]),
        !taken.overlaps(end - 1..<end)
      else { continue }
      if text.scalars[end - 1] == "書", text.scalars[end - 2] == "同" {
        var mention = Mention(form: .inline, title: "", range: end - 2..<end)
        mention.reference = .sameWork
        found.append(mention)
        taken.insert(mention.range)
        continue
      }
      guard
        let mention = pointer(in: text, before: end)
          ?? text.tail(of: words.surveys, in: max(0, end - 12)..<end)
          .flatMap({ mention(in: text, noun: $0..<end, known: known) })
      else { continue }
      guard !taken.overlaps(mention.range) else { continue }
      found.append(mention)
      taken.insert(mention.range)
    }
    found += pointersInParentheses(in: text, taken: taken)
    for mention in found { taken.insert(mention.range) }
    found += labelled(in: text, taken: taken, known: known)
    for mention in found { taken.insert(mention.range) }
    found += noted(in: text, taken: taken, known: known, line: line)
    for mention in found { taken.insert(mention.range) }
    found += dated(in: text, taken: taken, known: known)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func mention(
    in text: CitationText, noun: Range<Int>, known: KnownWorks
  ) -> Mention? {
    var end = noun.upperBound
    var edition: Edition?
    var body: String?
    if text.at(end).isOpeningParenthesis,
      let close = text.close(ofBracketAt: end, within: text.scalars.count)
    {
      edition = EditionReader.first(in: text, end + 1..<close)?.edition
      body = publishers.inParentheses(text, end + 1..<close)
      end = close + 1
    }
    if let pointer = NoteMarks.pointer(in: text, at: end) { end = pointer.end }
    let limit = text.scalars.count
    let strong = text.end(of: words.markers, at: end, within: limit) != nil
    let weak = text.end(of: words.weakMarkers, at: end, within: limit) != nil
    let data = text.end(of: words.dataMarkers, at: end, within: limit) != nil
    let phrase = phrase(in: text, before: noun.upperBound)
    if let back = back(in: text, phrase, noun, end: end, marked: strong || weak, known: known) {
      return back
    }
    guard strong || weak || data || body != nil else { return nil }
    if !known.isEmpty {
      for start in starts(in: text, phrase) where phrase.upperBound - start >= 4 {
        let name = text[start..<phrase.upperBound]
        guard !words.genericWorks.contains(name), let work = known.work(named: name) else {
          continue
        }
        let owner = publisher(in: text, phrase.lowerBound..<start)
        return Mention(
          form: .inline, publisher: owner.map { text[$0] } ?? body ?? work.publisher, title: name,
          edition: edition, range: (owner?.lowerBound ?? start)..<end)
      }
    }
    if let body {
      let start = starts(in: text, phrase).first { publisherEnds(text, phrase.lowerBound, at: $0) }
      let title = (start ?? afterParticle(text, phrase))..<phrase.upperBound
      guard title.count >= 4, !words.genericWorks.contains(text[title]) else { return nil }
      return Mention(
        form: .inline, publisher: body, title: text[title], edition: edition,
        range: title.lowerBound..<end)
    }
    guard strong || weak else { return nil }
    if edition != nil, let mention = ofPeople(in: text, phrase, edition: edition, end: end) {
      return mention
    }
    // 「内閣府の世論調査（令和4年11月）によれば」 is told by its time.
    let least = strong || edition != nil ? 4 : 9
    return owned(in: text, phrase, edition: edition, least: least, end: end)
  }

  /// 「町民アンケート（令和5年度）では」: a survey among the people of a municipality.
  private func ofPeople(
    in text: CitationText, _ phrase: Range<Int>, edition: Edition?, end: Int
  ) -> Mention? {
    let start = afterParticle(text, phrase)
    let unit = text.at(start)
    guard phrase.upperBound - start >= 5, text.at(start + 1) == "民",
      "都道府県市区町村".unicodeScalars.contains(unit)
    else { return nil }
    var mention = Mention(
      form: .inline, title: text[start..<phrase.upperBound], edition: edition, range: start..<end)
    mention.collective = String(unit)
    return mention
  }

  /// 「総務省の…調査によれば」.
  private func owned(
    in text: CitationText, _ phrase: Range<Int>, edition: Edition?, least: Int, end: Int
  ) -> Mention? {
    for start in starts(in: text, phrase) where phrase.upperBound - start >= least {
      guard let owner = publisher(in: text, phrase.lowerBound..<start) else { continue }
      var title = start..<phrase.upperBound
      var edition = edition
      if let found = EditionReader.match(at: start, in: text, limit: phrase.upperBound) {
        edition = edition ?? found.edition
        title = found.range.upperBound..<phrase.upperBound
        if text.at(title.lowerBound) == "の" { title = title.dropFirst() }
      }
      guard title.count >= least, least == 4 || !words.genericWorks.contains(text[title]),
        isName(text, title, isLoose: least < 9)
      else { return nil }
      var mention = Mention(
        form: .inline, publisher: text[owner], title: text[title], edition: edition,
        range: owner.lowerBound..<end)
      mention.isBare = true
      return mention
    }
    return nil
  }

  /// 同調査 and 同市の…報告書.
  private func back(
    in text: CitationText, _ phrase: Range<Int>, _ noun: Range<Int>, end: Int, marked: Bool,
    known: KnownWorks
  ) -> Mention? {
    let next = text.at(end)
    guard marked || next == "の" || next == "で" || next == "は" || next == "も" else { return nil }
    if let same = phrase.last(where: { text.scalars[$0] == "同" }),
      same == 0 || !text.scalars[same - 1].isKanji
    {
      let rest = same + 1..<noun.upperBound
      if words.sameKinds.contains(text[rest]) {
        var mention = Mention(form: .inline, title: "", range: same..<noun.upperBound)
        mention.reference = .sameKind(text[rest])
        return mention
      }
      if rest.count > 5, text.at(rest.lowerBound + 1) == "の",
        let work = known.onlyWork(ending: text[rest.lowerBound + 2..<rest.upperBound])
      {
        return Mention(
          form: .inline, publisher: work.publisher, title: work.title, suffix: work.suffix,
          edition: work.edition, range: same..<noun.upperBound)
      }
    }
    return nil
  }

  /// 「参考資料を見ると」, 「資料3によれば」, where the document lists a work under that name.
  private func labelled(in text: CitationText, taken: Cover, known: KnownWorks) -> [Mention] {
    guard !known.labels.isEmpty else { return [] }
    var found: [Mention] = []
    let limit = text.scalars.count
    for (label, work) in known.labels {
      guard let first = label.first else { continue }
      for start in text.all where text.scalars[start] == first {
        let end = start + label.count
        guard text.has(label, at: start, within: limit), !text.at(start - 1).isKanji,
          !text.at(end).isDigit, !taken.overlaps(start..<end),
          text.end(of: words.markers, at: end, within: limit) != nil
            || text.end(of: words.weakMarkers, at: end, within: limit) != nil
        else { continue }
        var mention = work
        mention.form = .inline
        mention.range = start..<end
        mention.label = nil
        found.append(mention)
      }
    }
    return found
  }

  /// 「…県の調べ（注１）」, where the note names a work of that publisher.
  private func noted(
    in text: CitationText, taken: Cover, known: KnownWorks, line: Int
  ) -> [Mention] {
    var taken = taken
    guard !known.notes.isEmpty else { return [] }
    var found: [Mention] = []
    for (number, range) in NoteMarks.references(in: text) {
      for work in known.notes.works(of: number, for: line) where work.form != .url {
        // 「市の報告書[2]」
        let before = max(0, range.lowerBound - 8)..<range.lowerBound
        if work.reference == nil, let noun = text.tail(of: words.works, in: before) {
          let place = noun..<range.upperBound
          guard !taken.overlaps(place) else { continue }
          taken.insert(place)
          var mention = work
          mention.form = .inline
          mention.range = place
          found.append(mention)
          continue
        }
        guard let publisher = work.publisher else { continue }
        let name = Array(publisher.unicodeScalars) + ["の"]
        var index = range.lowerBound - 1
        while index > 0, text.scalars[index] != "。" { index -= 1 }
        guard
          let start = (index..<range.lowerBound).first(where: {
            text.has(name, at: $0, within: range.lowerBound)
          })
        else { continue }
        var end = start + name.count
        while end < range.lowerBound, !clauseEnds.contains(text.scalars[end]) {
          end += 1
        }
        let place = start..<max(end, end == range.lowerBound ? range.upperBound : end)
        guard !taken.overlaps(place) else { continue }
        taken.insert(place)
        found.append(
          Mention(
            form: .inline, publisher: publisher, title: work.title, suffix: work.suffix,
            edition: work.edition, range: place))
      }
    }
    return found
  }
}

private let clauseEnds = ScalarSet("、。（(「")
