/// A person's name at a place of a line.
struct WrittenName: Sendable, Hashable {
  /// With the space between family and given name where it is written.
  var range: Range<Int>
  /// Where the given name begins, in letters without blanks; `nil` where there is none, or where it
  /// is not known.
  var surnameLength: Int?
  /// Whether there is more than a family name.
  var isFull: Bool
  /// Whether a list has the family name.
  var isListed: Bool
}

/// How much what stands around them speaks for letters being a name.
enum NameEvidence: Int, Comparable {
  /// A role beside it, a parenthesis behind it: the letters themselves must look like a name.
  case weak
  /// 「さん」, 「講師：」: likewise, but a space between family and given name will do.
  case fair
  /// 「氏」, 「氏名：」: anything that is no other word.
  case strong

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Tells names from other letters.
struct NameReader {
  let words: NameWords
  let letters: [Unicode.Scalar]

  // MARK: Before a place

  /// The name that ends at `end`, blanks between left out.
  ///
  /// - Complexity: O(1); no name is longer than sixteen letters.
  func name(
    endingAt end: Int, from floor: Int = 0, evidence: NameEvidence
  ) -> WrittenName? {
    let end = skippingBlanks(before: end, from: floor, atMost: 3)
    guard end > floor else { return nil }
    let last = letters[end - 1]
    if last.isHiraganaLetter || last.isKatakanaLetter {
      return kanaName(endingAt: end, from: floor, evidence: evidence)
    }
    guard last.isNameKanji else { return nil }
    let start = startOfGiven(before: end, from: floor)
    if let spaced = spacedName(given: start..<end, from: floor, evidence: evidence) {
      return spaced
    }
    return unspacedName(start..<end, evidence: evidence)
  }

  /// 「早川悟」 or 「早川」 at the end of a run of kanji.
  private func unspacedName(_ run: Range<Int>, evidence: NameEvidence) -> WrittenName? {
    let begin = startAfterTitle(in: run)
    let own = begin..<run.upperBound
    guard !own.isEmpty, !isOther(own) else { return nil }
    if let listed = listed(own) { return listed }
    // 「市内早川悟氏」: the longest family name from which the rest is a given name.
    if begin == run.lowerBound, own.count > 4, evidence >= .strong {
      for start in own.dropFirst(own.count > 7 ? own.count - 7 : 2) {
        if let listed = listed(start..<own.upperBound), listed.isFull, own.upperBound - start >= 3 {
          return listed
        }
      }
      guard own.count <= 5 else { return nil }
    }
    guard evidence >= .strong, 2...5 ~= own.count, !endsAsOther(own) else { return nil }
    return WrittenName(range: own, surnameLength: nil, isFull: own.count > 3, isListed: false)
  }

  /// The letters as a name of which a list has the family name.
  func listed(_ range: Range<Int>) -> WrittenName? {
    let slice = letters[range]
    if words.surnames.contains(slice) {
      return WrittenName(range: range, surnameLength: range.count, isFull: false, isListed: true)
    }
    guard range.count <= 7, let length = words.surnames.split(slice), !endsAsOther(range) else {
      return nil
    }
    return WrittenName(range: range, surnameLength: length, isFull: true, isListed: true)
  }

  /// 「早川 悟」, where `given` is what stands behind the space.
  private func spacedName(
    given: Range<Int>, from floor: Int, evidence: NameEvidence
  ) -> WrittenName? {
    guard given.count <= 3 else { return nil }
    let before = skippingBlanks(
      before: given.lowerBound, from: floor, atMost: evidence >= .strong ? 6 : 2)
    guard !isHonorific(given), before < given.lowerBound, before > floor else { return nil }
    guard letters[before - 1].isNameKanji else {
      return mixedName(given: given, before: before, from: floor, evidence: evidence)
        ?? hiraganaFamily(given: given, before: before, from: floor, evidence: evidence)
    }
    let run = startOfKanji(before: before, from: floor)..<before
    let family = startAfterTitle(in: run)..<before
    // 「芦原 新氏」: a given name that is another word too.
    let isClear = evidence >= .strong && given.count == 1 && family.count >= 2
    guard !family.isEmpty, !isOther(family), isClear || !isOther(given), !endsAsRole(given) else {
      return nil
    }
    let isListed = words.surnames.contains(letters[family])
    if !isListed {
      guard evidence >= .fair, family.count <= 3, !endsAsOther(family) || isLikeOffice(family),
        isClear || !endsAsOther(given),
        listed(given) == nil || given.count < 3
      else { return nil }
    }
    return WrittenName(
      range: family.lowerBound..<given.upperBound, surnameLength: family.count, isFull: true,
      isListed: isListed)
  }

  // MARK: At a place

