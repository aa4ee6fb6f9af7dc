import JapaneseText
import KnowledgeModel

/// Reads one section for events: its heading, labelled lines, session lines and tables.
struct EventSection {
  let words: EventWords
  let names: NameWords
  /// The lines of the section, its heading first where it has one.
  let lines: [WrittenLine]
  let section: TextSection
  /// What the document is about, as the name of an event.
  let documentName: String
  /// What a label near the top says that the document is about.
  let subject: String?

  var drafts: [EventDraft] {
    var drafts: [EventDraft] = []
    let labels = labels
    let details = gathered(labelsOfAll(labels))
    let heading = lines.first { $0.form == .heading }
    if let heading, let session = SessionLine(heading.letters),
      session.mark != nil
        || (session.hasMonth && (details.place != nil || words.namesEvent(session.title)))
    {
      let own = headed(session, heading, details)
      if !own.isEmpty { return own }
    }
    if let heading, let own = announced(heading, details) { return own }
    if let heading, words.field(heading.letters.text(0..<heading.letters.count)) == .date {
      drafts += underDateHeading(details)
    }
    drafts += labelled(labels, details)
    let body = lines.filter { $0.form == .body }
    if drafts.isEmpty {
      drafts += sessionLines(
        body, lines.contains { isSessionLine($0) } ? EventDetails() : details)
    } else if let next = body.firstIndex(where: {
      words.isNext($0.letters.text($0.letters.indices))
    }) {
      drafts += sessionLines(Array(body[next...].prefix(4)), EventDetails())
    }
    return drafts + tables
  }

  // MARK: Labels

  private func labelled(_ labels: [Label], _ details: EventDetails) -> [EventDraft] {
    if let records = records(labels) { return records }
    return labels.flatMap { label -> [EventDraft] in
      let isNext = words.nextTime.contains(label.label)
      guard isNext || words.field(label.label) == .date else { return [] }
      let letters = label.line.letters
      let days = DayScanner(letters: letters).days.filter {
        label.value.contains($0.range.lowerBound)
      }
      guard let first = days.first, first.range.lowerBound - label.value.lowerBound <= 24 else {
        return []
      }
      if !isNext, words.isWeakDate(label.label) {
        let isAlone = !labels.contains {
          words.field($0.label) == .date && !words.isWeakDate($0.label)
        }
        let hasTime = ClockTime(letters: letters).first(in: label.value) != nil
        guard isAlone, details.place != nil || details.time != nil || hasTime else { return [] }
      }
      var own = isNext ? EventDetails() : details
      let after = days[days.count - 1].range.upperBound
      let time = ClockTime(letters: letters).first(in: after..<max(after, label.value.upperBound))
      own.time = time.map { letters.text($0) } ?? own.time
      let title = isNext ? nextTitle(label, after: time?.upperBound ?? after) : self.title(details)
      return days.map {
        EventDraft(
          day: $0, title: title, details: own,
          witness: label.line.witness(0..<min(letters.count, 200)))
      }
    }
  }

  // MARK: Headings

  private func headed(
    _ session: SessionLine, _ heading: WrittenLine, _ details: EventDetails
  ) -> [EventDraft] {
    let isAnnounced = details.place != nil || details.time != nil || !details.lecturers.isEmpty
    guard
      !session.days.isEmpty || session.hasMonth || hasDate(details)
        || isAnnounced && isCounted(session.mark)
    else { return [] }
    var own = details
    own.time = session.time ?? details.time
    var title = words.withoutNumber(words.meeting(of: words.withoutUndated(session.title)))
    if title.isEmpty || own.moved(title, with: words) {
      title =
        (isNext ? meetingName : nil) ?? details.title ?? meetingName ?? nameOfDay(session.mark)
    }
    guard !title.isEmpty else { return [] }
    let witness = heading.witness(0..<heading.letters.count)
    var days = session.days
    if days.isEmpty {
      for label in labels where words.field(label.label) == .date {
        let letters = label.line.letters
        let told = DayScanner(letters: letters).days.filter {
          label.value.contains($0.range.lowerBound)
        }
        days += told
        if own.time == nil, let last = told.last, last.range.upperBound <= label.value.upperBound {
          own.time = ClockTime(letters: letters)
            .first(in: last.range.upperBound..<label.value.upperBound).map { letters.text($0) }
        }
      }
    }
    guard !days.isEmpty else {
      return [EventDraft(day: nil, title: title, details: own, witness: witness)]
    }
    return days.map {
      EventDraft(day: $0, title: title, details: own, witness: witness, isHeading: true)
    }
  }

  /// 「第1日」 alone is a day of what the document is about; 「第1回」 is a session.
  private func nameOfDay(_ mark: String?) -> String {
    guard let mark else { return "" }
    let isDay = mark.hasSuffix("日") || mark.hasSuffix("日目")
    return isDay && !documentName.isEmpty ? documentName : mark
  }

  private func hasDate(_ details: EventDetails) -> Bool {
    labels.contains { words.field($0.label) == .date }
  }

