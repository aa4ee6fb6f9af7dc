/// Reads what a quantity is of: short words of the sentence before it.
struct SubjectReader {
  let words: FigureWords
  let text: ScalarText

  /// - Parameter floor: Where the quantity before this one ends.
  func subject(of quantity: ScannedQuantity, after floor: Int, in sentence: Range<Int>) -> String {
    let near = phrase(before: quantity.range.lowerBound, after: max(floor, sentence.lowerBound))
    if let whole = aroundParentheses(near, floor: floor, in: sentence) { return whole }
    if tells(near) { return text.string(withoutTime(near)) }
    if floor > sentence.lowerBound {
      let far = phrase(before: startOfQuantity(before: floor), after: sentence.lowerBound)
      if tells(far) { return text.string(withoutTime(far)) }
    }
    return text.string(topic(before: near.isEmpty ? quantity.range.lowerBound : near.lowerBound))
  }

  /// 通所者 of 「通所者は令和3年度に令和2年度の1.4倍」: behind the topic there are times and quantities alone.
  private func withoutTime(_ range: Range<Int>) -> Range<Int> {
    guard let topic = range.last(where: { text.at($0) == 0x306F }), topic > range.lowerBound,
      topic + 1 < range.upperBound, text.at(topic - 1) != 0x3067, text.at(topic - 1) != 0x306B,
      isTime(topic + 1..<range.upperBound, joinedBy: Self.joints)
        || isRate(topic + 1..<range.upperBound)
    else { return range }
    return range.lowerBound..<topic
  }

  /// Whether the words name something: not これ, not a time alone, not 「行い」.
  func tells(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    if words.pointers.end(at: range.lowerBound, in: text.folded) == range.upperBound {
      return false
    }
    return !isTime(range) && !isComparison(range) && !isVerb(range) && !isQuantity(range)
  }

  /// 平成29年度, 5年前, 前年同期: digits, eras and words of time.
  func isTime(_ range: Range<Int>, joinedBy joints: Set<UInt32> = []) -> Bool {
    range.allSatisfy {
      Self.timeLetters.contains(text.at($0)) || ScalarKind.isDigit(text.at($0))
        || joints.contains(text.at($0))
    }
  }

  /// 行い, なり, して: short, without a noun that goes on to its end.
  private func isVerb(_ range: Range<Int>) -> Bool {
    range.count <= 3 && Self.verbEnds.contains(text.at(range.upperBound - 1))
      && range.dropFirst().allSatisfy { ScalarKind.isHiragana(text.at($0)) }
  }

  /// What stands before the last は of the text before `place`.
  private func topic(before place: Int) -> Range<Int> {
    let floor = max(0, place - 120)
    var end = place - 1
    while end > floor {
      if text.at(end) == 0x306F, ![0x3067, 0x306B].contains(text.at(end - 1)) {
        let range = phrase(before: end, after: floor)
        if tells(range) { return range }
      }
      end -= 1
    }
    return place..<place
  }

  func phrase(before end: Int, after floor: Int) -> Range<Int> {
    var range = withoutTail(floor..<max(floor, end))
    // A clause mark inside cuts, as long as words are left behind it.
    if let mark = mark(in: range), mark + 1 < range.upperBound {
      range = mark + 1..<range.upperBound
    }
    range = withoutHead(behindWork(range))
    return range.count > Self.most ? shortened(range) : range
  }

