import JapaneseText
import KnowledgeModel

extension HeadDetection {
  /// The day on which the document came out: by its label, else a line that is little more than a
  /// date; that of the meeting or visit for what records one, never for what announces one.
  func date(of kind: DocumentKind?) -> Found<PartialDate>? {
    let sent = first(.sender) == nil ? nil : dateField(.issued) ?? dateField(.held)
    if let own = sent ?? dateField(.issued) ?? publisherDate { return own }
    if let cover = suffixedDate ?? dateLine(opening: true, isBare: true) { return cover }
    // A line of what is planned, 「令和6年10月　調査の実施」, is not the day of advice.
    let line = dateLine(opening: true)
    if kind == .advice, line?.value.day == nil, let visit = dateField(.held) { return visit }
    if let own = line ?? dateField(.revised) { return own }
    if kind != .programme, let held = dateField(.held) ?? dateLine(opening: false) { return held }
    return draftDate
      ?? markupText(.date).flatMap { found in
        DateNotation.date(found.value).map { Found(value: $0, origin: found.origin) }
      }
  }

  private func dateField(_ label: HeadLabel) -> Found<PartialDate>? {
    for field in fields where field.label == label || Self.mayBeIssue(field, for: label) {
      if let date = DateNotation.firstDate(in: field.value) ?? MailDate.date(in: field.value) {
        return found(field, date)
      }
    }
    return nil
  }

  /// 「発行：青凪市　令和5年6月12日」, 「発行　青凪市（2023年6月）」
  private var publisherDate: Found<PartialDate>? {
    for field in fields where field.label == .publisher && text.lines[field.line].text.count <= 80 {
      let words = text.lines[field.line].text
      guard let last = Self.parts(of: words).last, let date = DateNotation.date(String(last)),
        date.month != nil
      else { continue }
      return found(field, date)
    }
    return nil
  }

  /// The name before a date: 「青凪市」 of 「青凪市　令和5年6月12日」.
  static func withoutDate(_ value: String) -> String {
    let parts = parts(of: value)
    guard parts.count > 1, let last = parts.last, DateNotation.date(String(last)) != nil else {
      return value
    }
    return value[..<last.startIndex].trimmingWhitespace.trimmingSeams
  }

  private static func parts(of value: String) -> [Substring] {
    value.split { $0.isWhitespace || "／/（）()、，,・｜".contains($0) }
  }

  /// 「発行」 and 「作成」 stand before names and days alike.
  private static func mayBeIssue(_ field: LabelledField, for label: HeadLabel) -> Bool {
    guard label == .issued, field.label == .publisher || field.label == .author,
      let first = field.value.first
    else { return false }
    return beginsDate(field.value, first)
  }

  /// 「令和６年７月１日発行」, 「2021年11月9日 作成」.
  private var suffixedDate: Found<PartialDate>? {
    for line in text.lines where line.level == nil && line.text.count <= 60 {
      guard let mark = issueMarks.lazy.compactMap({ line.text.firstRange(of: $0) }).first else {
        continue
      }
      let lead = line.text[..<mark.lowerBound].suffix(20)
      guard lead.last.map({ "日月 　）)".contains($0) }) ?? false,
        let date = DateNotation.firstDate(in: String(lead))
      else { continue }
      return Found(value: date, origin: line.origin())
    }
    return nil
  }

  private var issueMarks: [String] { ["発行", "作成", "公表", "公開", "掲載", "発表"] }

  /// A line that begins with a date and has a few words beside it at most.
  private func dateLine(opening: Bool, isBare: Bool = false) -> Found<PartialDate>? {
    for line in text.lines where line.isOpening == opening && line.level == nil {
      guard line.cells.isEmpty, line.text.count <= 48, let first = line.text.first,
        Self.beginsDate(line.text, first),
        let date = DateNotation.firstDate(in: line.text), date.month != nil
      else { continue }
      let rest = Self.afterDate(line.text)
      guard
        rest.isEmpty || rest.first?.isWhitespace == true
          || rest.count <= 6 && !rest.contains(where: { "。、は～〜時に".contains($0) })
      else { continue }
      let words = rest.trimmingWhitespace
      if isBare, !words.isEmpty { continue }
      // The day of a statistic, 「（令和4年10月1日現在）」.
      if !opening, words.contains("現在") || words.contains("時点") { continue }
      if !opening, words.count > 8 || words.contains(where: { "時:：～".contains($0) }) { continue }
      if words.contains("時から") || words.contains("～") || words.contains("：0") { continue }
      return Found(value: date, origin: line.origin())
    }
    return nil
  }

