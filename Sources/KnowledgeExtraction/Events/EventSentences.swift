import JapaneseText
import KnowledgeModel

/// Finds events that running text tells with their day.
///
/// - 次回の打合せは、1月28日（火）15時から、別館2階の打合せ室でお願いします。
/// - 9月15日に点検会を開き、19者が参加しました。
/// - 11月9日の市民説明会でもご講演をいただきます。
struct EventSentences {
  let words: EventWords
  /// Those of one section.
  let lines: ArraySlice<WrittenLine>

  private static let longestTitle = 30
  private static let longestSentence = 240

  /// - Complexity: O(letters)
  var drafts: [EventDraft] {
    var drafts: [EventDraft] = []
    for index in lines.indices where lines[index].form == .body {
      let line = lines[index]
      guard hasDay(line.letters) else { continue }
      let letters = joined(at: index)
      for day in DayScanner(letters: letters).days
      where day.range.lowerBound < line.letters.count {
        if let draft = draft(of: day, letters, line) { drafts.append(draft) }
      }
    }
    return drafts
  }

  private func hasDay(_ letters: [Unicode.Scalar]) -> Bool {
    var month = false
    for letter in letters {
      if letter == "月" || letter == "/" || letter == "／" { month = true }
      if month, letter == "日" || letter.isRoundOpening { return true }
    }
    return false
  }

  /// The line with the next one where the sentence goes on there.
  private func joined(at index: Int) -> [Unicode.Scalar] {
    let line = lines[index]
    guard index + 1 < lines.endIndex, let end = line.letters.last, end != "。", end != "．" else {
      return line.letters
    }
    let next = lines[index + 1]
    guard next.form == .body, next.passage == line.passage, line.place.line != nil,
      next.place == line.place.down(1)
    else { return line.letters }
    return line.letters + next.letters
  }

  private func draft(
    of day: FoundDay, _ letters: [Unicode.Scalar], _ line: WrittenLine
  ) -> EventDraft? {
    // Bounded on both sides: a line without an end costs no more.
    let floor = max(0, day.range.lowerBound - Self.longestSentence)
    let ceiling = min(letters.count, day.range.upperBound + Self.longestSentence)
    let start =
      letters[floor..<day.range.lowerBound].lastIndex(where: Self.endsSentence).map { $0 + 1 }
      ?? floor
    let end =
      letters[day.range.upperBound..<ceiling].firstIndex(where: Self.endsSentence) ?? ceiling
    // A sentence, not an item of a list.
    guard end < letters.count, end - day.range.upperBound >= 4, end - start <= Self.longestSentence
    else {
      return nil
    }
    let sentence = DatedSentence(words: words, letters: letters, range: start..<end, day: day)
    let next = letters[min(end + 1, letters.count)...].prefix(80).prefix { !Self.endsSentence($0) }
    guard let title = sentence.title, title.count <= Self.longestTitle,
      !words.isDeadline(title)
    else { return nil }
    return EventDraft(
      day: day, title: title.hasPrefix("次回") ? self.next(title, next) : title,
      details: sentence.details.completed(by: place(of: next)),
      witness: line.witness(min(start, line.letters.count)..<min(end, line.letters.count)),
      follows: false)
  }

  /// 「次回の運営会議」 is the meeting, 「次回の派遣」 what it will be about.
  private func next(_ title: String, _ sentence: ArraySlice<Unicode.Scalar>) -> String {
    let name = title.dropFirst(2).drop { $0 == "の" }
    if words.namesEvent(String(name)), !words.isVisit(String(name)) { return String(name) }
    return content(of: sentence) ?? title
  }

  /// 「内容は「要綱案の検討」」 right behind.
  private func content(of sentence: ArraySlice<Unicode.Scalar>) -> String? {
    let text = String(scalars: sentence)
    guard let lead = words.contents.first(where: text.hasPrefix) else { return nil }
    var name = text.dropFirst(lead.count).prefix { !"、，,".contains($0) }
    if let first = name.first, "「『".contains(first) {
      name = name.dropFirst().prefix { !"」』".contains($0) }
    }
    for end in ["である", "です", "とする", "となる", "を予定", "の予定"] where name.hasSuffix(end) {
      name = name.dropLast(end.count)
    }
    return 3...40 ~= name.count ? String(name) : nil
  }

  /// 「会場は中央公民館の大ホール、午後1時半からです」 right behind.
  private func place(of sentence: ArraySlice<Unicode.Scalar>) -> EventDetails {
    for lead in ["会場は", "場所は"] where sentence.starts(with: lead.unicodeScalars) {
      let rest = Array(sentence.dropFirst(3))
      let time = ClockTime(letters: rest).first(in: 0..<rest.count)
      let end = rest.firstIndex { "、，,".unicodeScalars.contains($0) } ?? rest.count
      var place = rest.text(0..<end)
      if place.hasSuffix("です") { place.removeLast(2) }
      return EventDetails(time: time.map { rest.text($0) }, place: place)
    }
    return EventDetails()
  }

  private static func endsSentence(_ letter: Unicode.Scalar) -> Bool {
    letter == "。" || letter == "．" || letter == "\t"
  }
}
