import JapaneseText

/// Since when something is done: 「2020年から」, 「令和2年4月開始」, 「令和3年度に」.
///
/// `YYYY` or `YYYY-MM`; days are left out.
enum StartDate {
  /// What the value of a label such as 開始時期 says.
  static func value(_ text: String) -> String? {
    if let found = dates(in: text).first { return found.date }
    if let date = DateNotation.date(text) { return month(date) }
    return DateNotation.fiscalYears(text).map { String($0.lowerBound) }
  }

  /// The first date of a sentence that it says something began at.
  static func opening(_ sentence: String) -> String? {
    dates(in: sentence).first { found in
      let rest = sentence[found.end...].drop { $0.isWhitespace }
      return ["から", "より", "に、", "に", "以降", "、", "開始", "開館", "開設", "導入", "の開", "～", "〜"]
        .contains { rest.hasPrefix($0) } && !rest.hasPrefix("に比べ") && !rest.hasPrefix("から令和")
    }?.date
  }

  /// 「開始 令和5年4月」 among facts set off by white space, 「（平成31年4月開館）」.
  static func ofNote(in text: String) -> String? {
    for found in dates(in: text) {
      let after = text[found.end...]
      let before = text[..<found.start].trimmingWhitespace
      if starts.contains(where: { after.hasPrefix($0) }) { return found.date }
      // （令和2年6月～）
      if let dash = after.first, "～〜~".contains(dash),
        after.dropFirst().first.map({ "）) 　".contains($0) }) ?? true
      {
        return found.date
      }
      if starts.contains(where: { before.hasSuffix($0) || before.hasSuffix("\($0)：") }),
        !before.hasSuffix("検討開始")
      {
        return found.date
      }
    }
    return nil
  }

  private static let starts = ["開始", "開館", "開設", "導入", "開業", "スタート"]

  private struct Found {
    let date: String
    let start: String.Index
    let end: String.Index
  }

  private static func month(_ date: PartialDate) -> String {
    PartialDate(year: date.year, month: date.month)?.iso8601 ?? String(date.year)
  }

  /// Dates and fiscal years of a text with their places.
  ///
  /// - Complexity: O(bytes)
  private static func dates(in text: String) -> [Found] {
    var found: [Found] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard scalars[index] == "年" else {
        index = scalars.index(after: index)
        continue
      }
      let next = scalars.index(after: index)
      var start = index
      while start > scalars.startIndex {
        let before = scalars.index(before: start)
        guard isYearPart(scalars[before]), scalars.distance(from: before, to: index) <= 7 else {
          break
        }
        start = before
      }
      var end = next
      if end < scalars.endIndex, scalars[end] == "度" {
        end = scalars.index(after: end)
      } else {
        var look = next
        var digits = 0
        while look < scalars.endIndex, digits < 3,
          LabelForm.isOrdinal(scalars[look]) || scalars[look] == " "
        {
          digits += 1
          look = scalars.index(after: look)
        }
        if digits > 0, look < scalars.endIndex, scalars[look] == "月" {
          end = scalars.index(after: look)
        }
      }
      if start < index {
        let token = String(scalars[start..<end])
        let date =
          DateNotation.date(token).map(month)
          ?? DateNotation.fiscalYear(token).map { String($0) }
        if let date { found.append(Found(date: date, start: start, end: end)) }
      }
      index = end
    }
    return found
  }

  private static func isYearPart(_ scalar: Unicode.Scalar) -> Bool {
    LabelForm.isOrdinal(scalar) || "令和平成昭元RrHhＲＨ〇".unicodeScalars.contains(scalar)
  }
}
