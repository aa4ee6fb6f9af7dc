/// Words that point to a body instead of naming it: 市, 当研修所, 同会議.
extension PublisherReader {
  /// 市, 本市, 県 before a title: 「市が昨年行った「…」」.
  func collective(in text: CitationText, before end: Int) -> String? {
    var start = end
    while start > 0, end - start < 40, !Self.ends(text.scalars[start - 1]) { start -= 1 }
    start = LeadMark.end(in: text, at: start, within: end)
    start = behindSpeaker(text, start, end)
    let range = withoutTail(text, text.trimmed(start..<end))
    // 「市「…」」 may end another word, 「当研修所「…」」 does not.
    guard range.upperBound < end || selfMarks.contains(text.at(range.lowerBound)) else {
      return nil
    }
    return isGeneric(text, range) ? text[range] : nil
  }

  /// Whether the words do not tell whose the work is: 県, 最新, and 当研修所, of which the document alone
  /// knows the name.
  func isGeneric(_ text: CitationText, _ range: Range<Int>) -> Bool {
    words.genericPublishers.contains(text[range])
      || selfMarks.contains(text.at(range.lowerBound)) && isKind(text, range.dropFirst())
  }

  /// 同, 同省, 同審議会: a body named before.
  func isSame(_ text: CitationText, _ range: Range<Int>) -> Bool {
    guard text.at(range.lowerBound) == "同" else { return false }
    return range.count <= 3 || isKind(text, range.dropFirst())
  }

  /// 会議 of 同会議.
  func kind(ofSame text: CitationText, _ range: Range<Int>) -> String? {
    range.count > 1 ? text[range.lowerBound + 1..<range.upperBound] : nil
  }

  /// Whether the words say of what kind a body is, and no more.
  private func isKind(_ text: CitationText, _ range: Range<Int>) -> Bool {
    !range.isEmpty && text.tail(of: words.bodies, in: range) == range.lowerBound
  }

  /// 1 of 「昨年度の「…」」 and 「県が昨年度に行った「…」」: how many fiscal years before that of the document.
  func yearsAgo(in text: CitationText, before end: Int) -> Int? {
    var start = end
    while start > 0, end - start < 24, !Self.ends(text.scalars[start - 1]) { start -= 1 }
    return yearsAgo(in: text, within: start..<end)
  }

  /// 1 of 「（市、昨年度）」 behind a title.
  func yearsAgo(in text: CitationText, after title: Int) -> Int? {
    guard text.at(title).isOpeningParenthesis,
      let close = text.close(ofBracketAt: title, within: min(text.scalars.count, title + 30))
    else { return nil }
    return yearsAgo(in: text, within: title + 1..<close)
  }

  private func yearsAgo(in text: CitationText, within range: Range<Int>) -> Int? {
    for place in range where text.scalars[place] == "度" && text.at(place - 1) == "年" {
      for (word, years) in relativeYears {
        let start = place - word.count + 1
        guard start >= range.lowerBound, text.has(word, at: start, within: range.upperBound),
          word.count > 3 || !longerLeads.contains(text.at(start - 1))
        else { continue }
        return years
      }
    }
    return nil
  }
}

private let selfMarks = ScalarSet("当本弊")
/// What makes another word of 昨年度 and 前年度: 一昨年度, 前々年度.
private let longerLeads = ScalarSet("一々前対")
private let relativeYears: [([Unicode.Scalar], Int)] = [
  ("一昨年度", 2), ("前々年度", 2), ("昨年度", 1), ("前年度", 1), ("今年度", 0), ("本年度", 0),
].map { (Array($0.0.unicodeScalars), $0.1) }
