import KnowledgeModel

extension HeadDetection {
  /// Who stands behind a document.
  struct Parties {
    private let detection: HeadDetection
    private let title: String
    private let cover: [HeadText.Line]

    init(_ detection: HeadDetection, title: String) {
      self.detection = detection
      self.title = title
      cover = Self.cover(of: detection)
    }

    private var text: HeadText { detection.text }
    private var words: HeadWordLists { detection.rules.words }

    // MARK: Publisher

    /// By its label, on the cover, under the text, from the name of the site.
    var publisher: Found<String>? {
      first([
        { labelled(.publisher) }, { office }, { sender }, { coverOffice }, { byLine?.publisher },
        { inBrackets }, { labelled(.writer) }, { labelled(.host) }, { contactOffice }, { site },
        { copyright },
      ])
    }

    private func first(_ readers: [() -> Found<String>?]) -> Found<String>? {
      readers.lazy.compactMap { $0() }.first
    }

    /// 「みどり町 企画政策課」 of 「差出人: みどり町 企画政策課 佐久間 <…>」, 「北山県総務部」 of 「北山県総務部長」
    /// under the addressee of a letter.
    private var sender: Found<String>? {
      if let field = detection.first(.sender) {
        var name = ""
        for part in field.value.split(whereSeparator: \.isWhitespace) {
          let part = String(part)
          guard isOrganisation(part) || municipality(leading: part) == part else { break }
          name += name.isEmpty ? part : " " + part
        }
        if !name.isEmpty { return detection.found(field, name) }
      }
      guard let addressee = addresseeLine else { return nil }
      for line in text.lines.dropFirst(addressee + 1).prefix(3) where line.level == nil {
        let name = Self.bare(line.text)
        guard 3...24 ~= name.count, !name.contains(where: { "。、：:".contains($0) }) else { continue }
        if name.hasSuffix("知事") {
          return Found(value: String(name.dropLast(2)), origin: line.origin())
        }
        if name.hasSuffix("長"), isOrganisation(String(name.dropLast())) {
          return Found(value: String(name.dropLast()), origin: line.origin())
        }
      }
      return nil
    }

    /// 「南原県自治研修所　研究員　松永　由紀夫」 under the title.
    private var byLine: (publisher: Found<String>, author: Found<String>)? {
      let start = (text.title ?? 0) + 1
      for line in text.lines.dropFirst(start).prefix(5) where line.level == nil && line.isOpening {
        let parts = line.text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard line.text.count <= 40, 3...5 ~= parts.count, isOrganisation(parts[0]),
          let name = personalName(parts)
        else { continue }
        return (
          Found(value: parts[0], origin: line.origin()), Found(value: name, origin: line.origin())
        )
      }
      return nil
    }

    /// The last two words, where they are a surname and a name.
    private func personalName(_ parts: [String]) -> String? {
      let name = parts.suffix(2)
      guard name.count == 2, name.allSatisfy({ 1...3 ~= $0.count && $0.allSatisfy(\.isKanji) }),
        !name.contains(where: { part in
          words.roles.contains(part) || words.offices.contains(where: part.hasSuffix)
        })
      else { return nil }
      return name.joined(separator: " ")
    }

    private var addresseeLine: Int? {
      text.lines.prefix(16).firstIndex { line in
        line.isOpening && line.text.count <= 24
          && ["様", "殿", "御中", "各位"].contains(where: line.text.hasSuffix)
      }
    }

    /// With the municipality whose site it is.
    private var coverOffice: Found<String>? {
      guard let line = cover.first else { return nil }
      let name = Self.withoutDesk(Self.bare(line.text))
      if municipality(leading: name) == nil, words.offices.contains(where: name.hasSuffix),
        let site, municipality(leading: site.value) == site.value
      {
        return Found(value: site.value + " " + name, origin: line.origin())
      }
      return Found(value: name, origin: line.origin())
    }

