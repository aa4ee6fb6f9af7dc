/// Titles in quotation marks at the outer level of a range: not within parentheses or other titles.
enum QuotedTitles {
  /// With their quotation marks, in reading order.
  static func all(in text: CitationText, _ range: Range<Int>) -> [Range<Int>] {
    var titles: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = text.scalars[index]
      if scalar.isOpeningQuote || scalar.isOpeningParenthesis,
        let close = text.close(ofBracketAt: index, within: range.upperBound)
      {
        if scalar.isOpeningQuote, close - index > 2 { titles.append(index..<close + 1) }
        index = close + 1
      } else {
        index += 1
      }
    }
    return titles
  }
}

/// Addresses on the web.
enum AddressScanner {
  static func address(in text: CitationText, _ range: Range<Int>) -> Range<Int>? {
    let schemes = ["https://", "http://"].map { Array($0.unicodeScalars) }
    guard
      let start = range.first(where: { index in
        text.scalars[index] == "h"
          && schemes.contains { text.has($0, at: index, within: range.upperBound) }
      })
    else { return nil }
    var end = start
    while end < range.upperBound, text.scalars[end].value > 0x20, text.scalars[end].value < 0x7F,
      !addressStops.contains(text.scalars[end])
    {
      end += 1
    }
    while end > start, addressTails.contains(text.scalars[end - 1]) { end -= 1 }
    return start..<end
  }
}

extension EntryReader {
  struct Segment {
    let range: Range<Int>
    /// Whether the sentence before has ended.
    let afterSentence: Bool
    /// Whether 及び or the like stands before it.
    let afterConjunction: Bool
  }

  /// The parts between separators that stand outside of brackets.
  func segments(of text: CitationText, _ range: Range<Int>) -> [Segment] {
    var segments: [Segment] = []
    var start = range.lowerBound
    var index = range.lowerBound
    var afterSentence = false
    var afterConjunction = false
    func close(at end: Int) {
      segments.append(
        Segment(
          range: start..<end, afterSentence: afterSentence, afterConjunction: afterConjunction))
      afterConjunction = false
    }
    while index < range.upperBound {
      let scalar = text.scalars[index]
      if scalar.isOpeningQuote || scalar.isOpeningParenthesis,
        let end = text.close(ofBracketAt: index, within: range.upperBound)
      {
        index = end + 1
        continue
      }
      if separates(text, at: index, range) {
        close(at: index)
        afterSentence = scalar == "。" || scalar == "．" && index - start > 24
        start = index + 1
      } else if let end = endOfConjunction(text, at: index, range) {
        close(at: index)
        afterSentence = false
        afterConjunction = true
        start = end
        index = end
        continue
      }
      index += 1
    }
    close(at: range.upperBound)
    return segments
  }

  private func separates(_ text: CitationText, at index: Int, _ range: Range<Int>) -> Bool {
    switch text.scalars[index] {
    case "、", "，", "；", ";", "／", "。", "\n", "\t", "＆", "｜", "|", "—", "―": true
    case "．": !text.at(index - 1).isDigit && !text.at(index - 1).isLatin
    case ",": !text.at(index - 1).isDigit || !text.at(index + 1).isDigit
    case "&": text.at(index - 1).isSpace && text.at(index + 1).isSpace
    case "/":
      !text.at(index - 1).isLatin && !text.at(index + 1).isLatin && text.at(index + 1) != "/"
        && text.at(index - 1) != ":" && text.at(index - 1) != "/"
        && !(text.at(index - 1).isDigit && text.at(index + 1).isDigit)
    case "・": text.at(index - 1).closesTitle && index + 1 < range.upperBound
    default: false
    }
  }

  /// 及び and the like behind a title: 「…」及び…「…」.
  private func endOfConjunction(_ text: CitationText, at index: Int, _ range: Range<Int>) -> Int? {
    guard index > range.lowerBound,
      text.at(index - 1).closesTitle || text.at(index - 1).isClosingParenthesis
        || text.at(index - 1).isDigit || editionTails.contains(text.at(index - 1))
    else { return nil }
    for word in Self.conjunctions where text.has(word, at: index, within: range.upperBound) {
      return index + word.count
    }
    return nil
  }

  private static let conjunctions = ["及び", "および", "並びに", "ならびに", "と", "や"].map {
    Array($0.unicodeScalars)
  }
}

extension Unicode.Scalar {
  var closesTitle: Bool { self == "」" || self == "』" || self == "｣" || self == "”" || self == "》" }
}

private let addressStops = ScalarSet("<>\"|")
private let addressTails = ScalarSet(").,;]")
private let editionTails = ScalarSet("度年版月")