  /// 「２　日　時」 with a line for each session under it.
  private func underDateHeading(_ details: EventDetails) -> [EventDraft] {
    var details = details
    let body = lines.filter { $0.form == .body }
    // 「日時・場所」: the line behind the day is the place.
    if details.place == nil, section.headings.last?.text.contains("場") == true, body.count > 1,
      DayScanner(letters: body[1].letters).days.isEmpty
    {
      details.place = body[1].letters.text(0..<body[1].letters.count)
    }
    let undated = undatedSessions(of: body)
    return body.indices.flatMap { index -> [EventDraft] in
      let line = body[index]
      // 「日時：…」 is read as any label is.
      guard let session = SessionLine(line.letters),
        !session.days.isEmpty || undated.contains(index), !words.isNoEvent(session.title),
        !labels(of: line).contains(where: { words.field($0.label) == .date })
      else { return [] }
      var own = details
      own.time = session.time ?? own.time
      var title = session.days.isEmpty ? words.withoutUndated(session.title) : session.title
      if title.isEmpty || title.count > 40 || own.moved(title, with: words) {
        title = self.title(details)
      }
      let days = session.days.isEmpty ? [nil] : session.days.map(Optional.some)
      return days.map {
        EventDraft(
          day: $0, title: title, details: own, witness: line.witness(0..<line.letters.count))
      }
    }
  }

  // MARK: Lines

  /// Whether the line is a session with labels of its own: those of others say nothing of it.
  private func isSessionLine(_ line: WrittenLine) -> Bool {
    let labels = LabelledLine.all(in: line.letters, known: isKnown)
    guard let first = labels.first(where: { isKnown($0.label) }), first.start > 0 else {
      return false
    }
    return !DayScanner(letters: Array(line.letters[..<first.start])).days.isEmpty
  }

  /// 「第1回 令和7年6月12日（木）13:30～16:30 …　講師：早川 悟」, one line a session.
  private func sessionLines(_ body: [WrittenLine], _ details: EventDetails) -> [EventDraft] {
    let undated = undatedSessions(of: body)
    return body.indices.flatMap { index -> [EventDraft] in
      let line = body[index]
      let labels = LabelledLine.all(in: line.letters, known: isKnown).filter { isKnown($0.label) }
      let head = Array(line.letters[..<(labels.first?.start ?? line.letters.count)])
      guard let session = SessionLine(head) else { return [] }
      var own = EventDetails(time: session.time)
      var name = words.parted(
        session.days.isEmpty ? words.withoutUndated(session.title) : session.title)
      let isBare = name.name.isEmpty || own.moved(name.name, with: words)
      if isBare {
        name.name = neighbour(of: index, in: body, session) ?? ""
        guard !name.name.isEmpty || session.mark != nil else { return [] }
      }
      own = own.completed(by: name.details)
      guard
        isSession(session, isProgramme: isProgramme) || undated.contains(index)
          || (isBare && !name.name.isEmpty && isDated(session))
          || (isNext && isNamed(session, name.name, in: head)),
        !(session.mark == nil ? words.isNoEvent(name.name) : words.isDeadline(name.name)),
        session.mark != nil || !isHistory || words.isMeeting(name.name)
      else { return [] }
      if let remark = session.remark, words.namesPlace(remark) { own.place = remark }
      for label in labels {
        guard let field = words.field(label.label) else { continue }
        own.set(field, label.value, of: line.letters, names)
      }
      let title = name.name.isEmpty ? own.title ?? session.mark ?? "" : name.name
      let days = session.days.isEmpty ? [nil] : session.days.map(Optional.some)
      return days.map {
        EventDraft(
          day: $0, title: title, details: labels.isEmpty ? own.completed(by: details) : own,
          witness: line.witness(0..<line.letters.count))
      }
    }
  }

  /// 「地区懇談会　令和6年10月6日（日）午前10時から　北公民館」: the name of a meeting, then its day.
  private func isNamed(
    _ session: SessionLine, _ name: String, in letters: [Unicode.Scalar]
  ) -> Bool {
    guard let first = session.days.first, first.weekday != nil || session.time != nil,
      first.range.lowerBound >= 3, letters[first.range.lowerBound - 1].isBlank
    else { return false }
    return words.isMeeting(name)
  }

  /// Whether number, weekday or time, or the columns of a programme make the line a session.
  private func isSession(_ session: SessionLine, isProgramme: Bool) -> Bool {
    if session.mark != nil, !session.days.isEmpty { return true }
    guard isProgramme, !session.title.isEmpty, session.title.count <= 60 else { return false }
    guard let first = session.days.first else {
      // 「令和7年4月　総務部人事課」 signs the document.
      return session.isColumned && session.hasMonth && !isOffice(session.title)
    }
    return session.isColumned
      || (first.range.lowerBound <= 4 && (first.weekday != nil || session.time != nil))
  }

  private func isOffice(_ title: String) -> Bool {
    let letters = title.scalars
    return !words.isMeeting(title)
      && names.organisations.length(endingAt: letters.count, in: letters, from: 0) > 0
  }

  private var tables: [EventDraft] {
    return section.blocks.flatMap { block -> [EventDraft] in
      guard case .table(let rows) = block.content else { return [] }
      return EventTable(words: words, names: names, isHistory: isHistory)
        .drafts(of: rows, in: block, isProgramme: isProgramme)
    }
  }
}
