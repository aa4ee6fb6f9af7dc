/// Finds fiscal years and ranges of them in a plain fold.
struct FiscalYearScanner {
  private let calendar: CalendarScanner
  private var scanner: FoldScanner { calendar.scanner }

  init(_ fold: ContiguousArray<UInt8>) { calendar = CalendarScanner(fold) }

  /// The years that the whole fold names, in ascending order.
  var years: ClosedRange<Int>? {
    if let years = yearsInOneRun { return years }
    guard let first = year(at: 0) else { return nil }
    if first.end == scanner.bytes.count { return first.value...first.value }
    guard let start = endOfDash(at: first.end), let last = year(at: start, era: first.era),
      (scanner.end(of: "まで", at: last.end) ?? last.end) == scanner.bytes.count,
      first.value <= last.value
    else { return nil }
    return first.value...last.value
  }

  /// A year with or without 年 or 年度. A small number by itself is one of `era`.
  private func year(at index: Int, era: Era? = nil) -> CalendarScanner.Year? {
    guard var year = calendar.year(at: index) ?? shortYear(at: index, era: era), year.rest.isEmpty
    else { return nil }
    for unit in ["年度", "年"] {
      guard let end = scanner.end(of: unit, at: year.end) else { continue }
      year.end = calendar.endOfOther(year, at: end, unit: unit) ?? end
      break
    }
    return year
  }

  private func shortYear(at index: Int, era: Era?) -> CalendarScanner.Year? {
    guard let era, let number = scanner.number(at: index),
      let value = era.westernYear(number.value)
    else { return nil }
    return CalendarScanner.Year(value: value, era: era, end: number.end)
  }

  private func endOfDash(at index: Int) -> Int? {
    ["-", "~", "から"].lazy.compactMap { scanner.end(of: $0, at: index) }.first
  }

  /// R2-R4, which is one run because letters stand beside the hyphen.
  private var yearsInOneRun: ClosedRange<Int>? {
    guard let run = scanner.run(at: 0) else { return nil }
    let tail = String(decoding: scanner.bytes[run.end...], as: UTF8.self)
    let parts = run.content.split(separator: UInt8(ascii: "-"))
    guard parts.count == 2, ["", "年", "年度"].contains(tail) else { return nil }
    let years = parts.compactMap { part in
      part.first.flatMap(Era.init(initial:)).flatMap { era in
        FoldScanner.value(of: part.dropFirst()).flatMap(era.westernYear)
      }
    }
    return years.count == 2 && years[0] <= years[1] ? years[0]...years[1] : nil
  }
}
