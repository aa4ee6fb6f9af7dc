/// An era of the Japanese calendar since 1868.
struct Era: Sendable {
  /// The western year before its first.
  let offset: Int
  /// The highest year that is written. 平成32年度 stands in plans made before 令和 was known.
  let lastYear: Int
  /// The western year in which it ended; `nil` for the present one.
  let end: Int?

  /// The western year; `nil` for a year that the era cannot have.
  func westernYear(_ year: Int) -> Int? {
    (1...lastYear).contains(year) ? offset + year : nil
  }

  /// The era whose two kanji stand at `index`.
  init?(in scanner: FoldScanner, at index: Int) {
    switch (scanner.scalar(at: index), scanner.scalar(at: index + 3)) {
    case (0x4EE4, 0x548C): self = .reiwa
    case (0x5E73, 0x6210): self = .heisei
    case (0x662D, 0x548C): self = .showa
    case (0x5927, 0x6B63): self = .taisho
    case (0x660E, 0x6CBB): self = .meiji
    default: return nil
    }
  }

  /// The era that `r`, `h`, `s`, `t` or `m` stands for.
  init?(initial: UInt8) {
    switch initial {
    case UInt8(ascii: "r"): self = .reiwa
    case UInt8(ascii: "h"): self = .heisei
    case UInt8(ascii: "s"): self = .showa
    case UInt8(ascii: "t"): self = .taisho
    case UInt8(ascii: "m"): self = .meiji
    default: return nil
    }
  }

  /// The era that a day lies in, with its name; `nil` before 明治 6, when the calendar was another one.
  static func containing(year: Int, month: Int, day: Int) -> (name: String, era: Era)? {
    let beginnings: [(day: (Int, Int, Int), name: String, era: Era)] = [
      ((2019, 5, 1), "令和", reiwa), ((1989, 1, 8), "平成", heisei), ((1926, 12, 25), "昭和", showa),
      ((1912, 7, 30), "大正", taisho), ((1873, 1, 1), "明治", meiji),
    ]
    return beginnings.first { $0.day <= (year, month, day) }.map { ($0.name, $0.era) }
  }

  private init(offset: Int, lastYear: Int, end: Int?) {
    self.offset = offset
    self.lastYear = lastYear
    self.end = end
  }

  private static let reiwa = Era(offset: 2018, lastYear: 99, end: nil)
  private static let heisei = Era(offset: 1988, lastYear: 99, end: 2019)
  private static let showa = Era(offset: 1925, lastYear: 99, end: 1989)
  private static let taisho = Era(offset: 1911, lastYear: 15, end: 1926)
  private static let meiji = Era(offset: 1867, lastYear: 45, end: 1912)
}
