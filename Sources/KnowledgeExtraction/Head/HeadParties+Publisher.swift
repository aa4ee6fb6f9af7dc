import KnowledgeModel

extension HeadDetection.Parties {
  /// By its label, on the cover, under the text, from the name of the site.
  var publisher: HeadDetection.Found<String>? {
    first([
      { labelled(.publisher) }, { office }, { sender }, { senderOfLetter }, { senderOfAdvice },
      { coverOffice }, { byLine?.publisher },
      { inBrackets }, { labelled(.writer) }, { labelled(.host) }, { contactOffice }, { site },
      { copyright },
    ])
  }

  /// 「みどり町 企画政策課」 of 「差出人: みどり町 企画政策課 佐久間 <…>」.
  private var sender: HeadDetection.Found<String>? {
    guard let field = detection.first(.sender) else { return nil }
    let name = organisation(leading: field.value)
    return name.isEmpty ? nil : detection.found(field, name)
  }

  /// With the municipality whose site it is.
  private var coverOffice: HeadDetection.Found<String>? {
    guard let line = cover.first else { return nil }
    let name = Self.withoutDesk(Self.bare(line.text))
    if municipality(leading: name) == nil, words.offices.contains(where: name.hasSuffix),
      let site, municipality(leading: site.value) == site.value
    {
      return HeadDetection.Found(value: site.value + " " + name, origin: line.origin())
    }
    return HeadDetection.Found(value: name, origin: line.origin())
  }

  /// 「地域振興部 市町村支援課」 of 「地域振興部 市町村支援課　派遣制度係」, 「研究会」 of 「研究会　事務局」.
  static func withoutDesk(_ name: String) -> String {
    let parts = name.split(whereSeparator: \.isWhitespace)
    guard parts.count >= 2, let last = parts.last,
      ["係", "班", "担当", "事務局"].contains(where: last.hasSuffix), last.startIndex > name.startIndex
    else { return name }
    return String(name[..<last.startIndex]).trimmingWhitespace
  }

  private func labelled(_ label: HeadLabel) -> HeadDetection.Found<String>? {
    for field in detection.fields where field.label == label {
      let value = Self.bare(HeadDetection.withoutDate(field.value))
      guard 2...40 ~= value.count, !value.contains("。"), !isDate(value),
        label == .writer || isOrganisation(value) || label == .publisher && !value.contains("、")
      else { continue }
      return detection.found(field, Self.withoutDesk(value))
    }
    return nil
  }

  /// The office that a form names, with the municipality to which it belongs.
  private var office: HeadDetection.Found<String>? {
    guard let field = detection.first(.office), !isSeries(field) else { return nil }
    let value = Self.bare(field.value)
    guard 2...40 ~= value.count, !value.contains("。") else { return nil }
    guard municipality(leading: value) == nil else { return detection.found(field, value) }
    guard let municipality = detection.first(.municipality),
      let name = self.municipality(leading: municipality.value)
    else { return nil }
    return detection.found(field, name + " " + value)
  }

  /// 「（青凪市 危機管理課　相談メモ　2021年11月9日 作成）」: an office that opens a line.
  private var inBrackets: HeadDetection.Found<String>? {
    for line in text.lines.prefix((text.title ?? 0) + 4) where line.isOpening {
      guard line.level == nil, !line.isBoilerplate, let first = line.text.first,
        "（(".contains(first)
      else { continue }
      var name = ""
      for part in line.text.dropFirst().split(whereSeparator: \.isWhitespace) {
        let longer = name.isEmpty ? String(part) : name + " " + part
        guard municipality(leading: longer) != nil, isOrganisation(longer) else { break }
        name = longer
      }
      if !name.isEmpty { return HeadDetection.Found(value: name, origin: line.origin()) }
    }
    return nil
  }

  /// The office that answers questions, where it names its municipality.
  private var contactOffice: HeadDetection.Found<String>? {
    guard let field = detection.first(.contacts), !isSeries(field) else { return nil }
    let name = organisation(leading: Self.bare(field.value))
    guard municipality(leading: name) != nil else { return nil }
    return detection.found(field, Self.withoutDesk(name))
  }

  /// Who answers questions about a note that goes to somebody else, or signs it.
  private var senderOfAdvice: HeadDetection.Found<String>? {
    guard detection.addressed != nil else { return nil }
    if let field = detection.first(.contacts) {
      let name = organisation(leading: Self.bare(field.value))
      if name.count >= 4, !isOffice(name) { return detection.found(field, Self.withoutDesk(name)) }
    }
    return signature?.publisher
  }

  /// The name behind the title of a page, without 公式サイト.
  private var site: HeadDetection.Found<String>? {
    guard let found = detection.markupText(.publisher) else { return nil }
    let parts = found.value.split(whereSeparator: \.isWhitespace).map(String.init)
    let named = parts.filter { part in !words.sites.contains(where: part.hasSuffix) }
    let names = named.isEmpty ? parts : named
    let bare = names.map { part in
      words.sites.first { part.hasSuffix($0) && part.count > $0.count }
        .map { String(part.dropLast($0.count)) } ?? part
    }
    return HeadDetection.Found(value: bare.joined(separator: " "), origin: found.origin)
  }

  /// 「© 2024 青凪市」 at the end of a page.
  private var copyright: HeadDetection.Found<String>? {
    for line in text.lines.reversed() where !line.isOpening && line.text.count <= 60 {
      let lower = line.text.lowercased()
      guard ["©", "ⓒ", "(c)", "copyright"].contains(where: lower.hasPrefix) else { continue }
      let name = line.text.drop { $0.isASCII || $0.isWhitespace || "©ⓒⒸ".contains($0) }
      if name.count >= 2, isOrganisation(String(name)) {
        return HeadDetection.Found(value: String(name), origin: line.origin())
      }
    }
    return nil
  }
}
