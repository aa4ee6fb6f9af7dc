/// The rules of the full fold, each of which looks at one place.
struct FoldRules {
  let scanner: FoldScanner
  private let calendar: CalendarScanner

  init(scanner: FoldScanner) {
    self.scanner = scanner
    calendar = CalendarScanner(scanner.bytes)
  }

  /// What the first rule that applies at the trigger makes of it.
  func edit(at index: Int) -> FoldEdit? {
    if scanner.bytes[index] == FoldMark.run {
      return calendarForm(at: index) ?? monthsAfterRun(at: index)
    }
    let scalar = scanner.scalar(at: index)
    if scalar == Self.prolongedSound { return katakanaEnding(at: index) }
    if KanjiNumber.value(of: scalar) != nil {
      return calendarForm(at: index) ?? countedNumber(at: index) ?? compound(at: index)
    }
    return calendarForm(at: index) ?? compound(at: index)
  }

  /// Where to look for the next trigger if nothing changes at this one: after the run, the date, all
  /// of the number or all ー, so that none is read from its middle.
  func end(ofTriggerAt index: Int) -> Int {
    if scanner.bytes[index] == FoldMark.run {
      return calendar.date(at: index)?.end ?? scanner.next(after: index)
    }
    var end = index
    while KanjiNumber.value(of: scanner.scalar(at: end)) != nil { end += 3 }
    while scanner.scalar(at: end) == Self.prolongedSound { end += 3 }
    return end > index ? end : index + 3
  }

  // MARK: Katakana

  static let prolongedSound: UInt32 = 0x30FC

  /// サーバー to サーバ: words of three sounds and more, as JIS Z 8301 has it.
  private func katakanaEnding(at index: Int) -> FoldEdit? {
    var end = index
    while scanner.scalar(at: end) == Self.prolongedSound { end += 3 }
    guard !Self.isKatakana(scanner.scalar(at: end)) else { return nil }
    var start = index
    var sounds = 0
    while start >= 3, Self.isKatakana(scanner.scalar(at: start - 3)) {
      start -= 3
      if !Self.isSmallVowel(scanner.scalar(at: start)) { sounds += 1 }
    }
    guard sounds >= 3 else { return nil }
    return FoldEdit(index - 3..<end, Array(scanner.bytes[index - 3..<index]))
  }

  private static func isKatakana(_ scalar: UInt32) -> Bool {
    (0x30A1...0x30FA).contains(scalar) || scalar == prolongedSound
  }

  /// ァィゥェォャュョヮ: one sound with the kana before.
  private static func isSmallVowel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5, 0x30E7, 0x30EE: true
    default: false
    }
  }

  // MARK: Years and dates

  /// Years, fiscal years and dates to the western year with 年, 月, 日.
  ///
  /// A western year and month with a point or stroke, 2022/4, may be a fraction and stays, and so do
  /// M2/1 and T1.2, which are seldom dates.
  private func calendarForm(at index: Int) -> FoldEdit? {
    guard let match = calendar.date(at: index) else { return nil }
    switch match.unit {
    case .bare, .noDate: return nil
    case .fiscalYear: return FoldEdit(index..<match.end, Self.marked(match.date.year) + "年度".utf8)
    case .date:
      let isInWords = scanner.bytes[index..<match.end].contains(0xE5)
      let isMonthOfEra = match.era != nil && match.date.year > Self.lastYearOfTaisho
      guard isInWords || isMonthOfEra || match.date.day != nil else { return nil }
      var form = Self.marked(match.date.year) + "年".utf8
      if let month = match.date.month { form += Self.marked(month) + "月".utf8 }
      if let day = match.date.day { form += Self.marked(day) + "日".utf8 }
      return FoldEdit(index..<match.end, form)
    }
  }

  private static let lastYearOfTaisho = 1925

  private static func marked(_ number: Int) -> [UInt8] {
    [FoldMark.run] + "\(number)".utf8 + [FoldMark.run]
  }

  // MARK: Counters

  /// 三次 to 3次: a number in kanji after 第 or before a counter.
  private func countedNumber(at index: Int) -> FoldEdit? {
    guard let number = KanjiNumber(in: scanner, at: index), !isPartOfNumber(at: index) else {
      return nil
    }
    let months = monthsForm(at: number.end)
    guard
      months != nil || Counters.standard.follows(in: scanner, at: number.end)
        || isAfter("第", at: index) || isAfter("分の", at: index)
    else { return nil }
    return FoldEdit(index..<number.end, Self.marked(number.value)).joined(with: months)
  }

  /// After digits, as in 2千, or after 数 and 何, a kanji is no number by itself.
  private func isPartOfNumber(at index: Int) -> Bool {
    if isAfter("数", at: index) || isAfter("何", at: index) || isAfter("幾", at: index) {
      return true
    }
    guard index >= 2, scanner.bytes[index - 1] == FoldMark.run else { return false }
    return (0x30...0x39).contains(scanner.bytes[index - 2])
  }

  private func isAfter(_ text: String, at index: Int) -> Bool {
    scanner.bytes[..<index].suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  /// 3ヶ月 to 3か月, after a run that is a number.
  private func monthsAfterRun(at index: Int) -> FoldEdit? {
    guard let run = scanner.run(at: index), let last = run.content.last,
      (0x30...0x39).contains(last)
    else { return nil }
    return monthsForm(at: run.end)
  }

  /// ヶ, カ, 箇 and the like before 月, 年, 所 … to か.
  private func monthsForm(at index: Int) -> FoldEdit? {
    let spellings = ["か", "カ", "ヵ", "ヶ", "ケ", "箇"]
    guard let end = spellings.lazy.compactMap({ scanner.end(of: $0, at: index) }).first,
      ["月", "年", "所", "国", "条", "村", "店", "校", "寺"].contains(where: {
        scanner.end(of: $0, at: end) != nil
      })
    else { return nil }
    return FoldEdit(index..<end, Array("か".utf8))
  }

  // MARK: Okurigana

  private func compound(at index: Int) -> FoldEdit? {
    Compounds.standard.edit(in: scanner, at: index)
  }
}

extension FoldEdit {
  /// This edit and the one that begins where it ends.
  fileprivate func joined(with next: FoldEdit?) -> FoldEdit {
    guard let next else { return self }
    return FoldEdit(
      range.lowerBound..<next.range.upperBound, replacement + next.replacement)
  }
}
