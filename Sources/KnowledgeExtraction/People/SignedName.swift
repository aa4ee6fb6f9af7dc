/// The name of a line that holds nothing else but what tells more of its bearer: under a title, at
/// the foot of a letter or a mail, in a list of speakers.
///
/// - 「早川 悟（はやかわ さとる）」, 「早川 悟 / Hayakawa Satoru」
/// - 「早川 悟　　南雲県立大学　教授」
/// - 「早川 悟」 above or below 「南雲県立大学　教授」
enum SignedName {
  /// - Complexity: O(letters) of the line and its neighbours.
  static func mention(
    _ number: Int, in lines: [WrittenLine], _ words: NameWords
  ) -> PersonMention? {
    let line = lines[number]
    let letters = line.letters
    guard line.form == .body, 3...60 ~= letters.count else { return nil }
    var start = 0
    while start < letters.count, letters[start].isBlank || letters[start].isListMark { start += 1 }
    let end = letters.withoutBlankEnds(start..<letters.count).upperBound
    guard start < end, letters[start].isNameKanji else { return nil }
    let reader = NameReader(words: words, letters: letters)
    guard let name = reader.name(at: start, before: end, evidence: .fair), name.isFull,
      letters[name.range].contains(where: \.isBlank),
      letters[name.range].count(where: { !$0.isBlank }) > 2
    else { return nil }
    let rest = letters.withoutBlankEnds(name.range.upperBound..<end)
    func described(_ description: PersonDescription, _ quote: Range<Int>) -> PersonMention {
      PersonMention(line: number, name: name, quote: quote, description: description)
    }
    let isRead = reader.isReading(at: name.range.upperBound)
    if isRead || rest.isEmpty {
      let close =
        isRead
        ? letters[rest].firstIndex(where: \.isRoundClosing).map { $0 + 1 } ?? end : end
      let behind = letters.withoutBlankEnds(close..<end)
      var description = PersonDescription()
      if !behind.isEmpty {
        let stop = letters[behind].firstIndex(of: "。") ?? behind.upperBound
        let from = letters[behind.lowerBound].isColon ? behind.lowerBound + 1 : behind.lowerBound
        guard from < stop else { return nil }
        description = PersonDescription(from..<stop, of: letters, with: words)
        guard !description.isEmpty || letters[behind.lowerBound].isColon else { return nil }
      } else {
        description = told(beside: number, lines, words)
        guard isRead || (!description.isEmpty && (name.isListed || description.role != nil)) else {
          return nil
        }
      }
      return described(description, start..<end)
    }
    if let latin = latin(rest, reader) {
      var mention = described(told(beside: number, lines, words), start..<end)
      mention.alias = latin
      return mention
    }
    if name.isListed, letters[name.range.upperBound].isBlank {
      let description = PersonDescription(rest, of: letters, with: words)
      if description.role != nil { return described(description, start..<end) }
    }
    return nil
  }

  /// What the line below or above says and nothing else: 「南雲県立大学　教授」.
  private static func told(
    beside number: Int, _ lines: [WrittenLine], _ words: NameWords
  ) -> PersonDescription {
    for other in [number + 1, number - 1] where lines.indices.contains(other) {
      let line = lines[other]
      let own = line.letters.withoutBlankEnds(0..<line.letters.count)
      guard line.form == .body, line.section == lines[number].section, 2...50 ~= own.count,
        !line.letters.contains(where: { "。：:".unicodeScalars.contains($0) })
      else { continue }
      let description = PersonDescription(own, of: line.letters, with: words)
      if description.role != nil
        || (description.affiliation != nil && line.letters[own].contains(where: \.isBlank))
      {
        return description
      }
    }
    return PersonDescription()
  }

  /// 「/ Hayakawa Satoru」, 「（Satoru Hayakawa）」.
  private static func latin(_ range: Range<Int>, _ reader: NameReader) -> Range<Int>? {
    var own = range
    while let first = own.first,
      reader.letters[first].isBlank || "/／|｜（(".unicodeScalars.contains(reader.letters[first])
    {
      own.removeFirst()
    }
    while let last = own.last,
      reader.letters[last].isBlank || reader.letters[last].isRoundClosing
    {
      own.removeLast()
    }
    return own.lowerBound > range.lowerBound ? reader.latinName(own)?.range : nil
  }
}
