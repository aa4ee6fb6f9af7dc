import JapaneseText
import KnowledgeModel

/// What the events of a section are called.
extension EventSection {
  var isHistory: Bool {
    section.headings.contains { words.isHistory($0.text) } || words.isHistory(documentName)
  }

  /// Whether the headings, or the document as a whole, speak of sessions.
  var isProgramme: Bool {
    section.headings.contains { words.isProgramme($0.text) } || words.isHistory(documentName)
  }

  /// Whether the headings speak of what comes next.
  var isNext: Bool { section.headings.contains { words.isNext($0.text) } }

  /// The document as the name of a meeting.
  var meetingName: String? {
    words.namesEvent(documentName) && !words.isVisit(documentName) ? documentName : nil
  }

  /// 「会議名：…」, a heading that names an event, or what the document as a whole is about.
  func title(_ details: EventDetails) -> String {
    if let name = details.name { return words.eventName(ofTitle: name) }
    for heading in section.headings.reversed() {
      if let name = eventName(ofHeading: heading.text) { return name }
    }
    if let name = markedHeading { return name }
    return words.isVisit(documentName) ? subject ?? documentName : documentName
  }

  /// 「次回派遣：11月21日（火）　結果の確認」: what stands behind the day, the meeting, or the label.
  func nextTitle(_ label: Label, after start: Int) -> String {
    let letters = label.line.letters
    let end = max(start, label.value.upperBound)
    let rest = letters.text(letters.withoutBlankEnds(start..<min(end, letters.count)))
    if let lead = words.contents.first(where: rest.contains),
      let range = rest.firstRange(of: lead)
    {
      let value = rest[range.upperBound...].prefix { !"、。".contains($0) }
      let name = String(value).trimmingWhitespace
      if 3...60 ~= name.count { return name }
    }
    let parts = rest.split(separator: "\u{3000}").map { String($0).trimmingWhitespace }
    let name = parts.first { part in
      4...40 ~= part.count && !words.isDetail(part) && !part.contains("：")
        && part.first.map { !"、，,～〜~-－（(からまで（。".contains($0) } == true
        && !part.contains("。")
    }
    if let name, start < label.value.upperBound { return words.withoutNumber(name) }
    return meetingName ?? label.label
  }

  /// A heading, without number and brackets, that names an event; what it is about where it says both:
  /// 「公開勉強会「伝わる一文」」.
  func eventName(ofHeading text: String) -> String? {
    let letters = text.scalars
    // 「１　件　名　春の勉強会」.
    let value = LabelledLine.spaced(in: letters, among: words.names)?.value
    var start = value?.lowerBound ?? letters.startAfterNumbering(in: 0..<letters.count)
    var end = value?.upperBound ?? letters.count
    while start < end,
      letters[start].isOpening || letters[start].isListMark
        || letters[start].isBlank
    {
      start += 1
    }
    while end > start, letters[end - 1].isClosing { end -= 1 }
    let name = letters.text(start..<end)
    if let quoted = quoted(name) { return quoted }
    guard words.namesEvent(name), !words.isGeneral(name) else { return nil }
    return words.withoutNumber(name)
  }

  /// 「伝わる一文」 of 「公開勉強会「伝わる一文」」, but not of 「住民との懇談会「山の話」」.
  private func quoted(_ name: String) -> String? {
    guard name.hasSuffix("」") || name.hasSuffix("』"),
      let open = name.firstIndex(where: { "「『".contains($0) })
    else { return nil }
    let kind = String(name[..<open]).trimmingWhitespace
    let inner = name[name.index(after: open)...].dropLast()
    guard words.namesEvent(kind), inner.count >= 3, !inner.contains("「") else { return nil }
    return kind.count <= 7 && !kind.contains("の") ? String(inner) : words.withoutNumber(name)
  }

