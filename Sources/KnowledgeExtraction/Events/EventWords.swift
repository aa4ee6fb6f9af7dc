import KnowledgeModel

/// The words by which events are recognised.
struct EventWords: Sendable {
  enum Field: Sendable {
    case date, time, place, title, lecturer, fee, number
  }

  private let fields: [(Field, Set<String>)]
  let names: Set<String>
  let nextTime: Set<String>
  /// Labels that a wide blank may set off instead of a colon.
  let spaced: Set<String>
  /// All labels of fields, names and of what comes next.
  let labels: Set<String>
  private let weakDates: Set<String>
  private let programmeHeadings: [String]
  private let eventEndings: [String]
  private let generalHeadings: [String]
  private let recordEndings: [String]
  private let notEvents: [String]

  init(_ words: ExtractionWords) {
    func list(_ name: String) -> [String] { words[.events, name] }
    fields = [
      (.date, Set(list("dates"))), (.time, Set(list("times"))), (.place, Set(list("places"))),
      (.lecturer, Set(list("lecturers"))), (.fee, Set(list("fees"))),
      (.title, Set(list("titles"))), (.number, Set(list("numbers"))),
    ]
    names = Set(list("names"))
    nextTime = Set(list("nextTime"))
    labels = Set(fields.flatMap(\.1)).union(list("names")).union(list("nextTime"))
    spaced = Set(
      list("dates") + list("places") + list("lecturers") + list("fees") + list("names")
        + list("nextTime"))
    weakDates = Set(list("weakDates"))
    programmeHeadings = list("programmeHeadings")
    eventEndings = list("eventEndings")
    generalHeadings = list("generalHeadings")
    recordEndings = list("recordEndings").sorted { $0.count > $1.count }
    notEvents = list("notEvents")
  }

  /// What a label or the header of a column announces; parentheses left out.
  func field(_ label: String) -> Field? {
    let letters = Array(label.unicodeScalars)
    let start = letters.startAfterNumbering(in: 0..<letters.count)
    let open = letters[start...].firstIndex(where: \.isRoundOpening) ?? letters.count
    let title = letters.dense(start..<max(start, open))
    // 「日時・場所」 tells the first.
    return field(exactly: title)
      ?? title.split(whereSeparator: { "・／/及".contains($0) }).first.flatMap {
        $0.count < title.count ? field(exactly: String($0)) : nil
      }
  }

  private func field(exactly title: String) -> Field? {
    fields.first { $0.1.contains(title) }?.0
  }

  /// Whether the label is one that may date anything: 「日付」.
  func isWeakDate(_ label: String) -> Bool { weakDates.contains(label) }

  func isProgramme(_ heading: String) -> Bool {
    programmeHeadings.contains(where: heading.contains)
  }

  func namesEvent(_ text: String) -> Bool { eventEndings.contains(where: text.hasSuffix) }

  func isGeneral(_ heading: String) -> Bool { generalHeadings.contains(where: heading.contains) }

  func isNoEvent(_ text: String) -> Bool { notEvents.contains(where: text.contains) }

  /// From the part between wide blanks on that names an event: 「北の三町村　事例発表会 2024」.
  func withoutLead(_ name: String) -> String {
    let parts = name.split(separator: "\u{3000}")
    guard
      let first = parts.firstIndex(where: { part in eventEndings.contains(where: part.contains) })
    else { return name }
    return parts[first...].joined(separator: "\u{3000}").trimmingWhitespace
  }

  /// The name of what a record or an announcement speaks of: 「第3回検討会議」 of 「第3回検討会議 議事録」.
  func eventName(ofTitle title: String) -> String {
    var name = title.trimmingWhitespace
    var isShorter = true
    while isShorter {
      isShorter = false
      if name.hasSuffix("）") || name.hasSuffix(")"),
        let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }), open > name.startIndex
      {
        name = String(name[..<open]).trimmingWhitespace
        isShorter = true
      }
      for ending in recordEndings where name.hasSuffix(ending) && name.count > ending.count + 2 {
        name = String(name.dropLast(ending.count)).trimmingWhitespace
        if name.hasSuffix("の") { name.removeLast() }
        isShorter = true
        break
      }
      if let mark = name.lastIndex(where: { $0 == "№" }), mark > name.startIndex,
        name[name.index(after: mark)...].allSatisfy({ $0.isNumber || $0 == "-" })
      {
        name = String(name[..<mark]).trimmingWhitespace
        isShorter = true
      }
    }
    return name
  }
}
