import KnowledgeModel

/// A sentence, label or table of a section, with what is needed to find its source.
struct TextLine {
  enum Content {
    case sentence(ScalarText, Range<Int>)
    /// 「客観的根拠：」, 「主な成功要因」: names what stands under it.
    case label(isEvidence: Bool)
    /// A （出典） line.
    case source
    case table([[String]])
  }

  /// A mention of a work in this line.
  struct Spot {
    /// In scalars of the block.
    let start: Int
    let form: Citation.Form
    let work: Work
    /// The parentheses in which it stands behind a figure: 「（約17%、林野庁『…』）」.
    var scope: Range<Int>?
  }

  let content: Content
  /// 0 for paragraphs, 1 for the outermost list; deeper behind a label in the same block.
  let depth: Int
  /// Whether it stands behind a dash that divides its block.
  let followsDash: Bool
  /// The number of the block in its section; -1 for the heading.
  let block: Int
  let passage: PassageID
  let place: Place
  let spots: [Spot]
  /// Where titles of works stand in the block: numbers in them are no figures.
  let titles: [Range<Int>]
  /// What stands right above a table.
  let caption: String
  /// Numbers of notes that the line points to, and where: 1 of 注１.
  let marks: [(place: Int, number: Int)]
  /// The words of a label.
  let label: ScalarText?
  /// The number of the note that the line is.
  let note: Int?
  /// The label before the colon that its block begins with: 効果 of 「効　果：…」.
  let column: String?
  /// Whether it begins a line of its own below others of its block.
  let beginsLine: Bool

  /// The spots in the line itself, those in parentheses behind a figure with these.
  var inline: [Spot] {
    spots.filter { $0.form != .note || note == nil }.map { spot in
      var spot = spot
      spot.scope = scope(of: spot)
      return spot
    }
  }

  private func scope(of spot: Spot) -> Range<Int>? {
    guard case .sentence(let text, let range) = content else { return nil }
    // 「当院が63.8％、同じ調査の平均が57.2％」: what stands before has another source.
    if text.has("同じ", at: spot.start) { return spot.start..<range.upperBound }
    var hasDigit = false
    var place = spot.start - 1
    while place >= max(range.lowerBound, spot.start - 40), text.at(place) != 0x28 {
      if text.at(place) == 0x29 { return nil }
      hasDigit = hasDigit || ScalarKind.isDigit(text.at(place))
      place -= 1
    }
    guard hasDigit, text.at(place) == 0x28, place > range.lowerBound else { return nil }
    var (end, depth) = (place, 0)
    while end < range.upperBound {
      if text.at(end) == 0x28 { depth += 1 }
      if text.at(end) == 0x29 { depth -= 1 }
      end += 1
      if depth == 0 { return place..<end }
    }
    return nil
  }

  /// Whether a sentence holds digits behind which no note is pointed to.
  var holdsNumber: Bool {
    guard case .sentence(let text, let range) = content else { return false }
    return range.contains { place in
      ScalarKind.isDigit(text.at(place))
        && !marks.contains { $0.place >= place - 2 && $0.place <= place }
    }
  }

  /// 注, （注）, 備考, ※: a remark without a number.
  var isRemark: Bool {
    guard note == nil, case .sentence(let text, let range) = content else { return false }
    var start = range.lowerBound
    if [0x28, 0x5B, 0x3010].contains(text.at(start)) { start += 1 }
    return [0x6CE8, 0x8A3B, 0x203B].contains(text.at(start)) || text.has("備考", at: start)
      || text.has("備 考", at: start)
  }
}
