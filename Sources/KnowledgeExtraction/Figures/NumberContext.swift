import JapaneseText

/// Tells numbers that count nothing from what stands around their digits: years, dates, times,
/// telephone numbers, ordinals, numbers of models and sections.
struct NumberContext {
  let text: ScalarText
  let words: FigureWords
  /// No digits behind it are looked at.
  let limit: Int

  /// - Returns: `nil` where the digits at `place` may begin a quantity.
  func other(at place: Int, _ state: inout QuantityScanner.Walk) -> QuantityScanner.Found? {
    if let year = year(at: place) { return year }
    let before = text.at(place - 1)
    // 第２の２の調査
    if before == 0x306E, ScalarKind.isDigit(text.at(place - 2)), text.at(place - 3) == 0x7B2C {
      return .other(end: endOfDigits(place, joinedBy: [0x2E, 0x2D]))
    }
    if before == 0x7B2C || (before == 0x20 && text.at(place - 2) == 0x7B2C) {
      return .other(end: endOfDigits(place, joinedBy: [0x2E, 0x2D]))
    }
    if isSheet(before: place) { return .other(end: endOfDigits(place, joinedBy: [0x2E, 0x2D])) }
    if ScalarKind.isLatin(before) || before == 0x5F || before == 0x3012 || before == 0x23 {
      return .other(end: endOfDigits(place, joinedBy: [0x2E, 0x2D, 0x2F, 0x3A, 0x5F]))
    }
    if before == 0x2E, ScalarKind.isLatin(text.at(place - 2)) {
      return .other(end: endOfDigits(place, joinedBy: [0x2E, 0x2D]))
    }
    return chain(at: place) ?? dateOrTime(at: place, &state)
  }

  /// 図5-9, 別表2, （表3）: the number of a figure or a table, not of 発表3件.
  private func isSheet(before place: Int) -> Bool {
    var end = place
    if text.at(end - 1) == 0x20 { end -= 1 }
    guard [0x56F3, 0x8868].contains(text.at(end - 1)) else { return false }
    let before = text.at(end - 2)
    return !ScalarKind.isKanji(before) || [0x56F3, 0x5225, 0x4ED8].contains(before)
  }

  /// 13:30, 03-1234-5678, 2020/4/1, 2020.4.1: digits joined by signs.
  private func chain(at place: Int) -> QuantityScanner.Found? {
    let plain = endOfDigits(place, joinedBy: [])
    if text.at(place) == 0x30, plain > place + 1 {
      return .other(end: endOfDigits(place, joinedBy: [0x2D, 0x2F, 0x3A]))
    }
    for joint: UInt32 in [0x3A, 0x2F] where text.at(plain) == joint {
      let end = endOfDigits(place, joinedBy: [joint, 0x2E])
      if end > plain { return .other(end: end) }
    }
    let dashed = endOfDigits(place, joinedBy: [0x2D])
    if dashed > plain, count(of: 0x2D, in: place..<dashed) > 1 { return .other(end: dashed) }
    let pointed = endOfDigits(place, joinedBy: [0x2E])
    if pointed > plain, count(of: 0x2E, in: place..<pointed) > 1 { return .other(end: pointed) }
    return nil
  }

  /// The day of a month, and minutes of a time.
  private func dateOrTime(
    at place: Int, _ state: inout QuantityScanner.Walk
  ) -> QuantityScanner.Found? {
    let end = endOfDigits(place, joinedBy: [])
    switch text.at(end) {
    case 0x65E5:
      guard !text.has("日間", at: end), !text.has("日分", at: end) else { return nil }
      let isDay =
        isMonth(before: place) || isSomeMonth(before: place)
        || (state.dateEnd >= 0 && place - state.dateEnd <= 6 && joinsDates(state.dateEnd..<place))
        || isWeekday(at: end + 1)
      guard isDay else { return nil }
      state.dateEnd = end + 1
      return .other(end: end + 1)
    case 0x5206:
      return text.at(place - 1) == 0x6642 ? .other(end: end + 1) : nil
    default:
      return nil
    }
  }

