import JapaneseText

/// Finds days in a line.
struct DayScanner {
  let letters: [Unicode.Scalar]

  /// In reading order.
  ///
  /// - Complexity: O(letters)
  var days: [FoundDay] {
    var days: [FoundDay] = []
    var place = 0
    while place < letters.count {
      let letter = letters[place]
      let day: FoundDay? =
        if letter == "月" {
          dayInWords(at: place, after: days.last)
        } else if letter == "日", let last = days.last {
          followingDay(at: place, after: last)
        } else if letter.isDigitLetter, place == 0 || !isPartOfNumber(letters[place - 1]) {
          dayWithSigns(at: place)
        } else {
          nil
        }
      if let day {
        days.append(day)
        place = max(place + 1, day.range.upperBound)
      } else {
        place += 1
      }
    }
    return days
  }

  // MARK: Forms

  /// 「令和７年６月１２日（木）」 with 月 at `place`.
  private func dayInWords(at place: Int, after last: FoundDay?) -> FoundDay? {
    guard let month = number(endingAt: place),
      let day = number(at: skipBlanks(from: place + 1)), day.end < letters.count
    else { return nil }
    let unit = skipBlanks(from: day.end)
    guard unit < letters.count, letters[unit] == "日", 1...99 ~= month.value, 1...99 ~= day.value,
      unit + 1 >= letters.count || letters[unit + 1] != "間"
    else { return nil }
    let floor = last?.range.upperBound ?? 0
    let start = startOfYear(before: month.start, from: floor)
    let end = unit + 1
    var year: Int?
    if start < month.start {
      // The year is read apart from the day, which the calendar may not have.
      year = DateNotation.firstDate(in: letters.text(start..<month.start))?.year
    }
    let relative = year == nil ? relative(before: month.start) : nil
    let first = relative != nil ? month.start - 2 : year == nil ? month.start : start
    var found = found(first..<end, year: year, month: month.value, day: day.value)
    found.relative = relative
    return found
  }

  /// 「昨年」, 「同年」, 「翌年」.
  private func relative(before place: Int) -> FoundDay.Relative? {
    guard place >= 2, letters[place - 1] == "年" else { return nil }
    return switch letters[place - 2] {
    case "昨", "去": .last
    case "同": .same
    case "翌": .next
    default: nil
    }
  }

  /// 「、12日（金）」 right behind another day.
  private func followingDay(at place: Int, after last: FoundDay) -> FoundDay? {
    guard let day = number(endingAt: place), day.start > last.range.upperBound - 1 else {
      return nil
    }
    let between = letters[last.range.upperBound..<day.start].filter { !$0.isBlank }
    guard between.count <= 2, !between.isEmpty,
      between.allSatisfy({ "・、,，～〜~-－及び".unicodeScalars.contains($0) }), 1...31 ~= day.value
    else { return nil }
    return found(day.start..<place + 1, year: last.year, month: last.month, day: day.value)
  }

  /// 「2025/6/12」, 「2025.6.12」, 「2025-06-12」, 「R7.6.12」, and 「6/12（木）」.
  private func dayWithSigns(at place: Int) -> FoundDay? {
    var start = place
    if start > 0, "RHSrhsＲＨＳ".unicodeScalars.contains(letters[start - 1]) { start -= 1 }
    var end = place
    while end < letters.count, end - place < 12,
      letters[end].isDigitLetter || "./-．／－".unicodeScalars.contains(letters[end])
    {
      end += 1
    }
    while end > place, !letters[end - 1].isDigitLetter { end -= 1 }
    guard end - start >= 3 else { return nil }
    let text = letters.text(start..<end)
    if let date = DateNotation.date(text), let month = date.month, let day = date.day {
      return found(start..<end, year: date.year, month: month, day: day)
    }
    let parts = letters[place..<end].split { !$0.isDigitLetter }
    guard start == place, parts.count == 2, parts.allSatisfy({ $0.count <= 2 }),
      "/／".unicodeScalars.contains(letters[place + parts[0].count]),
      let month = value(parts[0]), let day = value(parts[1]), 1...12 ~= month, 1...31 ~= day
    else { return nil }
    let found = found(place..<end, year: nil, month: month, day: day)
    return found.weekday == nil ? nil : found
  }

  private func found(_ range: Range<Int>, year: Int?, month: Int, day: Int) -> FoundDay {
    let weekday = weekday(at: range.upperBound)
    return FoundDay(
      range: range.lowerBound..<(weekday?.end ?? range.upperBound), year: year, month: month,
      day: day, weekday: weekday?.value)
  }

  // MARK: Parts

  /// 「（木）」, 「(木曜日)」, 「（木・祝）」, 「木曜日」.
  private func weekday(at place: Int) -> (value: Int, end: Int)? {
    var at = skipBlanks(from: place)
    let isOpen = at < letters.count && letters[at].isRoundOpening
    if isOpen { at += 1 }
    guard at < letters.count, let value = Self.weekdays.firstIndex(of: letters[at]) else {
      return nil
    }
    if !isOpen {
      guard at + 1 < letters.count, letters[at + 1] == "曜" else { return nil }
      return (value, min(letters.count, at + 3))
    }
    let limit = min(letters.count, at + 8)
    guard let close = letters[at..<limit].firstIndex(where: \.isRoundClosing) else { return nil }
    let next = letters[at + 1]
    guard close == at + 1 || "曜・祝、,／/".unicodeScalars.contains(next) else { return nil }
    return (value, close + 1)
  }

  static let weekdays = Array("日月火水木金土".unicodeScalars)

  private func startOfYear(before place: Int, from floor: Int) -> Int {
    var start = place
    while start > floor, place - start < 18, Self.yearLetters.contains(letters[start - 1]) {
      start -= 1
    }
    while start < place,
      letters[start].isBlank || letters[start].isRoundClosing
        || letters[start] == "年" || letters[start].isRoundOpening
    {
      start += 1
    }
    return letters[start..<place].contains("年") ? start : place
  }

  private static let yearLetters = Set(
    "0123456789０１２３４５６７８９年元令和平成昭大正明治RHSＲＨＳ()（） 　〇一二三四五六七八九十".unicodeScalars)

  private func isPartOfNumber(_ letter: Unicode.Scalar) -> Bool {
    letter.isDigitLetter || "./-．／－,，".unicodeScalars.contains(letter)
  }

  private func skipBlanks(from place: Int) -> Int {
    var at = place
    while at < letters.count, letters[at].isBlank, at - place < 2 { at += 1 }
    return at
  }
}
