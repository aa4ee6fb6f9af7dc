import JapaneseText
import KnowledgeModel

/// A table of people, or one with a column in which people are named: 氏名, 所属, 役職 in any order.
struct Roster {
  private enum Column {
    case name, mixed, affiliation, role, both, topic, other
  }

  private let words: NameWords
  private let columns: [Column]
  /// Whether the header stands in the first column, value by value beside it.
  let isSideways: Bool

  /// `nil` for a table that names no people.
  init?(_ rows: [[String]], words: NameWords) {
    self.words = words
    guard let header = rows.first else { return nil }
    let kinds = header.map { Self.column($0, words) }
    let side = rows.map { $0.first.map { Self.column($0, words) } ?? .other }
    // 「氏名 | 早川 悟」 above 「所属 | …」: the header stands at the side.
    let isAtSide =
      header.count == 2 && side.first != .other && kinds.last == .other
      && side.dropFirst().contains { $0 != .other }
    if !isAtSide,
      kinds.contains(.name)
        || (kinds.contains(.mixed) && rows.count > 1 && header.count > 2
          && !header.contains { Self.isSurname($0, words) })
    {
      columns = kinds
      isSideways = false
      return
    }
    guard header.count >= 2, side.contains(.name) || side.contains(.mixed) else { return nil }
    columns = side
    isSideways = true
  }

  /// - Parameters:
  ///   - rows: The rows of the table that the roster was made of.
  ///   - first: The number of the line of its first row.
  func mentions(in rows: [[String]], lines: [WrittenLine], from first: Int) -> [PersonMention] {
    isSideways
      ? sideways(rows, lines, first)
      : rows.indices.dropFirst().flatMap { row in
        mentions(inRow: rows[row], line: first + row, lines[first + row].letters)
      }
  }

  private func mentions(
    inRow row: [String], line: Int, _ letters: [Unicode.Scalar]
  ) -> [PersonMention] {
    let item = PersonItem(reader: NameReader(words: words, letters: letters))
    let cells = joined(Self.cells(of: row), letters)
    var shared = PersonDescription()
    var topics: [String] = []
    var named: [PersonMention] = []
    var mixed: [PersonMention] = []
    for (cell, column) in zip(cells, columns) where !cell.isEmpty {
      switch column {
      case .name where letters[cell].contains("\t"):
        if let person = item.person(in: cell, line: line, evidence: .strong) {
          named.append(person)
        }
      case .name: named += item.people(in: cell, line: line, evidence: .strong)
      case .mixed: mixed += item.people(in: cell, line: line, evidence: .fair)
      case .affiliation:
        if shared.affiliation == nil { shared.affiliation = plain(cell, letters) }
        // 「所属」 alone may hold the role too: 「南雲県立大学 教授」.
        if !columns.contains(.role), shared.affiliation != nil { split(cell, letters, &shared) }
      case .role:
        if shared.role == nil { shared.role = plain(cell, letters) }
        if !columns.contains(.affiliation), shared.role != nil { split(cell, letters, &shared) }
      case .topic: topics += Self.topics(cell, letters)
      case .both:
        let both = PersonDescription(cell, of: letters, with: words)
        shared = PersonDescription(
          affiliation: shared.affiliation ?? both.affiliation, role: shared.role ?? both.role)
        if both.isEmpty { shared.role = plain(cell, letters) }
      case .other: break
      }
    }
    if named.count == 1 {
      let own = named[0].description
      named[0].description = PersonDescription(
        affiliation: shared.affiliation ?? own.affiliation, role: shared.role ?? own.role)
    }
    if named.count == 1 {
      named[0].topics = topics
    } else if named.isEmpty, mixed.count == 1 {
      mixed[0].topics = topics
    }
    return named + mixed
  }

  /// The affiliation and the role that stand in one cell.
  private func split(
    _ cell: Range<Int>, _ letters: [Unicode.Scalar], _ shared: inout PersonDescription
  ) {
    let both = PersonDescription(cell, of: letters, with: words)
    if both.affiliation != nil, both.role != nil { shared = both }
  }

  /// 「空き家対策、移住」: what the cell lists, each apart.
  private static func topics(_ cell: Range<Int>, _ letters: [Unicode.Scalar]) -> [String] {
    letters.parts(of: cell) { "、，,／/；;・\n".unicodeScalars.contains($0) }
      .map { letters.text(letters.withoutBlankEnds($0)) }
      .filter { 2...30 ~= $0.count && !EventDetails.isDitto($0) && !$0.contains("。") }
  }

