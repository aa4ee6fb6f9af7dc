import KnowledgeModel

extension HeadDetection {
  /// The lines of a letter that say to whom it goes, with the office above a name: 「青凪市 企画課」,
  /// 「佐藤 様」.
  var addressed: Range<Int>? {
    let lines = text.lines
    guard let first = lines.prefix(16).firstIndex(where: isAddressee) else { return nil }
    var range = first..<first + 1
    while range.upperBound < min(lines.count, first + 6), isAddressee(lines[range.upperBound]) {
      range = range.lowerBound..<range.upperBound + 1
    }
    while range.lowerBound > max(0, first - 2) {
      let (above, below) = (lines[range.lowerBound - 1], lines[range.lowerBound])
      guard above.level == nil, above.text.count <= 36, let number = above.number,
        below.number == number + 1,
        rules.words.organisations.contains(where: above.text.hasSuffix)
      else { break }
      range = range.lowerBound - 1..<range.upperBound
    }
    return range
  }

  private func isAddressee(_ line: HeadText.Line) -> Bool {
    line.isOpening && line.cells.isEmpty && line.text.count <= 40 && !line.text.contains("。")
      && rules.words.addressees.contains(where: line.text.hasSuffix)
      && !rules.words.notAddressees.contains(where: line.text.hasSuffix)
  }
}

/// Who signs a letter, a mail or a note: under the addressee, or where it ends.
extension HeadDetection.Parties {
  /// 「三ツ瀬町長　様」
  var addressee: HeadDetection.Found<String>? {
    guard let range = detection.addressed else { return nil }
    for line in text.lines[range] {
      if let name = detection.rules.municipalities.first(in: line.text) {
        return HeadDetection.Found(value: name, origin: line.origin())
      }
    }
    return nil
  }

  /// 「北山県総務部」 of 「北山県総務部長」 or 「北山県総務部長　早川 悟」 under the addressee of a letter.
  var senderOfLetter: HeadDetection.Found<String>? {
    guard let addressed = detection.addressed else { return nil }
    for line in text.lines.dropFirst(addressed.upperBound).prefix(3) {
      let name = Self.bare(line.text)
      guard 3...40 ~= name.count, !name.contains(where: { "。、：:".contains($0) }) else { continue }
      var parts: [String] = []
      for part in name.split(whereSeparator: \.isWhitespace).prefix(5).map(String.init) {
        if let post = (words.governors + words.chiefs).first(where: part.hasSuffix) {
          let office = String(part.dropLast(post.count))
          guard words.governors.contains(post) || isOrganisation(office) else { break }
          let whole = Self.withoutDesk((parts + [office]).joined(separator: " "))
          return HeadDetection.Found(value: whole, origin: line.origin())
        }
        guard isOrganisation(part) else { break }
        parts.append(part)
      }
    }
    return nil
  }

  struct Signature {
    let author: HeadDetection.Found<String>
    let publisher: HeadDetection.Found<String>?
  }

  /// 「地域づくりアドバイザー　早川 悟」 under the addressee, else the only such line where the text
  /// ends: with a post or an office before the name, or with one in the line above or below.
  var signature: Signature? {
    let lines = text.lines
    if let addressed = detection.addressed {
      let below = addressed.upperBound..<min(lines.count, addressed.upperBound + 3)
      if let signed = below.lazy.compactMap({ signature(at: $0, isGiven: true) }).first {
        return signed
      }
    }
    let end = (max(0, lines.count - 14)..<lines.count).filter {
      !lines[$0].isOpening || lines.count < 24 && $0 > lines.count / 2
    }
    let signed = end.compactMap { signature(at: $0) }
    return signed.count == 1 ? signed[0] : nil
  }

  /// - Parameter isGiven: Whether the line is known to be one, whatever stands before the name.
  private func signature(at index: Int, isGiven: Bool = false) -> Signature? {
    let line = text.lines[index]
    guard line.level == nil, !line.isBoilerplate, line.cells.isEmpty, line.text.count <= 48,
      !line.text.contains(where: { "。、：:・「」".contains($0) }),
      !detection.fields.contains(where: { $0.rest.contains(index) })
    else { return nil }
    let words = Self.bare(String(line.text.prefix { !"/／(（".contains($0) }))
    let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = fullName(parts) else { return nil }
    let before = Array(parts.dropLast(2))
    let offices = offices(around: index)
    guard
      before.contains(where: { isOrganisation($0) || isPost($0) })
        || isGiven || before.isEmpty && !offices.isEmpty
    else { return nil }
    let own = organisation(leading: before.joined(separator: " "))
    let body = ([own] + offices).first { !$0.isEmpty && !isOffice($0) }
    return Signature(
      author: HeadDetection.Found(value: name, origin: line.origin()),
      publisher: body.map { HeadDetection.Found(value: $0, origin: line.origin()) })
  }

  /// The organisations that the lines beside a name begin with, from above.
  private func offices(around index: Int) -> [String] {
    let lines = text.lines
    guard let number = lines[index].number else { return [] }
    return (max(0, index - 2)...min(lines.count - 1, index + 1)).compactMap { place in
      let line = lines[place]
      guard place != index, line.cells.isEmpty, line.text.count <= 40, let own = line.number,
        own - number == place - index, !line.text.contains(where: { "。、".contains($0) })
      else { return nil }
      let words = line.text.drop { "（(".contains($0) }.prefix { !"（(）)".contains($0) }
      let name = organisation(leading: String(words))
      return name.isEmpty ? nil : name
    }
  }

  private func isPost(_ word: String) -> Bool { words.roles.contains(where: word.hasSuffix) }

  /// 「公共サービス部」, which does not say of whom.
  func isOffice(_ name: String) -> Bool {
    !name.contains(where: \.isWhitespace) && municipality(leading: name) == nil
      && words.offices.contains(where: name.hasSuffix)
      && !words.legalForms.contains(where: name.hasPrefix)
  }

  /// The last two words, where they are a surname and a name, in kana too.
  func fullName(_ parts: [String]) -> String? {
    if let name = personalName(parts) { return name }
    let name = parts.suffix(2)
    guard name.count == 2, let surname = name.first, let given = name.last,
      1...3 ~= surname.count, surname.allSatisfy(\.isKanji),
      2...4 ~= given.count, given.allSatisfy(\.isKana),
      !words.roles.contains(surname), !words.offices.contains(where: surname.hasSuffix)
    else { return nil }
    return name.joined(separator: " ")
  }
}
