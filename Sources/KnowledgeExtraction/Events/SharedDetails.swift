import JapaneseText
import KnowledgeModel

/// What a document says once for all of its sessions: under headings such as 会場 and 参加費, or in a
/// sentence that begins with such a word.
struct SharedDetails {
  let words: EventWords
  let names: NameWords

  func details(of text: StructuredText, _ lines: [WrittenLine]) -> EventDetails {
    var details = EventDetails()
    var heading: EventWords.Field?
    var section = -1
    details.fee = feeColumn(of: text)
    for line in lines {
      if line.section != section {
        section = line.section
        heading = nil
      }
      if line.form == .heading {
        heading = words.field(line.letters.text(0..<line.letters.count))
        if details.fee == nil { details.fee = captionFee(line.letters) }
        continue
      }
      if let heading, heading == .place || heading == .fee || heading == .lecturer {
        if heading == .lecturer {
          details.lecturers += EventDetails.lecturers(
            0..<line.letters.count, of: line.letters, names)
        } else {
          details.set(heading, 0..<line.letters.count, of: line.letters, names)
        }
      } else if line.form == .body, details.fee == nil || details.place == nil {
        read(line.letters, &details)
      }
    }
    return details
  }

  /// 「日程（各回 受講料 1,000円）」.
  private func captionFee(_ letters: [Unicode.Scalar]) -> String? {
    guard letters.count <= 80, letters.contains(where: { $0 == "費" || $0 == "料" }),
      let open = letters.lastIndex(where: \.isRoundOpening),
      let close = letters.closing(of: open, before: letters.count)
    else { return nil }
    return letters.parts(of: open + 1..<close) { "、，／/".unicodeScalars.contains($0) }
      .map { letters.text(letters.withoutBlankEnds($0)) }.first(where: isFee)
  }

  /// The first value of a column 受講料, or the one beside it.
  private func feeColumn(of text: StructuredText) -> String? {
    for case .table(let rows) in text.sections.lazy.flatMap(\.blocks).map(\.content) {
      guard let header = rows.first, rows.count > 1 else { continue }
      if let column = header.firstIndex(where: { words.field($0) == .fee }), column > 0,
        rows[1].indices.contains(column)
      {
        return rows[1][column]
      }
      if let row = rows.first(where: { $0.count == 2 && words.field($0[0]) == .fee }) {
        return row[1].split(separator: "。").first.map(String.init)
      }
    }
    return nil
  }

  /// 「受講料は不要です。」, 「会場は本町会館2階、参加は無料です。」
  private func read(_ letters: [Unicode.Scalar], _ details: inout EventDetails) {
    guard letters.count <= 200 else { return }
    // 参加費 受講料 負担金 会場
    guard letters.contains(where: { $0 == "費" || $0 == "料" || $0 == "担" || $0 == "場" }) else {
      return
    }
    for sentence in letters.split(separator: "。") {
      let text = String(scalars: sentence)
      if details.fee == nil, isFee(text) { details.fee = text.trimmingWhitespace }
      if details.place == nil, sentence.contains("場") { details.place = place(in: text) }
    }
  }

  /// 「会場は、第4日を除き市町村会館です」, 「会場の記載がない回は、本庁の研修室です」.
  private func place(in sentence: String) -> String? {
    guard Self.venue.stands(in: sentence), let mark = sentence.firstRange(of: "会場"),
      !sentence[mark.upperBound...].hasPrefix("で"),
      let topic = sentence[mark.upperBound...].firstIndex(of: "は"),
      sentence.distance(from: mark.upperBound, to: topic) <= 8
    else { return nil }
    let value = sentence[sentence.index(after: topic)...].trimmingPrefix("、")
      .prefix { !"、。".contains($0) }
    guard value.hasSuffix("です") || value.endIndex < sentence.endIndex else { return nil }
    var place = value.hasSuffix("です") ? value.dropLast(2) : value
    if let except = place.firstRange(of: "除き") { place = place[except.upperBound...] }
    // 「会場参加は11月7日、…」 tells a deadline.
    let isDay = !DayScanner(letters: place.scalars).days.isEmpty
    return (3...40).contains(place.count) && !isDay ? String(place) : nil
  }

  private func isFee(_ text: String) -> Bool {
    text.utf8.count <= 180 && Self.fees.stand(in: text) && Self.amounts.stand(in: text)
      && !Self.objects.stand(in: text)
  }

  private static let venue = ByteWord("会場")
  private static let fees = ByteWords(["参加費", "受講料", "聴講料", "参加料", "参加は無料", "負担金", "入場料"])
  /// 「参加費を月額2,000円の幅で試算した」 speaks of a cost, and tells none.
  private static let objects = ByteWords(["費を", "料を", "負担金を"])
  private static let amounts = ByteWords(["無料", "不要", "ありません", "円", "かかりません"])
}
