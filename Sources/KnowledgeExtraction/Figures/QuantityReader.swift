import KnowledgeModel

/// Reads the quantity around one number: unit, range, fraction, qualifiers.
struct QuantityReader {
  let text: ScalarText
  let words: FigureWords
  /// Where the quantity may begin at the earliest, with its qualifiers.
  let floor: Int
  let limit: Int

  private var folded: [UInt32] { text.folded }

  /// - Returns: `nil` where the number counts nothing.
  func quantity(of number: NumberScanner.Number, at start: Int) -> ScannedQuantity? {
    if let fraction = fraction(of: number, at: start) { return fraction }
    let own = units.unit(after: number)
    if let range = range(from: number, at: start, own) { return range }
    if text.has("対", at: number.end), ScalarKind.isDigit(text.at(number.end + 1)),
      let other = NumberScanner.number(at: number.end + 1, in: folded), other.value > 0,
      units.unit(after: other) == nil
    {
      return made(
        core: start..<other.end, value: number.value / other.value, unit: other.end..<other.end,
        isDuration: false)
    }
    if let part = part(number, at: start) ?? bare(number, at: start) { return part }
    guard let unit = own,
      SpanRule(text: text, words: words).counts(number, unit: unit, at: start, floor: floor)
    else { return nil }
    if let share = share(of: number, at: start, unit: unit) { return share }
    return whole(number, at: start, unit: unit)
  }

  /// After the word that makes the number count nothing: 月 of 4月.
  func endOfNoQuantity(after number: NumberScanner.Number) -> Int {
    words.notUnits.end(at: number.end, in: folded) ?? number.end
  }

  private var units: UnitReader { UnitReader(text: text, words: words, limit: limit) }

  // MARK: Forms

  private func whole(
    _ number: NumberScanner.Number, at start: Int, unit: UnitReader.Unit
  ) -> ScannedQuantity {
    var value = number.value
    var (end, noun) = (unit.range.upperBound, unit.range)
    if text.string(noun) == "割", let part = NumberScanner.number(at: end, in: folded),
      part.value < 10, text.has("分", at: part.end)
    {
      value += part.value / 10
      end = part.end + 1
    } else if unit.isDuration, text.has("半", at: end) {
      (value, end) = (value + 0.5, end + 1)
    } else if unit.isDuration, let rest = units.rest(after: unit) {
      (value, end) = (value + rest.value, rest.end)
    } else if unit.isDuration, text.has("前", at: end), number.hasPoint {
      (end, noun) = (end + 1, unit.range.lowerBound..<end + 1)
    } else if !unit.isDuration, text.has("分", at: end), !ScalarKind.isKanji(text.at(end + 1)) {
      end += 1
    }
    let unitStart = number.scale.isEmpty ? noun.lowerBound : number.scale.lowerBound
    return made(
      core: start..<end, value: value, unit: unitStart..<noun.upperBound, noun: noun,
      isDuration: unit.isDuration)
  }

  /// 31 of 「31のうち4団体」, 12 of 「19のうち12は」: no unit is written.
  private func part(_ number: NumberScanner.Number, at start: Int) -> ScannedQuantity? {
    guard !number.isKanji, number.scale.isEmpty else { return nil }
    let isWhole =
      text.has("のうち", at: number.end) && ScalarKind.isDigit(text.at(number.end + 3))
    let isPart =
      (text.has("のうち", at: start - 3) && ScalarKind.isDigit(text.at(start - 4))
        || text.has("のうち、", at: start - 4))
      && (text.has("は", at: number.end) || text.has("が", at: number.end))
    guard isWhole || isPart else { return nil }
    return made(
      core: start..<number.end, value: number.value, unit: number.end..<number.end,
      isDuration: false)
  }

  /// 46 and 31 of 「46から31に減った」, 49 of 「「見直し」49、「廃止」8」, 19 of 「団体が19にのぼる」: the
  /// unit is that of what is counted.
  private func bare(_ number: NumberScanner.Number, at start: Int) -> ScannedQuantity? {
    guard !number.isKanji, number.scale.isEmpty, number.value < 1900 || number.value > 2100,
      BareCount(text: text, floor: floor, limit: limit).counts(number, at: start)
    else { return nil }
    return made(
      core: start..<number.end, value: number.value, unit: number.end..<number.end,
      isDuration: false)
  }

  /// 4分の1.
  private func fraction(of number: NumberScanner.Number, at start: Int) -> ScannedQuantity? {
    guard number.value > 0, let middle = text.end(of: "分の", at: number.end),
      let numerator = NumberScanner.number(at: middle, in: folded), numerator.end <= limit
    else { return nil }
    let value = numerator.value / number.value
    return made(
      core: start..<numerator.end, value: value, unit: numerator.end..<numerator.end,
      isDuration: false)
  }

