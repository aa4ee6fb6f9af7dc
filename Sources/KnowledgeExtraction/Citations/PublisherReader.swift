/// Reads who made a work from the words before its title or in the parentheses behind it.
struct PublisherReader: Sendable {
  let words: CitationWords

  enum Reading: Hashable {
    case name(String, Range<Int>)
    /// 同, 同省: as the work before.
    case same(Range<Int>)
    /// Nothing, or nothing that tells: 県, 本市, 最新.
    case none
  }

  /// In an entry, where all before the title is the publisher or author. `edition` is what stands in
  /// parentheses behind it: 総務省（2022）「…」.
  func inEntry(_ text: CitationText, _ range: Range<Int>) -> (Reading, Edition?) {
    var range = text.trimmed(range)
    range =
      LeadMark.end(in: text, at: range.lowerBound, within: range.upperBound)..<range.upperBound
    var edition: Edition?
    if let last = range.last, text.at(last).isClosingParenthesis,
      let open = range.last(where: { text.at($0).isOpeningParenthesis }),
      let found = EditionReader.whole(text, open..<range.upperBound)
    {
      // 「2023」 and 「2023年」 tell the issue, 「2023年度」 what the work is about.
      edition = text[open..<range.upperBound].contains("度") ? found : found.asIssue
      range = text.trimmed(range.lowerBound..<open)
    } else if let found = EditionReader.match(
      at: range.lowerBound, in: text, limit: range.upperBound), found.range.count < range.count
    {
      // 令和4年度 総務省「…」
      edition = found.edition
      range = text.trimmed(found.range.upperBound..<range.upperBound)
    }
    range = withoutTail(text, range)
    return (reading(text, range), edition)
  }

  /// In running text, where only the last words before the title may name a body.
  func inText(_ text: CitationText, before end: Int) -> Reading {
    var start = end
    while start > 0, end - start < 40, !Self.ends(text.scalars[start - 1]) { start -= 1 }
    // 令和3年度 総務省「…」, 令和3年度に総務省が行った「…」
    if start < end, let found = EditionReader.match(at: start, in: text, limit: end),
      found.range.upperBound < end, Self.editionEnds.contains(text.scalars[found.range.upperBound])
    {
      start = found.range.upperBound + 1
    }
    while start < end,
      text.scalars[start].isDigit || text.scalars[start] == "．"
        || text.scalars[start] == "." || text.scalars[start].isSpace
    {
      start += 1
    }
    start = LeadMark.end(in: text, at: start, within: end)
    start = behindSpeaker(text, start, end)
    // 文部科学省の令和4年度「…調査」
    var end = end
    if let edition = edition(endingAt: end, in: text, from: start) {
      end = edition
      while end > start,
        text.scalars[end - 1].isSpace || text.scalars[end - 1] == "の"
          || text.scalars[end - 1] == "、"
      {
        end -= 1
      }
    }
    for word in Self.openings where text.has(word, at: start, within: end) {
      start += word.count
      break
    }
    start = startOfIncorporation(text, before: start) ?? start
    var range = withoutTail(text, text.trimmed(start..<end))
    guard !range.isEmpty else { return .none }
    if isBody(text, range), !text[range].unicodeScalars.contains(where: Self.isParticle) {
      return reading(text, range)
    }
    // 一つの要因として総務省「…」: the words behind the last particle.
    for cut in Self.cuts {
      if let index = range.last(where: { text.has(cut, at: $0, within: range.upperBound) }) {
        range = text.trimmed(index + cut.count..<range.upperBound)
      }
    }
    return isBody(text, range) && range.count <= 25 ? reading(text, range) : .none
  }

  /// Where the edition begins that ends right before a title and has a publisher before it.
  private func edition(endingAt end: Int, in text: CitationText, from start: Int) -> Int? {
    guard end - start > 6,
      text.at(end - 1) == "度" || text.at(end - 1) == "年" || text.at(end - 1) == "版"
    else { return nil }
    return (max(start + 2, end - 12)..<end - 2).first {
      EditionReader.match(at: $0, in: text, limit: end)?.range.upperBound == end
    }
  }

