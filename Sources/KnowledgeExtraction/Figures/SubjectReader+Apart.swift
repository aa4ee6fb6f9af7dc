/// What stands beside the words of a subject and is none of them.
extension SubjectReader {
  /// 前年度より, 前年度に比べ: the time alone to which a change is told.
  func isComparison(_ range: Range<Int>) -> Bool {
    earlier.contains(text.at(range.lowerBound))
      && isTime(range, joinedBy: Self.joints.union(comparisons))
  }

  /// 1,150人: digits, and the letters of a unit behind them.
  func isQuantity(_ range: Range<Int>) -> Bool {
    guard ScalarKind.isDigit(text.at(range.lowerBound)) else {
      return range.allSatisfy { !isLetter(text.at($0)) }
    }
    return range.drop { !isLetter(text.at($0)) }.count <= 2
  }

  private func isLetter(_ scalar: UInt32) -> Bool {
    ScalarKind.isKanji(scalar) || ScalarKind.isHiragana(scalar) || ScalarKind.isKatakana(scalar)
      || ScalarKind.isLatin(scalar)
  }

  /// Where the quantity begins that ends at a place: the subject stands before it.
  func startOfQuantity(before end: Int) -> Int {
    var place = end
    while place > max(0, end - 6), !ScalarKind.isDigit(text.at(place - 1)) { place -= 1 }
    guard ScalarKind.isDigit(text.at(place - 1)) else { return end }
    while ScalarKind.isDigit(text.at(place - 1)) || isInNumber(place - 1) { place -= 1 }
    return place
  }

  /// The comma of thousands, the point of decimals.
  func isInNumber(_ place: Int) -> Bool {
    (text.at(place) == 0x2C || text.at(place) == 0x2E) && ScalarKind.isDigit(text.at(place - 1))
      && ScalarKind.isDigit(text.at(place + 1))
  }

  /// Behind 「1. 」 and 「(2) 」 at the beginning of a line.
  func behindNumbering(_ range: Range<Int>) -> Int? {
    guard isAtStart(range.lowerBound) else { return nil }
    let digits = range.drop { text.at($0) == 0x20 }.prefix { ScalarKind.isDigit(text.at($0)) }
    guard 1...2 ~= digits.count, [0x2E, 0x29].contains(text.at(digits.endIndex)) else { return nil }
    var start = digits.endIndex + 1
    while start < range.upperBound, text.at(start) == 0x20 { start += 1 }
    return start < range.upperBound && !ScalarKind.isDigit(text.at(start)) ? start : nil
  }

  /// Behind 「〇早川委員　」 at the beginning of a line.
  func behindSpeaker(_ range: Range<Int>) -> Int? {
    guard isAtStart(range.lowerBound) else { return nil }
    let isMarked = speakerMarks.contains(text.at(range.lowerBound))
    let blank = range.prefix(20).first { place in
      isMarked
        ? text.at(place) == 0x20
        : text.at(place - 1) == 0x29 && text.original[place] == "\u{3000}"
    }
    return blank.flatMap { $0 > range.lowerBound && $0 + 1 < range.upperBound ? $0 + 1 : nil }
  }

  private func isAtStart(_ place: Int) -> Bool {
    let before = text.folded[..<place].last { $0 != 0x20 }
    return before == nil || before == 0x0A
  }
}

private let earlier = Set("前昨同".unicodeScalars.map(\.value))
private let comparisons = Set("よりと較べ".unicodeScalars.map(\.value))
/// ○ 〇 ◯ ◎ ●
private let speakerMarks: Set<UInt32> = [0x25CB, 0x3007, 0x25EF, 0x25CE, 0x25CF]
