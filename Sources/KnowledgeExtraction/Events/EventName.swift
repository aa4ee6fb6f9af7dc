import JapaneseText

/// What an event is called, apart from its year and number and from what else stands beside it.
extension EventWords {
  /// The name of what a record or an announcement speaks of: 「第3回検討会議」 of 「第3回検討会議 議事録」.
  func eventName(ofTitle title: String) -> String {
    withoutNumber(withoutRecord(title))
  }

  /// The meeting of whose record a heading speaks: 「検討委員会　会議録」.
  func meeting(of title: String) -> String {
    guard title.hasSuffix("録") || isMinutes(title) else { return title }
    let meeting = withoutRecord(title)
    return namesEvent(meeting) ? meeting : title
  }

  /// Without words such as 議事録 at the end.
  func withoutRecord(_ title: String) -> String {
    var name = title.trimmingWhitespace
    // 「件名：春の勉強会」.
    if let colon = name.prefix(10).firstIndex(where: { "：:".contains($0) }),
      names.contains(String(name[..<colon])) || subjects.contains(String(name[..<colon]))
    {
      name = String(name[name.index(after: colon)...]).trimmingWhitespace
    }
    var isShorter = true
    while isShorter {
      isShorter = false
      if name.hasSuffix("）") || name.hasSuffix(")"),
        let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }), open > name.startIndex
      {
        name = String(name[..<open]).trimmingWhitespace
        isShorter = true
      }
      for ending in records.close(name) ? recordEndings : []
      where name.hasSuffix(ending) && name.count > ending.count + 2 {
        name = String(name.dropLast(ending.count)).trimmingWhitespace
        if name.hasSuffix("の") { name.removeLast() }
        isShorter = true
        break
      }
      if name.unicodeScalars.contains("№"), let mark = name.lastIndex(where: { $0 == "№" }),
        mark > name.startIndex,
        name[name.index(after: mark)...].allSatisfy({ $0.isNumber || $0 == "-" })
      {
        name = String(name[..<mark]).trimmingWhitespace
        isShorter = true
      }
    }
    return name
  }

  /// Without year and number: 「青葉市計画審議会」 of 「令和６年度　第２回　青葉市計画審議会」.
  func withoutNumber(_ name: String) -> String {
    let letters = name.scalars
    var start = Self.endOfYear(in: letters)
    start = Self.endOfNumber(in: letters, from: start) ?? start
    while start < letters.count, letters[start].isBlank || letters[start] == "の" { start += 1 }
    if start > 0, letters.count - start < 2 { return name }
    let rest = Array(letters[start...])
    // 「青葉市計画審議会　第3回会議」, 「…（第3回）」.
    guard let mark = rest.lastIndex(of: "第"), mark >= 3,
      let end = Self.endOfNumber(in: rest, from: mark)
    else { return rest.text(0..<rest.count) }
    let tail = rest.text(rest.withoutBlankEnds(end..<rest.count))
    var stop = mark
    while stop > 0, rest[stop - 1].isBlank || rest[stop - 1].isRoundOpening { stop -= 1 }
    let head = rest.text(0..<stop)
    guard namesEvent(head), ["", "会議", "会合", "例会", "定例会", "）", ")"].contains(tail) else {
      return rest.text(0..<rest.count)
    }
    return head
  }

  /// Behind 「令和６年度　」, 「2024年度」.
  private static func endOfYear(in letters: [Unicode.Scalar]) -> Int {
    var place = 0
    while place < letters.count, place < 8,
      letters[place].isDigitLetter
        || "令和平成昭元RHＲＨ一二三四五六七八九十".unicodeScalars.contains(letters[place])
    {
      place += 1
    }
    guard place > 0, place + 1 < letters.count, letters[place] == "年", letters[place + 1] == "度"
    else { return 0 }
    place += 2
    while place < letters.count, letters[place].isBlank || letters[place] == "の" { place += 1 }
    return place
  }

  /// Behind 「第３回」 at `start`, or 「第３１回目」.
  private static func endOfNumber(in letters: [Unicode.Scalar], from start: Int) -> Int? {
    guard start < letters.count, letters[start] == "第" else { return nil }
    var place = start + 1
    while place < letters.count, place - start < 6,
      letters[place].isDigitLetter || letters[place].isBlank
        || "〇一二三四五六七八九十百".unicodeScalars.contains(letters[place])
    {
      place += 1
    }
    guard place > start + 1, place < letters.count, letters[place] == "回" else { return nil }
    place += 1
    if place < letters.count, letters[place] == "目" { place += 1 }
    return place
  }

  /// What a cell or line says of a session, parted in its name and what stands in parentheses behind:
  /// 「第1回 委員会（上区公民館、42人）」.
  func parted(_ text: String) -> (name: String, details: EventDetails) {
    var details = EventDetails()
    let name = withoutNumber(text.trimmingWhitespace)
    let letters = name.scalars
    guard letters.last?.isRoundClosing == true,
      let open = letters.lastIndex(where: \.isRoundOpening), open >= 3
    else { return (name, details) }
    let inner = open + 1..<letters.count - 1
    var isRemark = false
    for part in letters.parts(of: inner, at: { "、，,；;／/".unicodeScalars.contains($0) }) {
      let word = letters.text(letters.withoutBlankEnds(part))
      if namesPlace(word) {
        details.place = details.place ?? word.drop(while: "於 　：:".contains).description
        isRemark = true
      } else if let name = lecturer(word) {
        details.lecturers.append(name)
        isRemark = true
      } else if isCount(word) || isOffice(word) {
        isRemark = true
      }
    }
    return isRemark ? (letters.text(letters.withoutBlankEnds(0..<open)), details) : (name, details)
  }

  /// 「42人」, 「参加者30名」.
  private func isCount(_ word: String) -> Bool {
    guard let last = word.last, "人名団体者社".contains(last) else { return false }
    return word.unicodeScalars.contains(where: \.isDigitLetter)
  }

  /// 「講師：早川 悟」.
  private func lecturer(_ word: String) -> String? {
    guard let colon = word.firstIndex(where: { "：:".contains($0) }),
      fields[String(word[..<colon])] == .lecturer
    else { return nil }
    return String(word[word.index(after: colon)...]).trimmingWhitespace
  }

  /// 「委員長 早川 悟・若葉大学 教授」: a role and a name behind it.
  private func isOffice(_ word: String) -> Bool {
    for label in lecturerLabels where word.hasPrefix(label) {
      let next = word.dropFirst(label.count).first
      if let next, " 　：:・".contains(next) { return true }
    }
    return false
  }

  /// Whether the words name an event, with a topic, a year or a remark behind: 「懇談会「山の話」」, 「大会 2025」.
  func isMeeting(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if eventEndings.close(text) { return true }
    let head = text.split(whereSeparator: { "「『（( 　：:".contains($0) })
    return bytes.count <= 180 && head.contains { eventEndings.close(String($0)) }
  }

  /// Whether the words tell where, for how much or in which form, and nothing of what.
  func isDetail(_ text: String) -> Bool {
    !text.isEmpty && details(text) != nil
  }

  /// Place and fee of 「オンライン　参加費1,000円」; `nil` where other words stand there too.
  func details(_ text: String) -> EventDetails? {
    var details = EventDetails()
    guard text.count <= 80 else { return nil }
    for part in text.split(whereSeparator: { "\u{3000}、，／/・\t".contains($0) }) {
      let word = String(part).trimmingWhitespace.trimmingPrefix(while: { "（(【〔＠@於　 ".contains($0) })
        .description
      if word.isEmpty { continue }
      if isFee(word) {
        details.fee = details.fee ?? word
      } else if namesPlace(word) || namesPlace(word.filter { !"）)】〕".contains($0) }) {
        details.place = details.place.map { $0 + "　" + word } ?? word
      } else if !remarks.contains(where: word.hasPrefix) {
        return nil
      }
    }
    return details
  }

  private func isFee(_ word: String) -> Bool {
    if word.hasPrefix("無料") || word.hasPrefix("有料") || word.hasSuffix("無料") { return true }
    let isMoney = word.hasSuffix("円") || word.hasSuffix("円）") || word.hasSuffix("不要")
    guard isMoney else { return false }
    return word.first?.isNumber == true
      || feeLabels.contains { word.hasPrefix($0) }
  }
}