  /// The last words, from where one begins: behind a particle, else where kana or signs change into
  /// other letters, else all of them up to a bound.
  private func shortened(_ range: Range<Int>) -> Range<Int> {
    let least = range.upperBound - Self.most
    let near = least..<range.upperBound - 2
    let start =
      near.first { place in
        Self.particles.contains(text.at(place - 1)) && !ScalarKind.isHiragana(text.at(place))
      }
      ?? near.first { place in
        ScalarKind.isKatakana(text.at(place - 1)) != ScalarKind.isKatakana(text.at(place))
          && !ScalarKind.isHiragana(text.at(place))
      }
    return (start ?? max(range.lowerBound, range.upperBound - 2 * Self.most))..<range.upperBound
  }

  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      // 会計, 安全, こども end as words do that are left out.
      if words.subjectWhole.start(before: end, in: text.folded) != nil { break }
      if let start = words.subjectTail.start(before: end, in: text.folded),
        start >= range.lowerBound
      {
        // 「「…調査」（令和4年度）では」 tells who says so, not of what.
        if isSaying(start..<end), [0x300D, 0x300F, 0x29].contains(text.at(start - 1)) {
          return range.lowerBound..<range.lowerBound
        }
        // とは of 「行うことは」
        let isWhole = words.subjectWhole.start(before: start + 1, in: text.folded) != nil
        end = isWhole && start + 1 < end ? start + 1 : start
      } else if let open = remark(endingAt: end, in: range) {
        end = open
      } else if Self.punctuation.contains(text.at(end - 1)) {
        end -= 1
      } else {
        break
      }
    }
    return range.lowerBound..<end
  }

  private func isSaying(_ range: Range<Int>) -> Bool {
    text.has("では", at: range.lowerBound) && range.count == 2
  }

  /// Where the parenthesis opens that ends at a place: 「職員（常勤）」.
  private func remark(endingAt end: Int, in range: Range<Int>) -> Int? {
    guard text.at(end - 1) == 0x29 else { return nil }
    let open = range.prefix { $0 < end - 1 }.last { text.at($0) == 0x28 || text.at($0) == 0x29 }
    return open.flatMap { text.at($0) == 0x28 && $0 > range.lowerBound ? $0 : nil }
  }

  private func withoutHead(_ range: Range<Int>) -> Range<Int> {
    var start = behindNumbering(range) ?? behindSpeaker(range) ?? range.lowerBound
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
          .contains(text.at(start)), isParticle(at: start)
      {
        start += 1
      } else {
        break
      }
    }
    return start..<range.upperBound
  }

  /// Behind a word or a quantity: not the first letter of がん検診 or はがき.
  private func isParticle(at place: Int) -> Bool {
    if !ScalarKind.isHiragana(text.at(place + 1)) { return true }
    let before = text.at(place - 1)
    return place > 0 && before != 0x3002 && !Self.punctuation.contains(before)
  }

  /// The last mark of a clause; a parenthesis is one where its other half is left out.
  private func mark(in range: Range<Int>) -> Int? {
    var depth = 0
    for place in range.reversed() {
      if text.at(place) == 0x29 { depth += 1 }
      if text.at(place) == 0x28 {
        guard depth > 0 else { return place }
        depth -= 1
        // 「（10月1日現在）の市債」: a remark on what was told before.
        if depth == 0, place == range.lowerBound {
          return range.first { text.at($0) == 0x29 }
        }
      } else if depth == 0, isMark(place) {
        return place
      }
    }
    return depth > 0 ? range.last { text.at($0) == 0x29 } : nil
  }

  private func isMark(_ place: Int) -> Bool {
    switch text.at(place) {
    case 0x2C: !isInNumber(place)
    case 0x3001, 0x3002, 0x28, 0x3A, 0x0A: true
    // What is left of the colours of a terminal: 「[31m」.
    case 0x6D: isEscape(endingAt: place)
    default: false
    }
  }

  private func isEscape(endingAt place: Int) -> Bool {
    var start = place - 1
    while ScalarKind.isDigit(text.at(start)) || text.at(start) == 0x3B { start -= 1 }
    return start < place - 1 && text.at(start) == 0x5B
  }

  static let most = 40
  private static let particles = Set("のはがをにでとへも、".unicodeScalars.map(\.value))
  private static let timeLetters = Set(
    "令和平成昭大正明治年月日度前後末初昨今本来同翌期上下半の間頃時点現在以降元".unicodeScalars.map(\.value))
  static let joints = Set("にはの.倍約比べ対でから".unicodeScalars.map(\.value))
  private static let verbEnds = Set("いりしてきけせちみえめれん".unicodeScalars.map(\.value))
  private static let punctuation: Set<UInt32> = [
    0x20, 0x28, 0x3A, 0x3001, 0x2C, 0x0A, 0x2022, 0x30FB, 0x2D, 0x7C, 0x203B, 0x2014,
  ]
}
