/// A figure as a spreadsheet counts it: 「約1,420人」 is 1420 in 人.
struct PlainFigure: Sendable, Hashable {
  let number: String
  let unit: String

  /// `nil` where the text is not one figure alone.
  init?(_ text: String) {
    guard text.isFigure else { return nil }
    var rest = text[...]
    var isNegative = false
    while let first = rest.first, "約＋－+-−△▲".contains(first) {
      if "－-−△▲".contains(first) { isNegative = true }
      rest.removeFirst()
    }
    var number = ""
    while let first = rest.first {
      if let digit = first.wholeNumberValue, first.isNumber, (0...9).contains(digit) {
        number += "\(digit)"
      } else if first == "." || first == "．" {
        number += "."
      } else if first != ",", first != "，" {
        break
      }
      rest.removeFirst()
    }
    guard Double(number) != nil, number.last != "." else { return nil }
    self.number = (isNegative ? "-" : "") + number
    unit = String(rest)
  }
}
