/// The numerals that a format of a sheet shows numbers in: `[DBNum1]` 二千五, `[DBNum2]` 弐阡伍, `[DBNum3]` ２００５.
enum KanjiNumerals: Hashable {
  case plain, formal, wide

  /// - Parameter format: What stands in brackets, in lower case.
  init?(format: String) {
    switch format {
    case "dbnum1": self = .plain
    case "dbnum2": self = .formal
    case "dbnum3": self = .wide
    default: return nil
    }
  }

  /// Each digit in its place: 二〇二五.
  func digits(of text: String) -> String {
    String(text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
  }

  /// With 十, 百, 千 and 万; digits where the text is no whole number below 10,000 兆.
  func number(of text: String) -> String {
    guard self != .wide, text.count <= 16, text.allSatisfy({ $0.isASCII && $0.isNumber }),
      let value = Int(text)
    else { return digits(of: text) }
    guard value > 0 else { return String(digits[0]) }
    var rest = value
    var output = ""
    for unit in ["", self == .formal ? "萬" : "万", "億", "兆"] {
      if rest % 10_000 > 0 { output = group(rest % 10_000) + unit + output }
      rest /= 10_000
    }
    return output
  }

  /// Below 10,000.
  private func group(_ value: Int) -> String {
    var output = ""
    for (unit, sign) in zip([1000, 100, 10, 1], tens) {
      let digit = value / unit % 10
      guard digit > 0 else { continue }
      if digit > 1 || unit == 1 || self == .formal { output.append(digits[digit]) }
      output += sign
    }
    return output
  }

  private var digits: [Character] {
    switch self {
    case .plain: Array("〇一二三四五六七八九")
    case .formal: Array("〇壱弐参四伍六七八九")
    case .wide: Array("０１２３４５６７８９")
    }
  }

  private var tens: [String] { self == .formal ? ["阡", "百", "拾", ""] : ["千", "百", "十", ""] }
}
