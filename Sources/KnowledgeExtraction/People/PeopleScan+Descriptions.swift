/// What stands around a name of the person who bears it.
extension PeopleScan {
  func mention(
    of name: WrittenName, titleAt title: Int, end: Int, role: String?
  ) -> PersonMention {
    var description = PersonDescription(role: role)
    var quote = name.range.lowerBound..<max(end, name.range.upperBound)
    let open = reader.skippingBlanks(after: quote.upperBound, before: letters.count, atMost: 1)
    if open < letters.count, letters[open].isRoundOpening,
      let close = letters.closing(of: open, before: letters.count)
    {
      let behind = PersonDescription(open + 1..<close, of: letters, with: words)
      description.affiliation = behind.affiliation
      description.role = description.role ?? behind.role
      if !behind.isEmpty { quote = quote.lowerBound..<close + 1 }
    }
    return PersonMention(
      line: number, name: name, quote: quote,
      description: completed(description, before: name.range.lowerBound))
  }

  /// What is not said behind the name, from what stands before it: 「南雲県立大学の」, 「社会福祉士の」.
  func completed(_ description: PersonDescription, before end: Int) -> PersonDescription {
    guard description.affiliation == nil || description.role == nil else { return description }
    var stop = end
    while stop > 0, letters[stop - 1] != "\t",
      letters[stop - 1].isBlank || "・の".unicodeScalars.contains(letters[stop - 1])
    {
      stop -= 1
    }
    var start = stop
    while start > 0, stop - start < 40 {
      if isDescriptive(letters[start - 1]) {
        start -= 1
      } else if start < stop, let kana = startOfKanaPart(before: start) {
        start = kana
      } else {
        break
      }
    }
    guard start < stop else { return description }
    let before = PersonDescription(start..<stop, of: letters, with: words)
    var completed = description
    if completed.affiliation == nil { completed.affiliation = before.affiliation }
    if completed.role == nil { completed.role = before.role }
    return completed
  }

  /// Where kana of the name of an office begin: 「ひばり」 of 「ひばり研究所」, 「子育て」 of 「子育て課」.
  private func startOfKanaPart(before end: Int) -> Int? {
    let part = words.kanaParts.length(endingAt: end, in: letters, from: 0)
    if part > 0 { return end - part }
    var start = end
    while start > 0, end - start <= 8, letters[start - 1].isHiraganaLetter { start -= 1 }
    guard 2...8 ~= end - start, words.kanaLeads.length(at: start, in: letters, before: end) == 0,
      start == 0 || !(letters[start - 1].isNameKanji || letters[start - 1].isKatakanaLetter),
      start == 0 || !"」』）)".unicodeScalars.contains(letters[start - 1])
    else { return nil }
    return start
  }

  private func isDescriptive(_ letter: Unicode.Scalar) -> Bool {
    letter.isNameKanji || letter.isKatakanaLetter || letter.isLatinLetter || letter.isDigitLetter
      || letter == " "
      || letter == "　" || letter == "・" || "㈱㈲㈳".unicodeScalars.contains(letter)
  }

  /// 「南雲町の早川です。」, 「南雲県立大学の早川と申します」: somebody tells who they are.
  mutating func introduced(before end: Int) {
    let isCalled = letters[end...].starts(with: "と申".unicodeScalars)
    guard isCalled || letters[end...].starts(with: "です".unicodeScalars),
      letters[end - 1].isNameKanji || letters[end - 1].isHiraganaLetter,
      let name = reader.name(endingAt: end, evidence: isCalled ? .fair : .weak), name.isListed,
      name.range.upperBound == end, name.isFull || name.range.count > 1
    else { return }
    let start = name.range.lowerBound
    let before = start > 0 ? letters[start - 1] : " "
    let description = completed(PersonDescription(), before: start)
    let isPlaced = (before == "の" || before.isBlank) && description.affiliation != nil
    guard isPlaced || (isCalled && !before.isNameKanji) else { return }
    add(PersonMention(line: number, name: name, quote: name.range, description: description))
  }
}
