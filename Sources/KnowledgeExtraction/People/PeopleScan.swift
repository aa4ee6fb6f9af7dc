/// Finds the people named in one line.
struct PeopleScan {
  let reader: NameReader
  let item: PersonItem
  let number: Int
  let letters: [Unicode.Scalar]
  let words: NameWords
  private(set) var mentions: [PersonMention] = []
  /// By letter, the number of the mention whose name it belongs to and 1, or 0: no name is read
  /// twice. Empty before the first.
  private var owners: [Int32] = []

  init(of letters: [Unicode.Scalar], line: Int, words: NameWords) {
    reader = NameReader(words: words, letters: letters)
    item = PersonItem(reader: reader)
    number = line
    self.letters = letters
    self.words = words
  }

  /// - Complexity: O(letters)
  mutating func findTitled() {
    var place = 0
    while place < letters.count {
      let letter = letters[place]
      if place > 0, words.honorifics.mayBegin(letter), let end = honoured(at: place) {
        place = end
      } else if words.roles.mayBegin(letter), let end = inOffice(at: place) {
        place = end
      } else {
        if place > 0, letter.isRoundOpening { findAround(parenthesis: place) }
        if place > 1, letter == "で" || letter == "と" { introduced(before: place) }
        place += 1
      }
    }
  }

  /// People of a list behind a label.
  mutating func findListed(
    in range: Range<Int>, evidence: NameEvidence, label: String? = nil, isFull: Bool = false
  ) {
    let people = item.people(in: range, line: number, evidence: evidence, label: label)
      .filter { !isFull || ($0.name.isFull && ($0.name.isListed || $0.description.role != nil)) }
    let place = people.isEmpty ? nil : placeAround(range)
    for var person in people {
      person.description.affiliation = person.description.affiliation ?? place
      add(person)
    }
  }

  /// The organisation before a parenthesis with a label: 「研修課（担当：小野寺、馬渕）」.
  private func placeAround(_ range: Range<Int>) -> String? {
    guard range.upperBound < letters.count, letters[range.upperBound].isRoundClosing,
      let open = letters[..<range.lowerBound].lastIndex(where: \.isRoundOpening),
      range.lowerBound - open < 16
    else { return nil }
    return completed(PersonDescription(), before: open).affiliation
  }

  mutating func add(_ mention: PersonMention) {
    if owners.isEmpty { owners = [Int32](repeating: 0, count: letters.count) }
    if let owner = owners[mention.name.range].first(where: { $0 > 0 }) {
      // What a label or a cell says completes what was read of the name alone.
      let index = Int(owner) - 1
      if mentions[index].description.isEmpty { mentions[index].description = mention.description }
      mentions[index].alias = mentions[index].alias ?? mention.alias
      return
    }
    mentions.append(mention)
    for place in mention.name.range { owners[place] = Int32(mentions.count) }
  }

  // MARK: Titles

  /// 「早川悟氏」; the place behind it.
  private mutating func honoured(at place: Int) -> Int? {
    let length = words.honorifics.length(at: place, in: letters, before: letters.count)
    guard length > 0 else { return nil }
    let isClear = letters[place] == "氏"
    let end = place + length
    if end < letters.count {
      let next = letters[end]
      // 「役　職　氏　名」 is a header.
      let following = reader.skippingBlanks(after: end, before: letters.count, atMost: 3)
      if isClear, following < letters.count,
        "名族神子姓".unicodeScalars.contains(letters[following])
      {
        return nil
      }
      if "様君".unicodeScalars.contains(letters[place]), next.isNameKanji || next.isHiraganaLetter {
        return nil
      }
    }
    // 「早川、宮﨑両氏」.
    let isBoth = isClear && letters[place - 1] == "両"
    let stop = isBoth ? place - 1 : place
    let evidence: NameEvidence =
      isClear
      ? .strong
      : "様君".unicodeScalars.contains(letters[place])
        ? .weak : .fair
    guard let name = reader.name(endingAt: stop, evidence: evidence) else { return nil }
    // Between surname and 「君」 or 「様」 nothing but a full or listed name will do.
    add(mention(of: name, titleAt: place, end: end, role: nil))
    if isBoth, name.range.lowerBound > 1,
      "、・と".unicodeScalars.contains(letters[name.range.lowerBound - 1]),
      let other = reader.name(endingAt: name.range.lowerBound - 1, evidence: .strong)
    {
      add(
        mention(of: other, titleAt: other.range.upperBound, end: other.range.upperBound, role: nil))
    }
    return end
  }

