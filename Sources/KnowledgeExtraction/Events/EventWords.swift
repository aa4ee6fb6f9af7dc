import JapaneseText
import KnowledgeModel

/// The words by which events are recognised.
final class EventWords: Sendable {
  enum Field: Sendable {
    case date, time, place, title, lecturer, fee, number
  }

  let fields: WordMap<Field>
  let names: WordSet
  let nextTime: WordSet
  /// Labels that a wide blank may set off instead of a colon.
  let spaced: WordSet
  /// All labels of fields, names and of what comes next.
  let labels: WordSet
  private let weakDates: WordSet
  private let programmeHeadings: ByteWords
  let eventEndings: ByteWords
  private let generalHeadings: ByteWords
  /// The longest first.
  let recordEndings: [String]
  let records: ByteWords
  private let notEvents: ByteWords
  private let deadlines: ByteWords
  private let placeEndings: ByteWords
  /// Verbs of sentences that tell an event: 「開催」, 「行い」.
  let holding: [String]
  let lecturerLabels: [String]
  let feeLabels: [String]
  let fee: FeeText
  let mailHeader: MailHeader
  /// What stands in the place of a day that is not yet known.
  let undated: [String]
  /// Words by which a gathering is named with a phrase before it: 「本の集い」.
  let gatherings: [String]
  /// What else a line tells behind day and place: 「要申込」, 「定員」.
  let remarks: [String]
  /// Labels near the top that tell what a visit is about.
  let subjects: WordSet
  /// Events that are named by what they are about: 「派遣」, 「打合せ」.
  private let visits: ByteWords
  private let histories: ByteWords
  /// What stands in a programme between its sessions: 「休憩」.
  private let pauses: WordSet
  private let minutes: ByteWords
  /// What introduces the subject of what comes next: 「内容は」.
  let contents: [String]

  init(_ words: ExtractionWords) {
    func list(_ name: String) -> [String] { words[.events, name] }
    func bytes(_ name: String) -> ByteWords { ByteWords(list(name)) }
    let lists: [(Field, String)] = [
      (.date, "dates"), (.time, "times"), (.place, "places"), (.lecturer, "lecturers"),
      (.fee, "fees"), (.title, "titles"), (.number, "numbers"),
    ]
    let labelled = lists.flatMap { field, name in list(name).map { ($0, field) } }
    fields = WordMap(labelled)
    names = WordSet(list("names"))
    nextTime = WordSet(list("nextTime"))
    labels = WordSet(labelled.map(\.0) + list("names") + list("nextTime"))
    spaced = WordSet(
      list("dates") + list("places") + list("lecturers") + list("fees") + list("names")
        + list("nextTime"))
    fee = FeeText(words)
    mailHeader = MailHeader(words)
    undated = list("undated").sorted { $0.count > $1.count }
    gatherings = list("gatherings")
    weakDates = WordSet(list("weakDates"))
    programmeHeadings = bytes("programmeHeadings")
    eventEndings = bytes("eventEndings")
    generalHeadings = bytes("generalHeadings")
    recordEndings = list("recordEndings").sorted { $0.count > $1.count }
    records = bytes("recordEndings")
    notEvents = bytes("notEvents")
    deadlines = bytes("deadlines")
    placeEndings = bytes("placeEndings")
    holding = list("holding")
    lecturerLabels = list("lecturers") + list("chairs")
    feeLabels = list("fees")
    remarks = list("remarks")
    subjects = WordSet(list("subjects"))
    visits = bytes("visits")
    histories = bytes("histories")
    pauses = WordSet(list("pauses"))
    minutes = bytes("minutes")
    contents = list("contents")
  }

  /// What a label or the header of a column announces; parentheses left out.
  func field(_ label: String) -> Field? {
    let letters = label.scalars
    let start = letters.startAfterNumbering(in: 0..<letters.count)
    let open = letters[start...].firstIndex(where: \.isRoundOpening) ?? letters.count
    let title = letters[start..<max(start, open)].filter { !$0.isBlank }
    if let field = field(exactly: title[...]) { return field }
    // 「日時・場所」 tells the first.
    let first = title.drop(while: Self.joins).prefix { !Self.joins($0) }
    return first.count < title.count ? field(exactly: first) : nil
  }

  private func field(exactly title: ArraySlice<Unicode.Scalar>) -> Field? {
    guard let first = title.first, title.count <= fields.longest else { return nil }
    return first.isASCII ? fields[String(scalars: title).lowercased()] : fields[title]
  }

  /// ・ ／ / 及
  private static func joins(_ letter: Unicode.Scalar) -> Bool {
    letter == "・" || letter == "／" || letter == "/" || letter == "及"
  }

  /// Whether the label is one that may date anything: 「日付」.
  func isWeakDate(_ label: String) -> Bool { weakDates.contains(label) }

  func isProgramme(_ heading: String) -> Bool {
    programmeHeadings.stand(in: heading)
  }

  /// Whether the heading opens a list of all that happened, meetings and others.
  func isHistory(_ heading: String) -> Bool { histories.stand(in: heading) }

  func isPause(_ title: String) -> Bool {
    let letters = title.unicodeScalars.filter { !$0.isBlank }.prefix { !$0.isRoundOpening }
    return pauses.contains(Array(letters)[...])
  }

  /// Whether the document records what was said at a meeting: times in it are no sessions.
  func isMinutes(_ title: String) -> Bool { minutes.stand(in: title) }

  /// Whether the event is of a kind that is named by what it is about.
  func isVisit(_ name: String) -> Bool { visits.close(name) }

  /// Whether the heading or label speaks of what comes next.
  func isNext(_ heading: String) -> Bool {
    heading.unicodeScalars.count <= 20 && !heading.contains("まで") && !heading.contains("。")
      && (heading.contains("次回")
        || heading.contains("次") && heading.filter { !"　 ".contains($0) }.contains("次回"))
  }

  func namesEvent(_ text: String) -> Bool { eventEndings.close(text) }

  func isGeneral(_ heading: String) -> Bool {
    generalHeadings.stand(in: heading) || heading == "記"
  }

  /// Whether the text tells that something was decided, published or the like.
  func isNoEvent(_ text: String) -> Bool { isDeadline(text) || notEvents.stand(in: text) }

  /// 「申込締切」, but not 「受付業務研修」.
  func isDeadline(_ text: String) -> Bool { deadlines.stand(in: text) && !namesEvent(text) }

  /// 「第１委員会室」, 「本庁舎３階」.
  func namesPlace(_ text: String) -> Bool { placeEndings.close(text) }

  /// From the part between wide blanks on that names an event: 「北の三町村　事例発表会 2024」.
  func withoutLead(_ name: String) -> String {
    let parts = name.split(separator: "\u{3000}")
    guard
      let first = parts.firstIndex(where: { eventEndings.stand(in: $0) })
    else { return name }
    return parts[first...].joined(separator: "\u{3000}").trimmingWhitespace
  }
}
