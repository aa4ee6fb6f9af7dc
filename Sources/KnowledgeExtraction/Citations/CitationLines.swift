import KnowledgeModel

/// Reads one line of a document: what is labelled, what is a note, an entry of a list, running text.
struct CitationLines: Sendable {
  let words: CitationWords
  let entries: EntryReader
  let labels: LabelScanner
  let headings: ReferenceHeadings
  /// Of the labels of cells.
  let labelPairs: ScalarPairs
  let weakLabelPairs: ScalarPairs
  private let inline: InlineReader

  init(words: CitationWords) {
    self.words = words
    entries = EntryReader(words: words)
    labels = LabelScanner(words: words)
    headings = ReferenceHeadings(words: words, publishers: entries.publishers)
    labelPairs = ScalarPairs([words.labels, CitationWords.List(CitationTable.furtherLabels)])
    weakLabelPairs = ScalarPairs([words.weakLabels])
    inline = InlineReader(words: words, publishers: entries.publishers)
  }

  /// The works named behind labels, and the ranges that they cover.
  ///
  /// - Parameter isUnderTable: Whether the line stands right below a table: 資料 is the table's then.
  func labelled(
    in text: CitationText, isUnderTable: Bool = false
  ) -> (mentions: [Mention], covered: [Range<Int>]) {
    var mentions: [Mention] = []
    var covered: [Range<Int>] = []
    for label in labels.labelled(in: text) where !label.body.isEmpty {
      let isSure =
        label.isList || isUnderTable
        || entries.unquoted.collective(in: text, label.body, form: .block) != nil
      let found = entries.mentions(
        in: text, label.body, form: label.isList ? .reference : .block,
        trust: !label.isWeak ? .any : isSure ? .works : .strict
      )
      .filter { isSound($0, in: text, isWeak: label.isWeak) }
      .map { label.isWeak ? asTold($0, in: text, before: label.body.upperBound) : $0 }
      guard !found.isEmpty else { continue }
      mentions += found
      if label.isWeak, found.count == 1 {
        mentions[mentions.count - 1].label = name(of: label, in: text)
      }
      covered.append(
        label.range.lowerBound..<(found.last?.range.upperBound ?? label.range.upperBound))
    }
    return (mentions, covered)
  }

  /// 「根拠：町「備蓄台帳」で必要量の41％」: a statement, and the work that stands for it.
  private func asTold(_ mention: Mention, in text: CitationText, before end: Int) -> Mention {
    var mention = mention
    let rest = mention.range.upperBound..<max(mention.range.upperBound, end)
    let isTold =
      text.at(rest.lowerBound).isHiragana
      || mention.reference != nil && text.at(rest.lowerBound - 1).isHiragana
    if isTold, rest.contains(where: { text.scalars[$0].isDigit }) { mention.form = .inline }
    return mention
  }

  /// 「資料2　海山省「…」」: the name by which the line lists its work.
  func ownName(in text: CitationText) -> String? {
    let start = text.trimmed(text.all).lowerBound
    guard let word = text.end(of: words.weakLabels, at: start, within: text.scalars.count) else {
      return nil
    }
    var end = word
    while text.at(end).isDigit, end < word + 2 { end += 1 }
    return end > word && !text.at(end).isLetter ? text[start..<end] : nil
  }

  /// 参考資料, 資料2: what tells one work from others, and no 資料 alone.
  private func name(of label: LabelScanner.Labelled, in text: CitationText) -> String? {
    let range = (label.range.lowerBound..<label.body.lowerBound).drop {
      text.scalars[$0].isOpeningParenthesis
    }
    let name = range.prefix { text.scalars[$0].isKanji || text.scalars[$0].isDigit }
    guard let first = name.first, let last = name.last, name.count >= 3 else { return nil }
    return text[first..<last + 1]
  }

  /// A label that may mean something else needs a work beyond doubt, and no statement after it.
  private func isSound(_ mention: Mention, in text: CitationText, isWeak: Bool) -> Bool {
    if mention.form == .url { return true }
    if mention.reference != nil { return true }
    guard isWeak else { return !mention.isQuoted || isNamed(mention) || mention.title.count >= 4 }
    let end = mention.range.upperBound
    let limit = text.scalars.count
    if text.end(of: words.markers, at: end, within: limit) != nil { return false }
    if text.end(of: words.weakMarkers, at: end, within: limit) != nil { return false }
    return isNamed(mention) || (mention.publisher != nil && mention.edition != nil)
  }

