import KnowledgeModel

extension HeadDetection {
  /// Who stands behind a document.
  struct Parties {
    let detection: HeadDetection
    let title: String
    let kind: DocumentKind?
    let cover: [HeadText.Line]

    init(_ detection: HeadDetection, title: String, kind: DocumentKind?) {
      self.detection = detection
      self.title = title
      self.kind = kind
      cover = Self.cover(of: detection)
    }

    var text: HeadText { detection.text }
    var words: HeadWordLists { detection.rules.words }

    func first(_ readers: [() -> Found<String>?]) -> Found<String>? {
      readers.lazy.compactMap { $0() }.first
    }

    /// 「南原県自治研修所　研究員　松永　由紀夫」 under the title.
    var byLine: (publisher: Found<String>, author: Found<String>)? {
      let start = (text.title ?? 0) + 1
      for line in text.lines.dropFirst(start).prefix(5) where line.level == nil && line.isOpening {
        let parts = line.text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard line.text.count <= 40, 3...5 ~= parts.count, isOrganisation(parts[0]),
          !parts[0].contains(where: { "：:".contains($0) }),
          let name = personalName(parts)
        else { continue }
        return (
          Found(value: parts[0], origin: line.origin()), Found(value: name, origin: line.origin())
        )
      }
      return nil
    }

    /// The last two words, where they are a surname and a name.
    func personalName(_ parts: [String]) -> String? {
      let name = parts.suffix(2)
      guard name.count == 2, name.allSatisfy({ 1...3 ~= $0.count && $0.allSatisfy(\.isKanji) }),
        !name.contains(where: { part in
          words.roles.contains(part) || words.offices.contains(where: part.hasSuffix)
        })
      else { return nil }
      return name.joined(separator: " ")
    }

    func found(_ line: HeadText.Line) -> Found<String> {
      Found(value: Self.bare(line.text), origin: line.origin())
    }

    /// Lines around the title that are the name of an organisation and nothing else.
    static func cover(of detection: HeadDetection) -> [HeadText.Line] {
      let labelled = Set(detection.fields.map(\.line))
      let addressed = detection.addressed ?? 0..<0
      let lines = detection.text.lines
      let parties = detection.rules.words.organisations
      let end = (detection.text.title ?? 0) + 7
      var cover: [HeadText.Line] = []
      for (index, line) in lines.prefix(end).enumerated() where line.isOpening {
        guard !line.isBoilerplate, line.cells.isEmpty, index != detection.text.title,
          !labelled.contains(index), !addressed.contains(index)
        else { continue }
        // A body has begun.
        if line.text.contains("。") || line.text.count > 60 { break }
        let name = bare(line.text)
        guard 3...36 ~= name.count, parties.contains(where: name.hasSuffix),
          !name.contains(where: { "、：:」』".contains($0) || $0.isDigit }),
          line.level == nil || line.level == 2
        else { continue }
        cover.append(line)
      }
      return cover
    }

    // MARK: Words

    /// Without a remark in parentheses at its end and what stands around a name.
    static func bare(_ name: String) -> String {
      var name = name.trimmingWhitespace
      if let last = name.last, "）)".contains(last),
        let open = name.lastIndex(where: { "（(".contains($0) }), open > name.startIndex
      {
        name = String(name[..<open])
      }
      return String(name.drop { "◎○●■□◆・-－＊*　 「".contains($0) }).trimmingWhitespace
    }

    func isOrganisation(_ name: String) -> Bool {
      words.organisations.contains(where: name.hasSuffix)
        || words.legalForms.contains { name.hasPrefix($0) && name.count > $0.count }
    }

    func isDate(_ value: String) -> Bool {
      value.contains("年") && value.contains("月") || value.first?.isDigit == true
    }

    /// The words at the start of a text that name an organisation, or the municipality that it is of;
    /// empty where there are none.
    func organisation(leading text: String) -> String {
      var parts: [String] = []
      for part in text.split(whereSeparator: \.isWhitespace) {
        let part = Self.bare(String(part))
        guard isOrganisation(part) || municipality(leading: part) == part else { break }
        parts.append(part)
      }
      return parts.joined(separator: " ")
    }
  }
}

extension Character {
  /// 0–9 in either width, and no 一 of 「一般財団法人」.
  var isDigit: Bool { "0123456789０１２３４５６７８９".contains(self) }

  var isKana: Bool {
    unicodeScalars.allSatisfy { 0x3041...0x3096 ~= $0.value || 0x30A1...0x30FC ~= $0.value }
  }

  var isKanji: Bool {
    unicodeScalars.allSatisfy {
      0x4E00...0x9FFF ~= $0.value || 0x3400...0x4DBF ~= $0.value || 0xF900...0xFAFF ~= $0.value
        || $0.value == 0x3005 || $0.value == 0x20BB7
    }
  }
}
