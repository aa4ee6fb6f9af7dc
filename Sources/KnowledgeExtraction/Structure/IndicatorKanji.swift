/// Lines that write their numbers in kanji, 「目標　八割以上（令和五年度　六割八分）」, as in rules and notices that are
/// set vertically. They are read with other digits in their place and given back as written.
struct IndicatorKanji {
  private let written: String
  /// Of the same bytes: a full-width digit for each kanji of a number.
  let text: String

  /// `nil` where the line has other digits, or no number.
  init?(_ line: String) {
    guard !IndicatorTextReader.hasDigit(line) else { return nil }
    var scalars = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    var isNumber = false
    var isChanged = false
    for scalar in line.unicodeScalars {
      let digit = Self.digit(of: scalar)
      isNumber = digit != nil && (isNumber || Self.mayPrecede(before))
      isChanged = isChanged || isNumber
      scalars.append(isNumber ? digit ?? scalar : scalar)
      before = scalar
    }
    guard isChanged else { return nil }
    written = line
    text = String(scalars)
  }

  /// What was read, as it is written.
  func original(of read: IndicatorText) -> IndicatorText {
    var original = read
    original.name = self.original(of: read.name)
    original.target = read.target.map(self.original)
    original.baseline = read.baseline.map(self.original)
    original.method = read.method.map(self.original)
    return original
  }

  private func original(of part: String) -> String {
    let (all, part) = (Array(text.utf8), Array(part.utf8))
    guard !part.isEmpty, all.count >= part.count,
      let start = (0...(all.count - part.count)).first(where: { all[$0...].starts(with: part) })
    else { return String(decoding: part, as: UTF8.self) }
    return String(decoding: Array(written.utf8)[start..<(start + part.count)], as: UTF8.self)
  }

  /// 「六割八分」, 「令和五年度」, 「約二百人」; not 「統一」, 「第三者」.
  private static func mayPrecede(_ scalar: Unicode.Scalar) -> Bool {
    TrimmedText.isSpace(scalar.value)
      || "（(、，：:約計標状在値準和成割年月間延→⇒・にをがはでら".unicodeScalars.contains(scalar)
  }

  private static func digit(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let value = "〇一二三四五六七八九".unicodeScalars.enumerated().first(where: { $0.element == scalar }) {
      return Unicode.Scalar(0xFF10 + UInt32(value.offset))
    }
    return "十百千万億".unicodeScalars.contains(scalar) ? Unicode.Scalar(0xFF10) : nil
  }
}
