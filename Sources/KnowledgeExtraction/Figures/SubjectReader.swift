/// Reads what a quantity is of: short words of the sentence before it.
struct SubjectReader {
  let words: FigureWords
  let text: ScalarText

  /// - Parameter floor: Where the quantity before this one ends.
  func subject(of quantity: ScannedQuantity, after floor: Int, in sentence: Range<Int>) -> String {
    let near = phrase(before: quantity.range.lowerBound, after: max(floor, sentence.lowerBound))
    if !near.isEmpty || floor <= sentence.lowerBound { return text.string(near) }
    return text.string(phrase(before: floor, after: sentence.lowerBound))
  }

  private func phrase(before end: Int, after floor: Int) -> Range<Int> {
    var range = withoutTail(floor..<max(floor, end))
    // A clause mark inside cuts, as long as words are left behind it.
    if let mark = range.reversed().first(where: { isMark($0) }), mark + 1 < range.upperBound {
      range = mark + 1..<range.upperBound
    }
    range = withoutHead(range)
    return range.count > Self.most ? range.upperBound - Self.most..<range.upperBound : range
  }

  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      if let start = words.subjectTail.start(before: end, in: text.folded),
        start >= range.lowerBound
      {
        end = start
      } else if Self.punctuation.contains(text.at(end - 1)) {
        end -= 1
      } else {
        break
      }
    }
    return range.lowerBound..<end
  }

  private func withoutHead(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      if let end = words.subjectHead.end(at: start, in: text.folded), end < range.upperBound {
        start = end
      } else if Self.punctuation.contains(text.at(start))
        || text.at(start) == 0x300D || text.at(start) == 0x29
      {
        start += 1
      } else if (0x3041...0x3096).contains(text.at(start)), range.count > 1,
        start == range.lowerBound,
        [0x3067, 0x3068, 0x306B, 0x304C, 0x306F, 0x306E]
          .contains(text.at(start))
      {
        start += 1
      } else {
        break
      }
    }
    return start..<range.upperBound
  }

  private func isMark(_ place: Int) -> Bool {
    [0x3001, 0x3002, 0x2C, 0x28, 0x3A, 0x0A].contains(text.at(place))
  }

  private static let most = 40
  private static let punctuation: Set<UInt32> = [
    0x20, 0x28, 0x3A, 0x3001, 0x2C, 0x0A, 0x2022, 0x30FB, 0x2D, 0x7C, 0x203B, 0x2014,
  ]
}