  /// 「令和…」, 「2024…」, 「（R6…」
  private static func beginsDate(_ line: String, _ first: Character) -> Bool {
    let letter = "（(".contains(first) ? line.dropFirst().first ?? first : first
    return "0123456789０１２３４５６７８９".contains(letter)
      || ["令和", "平成", "昭和", "大正"].contains(where: line.prefix(3).contains)
      || "RHＲＨ".contains(letter)
  }

  /// What stands behind the last 日 or 月 of a leading date and its weekday.
  private static func afterDate(_ line: String) -> Substring {
    let head = line.prefix(24)
    guard let end = head.lastIndex(where: { "日月.．/-0123456789０１２３４５６７８９".contains($0) }) else {
      return ""
    }
    var rest = line[line.index(after: end)...]
    if let first = rest.first, "（(".contains(first), rest.count >= 3,
      "）)".contains(rest[rest.index(rest.startIndex, offsetBy: 2)])
    {
      rest = rest.dropFirst(3)
    }
    return rest.first.map { "）)".contains($0) } ?? false ? rest.dropFirst() : rest
  }

  /// 「（この記事は令和6年7月時点の下書きです）」
  private var draftDate: Found<PartialDate>? {
    for line in text.lines where line.text.count <= 60 {
      guard let mark = line.text.firstRange(of: "時点"),
        ["この", "本"].contains(where: line.text.prefix(4).contains),
        let date = DateNotation.firstDate(in: String(line.text[..<mark.lowerBound])),
        date.month != nil
      else { continue }
      return Found(value: date, origin: line.origin())
    }
    return nil
  }

  // MARK: Fiscal year

  /// In a field, the title, the lines around it, the way to a page or the name of the file: never
  /// from the date, which says so itself.
  func fiscalYear(title: Found<String>) -> Found<Int>? {
    for field in fields where field.label == .fiscalYear {
      if let year = DateNotation.fiscalYear(field.value) ?? Self.fiscalYear(in: field.value) {
        return found(field, year)
      }
    }
    if let year = Self.fiscalYear(in: title.value) {
      return Found(value: year, origin: title.origin)
    }
    let end = (text.title ?? 0) + 6
    for line in text.lines.prefix(end) where line.isOpening && !line.isBoilerplate {
      guard line.text.count <= 40, !line.text.contains("。"), line.cells.isEmpty,
        let range = line.text.firstRange(of: "年度"),
        line.text[..<range.lowerBound].count <= 8,
        line.level == nil || line.level == 1,
        let year = Self.fiscalYear(in: line.text)
      else { continue }
      return Found(value: year, origin: line.origin())
    }
    for line in paths {
      for step in Self.steps(line.text) {
        if let year = DateNotation.fiscalYear(step), step.contains("年度") {
          return Found(value: year, origin: line.origin())
        }
      }
    }
    return Self.fiscalYear(in: name).map { Found(value: $0, origin: nameOrigin) }
  }

  private static func fiscalYear(in title: String) -> Int? {
    guard let mark = title.firstRange(of: "年度") else { return nil }
    // The shortest suffix that reads as a fiscal year begins at an era or a digit: try the longest
    // first, so that 「令和4年度」 is not read as the year 4.
    let lead = title[..<mark.lowerBound].suffix(12)
    return lead.indices.lazy
      .compactMap { DateNotation.fiscalYear(String(title[$0..<mark.upperBound])) }.first
  }
}

extension String {
  fileprivate var trimmingSeams: String {
    var words = self[...]
    while let last = words.last, last.isWhitespace || "／（(、，,・｜".contains(last) {
      words.removeLast()
    }
    return String(words)
  }
}