  /// 3件に1件, 5団体に1つ.
  private func share(
    of number: NumberScanner.Number, at start: Int, unit: UnitReader.Unit
  ) -> ScannedQuantity? {
    guard text.has("に", at: unit.range.upperBound), number.value > 1,
      let part = NumberScanner.number(at: unit.range.upperBound + 1, in: folded),
      part.value < number.value, part.value <= 3
    else { return nil }
    let noun = text.string(unit.range)
    let end = part.end + noun.unicodeScalars.count
    let isSame = end <= limit && text.string(part.end..<min(end, limit)) == noun
    guard isSame || text.has("つ", at: part.end) else { return nil }
    let stop = isSame ? end : part.end + 1
    let value = part.value / number.value
    return made(
      core: start..<stop, value: value, unit: stop..<stop, isDuration: false)
  }

  /// 3~5割, 10から15%, 900円から2,400円, 二、三本.
  private func range(
    from number: NumberScanner.Number, at start: Int, _ firstUnit: UnitReader.Unit?
  ) -> ScannedQuantity? {
    let firstEnd = firstUnit?.range.upperBound ?? number.end
    guard let joint = endOfRangeMark(at: firstEnd, after: number, hasUnit: firstUnit != nil),
      let second = NumberScanner.number(at: afterPeriod(joint), in: folded), second.end <= limit,
      second.isKanji == number.isKanji, let unit = units.unit(after: second)
    else { return nil }
    if text.at(joint - 1) == 0x3001, !(number.isKanji && second.value == number.value + 1) {
      return nil
    }
    if let firstUnit, text.string(firstUnit.range) != text.string(unit.range) { return nil }
    var end = unit.range.upperBound
    if text.has("から", at: firstEnd) {
      guard let stop = endOfSpan(at: end) else { return nil }
      end = stop
    }
    guard !words.notAfter.matches(at: end, in: folded) else { return nil }
    // 18歳から29歳まで: a class of people.
    if text.at(unit.range.lowerBound) == 0x6B73 { return nil }
    let isPlain = number.scale.isEmpty && firstUnit == nil || sameScale(number, second)
    let isShared = number.scale.isEmpty && firstUnit == nil && second.coefficient != 0
    let low = isShared ? number.value * second.value / second.coefficient : number.value
    let high = second.value
    guard low < high else { return nil }
    let unitStart = isPlain ? second.scale.lowerBound : unit.range.lowerBound
    return made(
      core: start..<end, bounds: (low, high), unit: unitStart..<unit.range.upperBound,
      noun: unit.range, isDuration: unit.isDuration)
  }

  private func sameScale(_ first: NumberScanner.Number, _ second: NumberScanner.Number) -> Bool {
    text.string(first.scale) == text.string(second.scale)
  }

  private func endOfRangeMark(
    at end: Int, after number: NumberScanner.Number, hasUnit: Bool
  ) -> Int? {
    switch text.at(end) {
    case 0x7E: text.at(end + 1) == 0x0A ? end + 2 : end + 1
    case 0x2D: end + 1
    case 0x3001 where number.isKanji && !hasUnit: end + 1
    default: text.end(of: "から", at: end) ?? text.end(of: "ないし", at: end)
    }
  }

  /// 「から」 makes a range only where nothing changes.
  private func endOfSpan(at end: Int) -> Int? {
    if let until = text.end(of: "まで", at: end) {
      let rest = until..<min(until + 12, limit)
      let changes =
        words.up.first(in: rest, of: folded) != nil
        || words.down.first(in: rest, of: folded) != nil
      return changes ? nil : until
    }
    return RangeClause(text: text, words: words, limit: limit).tellsRange(behind: end) ? end : nil
  }

  /// 約 and 年 of 「年3万円から年5万円」.
  private func afterPeriod(_ joint: Int) -> Int {
    guard text.has("から", at: joint - 2) || text.has("~", at: joint - 1) else { return joint }
    let words: [StaticString] = ["約", "およそ", "おおよそ", "概ね", "年", "月", "月額", "年額", "最大"]
    return words.lazy.compactMap { text.end(of: $0, at: joint) }
      .first { ScalarKind.isDigit(text.at($0)) } ?? joint
  }

  // MARK: Making

  /// - Parameters:
  ///   - value: With 万 and the like counted in, as `bounds` are.
  ///   - unit: As written, with 万 and the like.
  ///   - noun: Without them; the same where it is left out.
  func made(
    core: Range<Int>, value: Double? = nil, bounds: (low: Double, high: Double)? = nil,
    unit: Range<Int>, noun: Range<Int>? = nil, isDuration: Bool
  ) -> ScannedQuantity {
    let qualifiers = QualifierReader(text: text, words: words, floor: floor, limit: limit)
    let head = qualifiers.head(before: core.lowerBound)
    let tail = qualifiers.tail(after: core.upperBound)
    let sign: Double = head.isNegative ? -1 : 1
    let range = head.start..<max(tail.end, core.upperBound)
    return ScannedQuantity(
      quantity: Quantity(
        text: text.string(range), value: value.map { $0 * sign }, low: bounds?.low,
        high: bounds?.high, isApproximate: head.isApproximate || tail.isApproximate,
        unit: text.string(unit)),
      range: range, core: core, magnitude: value.map { $0 * sign },
      unit: text.string(noun ?? unit), isDuration: isDuration, isNegative: head.isNegative)
  }
}
