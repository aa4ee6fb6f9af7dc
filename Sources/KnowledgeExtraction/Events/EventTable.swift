import JapaneseText
import KnowledgeModel

/// A table of sessions or meetings: 回, 日時, 内容, 講師, 会場 in any order.
struct EventTable {
  let words: EventWords
  let names: NameWords
  /// Whether the headings above tell all that happened: of it, meetings are events.
  var isHistory = false

  /// The events of a table; none for a table of another kind.
  ///
  /// - Parameter isProgramme: Whether the headings above speak of sessions or meetings.
  func drafts(of rows: [[String]], in block: TextBlock, isProgramme: Bool) -> [EventDraft] {
    guard rows.count > 1, let header = rows.first else { return [] }
    if let turned = turned(rows) {
      return drafts(of: turned, in: block, isProgramme: isProgramme)
    }
    let fields = header.map(words.field)
    let dates = fields.indices.filter { fields[$0] == .date }
    guard let date = dates.first else { return sessions(in: rows, block) }
    let others = Set(fields.compactMap(\.self)).subtracting([.date, .title])
    let title =
      meetingColumn(fields, rows) ?? fields.firstIndex(of: .title)
      ?? freeColumn(header, fields, rows)
    guard
      isProgramme || !others.subtracting([.number]).isEmpty
        || (others.contains(.number) && title != nil)
    else { return [] }
    let number = fields.firstIndex(of: .number)
    let made = rows.indices.dropFirst().map { row in
      drafts(
        ofRow: rows[row], fields: fields, date: date, title: title, block, row,
        isCounted: number.map { rows[row].indices.contains($0) && hasDigit(rows[row][$0]) } ?? false
      )
    }
    // Half of the rows at least tell a day.
    if isHistory { return made.flatMap(\.self) }
    return made.filter { !$0.isEmpty }.count * 2 >= rows.count - 1 ? made.flatMap(\.self) : []
  }

  private func hasDigit(_ cell: String) -> Bool {
    cell.unicodeScalars.contains(where: \.isDigitLetter)
  }

  /// A table with its header in the first column and a session in each of the others, turned.
  private func turned(_ rows: [[String]]) -> [[String]]? {
    guard rows[0].count >= 3, rows.count >= 2, rows.count <= 12,
      rows.allSatisfy({ $0.count == rows[0].count }), words.field(rows[0][1]) != .date
    else { return nil }
    let side = rows.map { words.field($0[0]) }
    guard let date = side.firstIndex(of: .date), side.compactMap(\.self).count >= 2,
      !rows[0].dropFirst().contains(where: { words.field($0) != nil }),
      rows[date].dropFirst().contains(where: {
        !DayScanner(letters: Array($0.unicodeScalars)).days.isEmpty
      })
    else { return nil }
    var turned = rows[0].indices.map { column in rows.map { $0[column] } }
    if side[0] == nil { turned[0][0] = "" }
    return turned
  }

  /// The column that names the sessions where no header says so: the first with words of its own.
  private func freeColumn(
    _ header: [String], _ fields: [EventWords.Field?], _ rows: [[String]]
  ) -> Int? {
    fields.indices.first { column in
      fields[column] == nil && !header[column].isEmpty && words.namesEvent(header[column])
    } ?? fields.indices.first { fields[$0] == nil && !header[$0].contains("備考") }
      ?? fields.firstIndex(of: .number)
  }

  /// Of a table of all that happened: the column in which meetings are named.
  private func meetingColumn(_ fields: [EventWords.Field?], _ rows: [[String]]) -> Int? {
    guard isHistory else { return nil }
    let counts = fields.indices.map { column in
      fields[column] == nil || fields[column] == .title
        ? rows.dropFirst().count {
          $0.indices.contains(column) && words.isMeeting(words.parted($0[column]).name)
        } : 0
    }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most)
  }

  private func drafts(
    ofRow row: [String], fields: [EventWords.Field?], date: Int, title: Int?, _ block: TextBlock,
    _ number: Int, isCounted: Bool
  ) -> [EventDraft] {
    guard row.indices.contains(date) else { return [] }
    let cell = row[date].scalars
    let days = DayScanner(letters: cell).days
    // 「第3回 | 未定 | …」
    let isOpen = isCounted && words.undated.contains(where: row[date].holds)
    guard !days.isEmpty || isOpen || (isHistory && SessionMonth.isMonth(cell)) else { return [] }
    var details = EventDetails()
    for (column, text) in row.enumerated() where fields.indices.contains(column) {
      guard let field = fields[column], field != .date, field != .title else { continue }
      let letters = text.scalars
      details.set(field, 0..<letters.count, of: letters, names)
    }
    if details.time == nil {
      let after = days.last.map(\.range.upperBound) ?? 0
      details.time = ClockTime(letters: cell).first(in: after..<cell.count).map { cell.text($0) }
    }
    let text = title.flatMap { row.indices.contains($0) ? row[$0].trimmingWhitespace : nil }
    guard let text, !text.isEmpty, !words.isDeadline(text) else { return [] }
    let parted = words.parted(text)
    let name = parted.name
    let others = Set(fields.compactMap(\.self)).subtracting([.date, .title])
    if isHistory, others.isEmpty, !words.isMeeting(name) { return [] }
    details = details.completed(by: parted.details)
    let witness = Witness(
      passage: block.passage, place: block.place.down(number),
      text: row.joined(separator: "\t"))
    if days.isEmpty {
      return [EventDraft(day: nil, title: name, details: details, witness: witness)]
    }
    return days.enumerated().map { index, day in
      EventDraft(
        day: day, title: name, details: details, witness: witness,
        follows: number > 1 || index > 0)
    }
  }

  /// Rows without a header of ours: 「7月 | 第1回 各自治体の事情」, and columns such as 説明会 whose cells
  /// are days with a time.
  private func sessions(in rows: [[String]], _ block: TextBlock) -> [EventDraft] {
    let header = rows[0]
    var drafts: [EventDraft] = []
    for (number, row) in rows.enumerated() {
      let witness = Witness(
        passage: block.passage, place: block.place.down(number),
        text: row.joined(separator: "\t"))
      for (column, text) in row.enumerated() where text.utf8.count <= 240 {
        let letters = text.scalars
        if number > 0, header.indices.contains(column), words.namesEvent(header[column]),
          let session = SessionLine(letters), session.mark == nil, session.title.isEmpty,
          session.time != nil
        {
          drafts += session.days.map {
            EventDraft(
              day: $0, title: header[column], details: EventDetails(time: session.time),
              witness: witness, follows: number > 1)
          }
        } else if column <= 1, let draft = numbered(letters, row: row, witness) {
          drafts.append(draft)
        }
      }
    }
    return drafts
  }

  private func numbered(
    _ letters: [Unicode.Scalar], row: [String], _ witness: Witness
  ) -> EventDraft? {
    guard let session = SessionLine(letters), session.mark != nil else { return nil }
    let cells = row.map { $0.scalars }
    let day =
      session.days.first ?? cells.lazy.compactMap { DayScanner(letters: $0).days.first }.first
    let hasMonth = row.contains { cell in
      cell.hasSuffix("月") && cell.count <= 4 && cell.first?.isNumber == true
    }
    guard day != nil || hasMonth, !session.title.isEmpty else { return nil }
    return EventDraft(
      day: day, title: session.title, details: EventDetails(time: session.time), witness: witness)
  }
}