  /// 「早川悟教授」, 「委員　早川悟」; the place behind it.
  private mutating func inOffice(at place: Int) -> Int? {
    let length = words.roles.length(at: place, in: letters, before: letters.count)
    guard length > 0 else { return nil }
    let end = place + length
    let hasNameBefore =
      place > 0
      && (letters[place - 1].isNameKanji || letters[place - 1].isBlank
        || letters[place - 1].isHiraganaLetter)
    if hasNameBefore, isEndOfTitle(end) {
      // 「砂押　真弓　委員」 in a list of people: the family name may be of no list.
      let isSpaced = letters[place - 1].isBlank && letters[place - 1] != "\t"
      if let name = reader.name(endingAt: place, evidence: isSpaced ? .fair : .weak),
        isNamed(name, before: place),
        name.isListed
          || (!letters[name.range].contains("\t") && reader.beginsColumn(name.range.lowerBound)
            && endsColumn(end))
      {
        add(mention(of: name, titleAt: place, end: end, role: letters.text(place..<end)))
        return end
      }
      if let (name, department) = reader.nameBeforeDepartment(endingAt: place) {
        add(
          PersonMention(
            line: number, name: name, quote: name.range.lowerBound..<end,
            description: PersonDescription(
              role: letters.text(department.lowerBound..<end))))
        return end
      }
    }
    if end < letters.count, letters[end].isBlank, length > 1 { nameBehindRole(place..<end) }
    return nil
  }

  /// Whether nothing but a parenthesis or a blank follows: a column of titles.
  private func endsColumn(_ end: Int) -> Bool {
    end == letters.count || letters[end].isRoundOpening || letters[end].isBlank
      || "、，,".unicodeScalars.contains(letters[end])
  }

  /// Whether a family name before a role is one: 「山口市長」 is the mayor of 山口, 「北委員」 a member.
  private func isNamed(_ name: WrittenName, before place: Int) -> Bool {
    if name.isFull { return true }
    guard name.range.upperBound == place || name.range.count > 1 else { return false }
    let before = name.range.lowerBound
    if before > 0 {
      let neighbour = letters[before - 1]
      if neighbour.isNameKanji {
        let run = 0..<before
        guard reader.endsAsOther(max(run.lowerBound, before - 8)..<before) else { return false }
      }
      if neighbour.isKatakanaLetter || neighbour.isLatinLetter || neighbour.isDigitLetter {
        return false
      }
    }
    let surname = letters.text(name.range)
    guard !words.notSpeakers.contains(surname) else { return false }
    if "市町村区".unicodeScalars.contains(letters[place])
      || letters.text(place..<min(place + 2, letters.count)) == "知事"
    {
      return false
    }
    return name.range.count > 1 || "教准委先".unicodeScalars.contains(letters[place])
  }

  /// Whether a role ends here, and no longer word goes on: 「委員会」, 「課長会議」.
  private func isEndOfTitle(_ end: Int) -> Bool {
    guard end < letters.count else { return true }
    let next = letters[end]
    if next.isNameKanji { return "等他及並両兼".unicodeScalars.contains(next) }
    return !next.isKatakanaLetter || next.value == 0x30FB
  }

  /// 「会長　柏木正道」, 「（座長　早川悟）」, 「担当　物部（もののべ）」, 「（室長　乾）」.
  private mutating func nameBehindRole(_ role: Range<Int>) {
    let start = reader.skippingBlanks(after: role.upperBound, before: letters.count, atMost: 6)
    guard start < letters.count, letters[start].isNameKanji else { return }
    let kanji = reader.endOfKanji(from: start)
    let isRead = kanji - start <= 4 && reader.isReading(at: kanji)
    // 「企画部　地域振興課長　　陶山　篤」 signs a letter: nothing follows, and the blank is wide.
    let isSigned = start - role.upperBound >= 2 && letters.count - start <= 8
    guard
      let name = reader.name(
        at: start, before: letters.count, evidence: isSigned ? .fair : .weak)
        ?? (isRead ? reader.readName(start..<kanji) : nil)
    else { return }
    let after = reader.skippingBlanks(
      after: name.range.upperBound, before: letters.count, atMost: 3)
    let isEnd =
      after == letters.count || isRead || letters[after].isRoundOpening || letters[after].isClosing
      || "、，,／/。".unicodeScalars.contains(letters[after])
      || (letters[after] == "・" && name.isFull && name.isListed)
      || words.honorifics.length(at: after, in: letters, before: letters.count) > 0
    let isEnclosed =
      after < letters.count && letters[after].isRoundClosing && role.lowerBound > 0
      && letters[..<role.lowerBound].suffix(12).contains(where: \.isRoundOpening)
    guard isEnd, name.isFull || name.range.count > 1 || isEnclosed,
      words.roles.length(at: start, in: letters, before: letters.count) == 0
    else { return }
    add(mention(of: name, titleAt: name.range.upperBound, end: name.range.upperBound, role: nil))
  }
}
