import KnowledgeModel

/// What labels, columns or the document as a whole say of an event beside its day and title.
struct EventDetails: Sendable, Hashable {
  var time: String?
  var place: String?
  var lecturers: [String] = []
  var fee: String?
  /// What a label such as 内容 or テーマ says.
  var title: String?
  /// What a label such as 会議名 says.
  var name: String?

  /// With what `other` knows more.
  func completed(by other: EventDetails) -> EventDetails {
    EventDetails(
      time: time ?? other.time, place: place ?? other.place,
      lecturers: lecturers.isEmpty ? other.lecturers : lecturers, fee: fee ?? other.fee,
      title: title ?? other.title, name: name ?? other.name)
  }

  mutating func set(
    _ field: EventWords.Field, _ value: Range<Int>, of letters: [Unicode.Scalar], _ names: NameWords
  ) {
    let text = letters.text(letters.withoutBlankEnds(value))
    guard !text.isEmpty, !["—", "－", "-", "―", "–", "未定", "なし"].contains(text) else { return }
    if Self.isDitto(text) {
      setDitto(field)
      return
    }
    switch field {
    case .time: time = time ?? text
    case .place: place = place ?? text
    case .fee: fee = fee ?? Self.firstSentence(text)
    case .title: title = title ?? text
    case .lecturer: lecturers += Self.lecturers(value, of: letters, names)
    case .date, .number: break
    }
  }

  /// The names of people, without titles; groups as written.
  static func lecturers(
    _ value: Range<Int>, of letters: [Unicode.Scalar], _ names: NameWords
  ) -> [String] {
    let item = PersonItem(reader: NameReader(words: names, letters: letters))
    return letters.parts(of: value) { "、，,／/；;\n".unicodeScalars.contains($0) }
      .compactMap { part in
        var part = letters.withoutBlankEnds(part)
        // 「コーディネーター：早川 悟」 within the value.
        if let colon = letters[part].prefix(14).firstIndex(where: \.isColon),
          names.labels.contains(letters.dense(part.lowerBound..<colon))
        {
          part = letters.withoutBlankEnds(colon + 1..<part.upperBound)
        }
        guard !part.isEmpty, part.count <= 60, !item.reader.isNobody(part) else { return nil }
        if let person = item.person(in: part, line: 0, evidence: .fair) {
          return person.name.isFull
            ? letters.text(person.name.range) : letters.text(part)
        }
        let text = letters.text(part)
        return ["—", "－", "-", "―", "未定", "調整中", "なし"].contains(text) ? nil : text
      }
  }

  private static func firstSentence(_ text: String) -> String {
    text.split(separator: "。", maxSplits: 1).first.map(String.init) ?? text
  }
}

/// What tables say by pointing at the row above: 「同上」, 「〃」.
extension EventDetails {
  static let ditto = "〃"

  static func isDitto(_ text: String) -> Bool {
    ["〃", "同上", "々", "\"", "”", "同じ", "上に同じ", "同前"].contains(text)
  }

  private mutating func setDitto(_ field: EventWords.Field) {
    switch field {
    case .time: time = time ?? Self.ditto
    case .place: place = place ?? Self.ditto
    case .fee: fee = fee ?? Self.ditto
    case .lecturer: if lecturers.isEmpty { lecturers = [Self.ditto] }
    case .date, .title, .number: break
    }
  }

  /// What points at the details above replaced by these, which are brought up to date.
  mutating func resolve(above: inout EventDetails) {
    if time == Self.ditto { time = above.time }
    if place == Self.ditto { place = above.place }
    if fee == Self.ditto { fee = above.fee }
    if lecturers == [Self.ditto] { lecturers = above.lecturers }
    above = completed(by: above)
  }
}

/// An event while the day of the calendar is not yet resolved.
struct EventDraft {
  /// `nil` where the document tells none.
  var day: FoundDay?
  let title: String
  var details: EventDetails
  let witness: Witness
  /// Whether the day continues the list of the draft before.
  var follows = true
  /// Whether a heading tells it: such sessions make one list over several sections.
  var isHeading = false
}