  /// The edition that stands before a publisher: 令和3年度の.
  func edition(in text: CitationText, before end: Int) -> EditionReader.Match? {
    guard end > 4, Self.editionEnds.contains(text.scalars[end - 1]) else { return nil }
    for index in max(0, end - 14)..<end - 1 {
      guard let found = EditionReader.match(at: index, in: text, limit: end) else { continue }
      return found.range.upperBound == end - 1 ? found : nil
    }
    return nil
  }

  func isBody(_ text: CitationText) -> Bool { isBody(text, text.all) }

  /// Whether the range ends as names of bodies do.
  func isBody(_ text: CitationText, _ range: Range<Int>) -> Bool {
    guard range.count >= 2,
      !text.at(range.lowerBound).isHiragana || beginsAsKanaName(text, range),
      let tail = text.tail(of: words.bodies, in: range),
      tail > range.lowerBound || words.wholeBodies.contains(text[range])
    else { return false }
    return text.tail(of: words.surveys, in: range) == nil
  }

  /// 「こども支援課」, 「みなと研究所」: kana that go on behind no quoted title and are none of the words
  /// which join or open sentences.
  private func beginsAsKanaName(_ text: CitationText, _ range: Range<Int>) -> Bool {
    let kana = range.prefix { text.scalars[$0].isHiragana }
    return 2...8 ~= kana.count && kana.count < range.count
      && (range.lowerBound == 0 || !Self.titleEnds.contains(text.scalars[range.lowerBound - 1]))
      && !words.kanaLeads.words.contains {
        text.has($0, at: range.lowerBound, within: range.upperBound)
      }
  }

  func reading(_ text: CitationText, _ range: Range<Int>) -> Reading {
    if isSame(text, range) { return .same(range) }
    guard range.count >= 2, range.count <= 40, !isGeneric(text, range) else { return .none }
    return .name(text[range], range)
  }

  /// 「（一社）」 right before the name.
  private func startOfIncorporation(_ text: CitationText, before index: Int) -> Int? {
    guard text.at(index - 1).isClosingParenthesis else { return nil }
    return (max(0, index - 5)..<index - 1).last {
      text.scalars[$0].isOpeningParenthesis
        && words.incorporations.contains(text[$0 + 1..<index - 1])
    }
  }

  /// 「…協議会が昨年まとめた」: the body before が, where a verb of publishing ends the words.
  private func beforeVerb(_ text: CitationText, _ range: Range<Int>) -> Range<Int>? {
    guard let verb = text.tail(of: words.publisherVerbs, in: range), verb > range.lowerBound,
      let particle = range.last(where: {
        $0 < verb && (text.scalars[$0] == "が" || text.scalars[$0] == "の")
      }), verb - particle <= 20, particle > range.lowerBound,
      !text[particle..<verb].contains("、")
    else { return nil }
    return text.trimmed(range.lowerBound..<particle)
  }

  func withoutTail(_ text: CitationText, _ range: Range<Int>) -> Range<Int> {
    var range = beforeVerb(text, range) ?? range
    while let start = text.tail(of: words.publisherTails, in: range), start > range.lowerBound {
      range = text.trimmed(range.lowerBound..<start)
    }
    return range
  }

  /// What stands between two statements.
  static func ends(_ scalar: Unicode.Scalar) -> Bool {
    nameStops.contains(scalar)
  }

  private static func isParticle(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "は" || scalar == "を" || scalar == "が"
  }

  private static let titleEnds = ScalarSet("」』）)”\"")
  private static let editionEnds = ScalarSet(" \u{3000}のに、")
  private static let openings = ["及び", "並びに", "および", "ならびに", "また", "なお", "例えば", "たとえば"].map {
    Array($0.unicodeScalars)
  }

  private static let cuts = [
    "として", "ついて", "において", "における", "に対し", "ところ", "では", "でも", "には", "とは", "から", "より", "また",
    "なお", "さらに", "一方", "は", "を", "が",
  ].map { Array($0.unicodeScalars) }
}

private let nameStops = ScalarSet("。、，,．「」『』“”（）()［］[]【】〔〕：:；;—–―─•●■◆>＞※！？!?\n\t→／｜|")
