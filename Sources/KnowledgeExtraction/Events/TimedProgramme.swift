import JapaneseText
import KnowledgeModel

/// Sessions that lines and rows tell by their time alone: 「13:30～14:30　講義」 under 「1日目　6月19日（木）」, and a
/// table 時間, 内容, 講師 under 「日時：6月19日（木）」.
struct TimedProgramme {
  private let words: EventWords
  private let names: NameWords
  private let title: String
  private let text: StructuredText
  private let lines: [WrittenLine]

  /// The days that the text has told last, and which of them it speaks of.
  private var days: [FoundDay] = []
  private var current: FoundDay?
  /// Place and fee as labels beside the day tell them.
  private var shared = EventDetails()
  /// Of the table that is being read, if its header tells times and no days.
  private var columns: [EventWords.Field?]?
  private var found: [Session] = []
  /// How often days have been told: sessions of one day make a group.
  private var group = 0
  /// Whether 「第2日」 and the like part the text.
  private var isParted = false

  private struct Session {
    let section: Int
    let group: Int
    let draft: EventDraft
    /// Whether the programme says who leads such sessions.
    let isLed: Bool
  }

  private init(
    _ words: EventWords, _ names: NameWords, title: String, _ text: StructuredText,
    _ lines: [WrittenLine]
  ) {
    self.words = words
    self.names = names
    self.title = title
    self.text = text
    self.lines = lines
  }

  /// By section, in reading order.
  ///
  /// - Complexity: O(characters)
  static func drafts(
    of text: StructuredText, _ lines: [WrittenLine], title: String, words: EventWords,
    names: NameWords
  ) -> [Int: [EventDraft]] {
    guard lines.lazy.filter({ tellsTime($0) }).prefix(2).count == 2 else { return [:] }
    var programme = Self(words, names, title: title, text, lines)
    programme.walk()
    return Dictionary(grouping: programme.sessions, by: \.section).mapValues { $0.map(\.draft) }
  }

  /// Those of programmes: of several days, or with somebody who leads them. The agenda of one meeting
  /// makes no events.
  private var sessions: [Session] {
    guard found.count > 1 else { return [] }
    if isParted || Set(found.map(\.group)).count > 1 { return found }
    return found.contains(where: \.isLed) ? found : []
  }

  /// Whether a line, or a cell of a row, begins with a time of day: a cheap look before all others.
  static func tellsTime(_ line: WrittenLine) -> Bool {
    let letters = line.letters
    if line.form != .row { return beginsTime(letters, at: start(of: letters)) }
    return letters.indices.contains { place in
      (place == 0 || letters[place - 1] == "\t") && beginsTime(letters, at: place)
    }
  }

  private static func start(of letters: [Unicode.Scalar]) -> Int {
    letters.firstIndex { !$0.isBlank && !$0.isListMark && !$0.isOpening } ?? letters.count
  }

  private static func beginsTime(_ letters: [Unicode.Scalar], at start: Int) -> Bool {
    guard start < letters.count else { return false }
    if letters[start] == "午" { return true }
    guard letters[start].isDigitLetter else { return false }
    for place in start + 1..<min(letters.count, start + 3) where !letters[place].isDigitLetter {
      return letters[place].isColon || letters[place] == "時"
    }
    return false
  }

  private mutating func walk() {
    var section = -1
    var own: EventSection?
    for line in lines {
      if line.section != section {
        section = line.section
        own = nil
      }
      let context =
        own
        ?? EventSection(
          words: words, names: names, lines: [], section: text.sections[section],
          documentName: title, subject: nil)
      own = context
      if line.form != .row { columns = nil }
      read(line, context)
    }
  }

  private mutating func read(_ line: WrittenLine, _ section: EventSection) {
    if line.form == .row, line.letters.contains("\t") {
      if let columns {
        read(row: line, columns, section)
        return
      }
      if let header = header(line) {
        columns = header
        return
      }
    }
    if line.letters.count <= 160, Self.tellsTime(line), !tellsDay(line) {
      read(timed: line, section)
    } else if line.letters.count <= 240 {
      note(line, section)
    }
  }

  // MARK: Days

  private func tellsDay(_ line: WrittenLine) -> Bool {
    line.letters.contains("日") && !DayScanner(letters: line.letters).days.isEmpty
  }

  /// Remembers the days that a line tells for those below it, and what else its labels say.
  private mutating func note(_ line: WrittenLine, _ section: EventSection) {
    let letters = line.letters
    guard !letters.contains("。") else { return }
    let labels =
      letters.contains { $0.isColon || $0.isBlank } ? section.labels(of: line) : []
    for label in labels {
      switch words.field(label.label) {
      case .date where !words.nextTime.contains(label.label):
        let own = DayScanner(letters: letters).days.filter {
          label.value.contains($0.range.lowerBound)
        }
        if !own.isEmpty { tell(own) }
      case .place: shared.place = letters.text(label.value)
      default: break
      }
    }
    guard labels.isEmpty, letters.count <= 80, let session = SessionLine(letters) else { return }
    if session.days.isEmpty {
      // 「第2日」 of the days told above.
      if let number = Self.number(of: session.mark) {
        turn(to: number)
      }
    } else if session.title.isEmpty || words.isDetail(session.title)
      || Self.number(of: session.mark) != nil
      || line.form == .heading && !words.isNoEvent(session.title)
    {
      tell(session.days)
    }
  }