  /// 4月, and no 月 of 月7日.
  private func isMonth(before place: Int) -> Bool {
    let before = text.at(place - 2)
    return text.at(place - 1) == 0x6708
      && (ScalarKind.isDigit(before) || KanjiNumeral.begins(before) || before == 0x540C)
  }

  /// 毎月10日, 翌月10日.
  private func isSomeMonth(before place: Int) -> Bool {
    text.at(place - 1) == 0x6708
      && [0x6BCE, 0x7FCC, 0x5F53, 0x524D].contains(text.at(place - 2))
  }

  private func joinsDates(_ range: Range<Int>) -> Bool {
    text.folded[range].contains { "・、~,及と-(".unicodeScalars.map(\.value).contains($0) }
      || text.has("から", at: range.lowerBound)
  }

  private func isWeekday(at place: Int) -> Bool {
    text.at(place) == 0x28
      && "月火水木金土日".unicodeScalars.contains { $0.value == text.at(place + 1) }
      && (text.at(place + 2) == 0x29 || text.at(place + 2) == 0x30FB || text.has("曜", at: place + 2)
        || text.has("祝", at: place + 2))
  }

  // MARK: Years

  /// A year with its era or with four digits, alone or as the first of two.
  private func year(at place: Int) -> QuantityScanner.Found? {
    let digits = endOfDigits(place, joinedBy: [])
    let start = eraStart(before: place)
    guard start < place || digits - place == 4 else { return nil }
    let isYear =
      text.has("年", at: digits) && !text.has("年間", at: digits)
      || text.has("~", at: digits) || text.has("-", at: digits) || text.at(digits) == 0x2E
      || text.at(digits) == 0x29
    guard start < place || isYear, start < place || text.at(place) == 0x31 || text.at(place) == 0x32
    else { return nil }
    guard start < place || text.at(digits) == 0x5E74 || isFollowedByYear(digits) else { return nil }
    let written = text.string(start..<digits) + "年度"
    guard let value = DateNotation.fiscalYear(written) else { return nil }
    return .year(ScannedYear(value: value, range: start..<endOfYear(digits)))
  }

  /// 2022~2026年度.
  private func isFollowedByYear(_ end: Int) -> Bool {
    guard text.at(end) == 0x7E || text.at(end) == 0x2D else { return false }
    let second = endOfDigits(end + 1, joinedBy: [])
    return second > end + 1 && text.at(second) == 0x5E74
  }

  /// After the year, 年 or 年度, and the second year of a range.
  private func endOfYear(_ digits: Int) -> Int {
    var end = digits
    if text.at(end) == 0x7E || text.at(end) == 0x2D {
      let second = endOfDigits(end + 1, joinedBy: [])
      if second > end + 1, text.at(second) == 0x5E74 { end = second }
    }
    return text.end(of: "年度", at: end) ?? text.end(of: "年", at: end) ?? end
  }

  private func eraStart(before place: Int) -> Int {
    for era in ["令和", "平成", "昭和", "大正", "明治"] as [StaticString]
    where text.has(era, at: place - 2) { return place - 2 }
    let letters: [UInt32] = [0x52, 0x48, 0x53]
    let isEra =
      letters.contains(text.at(place - 1)) && !ScalarKind.isLatin(text.at(place - 2))
      && endOfDigits(place, joinedBy: []) - place <= 2
    return isEra ? place - 1 : place
  }

  // MARK: Digits

  private func endOfDigits(_ place: Int, joinedBy joints: [UInt32]) -> Int {
    var end = place
    while end < limit,
      ScalarKind.isDigit(text.at(end))
        || (joints.contains(text.at(end)) && ScalarKind.isDigit(text.at(end + 1)))
    { end += 1 }
    return end
  }

  private func count(of scalar: UInt32, in range: Range<Int>) -> Int {
    text.folded[range].count { $0 == scalar }
  }
}