  /// The name that begins at `start`, and ends before a blank, a sign or `end`.
  func name(at start: Int, before end: Int, evidence: NameEvidence) -> WrittenName? {
    var stop = start
    while stop < end, letters[stop].isNameKanji { stop += 1 }
    let honorific = words.honorifics.length(endingAt: stop, in: letters, from: start)
    if honorific < stop - start { stop -= honorific }
    guard stop > start else { return hiraganaName(at: start, before: end, evidence: evidence) }
    let next = skippingBlanks(after: stop, before: end, atMost: 2)
    // The second part of a spaced name, kanji or kana.
    var given = next
    while next > stop, given < end, letters[given].isNameKanji { given += 1 }
    if given == next {
      while given < end, letters[given].isHiraganaLetter || letters[given].isKatakanaLetter {
        given += 1
      }
    }
    for candidate in [given, stop] where candidate > start {
      if let name = name(endingAt: candidate, from: start, evidence: evidence),
        name.range.lowerBound == start
      {
        return name
      }
    }
    return nil
  }

  // MARK: Letters

  func skippingBlanks(before place: Int, from floor: Int, atMost limit: Int) -> Int {
    var at = place
    while at > floor, place - at < limit, letters[at - 1].isBlank { at -= 1 }
    return at
  }

  func skippingBlanks(after place: Int, before end: Int, atMost limit: Int) -> Int {
    var at = place
    while at < end, at - place < limit, letters[at].isBlank { at += 1 }
    return at
  }

  func startOfKanji(before end: Int, from floor: Int) -> Int {
    var start = end
    while start > floor, end - start < 40, letters[start - 1].isNameKanji { start -= 1 }
    return start
  }

  /// Where the run of kanji begins, or a given name such as 「みさ子」 behind a blank.
  private func startOfGiven(before end: Int, from floor: Int) -> Int {
    let start = startOfKanji(before: end, from: floor)
    guard end - start == 1, start > floor + 1, letters[start - 1].isHiraganaLetter else {
      return start
    }
    var kana = start
    while kana > floor, start - kana < 3, letters[kana - 1].isHiraganaLetter { kana -= 1 }
    return start - kana <= 2 && kana > floor && letters[kana - 1].isBlank ? kana : start
  }

  /// Where the name begins in 「南雲県立大学教授早川悟」, 「元白鷺台市早乙女健」.
  func startAfterTitle(in run: Range<Int>) -> Int {
    guard run.count >= 3 else { return run.lowerBound }
    if words.surnames.contains(letters[run]) || (run.count <= 5 && listed(run) != nil) {
      return run.lowerBound
    }
    for start in (run.lowerBound + 1..<run.upperBound).reversed()
    where run.upperBound - start <= 7 && run.upperBound - start >= 2 {
      let role = words.roles.length(endingAt: start, in: letters, from: run.lowerBound)
      let organisation =
        words.organisations.length(endingAt: start, in: letters, from: run.lowerBound)
      guard
        role >= 2 || organisation >= 2
          || (organisation == 1 && listed(start..<run.upperBound) != nil)
      else { continue }
      if listed(start..<run.upperBound) != nil || role >= 2 { return start }
    }
    return run.lowerBound
  }

  /// Whether the letters are a word that stands in the place of a name: 「事務局」, 「未定」.
  func isNobody(_ range: Range<Int>) -> Bool {
    words.notNames.length(at: range.lowerBound, in: letters, before: range.upperBound)
      == range.count
  }

  /// Whether the letters are a word that is no name.
  func isOther(_ range: Range<Int>) -> Bool {
    words.notNames.length(at: range.lowerBound, in: letters, before: range.upperBound)
      == range.count
      || words.roles.length(at: range.lowerBound, in: letters, before: range.upperBound)
        == range.count
  }

  /// Whether the letters end as a role or an organisation, or as another word that is no name.
  func endsAsOther(_ range: Range<Int>) -> Bool {
    endsAsRole(range)
      || words.organisations.length(
        endingAt: range.upperBound, in: letters, from: range.lowerBound) > 0
      || words.notNames.length(endingAt: range.upperBound, in: letters, from: range.lowerBound) > 1
  }

  /// Whether a family name of two letters only ends like an office: 「式部」, 「田所」.
  private func isLikeOffice(_ family: Range<Int>) -> Bool {
    family.count == 2 && "部村町市所園館社".unicodeScalars.contains(letters[family.upperBound - 1])
      && !endsAsRole(family) && !isDepartment(family.lowerBound..<family.lowerBound + 1)
      && words.organisations.length(
        endingAt: family.upperBound, in: letters, from: family.lowerBound)
        == 1
  }

  private func isHonorific(_ range: Range<Int>) -> Bool {
    words.honorifics.length(at: range.lowerBound, in: letters, before: range.upperBound)
      == range.count
  }

  func endsAsRole(_ range: Range<Int>) -> Bool {
    words.roles.length(endingAt: range.upperBound, in: letters, from: range.lowerBound) > 0
  }
}
