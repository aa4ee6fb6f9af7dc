import JapaneseText

extension PartialDate {
  /// As staff read it: 2022年10月3日.
  var japanese: String {
    var text = "\(year)年"
    if let month { text += "\(month)月" }
    if let day { text += "\(day)日" }
    return text
  }
}
