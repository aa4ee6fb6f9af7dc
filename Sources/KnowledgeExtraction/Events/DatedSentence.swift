/// A sentence with a day in it.
struct DatedSentence {
  let words: EventWords
  let letters: [Unicode.Scalar]
  let range: Range<Int>
  let day: FoundDay

  var title: String? { topic ?? named ?? held }

  /// What stands behind the day: time and place.
  var details: EventDetails {
    var details = EventDetails()
    let after = day.range.upperBound..<range.upperBound
    guard let time = ClockTime(letters: letters).first(in: after) else {
      details.place = place(from: after.lowerBound, before: range.upperBound)
      return details
    }
    details.time = letters.text(time)
    details.place = place(from: time.upperBound, before: range.upperBound)
    return details
  }

  /// 「、市役所別館2階の打合せ室で」: between commas, before a verb.
  private func place(from start: Int, before end: Int) -> String? {
    let text = letters.text(start..<end)
    for part in text.split(whereSeparator: { "、，,".contains($0) }) {
      guard let mark = words.holding.lazy.compactMap({ part.place(of: "で" + $0) }).first
      else { continue }
      var place = part[..<mark.lowerBound]
      for lead in ["から", "より", "まで", "に", "の", "は"] where place.hasPrefix(lead) {
        place = place.dropFirst(lead.count)
      }
      if let object = place.lastIndex(where: { "をが".contains($0) }) {
        place = place[place.index(after: object)...]
      }
      let own = String(place).trimmingWhitespace
      return 3...40 ~= own.count && !words.namesEvent(own) ? own : nil
    }
    return nil
  }

  /// 「次回の第３回審議会は、」 before the day, and a word of holding behind it.
  private var topic: String? {
    var end = letters.withoutBlankEnds(range.lowerBound..<day.range.lowerBound).upperBound
    while end > range.lowerBound, "、，,".unicodeScalars.contains(letters[end - 1]) { end -= 1 }
    guard end - range.lowerBound >= 3, letters[end - 1] == "は" else { return nil }
    let rest = letters.text(day.range.upperBound..<range.upperBound)
    guard !rest.hasPrefix("まで"), words.holding.contains(where: rest.holds) else { return nil }
    var start =
      letters[range.lowerBound..<end - 1].lastIndex { "、，,　：:".unicodeScalars.contains($0) }
      .map { $0 + 1 } ?? letters.startAfterNumbering(in: range.lowerBound..<end - 1)
    if start >= end - 1 { start = range.lowerBound }
    var title = letters.text(letters.withoutBlankEnds(start..<end - 1))
    for lead in ["また", "なお", "さて", "では"] where title.hasPrefix(lead) {
      title = String(title.dropFirst(lead.count))
    }
    if title.hasPrefix("次回の第") { title = String(title.dropFirst(3)) }
    title = words.withoutNumber(title)
    if title == "次回" { return title }
    guard words.namesEvent(title) || title.hasPrefix("次回の") else { return nil }
    return title.unicodeScalars.contains(where: { "「」をが".unicodeScalars.contains($0) })
      ? nil : title
  }

  /// 「11月9日の市民説明会」.
  private var named: String? {
    var start = day.range.upperBound
    for word in ["の", "に開催した", "に開催する", "に開催された", "に開催される", "に開いた", "に開かれた", "に行った", "に行われた"]
      .reversed() where letters[start..<range.upperBound].starts(with: word.unicodeScalars)
    {
      start += word.unicodeScalars.count
      break
    }
    guard start > day.range.upperBound else { return nil }
    var end = start
    while end < range.upperBound, isNameLetter(letters[end]) { end += 1 }
    return eventName(start..<end)
  }

  /// 「に点検会を開き」, 「、説明会が開催され」.
  private var held: String? {
    guard day.range.upperBound < range.upperBound,
      "に、，はよ".unicodeScalars.contains(letters[day.range.upperBound])
        || ClockTime(letters: letters).first(
          in: day.range.upperBound..<min(range.upperBound, day.range.upperBound + 3)) != nil
    else { return nil }
    let limit = min(range.upperBound, day.range.upperBound + 100)
    for place in day.range.upperBound + 1..<max(limit, day.range.upperBound + 1)
    where "をが".unicodeScalars.contains(letters[place]) {
      let rest = letters.text(place + 1..<min(range.upperBound, place + 6))
      guard words.holding.contains(where: rest.hasPrefix) || isHeld(from: place + 1) else {
        continue
      }
      var start = place
      while start > day.range.upperBound, isNameLetter(letters[start - 1]) { start -= 1 }
      if let name = gathering(start..<place) ?? eventName(start..<place)
        ?? quotedName(before: place)
      {
        return name
      }
    }
    return nil
  }

  /// 「「窓口の未来を語る集い」を」
  private func quotedName(before end: Int) -> String? {
    guard end > range.lowerBound, "」』".unicodeScalars.contains(letters[end - 1]),
      let open = letters[range.lowerBound..<end].lastIndex(where: {
        "「『".unicodeScalars.contains($0)
      }), open >= day.range.upperBound
    else { return nil }
    let name = letters.text(open + 1..<end - 1)
    return 3...40 ~= name.count && words.namesEvent(name) ? name : nil
  }

  /// 「本の集いを」: with what the gathering is about.
  private func gathering(_ range: Range<Int>) -> String? {
    let word = letters.text(range)
    guard words.gatherings.contains(word), range.lowerBound - 2 > day.range.upperBound,
      letters[range.lowerBound - 1] == "の"
    else { return nil }
    var start = range.lowerBound - 1
    while start > day.range.upperBound, isNameLetter(letters[start - 1]) { start -= 1 }
    let name = letters.text(start..<range.upperBound)
    return start < range.lowerBound - 1 && name.count <= 26 ? name : nil
  }

  /// 「説明会を中央公民館で開催します」: the place between.
  private func isHeld(from start: Int) -> Bool {
    let rest = letters.text(start..<min(range.upperBound, start + 30))
    return words.holding.contains { verb in
      rest.place(of: "で" + verb).map { !rest[..<$0.lowerBound].holds("、") } == true
    }
  }

  private func isNameLetter(_ letter: Unicode.Scalar) -> Bool {
    letter.isNameKanji || letter.isKatakanaLetter || letter.isLatinLetter || letter.isDigitLetter
      || "・「」『』－-".unicodeScalars.contains(letter)
      || (letter.isHiraganaLetter && !"はをがでにのともへやかたてるすく".unicodeScalars.contains(letter))
  }

  private func eventName(_ range: Range<Int>) -> String? {
    let name = letters.text(range)
    guard 3...26 ~= range.count, words.namesEvent(name),
      !"同本当各両全".unicodeScalars.contains(letters[range.lowerBound])
    else { return nil }
    return name
  }
}
