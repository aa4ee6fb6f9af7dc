/// Finds years and dates in a plain fold. The notations are those of ``DateNotation``.
struct CalendarScanner {
  let scanner: FoldScanner

  init(_ fold: ContiguousArray<UInt8>) { scanner = FoldScanner(fold) }

  /// A year, with what follows it within one run: R4, R4.4.22.
  struct Year {
    let value: Int
    let era: Era?
    /// Month and day written behind the year with points.
    var rest: [Int] = []
    var end: Int
  }

  struct Match {
    enum Unit {
      /// A year without 年.
      case bare
      case date
      case fiscalYear
      /// A decade, or a day that the calendar does not have.
      case noDate
    }

    let date: PartialDate
    let unit: Unit
    let era: Era?
    let end: Int
  }

  /// The longest date, year or fiscal year that begins at `index`.
  func date(at index: Int) -> Match? {
    guard let year = year(at: index) else { return nil }
    if !year.rest.isEmpty {
      let day = year.rest.count > 1 ? year.rest[1] : nil
      return PartialDate(year: year.value, month: year.rest[0], day: day).map {
        Match(date: $0, unit: .date, era: year.era, end: year.end)
      }
    }
    if let end = scanner.end(of: "年", at: year.end) { return dateInWords(year, afterYear: end) }
    if let match = dateWithSeparators(year) { return match }
    return PartialDate(year: year.value).map {
      Match(date: $0, unit: .bare, era: year.era, end: year.end)
    }
  }

  // MARK: Years

  /// The year at `index`, with its other notation in parentheses but without 年.
  func year(at index: Int) -> Year? {
    guard var year = singleYear(at: index) else { return nil }
    if year.rest.isEmpty, let end = endOfOther(year, at: year.end, unit: "") { year.end = end }
    return year
  }

  private func singleYear(at index: Int) -> Year? {
    if let era = Era(in: scanner, at: index) { return yearOfEra(era, at: index + 6) }
    if let run = scanner.run(at: index) { return year(in: run) }
    guard let number = scanner.number(at: index), (1000...2999).contains(number.value) else {
      return nil
    }
    return Year(value: number.value, era: nil, end: number.end)
  }

  private func yearOfEra(_ era: Era, at index: Int) -> Year? {
    if let end = scanner.end(of: "元", at: index) {
      return era.westernYear(1).map { Year(value: $0, era: era, end: end) }
    }
    if let number = scanner.number(at: index) {
      return era.westernYear(number.value).map { Year(value: $0, era: era, end: number.end) }
    }
    guard let run = scanner.run(at: index), let numbers = Self.numbers(in: run.content) else {
      return nil
    }
    return era.westernYear(numbers[0]).map {
      Year(value: $0, era: era, rest: Array(numbers[1...]), end: run.end)
    }
  }

  private func year(in run: FoldScanner.Run) -> Year? {
    guard let first = run.content.first else { return nil }
    if let era = Era(initial: first) {
      if run.content.count == 1 {
        return scanner.end(of: "元", at: run.end).flatMap { end in
          era.westernYear(1).map { Year(value: $0, era: era, end: end) }
        }
      }
      guard let numbers = Self.numbers(in: run.content.dropFirst()),
        let value = era.westernYear(numbers[0])
      else { return nil }
      return Year(value: value, era: era, rest: Array(numbers[1...]), end: run.end)
    }
    guard let numbers = Self.numbers(in: run.content), (1000...2999).contains(numbers[0]) else {
      return nil
    }
    return Year(value: numbers[0], era: nil, rest: Array(numbers[1...]), end: run.end)
  }

  /// One to three numbers with points between them.
  private static func numbers(in content: ArraySlice<UInt8>) -> [Int]? {
    let parts = content.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.compactMap(FoldScanner.value)
    return numbers.count == parts.count && parts.count <= 3 ? numbers : nil
  }

  /// After "(令和4)" behind 2022 and the like, where it means the same year.
  func endOfOther(_ year: Year, at index: Int, unit: String) -> Int? {
    guard let open = scanner.end(of: "(", at: index), let other = singleYear(at: open),
      other.rest.isEmpty, other.value == year.value,
      let end = scanner.end(of: unit, at: other.end)
    else { return nil }
    return scanner.end(of: ")", at: end)
  }

  // MARK: Dates

  private func dateInWords(_ year: Year, afterYear: Int) -> Match? {
    if let end = scanner.end(of: "度", at: afterYear) {
      return PartialDate(year: year.value).map {
        let after = endOfOther(year, at: end, unit: "年度") ?? end
        return Match(date: $0, unit: .fiscalYear, era: year.era, end: after)
      }
    }
    let end = endOfOther(year, at: afterYear, unit: "年") ?? afterYear
    let isDecade = scanner.end(of: "代", at: afterYear) != nil
    let month = number(before: "月", at: end)
    let day = month.flatMap { number(before: "日", at: $0.end) }
    guard !isDecade,
      let date = PartialDate(year: year.value, month: month?.value, day: day?.value)
    else {
      return PartialDate(year: year.value).map {
        Match(date: $0, unit: .noDate, era: year.era, end: afterYear)
      }
    }
    return Match(date: date, unit: .date, era: year.era, end: day?.end ?? month?.end ?? end)
  }

  private func number(before unit: String, at index: Int) -> FoldScanner.Number? {
    scanner.number(at: index).flatMap { number in
      scanner.end(of: unit, at: number.end).map { .init(value: number.value, end: $0) }
    }
  }

  private func dateWithSeparators(_ year: Year) -> Match? {
    for separator in ["/", "-"] {
      guard let month = number(after: separator, at: year.end) else { continue }
      let day = number(after: separator, at: month.end)
      // R2-4 are three years.
      if separator == "-", year.era != nil, day == nil { return nil }
      guard let date = PartialDate(year: year.value, month: month.value, day: day?.value) else {
        return nil
      }
      return Match(date: date, unit: .date, era: year.era, end: day?.end ?? month.end)
    }
    return nil
  }

  private func number(after separator: String, at index: Int) -> FoldScanner.Number? {
    scanner.end(of: separator, at: index).flatMap { start in
      scanner.bytes[start...].first == FoldMark.run ? scanner.number(at: start) : nil
    }
  }
}