    /// 「地域振興部 市町村支援課」 of 「地域振興部 市町村支援課　派遣制度係」, 「研究会」 of 「研究会　事務局」.
    private static func withoutDesk(_ name: String) -> String {
      let parts = name.split(whereSeparator: \.isWhitespace)
      guard parts.count >= 2, let last = parts.last,
        ["係", "班", "担当", "事務局"].contains(where: last.hasSuffix), last.startIndex > name.startIndex
      else { return name }
      return String(name[..<last.startIndex]).trimmingWhitespace
    }

    private func labelled(_ label: HeadLabel) -> Found<String>? {
      for field in detection.fields where field.label == label {
        let value = Self.bare(field.value)
        guard 2...40 ~= value.count, !value.contains("。"), !isDate(value),
          label == .writer || isOrganisation(value) || label == .publisher && !value.contains("、")
        else { continue }
        return detection.found(field, Self.withoutDesk(value))
      }
      return nil
    }

    /// The office that a form names, with the municipality to which it belongs.
    private var office: Found<String>? {
      guard let field = detection.first(.office) else { return nil }
      let value = Self.bare(field.value)
      guard 2...40 ~= value.count, !value.contains("。") else { return nil }
      guard municipality(leading: value) == nil else { return detection.found(field, value) }
      guard let municipality = detection.first(.municipality),
        let name = self.municipality(leading: municipality.value)
      else { return nil }
      return detection.found(field, name + " " + value)
    }

    private func found(_ line: HeadText.Line) -> Found<String> {
      Found(value: Self.bare(line.text), origin: line.origin())
    }

    /// 「（青凪市 危機管理課　相談メモ　2021年11月9日 作成）」: an office that opens a line.
    private var inBrackets: Found<String>? {
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
        if !name.isEmpty { return Found(value: name, origin: line.origin()) }
      }
      return nil
    }

    /// The office that answers questions, where it names its municipality.
    private var contactOffice: Found<String>? {
      guard let field = detection.first(.contacts) else { return nil }
      var name = ""
      for part in Self.bare(field.value).split(whereSeparator: \.isWhitespace) {
        let part = Self.bare(String(part))
        guard isOrganisation(part) || municipality(leading: part) == part else { break }
        name += name.isEmpty ? part : " " + part
      }
      guard municipality(leading: name) != nil else { return nil }
      return detection.found(field, Self.withoutDesk(name))
    }

    /// The name behind the title of a page, without 公式サイト.
    private var site: Found<String>? {
      guard let found = detection.markupText(.publisher) else { return nil }
      let parts = found.value.split(whereSeparator: \.isWhitespace).map(String.init)
      let named = parts.filter { part in !words.sites.contains(where: part.hasSuffix) }
      let names = named.isEmpty ? parts : named
      let bare = names.map { part in
        words.sites.first { part.hasSuffix($0) && part.count > $0.count }
          .map { String(part.dropLast($0.count)) } ?? part
      }
      return Found(value: bare.joined(separator: " "), origin: found.origin)
    }

    private var copyright: Found<String>? {
      for line in text.lines.reversed() where !line.isOpening && line.text.count <= 60 {
        let lower = line.text.lowercased()
        guard ["©", "ⓒ", "(c)", "copyright"].contains(where: lower.hasPrefix) else { continue }
        let name = line.text.drop { $0.isASCII || $0.isWhitespace || "©ⓒⒸ".contains($0) }
        if name.count >= 2, isOrganisation(String(name)) {
          return Found(value: String(name), origin: line.origin())
        }
      }
      return nil
    }

    /// Lines around the title that are the name of an organisation and nothing else.
    private static func cover(of detection: HeadDetection) -> [HeadText.Line] {
      let labelled = Set(detection.fields.map(\.line))
      let lines = detection.text.lines
      let parties = detection.rules.words.organisations
      let end = (detection.text.title ?? 0) + 7
      var cover: [HeadText.Line] = []
      for (index, line) in lines.prefix(end).enumerated() where line.isOpening {
        guard !line.isBoilerplate, line.cells.isEmpty, index != detection.text.title,
          !labelled.contains(index)
        else { continue }
        // A body has begun.
        if line.text.contains("。") || line.text.count > 60 { break }
        let name = bare(line.text)
        guard 3...36 ~= name.count, parties.contains(where: name.hasSuffix),
          !name.contains(where: { "、：:」』".contains($0) || $0.isNumber && $0.isWholeNumber }),
          line.level == nil || line.level == 2
        else { continue }
        cover.append(line)
      }
      return cover
    }

