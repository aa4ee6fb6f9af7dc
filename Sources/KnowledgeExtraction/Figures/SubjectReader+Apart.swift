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

  /// 1件, 1件当たり, 一人につき: of how much an amount is told.
  func isRate(_ range: Range<Int>) -> Bool {
    guard let first = range.first,
      ScalarKind.isDigit(text.at(first)) || text.at(first) == 0x4E00
    else { return false }
    var end = range.upperBound
    if let word = perUnit.first(where: { text.has($0, at: end - $0.utf8CodeUnitCount / 3) }) {
      end = max(first, end - word.utf8CodeUnitCount / 3)
    }
    // 30代, 2年目: of what class of people or time.
    if text.at(end - 1) == 0x4EE3 || text.at(end - 1) == 0x76EE { return false }
    if text.at(first) == 0x4E00 { return end < range.upperBound && end - first <= 3 }
    return end > first && isQuantity(first..<end)
  }

  /// 使用料を払う港 of 「使用料（年額3万円）を払う港は12港」: the words before the parentheses in which
  /// another quantity stands belong to those behind.
  func aroundParentheses(_ near: Range<Int>, floor: Int, in sentence: Range<Int>) -> String? {
    guard text.at(floor) == 0x29, near.lowerBound <= floor + 2, floor > sentence.lowerBound,
      near.upperBound > floor + 2, particlesBehind.contains(text.at(floor + 1)),
      let open = (max(sentence.lowerBound, floor - 24)..<floor).last(where: {
        text.at($0) == 0x28 || text.at($0) == 0x29
      }), text.at(open) == 0x28, open > sentence.lowerBound
    else { return nil }
    let head = phrase(before: open, after: sentence.lowerBound)
    guard tells(head), head.upperBound == open, head.count + near.count <= Self.most,
      !head.contains(where: { ScalarKind.isDigit(text.at($0)) })
    else { return nil }
    return text.string(head) + text.string(floor + 1..<near.upperBound)
  }

  /// Behind the work that says so: 一人暮らし of 「「…調査」（令和4年度）では一人暮らしが28.4％」.
  func behindWork(_ range: Range<Int>) -> Range<Int> {
    let mark = range.dropLast(3).last { place in
      workEnds.contains(text.at(place)) && text.at(place + 1) == 0x3067
        && (text.at(place + 2) == 0x306F || !ScalarKind.isHiragana(text.at(place + 2)))
    }
    guard let mark,
      (range.lowerBound...mark).contains(where: { [0x300D, 0x300F].contains(text.at($0)) })
    else { return range }
    let start = mark + (text.at(mark + 2) == 0x306F ? 3 : 2)
    return start < range.upperBound ? start..<range.upperBound : range
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
private let perUnit: [StaticString] = ["当たり", "あたり", "につき", "ごと", "平均"]
/// を が の に は で
private let particlesBehind: Set<UInt32> = [0x3092, 0x304C, 0x306E, 0x306B, 0x3067]
/// 」 』 )
private let workEnds: Set<UInt32> = [0x300D, 0x300F, 0x29]
