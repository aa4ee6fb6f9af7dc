import JapaneseText
import KnowledgeModel

/// Finds dated sessions of programmes, and meetings that a document announces or records.
struct EventFinder: Sendable {
  private let words: EventWords
  private let names: NameWords

  init(words: ExtractionWords) {
    self.words = EventWords(words)
    names = NameWords(words)
  }

  /// In reading order.
  ///
  /// - Complexity: O(characters)
  ///
  /// - Parameter lines: Those of the text.
  func events(in text: StructuredText, lines: [WrittenLine]) -> [Event] {
    let name = documentName(text.head.title, lines)
    let subject = subject(of: lines)
    let shared = SharedDetails(words: words, names: names).details(of: text, lines)
    let years = EventYears(text.head, lines)
    var calendar = EventCalendar(fiscalYear: nil)
    var events: [Event] = []
    var told: [(draft: EventDraft, fiscalYear: Int?, place: Int)] = []
    var next = 0
    let head = words.mailHeader.count(of: lines)
    let timed = TimedProgramme.drafts(
      of: text, lines, title: name, words: words, names: names)
    for (index, section) in text.sections.enumerated() {
      let first = next
      while next < lines.count, lines[next].section == index { next += 1 }
      let start = min(max(first, head), next)
      guard
        timed[index] != nil || lines[start..<next].contains(where: { mayDate($0) || mayNumber($0) })
      else { continue }
      let own = EventSection(
        words: words, names: names, lines: Array(lines[start..<next]), section: section,
        documentName: name, subject: subject)
      var drafts = own.drafts
      calendar.fiscalYear = years.fiscalYear(of: section)
      if let first = drafts.first, !first.isHeading { drafts[0].follows = false }
      dated(&drafts, by: lines[start..<next])
      if let sessions = timed[index] {
        // A day alone, 「1日目」, is told by its sessions.
        drafts.removeAll { TimedProgramme.isDay($0.title) }
        drafts += sessions.filter { draft in !drafts.contains { $0.witness == draft.witness } }
      }
      var above = EventDetails()
      for place in drafts.indices { drafts[place].details.resolve(above: &above) }
      events += drafts.map { event(of: $0, &calendar, shared) }
      told += EventSentences(words: words, lines: lines[start..<next]).drafts.map {
        ($0, years.fiscalYear(of: section), events.count)
      }
    }
    return merged(events, told)
  }

  /// With the events that sentences tell, where nothing else tells the day.
  private func merged(
    _ events: [Event], _ told: [(draft: EventDraft, fiscalYear: Int?, place: Int)]
  ) -> [Event] {
    var days = Set(events.compactMap(\.date))
    var all = events
    var added = 0
    for (draft, fiscalYear, place) in told {
      var calendar = EventCalendar(fiscalYear: fiscalYear)
      let event = event(of: draft, &calendar, EventDetails())
      guard let date = event.date, days.insert(date).inserted else { continue }
      all.insert(event, at: place + added)
      added += 1
    }
    return withoutRepeats(all)
  }

  /// Without those that a heading tells once more: the same day and title, and nothing new.
  private func withoutRepeats(_ events: [Event]) -> [Event] {
    var known: [String: Int] = [:]
    var kept: [Event] = []
    for event in events {
      guard let date = event.date else {
        kept.append(event)
        continue
      }
      let key = date + event.title
      if let index = known[key], event.time == nil || event.time == kept[index].time,
        event.place == nil || event.place == kept[index].place, event.lecturers.isEmpty
      {
        continue
      }
      known[key] = known[key] ?? kept.count
      kept.append(event)
    }
    return kept
  }

  /// Whether the line may tell a day, or a month in the place of one: a cheap look before all others.
  private func mayDate(_ line: WrittenLine) -> Bool {
    let letters = line.letters
    for place in letters.indices {
      let letter = letters[place]
      if letter == "月" {
        if line.form != .body { return true }
        let rest = letters[(place + 1)..<min(letters.count, place + 6)]
        if rest.contains("日") { return true }
      } else if letter.isDigitLetter, place + 2 < letters.count,
        isSign(letters[place + 1]), letters[place + 2].isDigitLetter
      {
        // 「6/12」, 「2025-06-12」, 「R7.6.12」, but not 「12.5」.
        let rest = letters[(place + 3)..<min(letters.count, place + 6)]
        if letters[place + 1] == "/" || letters[place + 1] == "／" || rest.contains(where: isSign) {
          return true
        }
      }
    }
    return false
  }

