/// Where names without quotation marks begin and end.
extension BareNameReader {
  /// Whether the words are one name and not a statement: nothing in hiragana but what joins nouns.
  func isName(_ text: CitationText, _ title: Range<Int>, isLoose: Bool) -> Bool {
    guard let kind = text.end(of: words.sameKinds, at: title.lowerBound, within: title.upperBound),
      kind < title.upperBound
    else { return isName(text[title], isLoose: isLoose) }
    return false
  }

  func isName(_ name: String, isLoose: Bool) -> Bool {
    if isLoose { return !Self.statements.contains(where: name.contains) }
    var rest = name
    for word in Self.joints { rest = rest.replacing(word, with: "") }
    guard !name.hasSuffix("アンケート") else { return false }
    return !rest.unicodeScalars.contains(where: \.isHiragana)
      || Self.wordsWithKana.contains(where: rest.contains)
        && !Self.statements.contains(where: rest.contains)
  }

  private static let joints = ["に関する", "における", "に係る", "についての", "に対する", "に向けた", "の"]
  private static let wordsWithKana = [
    "おこし", "づくり", "まち", "むら", "ふるさと", "こども", "子ども", "くらし", "暮らし", "ひとり", "みどり", "いじめ", "ごみ",
    "ひきこもり", "ものづくり", "まちなか", "しごと", "わかもの", "働き方", "見守り", "取組", "取り組み", "お年寄り", "つながり",
  ]
  private static let statements = [
    "られた", "された", "した", "への", "から", "が", "を", "って", "ている", "です", "ます", "とか", "など", "という", "ところ",
    "たち",
  ]

  /// Back from a noun to what ends the statement before.
  func phrase(in text: CitationText, before end: Int) -> Range<Int> {
    var start = end
    while start > 0, end - start < 60,
      !statementEnds.contains(text.scalars[start - 1])
    {
      start -= 1
    }
    return text.trimmed(start..<end)
  }

  /// Where a name may begin in the phrase, the longest first.
  func starts(in text: CitationText, _ phrase: Range<Int>) -> [Int] {
    [phrase.lowerBound]
      + phrase.dropLast().filter {
        joiningParticles.contains(text.scalars[$0]) || text.scalars[$0].isSpace
      }
      .map { $0 + 1 }
  }

  func publisherEnds(_ text: CitationText, _ start: Int, at index: Int) -> Bool {
    publisher(in: text, start..<index) != nil
  }

  /// The body that ends the range before の or a space.
  func publisher(in text: CitationText, _ range: Range<Int>) -> Range<Int>? {
    guard let last = range.last, text.scalars[last] == "の" || text.scalars[last].isSpace else {
      return nil
    }
    guard case .name(_, let place) = publishers.inText(text, before: last) else { return nil }
    return place.lowerBound >= range.lowerBound ? place : nil
  }

  func afterParticle(_ text: CitationText, _ phrase: Range<Int>) -> Int {
    phrase.last { caseParticles.contains(text.scalars[$0]) }.map { $0 + 1 }
      ?? phrase.lowerBound
  }

  static func follows(_ scalar: Unicode.Scalar) -> Bool {
    followers.contains(scalar)
  }
}

private let statementEnds = ScalarSet("。、，「」『』（）()［］【】：:；;—–―\n\t※！？／｜|")
private let joiningParticles = ScalarSet("のはがをでに")
private let caseParticles = ScalarSet("はをが")
private let followers = ScalarSet("（()）にでかがをもはのよ")
