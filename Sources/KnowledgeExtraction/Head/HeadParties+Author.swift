import KnowledgeModel

extension HeadDetection.Parties {
  /// By its label, by a line that is a handle, by names above a letter, or a second name on a cover.
  var author: HeadDetection.Found<String>? {
    return first([
      // Who brings out a note and wrote it down is not whose advice it is.
      { labelled(.author).flatMap { $0.value == publisher?.value ? nil : $0 } },
      { isAdvice ? labelled(.adviser) : nil }, { labelled(.author) },
      { mailSender }, { lineOfWriter }, { account }, { signatories }, { byLine?.author },
      { signature?.author }, { officeBesideDate },
      {
        cover.count == 2 && detection.first(.publisher) == nil ? found(cover[1]) : nil
      }, { detection.markupText(.author) },
    ])
  }

  /// In the record of a meeting, an adviser is one of those present.
  private var isAdvice: Bool {
    kind == .advice && !words.minutes.contains(where: title.contains)
  }

  /// The first, and those in the lines that follow it: two who wrote together have a line each.
  private func labelled(_ label: HeadLabel) -> HeadDetection.Found<String>? {
    var names: [String] = []
    var first: LabelledField?
    var last = 0
    for field in detection.fields where field.label == label {
      let value = nameAlone(field.value)
      guard 2...40 ~= value.count, !field.value.contains("。"), !isDate(value),
        value.first?.isDigit != true
      else { continue }
      if first != nil, field.line != last + 1 || isOrganisation(value) { break }
      if !names.contains(value) { names.append(value) }
      first = first ?? field
      last = field.line
    }
    return first.map { detection.found($0, names.joined(separator: "、")) }
  }

  /// Without the post before a name, 「多文化共生推進員　山際 千恵」, and a remark in parentheses.
  private func nameAlone(_ value: String) -> String {
    var bare = Self.bare(value)
    var parts = bare.split(whereSeparator: \.isWhitespace).map(String.init)
    if parts.count >= 2, let last = parts.last, words.titles.contains(last) {
      parts.removeLast()
      bare = parts.joined(separator: " ")
    }
    if parts.count >= 3, parts[parts.count - 3].count > 2, let name = personalName(parts) {
      return name
    }
    // 「住民課 係長 兼子」
    if parts.count >= 2, let last = parts.last, 2...4 ~= last.count, last.allSatisfy(\.isKanji),
      !words.roles.contains(where: last.hasSuffix), !isOrganisation(last),
      words.roles.contains(parts[parts.count - 2])
    {
      return last
    }
    return bare
  }

  /// The sender of a mail; in the letters of its signature, where the head has them in ASCII.
  private var mailSender: HeadDetection.Found<String>? {
    guard let field = detection.first(.sender) else { return nil }
    let name = field.value.prefix { !"<＜(（[".contains($0) }.trimmingWhitespace
    guard 2...40 ~= name.count else { return nil }
    if name.allSatisfy(\.isASCII), let author = signature?.author { return author }
    return detection.found(field, name)
  }

  /// 「文・早川 悟」, 「取材・文／早川 悟」 in a line of its own.
  private var lineOfWriter: HeadDetection.Found<String>? {
    for line in text.lines.prefix((text.title ?? 0) + 16) where line.isOpening {
      guard line.cells.isEmpty, line.text.count <= 24,
        let mark = line.text.lastIndex(where: { "・／/＝=".contains($0) }),
        detection.rules.labels[String(line.text[..<mark]).asLabel] == .author,
        let name = fullName(
          line.text[line.text.index(after: mark)...].split(whereSeparator: \.isWhitespace)
            .map(String.init))
      else { continue }
      return HeadDetection.Found(value: name, origin: line.origin())
    }
    return nil
  }

  /// 「shisetsu_bench」, alone on a line near the title.
  private var account: HeadDetection.Found<String>? {
    for line in text.lines.prefix((text.title ?? 0) + 6) where line.isOpening {
      guard line.level == nil, !line.isBoilerplate, 4...30 ~= line.text.count,
        line.text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
        line.text.contains(where: \.isLowercase), !line.text.contains(where: \.isUppercase),
        line.text.allSatisfy({ $0.isLetter || $0.isNumber || "_-.@".contains($0) }),
        !line.text.contains(".") || line.text.hasPrefix("@")
      else { continue }
      return HeadDetection.Found(value: line.text, origin: line.origin())
    }
    return nil
  }

  /// 「早乙女　健（元白鷺台市 財政課長）」 above the title of a letter.
  private var signatories: HeadDetection.Found<String>? {
    guard let title = text.title else { return nil }
    var names: [String] = []
    var first: HeadText.Line?
    // The title of a letter stands below its senders, and a reader may have moved it up.
    for line in text.lines.prefix(title + 12) where line.isOpening && line.level == nil {
      guard line.cells.isEmpty, let open = line.text.firstIndex(where: { "（(".contains($0) }),
        let last = line.text.last, "）)".contains(last)
      else { continue }
      let parts = line.text[..<open].split(whereSeparator: \.isWhitespace)
      guard parts.count == 2, parts.allSatisfy({ 1...3 ~= $0.count && $0.allSatisfy(\.isKanji) })
      else { continue }
      names.append(String(line.text[..<open]).trimmingWhitespace)
      if first == nil { first = line }
    }
    guard let first else { return nil }
    return HeadDetection.Found(value: names.joined(separator: "、"), origin: first.origin())
  }

  /// 「更新日 2025年1月15日　しごと創造課」
  private var officeBesideDate: HeadDetection.Found<String>? {
    for field in detection.fields where [.issued, .revised].contains(field.label) {
      let line = text.lines[field.line]
      guard line.isOpening,
        let last = line.text.split(whereSeparator: \.isWhitespace).last, last.count <= 20,
        !last.contains(where: { "：:0123456789".contains($0) }),
        words.offices.contains(where: last.hasSuffix)
      else { continue }
      return HeadDetection.Found(value: String(last), origin: line.origin())
    }
    return nil
  }
}