  /// 「第1回」 at the head of a line.
  private func mayNumber(_ line: WrittenLine) -> Bool {
    let head = line.letters.prefix(6)
    return head.contains("第") && head.contains("回")
  }

  private func isSign(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x2D, 0x2E, 0x2F, 0xFF0D, 0xFF0E, 0xFF0F: true
    default: false
    }
  }

  private func event(
    of draft: EventDraft, _ calendar: inout EventCalendar, _ shared: EventDetails
  ) -> Event {
    let resolved = draft.day.map { calendar.resolve($0, follows: draft.follows) }
    let isNext = words.nextTime.contains(draft.title)
    let details = isNext ? draft.details : draft.details.completed(by: shared)
    return Event(
      date: resolved?.date, time: draft.details.time, place: details.place, title: draft.title,
      lecturers: draft.details.lecturers.isEmpty && !isNext ? shared.lecturers : details.lecturers,
      fee: details.fee.map(words.fee.value), doubt: resolved?.doubt, witness: draft.witness)
  }

  /// Sessions without days, and one line with as many days: they belong together in order.
  private func dated(_ drafts: inout [EventDraft], by lines: ArraySlice<WrittenLine>) {
    guard drafts.count > 1, drafts.allSatisfy({ $0.day == nil }) else { return }
    for line in lines where line.form == .body {
      let days = DayScanner(letters: line.letters).days
      guard days.count == drafts.count else { continue }
      let after = days[days.count - 1].range.upperBound
      let time = ClockTime(letters: line.letters).first(in: after..<line.letters.count)
      for index in drafts.indices {
        drafts[index].day = days[index]
        drafts[index].details.time =
          drafts[index].details.time ?? time.map { line.letters.text($0) }
      }
      return
    }
  }

  /// 「件名　青葉町の会の立上げに関する助言」 near the top.
  private func subject(of lines: [WrittenLine]) -> String? {
    for line in lines.prefix(16) where line.letters.count <= 100 {
      let letters = line.letters
      if let spaced = LabelledLine.spaced(in: letters, among: words.subjects),
        4...60 ~= spaced.value.count, !letters[spaced.value].contains("。")
      {
        return letters.text(spaced.value)
      }
      guard
        let end = letters.prefix(16).firstIndex(where: { $0.isColon || $0.isBlank || $0.isClosing }
        ),
        end >= 2
      else { continue }
      var start = letters.startAfterNumbering(in: 0..<end)
      while start < end, letters[start].isOpening { start += 1 }
      var from = end
      while from < letters.count,
        letters[from].isColon || letters[from].isBlank
          || letters[from].isClosing
      {
        from += 1
      }
      let value = letters.text(letters.withoutBlankEnds(from..<letters.count))
      if words.subjects.contains(letters.text(start..<end)), 4...60 ~= value.count,
        !value.contains("。")
      {
        return value
      }
    }
    return nil
  }

  /// The title without words such as 議事録; a line near the top where that names no event.
  private func documentName(_ title: String, _ lines: [WrittenLine]) -> String {
    let record = words.withoutRecord(title)
    let name = words.withoutNumber(record)
    guard !words.namesEvent(name), record == title else { return name }
    for line in lines.prefix(3)
    where line.form == .body && line.letters.count <= 60
      && DayScanner(letters: line.letters).days.isEmpty
    {
      // 「件　名　春の勉強会」.
      let value = LabelledLine.spaced(in: line.letters, among: words.names)?.value
      let text = line.letters.text(value ?? 0..<line.letters.count)
        .trimmingPrefix(while: { "～〜~－-―〈＜".contains($0) })
      var own = String(text).trimmingWhitespace
      while let last = own.last, "～〜~－-―〉＞".contains(last) { own.removeLast() }
      let short = words.withoutRecord(own)
      if short != own || words.namesEvent(short) {
        return words.withoutNumber(words.withoutLead(short))
      }
    }
    return name
  }
}
