/// Reads what stands behind a label, in a cell or in a list of names: one person, with or without
/// title, affiliation and role, in any order.
struct PersonItem {
  let reader: NameReader

  var letters: [Unicode.Scalar] { reader.letters }
  var words: NameWords { reader.words }

  /// All people of a list: 「大隈准教授、宮﨑主任研究員」, 「①早川 悟　②久保寺 淳」.
  func people(
    in range: Range<Int>, line: Int, evidence: NameEvidence, label: String? = nil
  ) -> [PersonMention] {
    let range = evidence >= .fair ? reader.withoutContact(range) : range
    if evidence >= .strong, let name = reader.latinName(range) {
      return [PersonMention(line: line, name: name, quote: name.range)]
    }
    let parts = letters.parts(of: range) {
      "、，,／/；;\t".unicodeScalars.contains($0) || 0x2460...0x2473 ~= $0.value
    }.flatMap { evidence >= .fair ? dotted($0, line: line, evidence: evidence) : [$0] }
    var people = parts.compactMap { person(in: $0, line: line, evidence: evidence) }
    if evidence >= .fair, parts.count > people.count, people.contains(where: \.name.isListed) {
      // 「担当：髙﨑、沼尻」: beside a name that a list has, another of that form is one.
      people = parts.compactMap { part in
        person(in: part, line: line, evidence: evidence) ?? bareName(in: part, line: line)
      }
    }
    if people.isEmpty, evidence >= .fair, parts.count <= 3 {
      people = parts.compactMap { placedName(in: $0, line: line) }
    }
    guard let label, words.roles.contains(label) else { return people }
    return people.map { person in
      var person = person
      person.description.role = person.description.role ?? label
      return person
    }
  }

  /// 「弓削・浅見」, 「鵜沼（うぬま）・蓬田」: two names where the whole is none.
  private func dotted(_ range: Range<Int>, line: Int, evidence: NameEvidence) -> [Range<Int>] {
    guard letters[range].contains("・"), person(in: range, line: line, evidence: evidence) == nil
    else { return [range] }
    let parts = letters.parts(of: range) { $0 == "・" }
    let names = parts.filter {
      person(in: $0, line: line, evidence: evidence) != nil || bareName(in: $0, line: line) != nil
    }
    return names.count == parts.count ? parts : [range]
  }

  private func bareName(in range: Range<Int>, line: Int) -> PersonMention? {
    var own = letters.withoutBlankEnds(range)
    if let open = letters[own].firstIndex(where: \.isRoundOpening), reader.isReading(at: open) {
      own = letters.withoutBlankEnds(own.lowerBound..<open)
    }
    guard 2...3 ~= own.count, letters[own].allSatisfy(\.isNameKanji), !reader.isOther(own),
      !reader.endsAsOther(own), !reader.isDepartment(own)
    else { return nil }
    return PersonMention(
      line: line,
      name: WrittenName(range: own, surnameLength: own.count, isFull: false, isListed: false),
      quote: own)
  }

  /// 「まちづくり課　椋本」: a name of no list behind the office where one is to be found.
  private func placedName(in range: Range<Int>, line: Int) -> PersonMention? {
    let own = letters.withoutBlankEnds(range)
    guard let blank = letters[own].lastIndex(where: \.isBlank),
      var mention = bareName(in: blank + 1..<own.upperBound, line: line)
    else { return nil }
    let before = PersonDescription(
      letters.withoutBlankEnds(own.lowerBound..<blank), of: letters, with: words)
    guard before.affiliation != nil else { return nil }
    mention.description = before
    return mention
  }

  func person(in range: Range<Int>, line: Int, evidence: NameEvidence) -> PersonMention? {
    let start = letters.startAfterNumbering(in: range)
    var main = letters.withoutBlankEnds(start..<range.upperBound)
    if let remark = letters[main].firstIndex(of: "※") {
      main = letters.withoutBlankEnds(main.lowerBound..<remark)
    }
    // 「"早川 悟" <hayakawa@example.jp>」.
    while let first = main.first, "\"“「".unicodeScalars.contains(letters[first]), main.count > 1 {
      main = main.dropFirst()
    }
    guard !main.isEmpty, main.count <= 90 else { return nil }
    let end = main.upperBound
    var description = PersonDescription()
    if let open = letters[main].firstIndex(where: { $0.isRoundOpening || $0 == "<" || $0 == "＜" }),
      open > main.lowerBound
    {
      let close = letters.closing(of: open, before: main.upperBound) ?? main.upperBound
      description = PersonDescription(open + 1..<close, of: letters, with: words)
      main = letters.withoutBlankEnds(main.lowerBound..<open)
      while let last = main.last, "\"”".unicodeScalars.contains(letters[last]) { main.removeLast() }
      if !letters[open].isRoundOpening, let name = reader.latinName(main) {
        return PersonMention(line: line, name: name, quote: start..<end)
      }
      if letters[open].isRoundOpening, reader.isReading(at: open), evidence >= .fair,
        let name = read(main), let merged = merged(description, before: name.before)
      {
        return PersonMention(
          line: line, name: name.name, quote: start..<end, description: merged)
      }
    }
    if let spread = spread(main) {
      return PersonMention(line: line, name: spread, quote: start..<end, description: description)
    }
    if letters[main].contains(where: \.isBlank),
      let person = personInColumns(
        main, line: line, quote: start..<end, description, evidence)
    {
      return person
    }
    let titled = withoutTitle(main, &description)
    let level = titled.isHonoured ? .strong : evidence
    let better: NameEvidence = level == .weak && description.role != nil ? .fair : level
    if let name = reader.name(
      endingAt: titled.range.upperBound, from: titled.range.lowerBound, evidence: better)
    {
      let before = letters.withoutBlankEnds(titled.range.lowerBound..<name.range.lowerBound)
      guard
        let merged = merged(description, before: before)
          ?? (evidence >= .fair && name.isFull && name.isListed
            ? unknownOffice(description, before: before) : nil)
      else { return nil }
      return PersonMention(line: line, name: name, quote: start..<end, description: merged)
    }
    return nameFirst(main, line: line, quote: start..<end, description, evidence)
  }