  /// The cells of a row in which wide blanks have broken the name in two.
  private func joined(_ cells: [Range<Int>], _ letters: [Unicode.Scalar]) -> [Range<Int>] {
    guard cells.count == columns.count + 1, let name = columns.firstIndex(of: .name),
      cells[name...name + 1].allSatisfy({ cell in
        1...4 ~= cell.count
          && letters[cell].allSatisfy {
            $0.isNameKanji || $0.isHiraganaLetter || $0.isKatakanaLetter
          }
      })
    else { return cells }
    return cells[..<name] + [cells[name].lowerBound..<cells[name + 1].upperBound]
      + cells[(name + 2)...]
  }

  private func sideways(
    _ rows: [[String]], _ lines: [WrittenLine], _ first: Int
  ) -> [PersonMention] {
    var mentions: [PersonMention] = []
    for (index, row) in rows.enumerated() {
      let letters = lines[first + index].letters
      let item = PersonItem(reader: NameReader(words: words, letters: letters))
      for cell in unbroken(Array(Self.cells(of: row).dropFirst()), letters) {
        switch columns[index] {
        case .name where letters[cell].contains("\t"), .mixed where letters[cell].contains("\t"):
          if let person = item.person(in: cell, line: first + index, evidence: .strong) {
            mentions.append(person)
          }
        case .name: mentions += item.people(in: cell, line: first + index, evidence: .strong)
        case .mixed: mentions += item.people(in: cell, line: first + index, evidence: .fair)
        case .affiliation where mentions.count == 1 && mentions[0].description.affiliation == nil:
          mentions[0].description.affiliation = plain(cell, letters)
        case .role where mentions.count == 1 && mentions[0].description.role == nil:
          mentions[0].description.role = plain(cell, letters)
        case .topic where mentions.count == 1: mentions[0].topics += Self.topics(cell, letters)
        case .both where mentions.count == 1 && mentions[0].description.isEmpty:
          mentions[0].description = PersonDescription(cell, of: letters, with: words)
        default: break
        }
      }
    }
    return mentions
  }

  /// With names in one that wide blanks have broken into two cells: 「伊集院 | 岳（若葉大学）」.
  private func unbroken(_ cells: [Range<Int>], _ letters: [Unicode.Scalar]) -> [Range<Int>] {
    guard cells.count >= 2, 1...4 ~= cells[0].count,
      letters[cells[0]].allSatisfy(\.isNameKanji), !words.surnames.contains(letters[cells[1]])
    else { return cells }
    let given = letters[cells[1]].prefix { !$0.isRoundOpening && !$0.isBlank }
    guard 1...4 ~= given.count,
      given.allSatisfy({ $0.isNameKanji || $0.isHiraganaLetter || $0.isKatakanaLetter }),
      words.surnames.split(letters[cells[0]][...]) == nil
    else { return cells }
    return [cells[0].lowerBound..<cells[1].upperBound] + cells[2...]
  }

  private func plain(_ cell: Range<Int>, _ letters: [Unicode.Scalar]) -> String? {
    let text = letters.text(letters.withoutBlankEnds(cell))
    return text.isEmpty || ["同上", "〃", "—", "－", "-", "―", "なし", "公募"].contains(text) ? nil : text
  }

  /// Where the cells stand in the line of their row.
  static func cells(of row: [String]) -> [Range<Int>] {
    var start = 0
    return row.map { cell in
      let range = start..<start + cell.unicodeScalars.count
      start = range.upperBound + 1
      return range
    }
  }

  /// 「早川」 in a cell of its own: the row holds people and is no header.
  private static func isSurname(_ cell: String, _ words: NameWords) -> Bool {
    let letters = cell.unicodeScalars.filter { !$0.isBlank }
    return letters.count >= 2 && words.surnames.contains(Array(letters)[...])
  }

  private static func column(_ header: String, _ words: NameWords) -> Column {
    let letters = header.scalars
    var end = letters.count
    if let open = letters.firstIndex(where: \.isRoundOpening), open > 0 { end = open }
    var title = letters.dense(0..<end)
    guard title.utf8.count <= 4 * words.longestLabel else { return .other }
    if title.utf8.first.map({ $0 < 0x80 }) == true { title = title.lowercased() }
    if words.nameLabels.contains(title) { return .name }
    if words.bothLabels.contains(title) { return .both }
    if words.affiliationLabels.contains(title) { return .affiliation }
    if words.roleLabels.contains(title) { return .role }
    if words.topicLabels.contains(title) { return .topic }
    return words.columns.contains(title) ? .mixed : .other
  }
}