    // MARK: Author

    /// By its label, by a line that is a handle, by names above a letter, or a second name on a cover.
    var author: Found<String>? {
      for field in detection.fields where field.label == .author {
        let value = author(field.value)
        guard 2...40 ~= value.count, !field.value.contains("。"), !isDate(value),
          value.first?.isNumber != true
        else { continue }
        return detection.found(field, value)
      }
      return first([
        { mailSender }, { handle }, { signatories }, { byLine?.author }, { officeBesideDate },
        {
          cover.count == 2 && detection.first(.publisher) == nil ? found(cover[1]) : nil
        }, { detection.markupText(.author) },
      ])
    }

    /// Without the post before a name, 「多文化共生推進員　山際 千恵」, and a remark in parentheses.
    private func author(_ value: String) -> String {
      let parts = Self.bare(value).split(whereSeparator: \.isWhitespace).map(String.init)
      guard parts.count >= 3, parts[parts.count - 3].count > 2, let name = personalName(parts)
      else { return Self.bare(value) }
      return name
    }

    private var mailSender: Found<String>? {
      guard let field = detection.first(.sender) else { return nil }
      let name = field.value.prefix { !"<＜(（[".contains($0) }.trimmingWhitespace
      return 2...40 ~= name.count ? detection.found(field, name) : nil
    }

    /// 「shisetsu_bench」, alone on a line near the title.
    private var handle: Found<String>? {
      for line in text.lines.prefix((text.title ?? 0) + 6) where line.isOpening {
        guard line.level == nil, !line.isBoilerplate, 4...30 ~= line.text.count,
          line.text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
          line.text.contains(where: \.isLowercase), !line.text.contains(where: \.isUppercase),
          line.text.allSatisfy({ $0.isLetter || $0.isNumber || "_-.@".contains($0) }),
          !line.text.contains(".") || line.text.hasPrefix("@")
        else { continue }
        return Found(value: line.text, origin: line.origin())
      }
      return nil
    }

    /// 「早乙女　健（元白鷺台市 財政課長）」 above the title of a letter.
    private var signatories: Found<String>? {
      guard let title = text.title else { return nil }
      var names: [String] = []
      var first: HeadText.Line?
      // The title of a letter stands below its senders, and a reader may have moved it up.
      for line in text.lines.prefix(title + 12) where line.isOpening && line.level == nil {
        guard let open = line.text.firstIndex(where: { "（(".contains($0) }),
          let last = line.text.last, "）)".contains(last)
        else { continue }
        let parts = line.text[..<open].split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, parts.allSatisfy({ 1...3 ~= $0.count && $0.allSatisfy(\.isKanji) })
        else { continue }
        names.append(String(line.text[..<open]).trimmingWhitespace)
        if first == nil { first = line }
      }
      guard let first else { return nil }
      return Found(value: names.joined(separator: "、"), origin: first.origin())
    }

    /// 「更新日 2025年1月15日　しごと創造課」
    private var officeBesideDate: Found<String>? {
      for field in detection.fields where [.issued, .revised].contains(field.label) {
        let line = text.lines[field.line]
        guard line.isOpening,
          let last = line.text.split(whereSeparator: \.isWhitespace).last, last.count <= 20,
          !last.contains(where: { "：:0123456789".contains($0) }),
          words.offices.contains(where: last.hasSuffix)
        else { continue }
        return Found(value: String(last), origin: line.origin())
      }
      return nil
    }

    // MARK: Municipality

