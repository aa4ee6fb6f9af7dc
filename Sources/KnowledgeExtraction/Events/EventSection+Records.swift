import KnowledgeModel

/// Labels that come again and again, once for each session, as records of XML do.
extension EventSection {
  /// The sessions of labels of which each tells its own day and title; `nil` where labels tell of one
  /// event.
  func records(_ labels: [Label]) -> [EventDraft]? {
    let fields = labels.map { words.field($0.label) }
    let dates = fields.count { $0 == .date }
    guard dates > 1, fields.count(where: { $0 == .title }) == dates,
      !labels.contains(where: { words.nextTime.contains($0.label) }),
      let first = labels.first(where: { label in
        labels.count { $0.label == label.label } == dates
      })
    else { return nil }
    let starts = labels.indices.filter { labels[$0].label == first.label }
    let common = gathered(Array(labels[..<starts[0]]))
    return zip(starts, starts.dropFirst() + [labels.count]).flatMap { start, end in
      record(Array(labels[start..<end]), common)
    }
  }

  private func record(_ labels: [Label], _ common: EventDetails) -> [EventDraft] {
    guard let date = labels.first(where: { words.field($0.label) == .date }) else { return [] }
    let letters = date.line.letters
    var own = gathered(labels)
    guard let title = own.title ?? own.name, !words.isDeadline(title) else { return [] }
    let days = DayScanner(letters: letters).days.filter {
      date.value.contains($0.range.lowerBound)
    }
    if own.time == nil, let last = days.last, last.range.upperBound <= date.value.upperBound {
      own.time = ClockTime(letters: letters)
        .first(in: last.range.upperBound..<date.value.upperBound).map { letters.text($0) }
    }
    return days.map {
      EventDraft(
        day: $0, title: title, details: own.completed(by: common),
        witness: date.line.witness(0..<min(letters.count, 200)))
    }
  }
}