  /// The works that a note names.
  func noted(in text: CitationText, _ body: Range<Int>) -> [Mention] {
    entries.mentions(in: text, body, form: .note, trust: .strict).filter { mention in
      if mention.reference != nil { return isAtStart(mention, of: body) }
      if mention.form == .url { return isAtStart(mention, of: body) }
      guard mention.isQuoted else {
        return mention.publisher != nil && isAtStart(mention, of: body)
      }
      let facts = [mention.publisher != nil, mention.edition != nil, isNamed(mention)]
      return facts.count { $0 } >= 2
    }
  }

  private func isAtStart(_ mention: Mention, of body: Range<Int>) -> Bool {
    mention.range.lowerBound <= body.lowerBound + 2
  }

  /// The works of an entry of a list of references.
  func listed(in text: CitationText, trust: UnquotedReader.Trust) -> [Mention] {
    let range = withoutNumber(text)
    if let latin = LatinEntry.mention(in: text, range) { return [latin] }
    return entries.mentions(in: text, range, form: .reference, trust: trust).filter { mention in
      mention.reference != nil || mention.form == .url || !mention.isQuoted || isNamed(mention)
        || mention.publisher != nil || mention.edition != nil
        || mention.range.lowerBound <= range.lowerBound + 2
    }
  }

  /// The entry that is all of a line outside of any list: publisher, title and edition. Several where
  /// it names several editions.
  func freeEntries(in text: CitationText, isQuoted: Bool) -> [Mention] {
    guard text.scalars.count <= 160, let last = text.scalars.last, !isQuoted || mayEnd(text, last),
      isQuoted || last != "。"
    else { return [] }
    let range = withoutNumber(text)
    var found = entries.mentions(in: text, range, form: .reference, trust: .strict)
    guard let first = found.first, let end = found.last?.range.upperBound,
      found.allSatisfy({ $0.title == first.title && $0.isQuoted == isQuoted }),
      first.publisher != nil, let edition = first.edition, first.reference == nil,
      first.range.lowerBound <= range.lowerBound + 1,
      text.trimmed(end..<range.upperBound).count <= 10
    else { return [] }
    // [1] outside of a list is the mark of a footnote.
    if range.lowerBound > 0, text.at(text.trimmed(text.all).lowerBound) == "[" {
      for index in found.indices { found[index].form = .note }
    }
    if case .year = edition { return found }
    return isNamed(first) ? found : []
  }

  /// The address that is all of a line, in the place of an entry.
  func freeAddress(in text: CitationText) -> Mention? {
    let range = withoutNumber(text)
    guard text.at(range.lowerBound) == "h", range.lowerBound > text.trimmed(text.all).lowerBound,
      let address = AddressScanner.address(in: text, range), address == range
    else { return nil }
    return Mention(form: .url, title: text[address], range: address)
  }

  /// A line that ends with a full stop behind something else than a title and its edition.
  func isStatement(_ text: CitationText) -> Bool {
    text.scalars.last == "。" && !mayEnd(text, "。")
  }

  /// No statement: the line has a title and does not go on behind it to a full stop.
  private func mayEnd(_ text: CitationText, _ last: Unicode.Scalar) -> Bool {
    guard text.scalars.contains(where: \.closesTitle) else { return false }
    guard last == "。" else { return true }
    // 「…「…」令和3年度版。」
    let before = text.at(text.scalars.count - 2)
    return before.closesTitle || before.isClosingParenthesis
      || "度年版月号頁".unicodeScalars.contains(before)
  }

  func running(in text: CitationText, covered: Cover) -> [Mention] {
    inline.mentions(in: text, covered: covered)
  }

  /// Whether the name ends with a word for a kind of work.
  func isNamed(_ mention: Mention) -> Bool {
    let name = CitationText(mention.name)
    return name.tail(of: words.works, in: name.all) != nil
  }

  /// After 「1)」, 「[2]」, 「①」, 「（参考２）」 and the like.
  private func withoutNumber(_ text: CitationText) -> Range<Int> {
    let range = text.trimmed(text.all)
    var index = range.lowerBound
    while index < range.upperBound, isBullet(text.scalars[index]) { index += 1 }
    return LeadMark.end(in: text, at: index, within: range.upperBound)..<range.upperBound
  }

  private func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    bullets.contains(scalar)
  }
}

private let bullets = ScalarSet("・•-－–●○■□◆◇※*＊▪‣ 　")