    /// By its label, in the title, before the name of the publisher, as the addressee of a letter or
    /// in the name of the file.
    func municipality(declared publisher: String?) -> Found<String>? {
      let pattern = detection.rules.municipalities
      if let field = detection.first(.municipality) {
        let value = Self.bare(field.value)
        if let name = municipality(leading: value) ?? pattern.first(in: value) {
          return detection.found(field, name)
        }
        if value.count <= 12 { return detection.found(field, value) }
      }
      if let name = pattern.first(in: title) {
        return Found(value: name, origin: detection.title.origin)
      }
      if let publisher = publisher ?? self.publisher?.value {
        if let name = municipality(leading: publisher) {
          let origin = self.publisher?.origin ?? HeadOrigin(.text, text: publisher)
          return Found(value: name, origin: origin)
        }
      } else if let addressee = addressee {
        return addressee
      }
      return pattern.first(in: detection.name)
        .map { Found(value: $0, origin: detection.nameOrigin) }
    }

    /// 「三ツ瀬町長　様」
    private var addressee: Found<String>? {
      for line in text.lines.prefix(16) where line.isOpening && line.text.count <= 24 {
        guard ["様", "殿", "あて", "宛"].contains(where: line.text.hasSuffix) else { continue }
        if let name = detection.rules.municipalities.first(in: line.text) {
          return Found(value: name, origin: line.origin())
        }
      }
      return nil
    }

    /// The municipality or prefecture with which a name begins: 「南雲県 危機管理局」, 「青凪市企画課」, and
    /// not 「南雲県東部広域化研究会」.
    private func municipality(leading name: String) -> String? {
      let letters = Array(name)
      if let end = letters.prefix(5).firstIndex(where: { "県都府道".contains($0) }), end >= 2,
        ends(letters, after: end)
      {
        return String(letters[...end])
      }
      // 「みどり町」, which no form tells from other words but the blank or the office behind it.
      if let end = letters.prefix(7).firstIndex(where: { "市町村区".contains($0) }), end >= 2,
        letters[..<end].allSatisfy({ $0.isKana }), ends(letters, after: end)
      {
        return String(letters[...end])
      }
      let utf8 = Array(name.utf8)
      guard
        let range = detection.rules.municipalities.names(in: utf8, within: 0..<utf8.count).first,
        range.lowerBound == 0
      else { return nil }
      let found = String(decoding: utf8[range], as: UTF8.self)
      return ends(letters, after: found.count - 1) ? found : nil
    }

    private func ends(_ letters: [Character], after end: Int) -> Bool {
      guard end + 1 < letters.count else { return true }
      if letters[end + 1].isWhitespace || "（(役長立".contains(letters[end + 1]) { return true }
      let name = String(letters)
      return words.offices.contains(where: name.hasSuffix)
    }

    // MARK: Words

    /// Without a remark in parentheses at its end and what stands around a name.
    private static func bare(_ name: String) -> String {
      var name = name.trimmingWhitespace
      if let last = name.last, "）)".contains(last),
        let open = name.lastIndex(where: { "（(".contains($0) }), open > name.startIndex
      {
        name = String(name[..<open])
      }
      return String(name.drop { "◎○●■□◆・-－＊*　 「".contains($0) }).trimmingWhitespace
    }

    private func isOrganisation(_ name: String) -> Bool {
      words.organisations.contains(where: name.hasSuffix)
    }

    private func isDate(_ value: String) -> Bool {
      value.contains("年") && value.contains("月") || value.first?.isNumber == true
    }
  }
}

extension Character {
  fileprivate var isKana: Bool {
    unicodeScalars.allSatisfy { 0x3041...0x3096 ~= $0.value || 0x30A1...0x30FC ~= $0.value }
  }

  fileprivate var isKanji: Bool {
    unicodeScalars.allSatisfy {
      0x4E00...0x9FFF ~= $0.value || 0x3400...0x4DBF ~= $0.value || 0xF900...0xFAFF ~= $0.value
        || $0.value == 0x3005 || $0.value == 0x20BB7
    }
  }
}