  /// The name before a parenthesis that tells its reading, and what stands before it.
  private func read(_ range: Range<Int>) -> (name: WrittenName, before: Range<Int>)? {
    let start = letters[range].lastIndex(where: \.isBlank).map { $0 + 1 } ?? range.lowerBound
    let name =
      reader.name(endingAt: range.upperBound, from: range.lowerBound, evidence: .fair)
      ?? reader.readName(start..<range.upperBound)
    return name.map { name in
      (name, letters.withoutBlankEnds(range.lowerBound..<name.range.lowerBound))
    }
  }

  /// What stands before the name is a description of the person or nothing.
  private func merged(
    _ behind: PersonDescription, before range: Range<Int>
  ) -> PersonDescription? {
    guard !range.isEmpty else { return behind }
    var end = range.upperBound
    while end > range.lowerBound,
      letters[end - 1].isBlank || "・の：:".unicodeScalars.contains(letters[end - 1])
    {
      end -= 1
    }
    var before = PersonDescription(range.lowerBound..<end, of: letters, with: words)
    // 「助言者　早川 悟（若葉大学）」: a label in the place of a role.
    let label = letters.dense(range.lowerBound..<end)
    if before.isEmpty, words.labels.contains(label) { before.role = label }
    guard !before.isEmpty || end == range.lowerBound else { return nil }
    let roles = [before.role, behind.affiliation == nil ? behind.role : nil].compactMap(\.self)
    return PersonDescription(
      affiliation: behind.affiliation ?? before.affiliation,
      role: behind.affiliation != nil
        ? behind.role ?? before.role : roles.isEmpty ? nil : roles.joined(separator: "、"))
  }

  /// 「地域支え合い推進役　早川 悟」: before a full name behind a label, what no list has is an office.
  private func unknownOffice(
    _ behind: PersonDescription, before range: Range<Int>
  ) -> PersonDescription? {
    guard 2...16 ~= range.count, letters[range.upperBound].isBlank,
      letters[range].allSatisfy({
        $0.isNameKanji || $0.isKatakanaLetter || $0.isHiraganaLetter || $0.isLatinLetter
      })
    else { return nil }
    return PersonDescription(
      affiliation: behind.affiliation, role: behind.role ?? letters.text(range))
  }

  /// 「柏　木　　正　道」: letters set wide.
  private func spread(_ range: Range<Int>) -> WrittenName? {
    let parts = letters[range].split(whereSeparator: \.isBlank)
    guard 3...6 ~= parts.count, parts.allSatisfy({ $0.count == 1 && $0.first?.isNameKanji == true })
    else { return nil }
    let dense = parts.flatMap(\.self)
    guard let length = words.surnames.split(dense[...]) else { return nil }
    return WrittenName(range: range, surnameLength: length, isFull: true, isListed: true)
  }

  /// The range without 「氏」 or a role at its end.
  private func withoutTitle(
    _ range: Range<Int>, _ description: inout PersonDescription
  ) -> (range: Range<Int>, isHonoured: Bool) {
    let honorific = words.honorifics.length(
      endingAt: range.upperBound, in: letters, from: range.lowerBound)
    if honorific > 0, honorific < range.count {
      return (letters.withoutBlankEnds(range.lowerBound..<range.upperBound - honorific), true)
    }
    let role = words.roles.length(
      endingAt: range.upperBound, in: letters, from: range.lowerBound)
    if role > 1, role < range.count {
      if description.role == nil {
        description.role = letters.text(range.upperBound - role..<range.upperBound)
      }
      return (letters.withoutBlankEnds(range.lowerBound..<range.upperBound - role), false)
    }
    return (range, false)
  }

  /// 「早川　悟　　南雲県立大学　教授」.
  private func nameFirst(
    _ range: Range<Int>, line: Int, quote: Range<Int>, _ behind: PersonDescription,
    _ evidence: NameEvidence
  ) -> PersonMention? {
    guard
      let name = reader.name(at: range.lowerBound, before: range.upperBound, evidence: evidence),
      name.isFull, name.range.upperBound < range.upperBound,
      letters[name.range.upperBound].isBlank
    else { return nil }
    let rest = PersonDescription(
      name.range.upperBound..<range.upperBound, of: letters, with: words)
    guard !rest.isEmpty || (evidence >= .fair && name.isListed) else { return nil }
    return PersonMention(
      line: line, name: name, quote: quote,
      description: PersonDescription(
        affiliation: rest.affiliation ?? behind.affiliation, role: rest.role ?? behind.role))
  }
}