  private mutating func tell(_ told: [FoundDay]) {
    // 「1日目　7月3日（木）」 is one of the days that stand above.
    if told.count > 1 || !days.contains(where: { $0.isSameDay(as: told[0]) }) { days = told }
    current = told.count == 1 ? told[0] : nil
    group += 1
  }

  private mutating func turn(to number: Int) {
    current = days.indices.contains(number - 1) ? days[number - 1] : nil
    group += 1
    isParted = true
  }

  /// Whether a title is no more than 「第2日」 or 「2日目」.
  static func isDay(_ title: String) -> Bool { title.count <= 5 && number(of: title) != nil }

  /// 2 of 「第2日」 and 「2日目」.
  private static func number(of mark: String?) -> Int? {
    guard let mark, mark.hasSuffix("日") || mark.hasSuffix("日目") else { return nil }
    let letters = mark.unicodeScalars.filter { $0 != "第" && $0 != "日" && $0 != "目" }
    let kanji = Array("一二三四五六七八九".unicodeScalars)
    if letters.count == 1, let place = letters.first.flatMap(kanji.firstIndex) { return place + 1 }
    return Int(String(String.UnicodeScalarView(letters.map(LabelForm.narrow))))
  }

  // MARK: Lines

  /// 「10:15～12:00　講義「数字の読み方」　講師：早川 悟」.
  private mutating func read(timed line: WrittenLine, _ section: EventSection) {
    guard let day = current, isProgramme(section), !words.isMinutes(text.head.title) else { return }
    let letters = line.letters
    let start = Self.start(of: letters)
    guard let time = ClockTime(letters: letters).first(in: start..<letters.count),
      time.lowerBound == start, !letters.contains("。")
    else { return }
    var details = EventDetails(time: letters.text(time))
    let labels = LabelledLine.all(in: letters, known: section.isKnown).filter {
      $0.start >= time.upperBound && section.isKnown($0.label)
    }
    for label in labels {
      guard let field = words.field(label.label) else { continue }
      details.set(field, label.value, of: letters, names)
    }
    let end = labels.first?.start ?? letters.count
    let parts = SessionTitle(Array(letters[..<end]), from: time.upperBound, without: [])
    var name = words.parted(parts.title)
    if let remark = parts.remark, details.place == nil, words.namesPlace(remark) {
      details.place = remark
    }
    if name.name.isEmpty { name.name = details.title ?? "" }
    details = details.completed(by: name.details)
    add(name.name, details, day, line, isLed: !details.lecturers.isEmpty)
  }

  private func isProgramme(_ section: EventSection) -> Bool {
    section.isProgramme || words.isProgramme(title) || words.namesEvent(title)
  }

  // MARK: Tables

  /// The columns of a table whose header tells times, but no days.
  private func header(_ line: WrittenLine) -> [EventWords.Field?]? {
    guard line.letters.contains("時") || line.letters.contains("m") else { return nil }
    let fields = Self.cells(of: line).map { words.field(line.letters.text($0)) }
    let isHeader =
      fields.contains(.time) && !fields.contains(.date)
      && (fields.contains(.title) || fields.contains(.lecturer))
    return isHeader ? fields : nil
  }

  private static func cells(of line: WrittenLine) -> [Range<Int>] {
    line.letters.parts(of: line.letters.indices) { $0 == "\t" }
  }

  private mutating func read(
    row line: WrittenLine, _ columns: [EventWords.Field?], _ section: EventSection
  ) {
    let letters = line.letters
    let cells = Self.cells(of: line)
    if let first = cells.first {
      let lead = Array(letters[first])
      if let session = SessionLine(lead) {
        if !session.days.isEmpty {
          tell(session.days)
        } else if let number = Self.number(of: session.mark), days.indices.contains(number - 1) {
          turn(to: number)
        }
      }
    }
    guard let day = current, cells.count == columns.count,
      let column = columns.firstIndex(of: .time)
    else { return }
    var details = EventDetails()
    var name: String?
    for (cell, field) in zip(cells, columns) where !cell.isEmpty && field != .time {
      if field == .title {
        name = name ?? letters.text(letters.withoutBlankEnds(cell))
      } else if let field {
        details.set(field, cell, of: letters, names)
      }
    }
    if name == nil, let free = columns.firstIndex(of: nil) {
      name = letters.text(letters.withoutBlankEnds(cells[free]))
    }
    let cell = Array(letters[cells[column]])
    let time = ClockTime(letters: cell).first(in: cell.indices)
    guard let name, let time, time.lowerBound == Self.start(of: cell) else { return }
    details.time = cell.text(time)
    let parted = words.parted(name)
    add(
      parted.name, details.completed(by: parted.details), day, line,
      isLed: columns.contains(.lecturer))
  }

  private mutating func add(
    _ title: String, _ details: EventDetails, _ day: FoundDay, _ line: WrittenLine, isLed: Bool
  ) {
    guard 2...60 ~= title.count, !words.isPause(title), !words.isDeadline(title) else { return }
    let draft = EventDraft(
      day: day, title: title, details: details.completed(by: shared),
      witness: line.witness(0..<line.letters.count))
    found.append(Session(section: line.section, group: group, draft: draft, isLed: isLed))
  }
}

extension FoundDay {
  fileprivate func isSameDay(as other: FoundDay) -> Bool {
    month == other.month && day == other.day
  }
}
