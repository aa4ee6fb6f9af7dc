import KnowledgeModel

/// Tells a quantity from a number that only places or classes something: within 3 years, per person,
/// municipalities of under 10,000.
struct SpanRule {
  let text: ScalarText
  let words: FigureWords

  func counts(
    _ number: NumberScanner.Number, unit: UnitReader.Unit, at start: Int, floor: Int
  ) -> Bool {
    let end = unit.range.upperBound
    let folded = text.folded
    if words.notAfter.matches(at: end, in: folded) { return false }
    if text.has("震度", at: start - 2) { return false }
    if isBase(number, unit: unit) { return false }
    let isShare = [0x5272, 0x25, 0x30D1].contains(text.at(unit.range.lowerBound))
    if !isShare, words.pointing.start(before: start, in: folded).map({ $0 >= floor }) ?? false {
      return false
    }
    if number.value == 1, text.has("ずつ", at: end) || text.has("も", at: end) { return false }
    if isDay(number, unit: unit) || isSizeClass(end) { return false }
    if !isShare, isClassOfBearers(unit) { return false }
    if isEnumeration(number, unit: unit) || isPartOfSum(unit, at: start) { return false }
    if text.at(unit.range.lowerBound) == 0x6B73 { return isMeasuredAge(before: start, number) }
    guard unit.isDuration, !number.hasPoint else { return true }
    var before = start
    if text.at(before - 1) == 0x7D04 { before -= 1 }
    if let word = words.spanBefore.start(before: before, in: folded), word >= floor { return false }
    if isLong(unit), isClass(end), isLasting(end + 2) { return true }
    if isLong(unit), isClass(end) || text.has("間に", at: end - 1) || text.has("年間の", at: end - 2) {
      return false
    }
    guard let after = words.spanAfter.end(at: end, in: folded) else { return true }
    let rough = words.rough.end(at: end, in: folded) ?? 0
    return after < rough || (text.has("以内", at: end) && !text.has("以内の", at: end) && !isLong(unit))
  }

  /// 1回300円, 1件平均6分: one of something, of which the next number speaks.
  private func isBase(_ number: NumberScanner.Number, unit: UnitReader.Unit) -> Bool {
    let end = unit.range.upperBound
    let units = UnitReader(text: text, words: words, limit: text.folded.count)
    guard number.value == 1, !(unit.isDuration && units.rest(after: unit) != nil) else {
      return false
    }
    // １枚の処理に平均11分
    if text.has("の", at: end),
      let gap = (end + 1..<end + 10).first(where: {
        text.has("に平均", at: $0) || text.has("に約", at: $0)
      }),
      (end + 1..<gap).allSatisfy({
        ScalarKind.isKanji(text.at($0)) || ScalarKind.isKatakana(text.at($0))
      })
    {
      return true
    }
    let next = text.at(end) == 0x20 || text.has("に", at: end) ? end + 1 : end
    return ScalarKind.isDigit(text.at(next)) || text.has("平均", at: next)
      || text.has("約", at: next) || text.has("当たり", at: next) || text.has("あたり", at: next)
  }

  /// 1日の件数, 1日に焼ける数: per day, and no duration.
  private func isDay(_ number: NumberScanner.Number, unit: UnitReader.Unit) -> Bool {
    let end = unit.range.upperBound
    return number.value == 1 && text.string(unit.range) == "日"
      && (text.has("の", at: end) || text.has("に", at: end) || text.has("だけ", at: end))
  }

  /// 1万人以上の15市町, 20万人以上50万人未満の市: a class of what is counted.
  private func isSizeClass(_ end: Int) -> Bool {
    guard text.has("以上", at: end) || text.has("未満", at: end) || text.has("以下", at: end) else {
      return false
    }
    let next = text.at(end + 2)
    return ScalarKind.isDigit(next)
      || text.has("の", at: end + 2) && ScalarKind.isDigit(text.at(end + 3))
  }

  /// 10台に満たない橋, 月4万円を下回る家, 2メートル以上の橋: which of them, and no count.
  private func isClassOfBearers(_ unit: UnitReader.Unit) -> Bool {
    let (folded, end) = (text.folded, unit.range.upperBound)
    let isOfPeople = [0x4EBA, 0x540D, 0x8005].contains(text.at(unit.range.lowerBound))
    if let verb = words.classVerbs.end(at: end, in: folded) {
      return words.bearers.matches(at: verb, in: folded)
        || words.sizedBearers.matches(at: verb, in: folded)
        || !isOfPeople && words.people.matches(at: verb, in: folded)
    }
    return text.has("以上の", at: end) && words.sizedBearers.matches(at: end + 3, in: folded)
  }

  /// 3点を求めた: points that are listed, not scored. 2人1組: how the two stand together.
  private func isEnumeration(_ number: NumberScanner.Number, unit: UnitReader.Unit) -> Bool {
    let noun = text.string(unit.range)
    if noun == "組", number.value == 1 { return true }
    return noun == "点" && !number.hasPoint && number.value <= 6
  }

  /// 3市2町: one count in two units.
  private func isPartOfSum(_ unit: UnitReader.Unit, at start: Int) -> Bool {
    let towns: [UInt32] = [0x5E02, 0x753A, 0x6751, 0x533A]
    guard unit.range.count == 1, towns.contains(text.at(unit.range.lowerBound)) else {
      return false
    }
    return ScalarKind.isDigit(text.at(unit.range.upperBound))
      || (towns.contains(text.at(start - 1)) && ScalarKind.isDigit(text.at(start - 2)))
  }

  /// 平均年齢は63歳, 53.8歳; 65歳以上 is a class of people.
  private func isMeasuredAge(before start: Int, _ number: NumberScanner.Number) -> Bool {
    number.hasPoint
      || (1...8).contains { text.has("年齢", at: start - 1 - $0) || text.has("平均", at: start - $0) }
  }

  /// Years, months and weeks place things in time more often than hours do.
  private func isLong(_ unit: UnitReader.Unit) -> Bool {
    Self.long.contains(text.at(unit.range.lowerBound))
  }

  /// 回収に10年以上かかる, 市内で10年以上暮らし: how long it lasts, and no class.
  private func isLasting(_ end: Int) -> Bool {
    Self.lasting.contains { text.has($0, at: end) }
  }

  private static let lasting: [StaticString] = [
    "かか", "を要", "暮ら", "を費", "をかけ", "続い", "に及", "住ん", "働い", "勤め", "使わ", "放置",
  ]

  private func isClass(_ end: Int) -> Bool {
    text.has("以上", at: end) || text.has("以内", at: end) || text.has("以下", at: end)
  }

  private static let long = Set("年かカヶヵケ箇月週".unicodeScalars.map(\.value))
}