  /// 「◆ 空き家をめぐる誤解」 above the labels of an event: the mark says that it is one of several.
  private var markedHeading: String? {
    guard let heading = lines.first, heading.form == .heading, let first = heading.letters.first,
      !(words.isMeeting(documentName) || words.isVisit(documentName)) || first.isListMark
        || first.isOpening || "☆★◇▷▶".unicodeScalars.contains(first)
    else { return nil }
    var range =
      heading.letters.startAfterNumbering(in: 0..<heading.letters.count)..<heading.letters.count
    while let place = range.last, heading.letters[place].isClosing { range.removeLast() }
    while let place = range.first,
      heading.letters[place].isOpening || "☆★◇▷▶ 　".unicodeScalars.contains(heading.letters[place])
    {
      range.removeFirst()
    }
    let name = heading.letters.text(range)
    guard 5...40 ~= name.count, !words.isGeneral(name), !words.isProgramme(name) else { return nil }
    return name
  }

  // MARK: Announcements

  func isDated(_ session: SessionLine) -> Bool {
    guard let first = session.days.first else { return false }
    return first.range.lowerBound <= 4 && (first.weekday != nil || session.time != nil)
  }

  /// 「○ 5月10日（土）13:30-　市民会館」 as a heading, with the name of the event under it or in it.
  func announced(_ heading: WrittenLine, _ details: EventDetails) -> [EventDraft]? {
    guard let session = SessionLine(heading.letters), session.mark == nil, isDated(session) else {
      return nil
    }
    var own = details
    own.time = session.time ?? own.time
    var name: String? = words.withoutNumber(session.title)
    if session.title.isEmpty || own.moved(session.title, with: words) {
      name = lines.first { $0.form == .body }.flatMap { headline($0) } ?? details.name
    } else if !words.isMeeting(session.title) {
      return nil
    }
    guard let name, !words.isNoEvent(name) else { return nil }
    let witness = heading.witness(0..<heading.letters.count)
    return session.days.map {
      EventDraft(day: $0, title: name, details: own, witness: witness, isHeading: true)
    }
  }

  /// What the line above or below calls the session whose own line tells day, time and place alone.
  func neighbour(of index: Int, in body: [WrittenLine], _ session: SessionLine) -> String? {
    let isBehindNext =
      index > 0 && words.isNext(body[index - 1].letters.text(body[index - 1].letters.indices))
    if isNext || isBehindNext, let name = meetingName { return name }
    guard isDated(session) || session.mark != nil else { return nil }
    if let heading = section.headings.last, lines.first?.form == .heading,
      let name = eventName(ofHeading: heading.text)
    {
      return name
    }
    if let name = markedHeading, body[..<index].allSatisfy({ SessionLine($0.letters) == nil }) {
      return name
    }
    for near in isNamedAbove(body) ? [index - 1, index + 1] : [index + 1, index - 1]
    where body.indices.contains(near) {
      if let name = headline(body[near]), words.isMeeting(name) { return name }
    }
    return nil
  }

  /// Whether names stand above their days, as the first of the section shows.
  private func isNamedAbove(_ body: [WrittenLine]) -> Bool {
    guard let first = body.firstIndex(where: { SessionLine($0.letters).map(isDated) ?? false })
    else { return true }
    return first > 0 && headline(body[first - 1]).map(words.isMeeting) == true
  }

  /// The name at the head of a line without day and label: 「よりあい大会　無料　※要申込」.
  private func headline(_ line: WrittenLine) -> String? {
    guard line.letters.count <= 70, !line.letters.contains("。"),
      !line.letters.contains(where: \.isColon),
      DayScanner(letters: Array(line.letters.prefix { $0 != "※" })).days.isEmpty
    else { return nil }
    let start = line.letters.startAfterNumbering(in: 0..<line.letters.count)
    let text = line.letters.text(start..<line.letters.count)
    guard
      let first = text.split(whereSeparator: { "\u{3000}※\t".contains($0) })
        .map({ String($0).trimmingWhitespace.trimmingPrefix(while: { "○●◎◆■□・※".contains($0) }) })
        .first(where: { !$0.isEmpty })
    else { return nil }
    let name = String(first).trimmingWhitespace
    return 3...50 ~= name.count && (words.namesEvent(name) || !words.isDetail(name))
      ? words.withoutNumber(name) : nil
  }
}

extension EventDetails {
  /// Whether the words tell place and fee alone; they then are details, and no title.
  mutating func moved(_ title: String, with words: EventWords) -> Bool {
    guard !title.isEmpty, let found = words.details(title) else { return false }
    self = completed(by: found)
    return true
  }
}
