import JapaneseText

extension PartialDate {
  /// YYYY, YYYY-MM or YYYY-MM-DD, as precise as the date is.
  var written: String {
    var parts = [padded(year, to: 4)]
    if let month { parts.append(padded(month, to: 2)) }
    if let day { parts.append(padded(day, to: 2)) }
    return parts.joined(separator: "-")
  }

  /// As staff read it: 2022年10月3日.
  var japanese: String {
    var text = "\(year)年"
    if let month { text += "\(month)月" }
    if let day { text += "\(day)日" }
    return text
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
