extension PartialDate {
  /// As offices print it: 「令和8年11月20日」, 「令和元年5月」; with the western year before 1873.
  ///
  /// A year or month in which an era changed is called by the later one.
  package var eraText: String {
    let month = month ?? 12
    let last = day ?? Self.days(inMonth: month, of: year)
    var text = "\(year)年"
    if let (name, era) = Era.containing(year: year, month: month, day: last) {
      let number = year - era.offset
      text = "\(name)\(number == 1 ? "元" : "\(number)")年"
    }
    if let month = self.month { text += "\(month)月" }
    if let day { text += "\(day)日" }
    return text
  }

  /// 「令和6年度」 of the western year in which it begins (April).
  package static func fiscalYearText(_ year: Int) -> String {
    (PartialDate(year: year)?.eraText ?? "\(year)年") + "度"
  }
}
