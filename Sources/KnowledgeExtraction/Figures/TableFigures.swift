import KnowledgeModel

/// Reads the figures of a table. Units of bare numbers come from headings: 人数, 割合（％）.
struct TableFigures {
  let words: FigureWords
  let rows: [[String]]
  /// What stands right above the table: 「図１　不足率（％）」.
  let caption: String

  func figures(at line: TextLine, sources: TableSources) -> [Figure] {
    guard rows.count > 1 || (rows.first?.count ?? 0) > 1 else { return [] }
    let headings = rows.first.map { hasHeadings ? $0 : [] } ?? []
    let units = TableUnits(words: words, caption: caption)
    let columns = units.units(of: headings)
    let skipped = columnsOfIndicators(headings)
    return rows.indices.dropFirst(hasHeadings ? 1 : 0).flatMap { row in
      let cells = withSigns(rows[row], under: headings)
      let lead = cells.first ?? ""
      let rowUnit = units.unit(of: lead)
      let first = isStatement(lead) && (row > 0 || !hasHeadings) ? 0 : 1
      return cells.indices.dropFirst(first).flatMap { column -> [Figure] in
        guard !skipped.contains(column), NumberTrigger.fires(on: cells[column]) else { return [] }
        let heading = headings.indices.contains(column) ? headings[column] : ""
        let unit =
          columns.indices.contains(column) && columns[column] != .unknown
          ? columns[column] : rowUnit == .unknown ? units.captionUnit : rowUnit
        return readings(of: cells[column], unit: unit).map { reading in
          figure(
            reading, titles: column == 0 ? [heading] : [lead, heading], cell: cells[column],
            at: line,
            source: sources.key(row: row, column: column, at: reading.quantity.range.lowerBound))
        }
      }
    }
  }

  /// Whether the first row names the columns: it holds no quantities beside its first cell.
  private var hasHeadings: Bool {
    guard rows.count > 1, let first = rows.first else { return false }
    return first.dropFirst().allSatisfy { cell in
      let text = ScalarText(cell)
      if BareNumber.quantity(in: text, unit: "") != nil {
        return text.folded.count == 4  // a year
      }
      let start = text.trimmed(0..<text.folded.count).lowerBound
      return FigureReader(words: words).readings(of: 0..<text.folded.count, in: text)
        .allSatisfy { $0.quantity.range.lowerBound != start }
    }
  }

  /// A sign that stands in a cell of its own belongs to the number behind it.
  private func withSigns(_ cells: [String], under headings: [String]) -> [String] {
    guard cells.contains(where: Self.signs.contains) else { return cells }
    return cells.indices.map { column in
      guard column > 0, Self.signs.contains(cells[column - 1]) else { return cells[column] }
      // 「－」 under a heading of its own says that there is nothing.
      let isEmpty =
        Self.dashes.contains(cells[column - 1]) && headings.indices.contains(column - 1)
        && !headings[column - 1].isEmpty
      return isEmpty ? cells[column] : cells[column - 1] + cells[column]
    }
  }

  private static let dashes: Set<String> = ["−", "－", "-"]
  private static let signs = dashes.union(["▲", "△", "＋", "+"])

  /// A first cell that says something, and is no name of a row.
  private func isStatement(_ cell: String) -> Bool {
    guard cell.utf8.count >= 36, NumberTrigger.fires(on: cell) else { return false }
    return cell.contains("。")
  }

  /// Columns of targets, and of baselines beside them.
  private func columnsOfIndicators(_ headings: [String]) -> Set<Int> {
    guard headings.contains(where: { Self.targets.stands(in: $0) }) else { return [] }
    return Set(headings.indices.filter { words.indicatorColumns.stand(in: headings[$0]) })
  }

  private static let targets = ByteWord("目標")

  private func readings(of cell: String, unit: TableUnits.Unit) -> [FigureReader.Reading] {
    let text = ScalarText(cell)
    if let bare = BareNumber.quantity(in: text, unit: unit.name ?? "") {
      guard unit.counts(bare) else { return [] }
      return [
        FigureReader.Reading(
          quantity: bare, subject: "", direction: bare.isNegative ? .down : .level, baseline: nil,
          year: nil)
      ]
    }
    return SentenceCutter.sentences(in: text).flatMap {
      FigureReader(words: words).readings(of: $0.range, in: text)
    }
  }

  private func figure(
    _ reading: FigureReader.Reading, titles: [String], cell: String, at line: TextLine,
    source: SourceKey?
  ) -> Figure {
    let names = titles.filter { !$0.isEmpty }
    let subject = reading.subject.isEmpty ? names.joined(separator: "／") : reading.subject
    return Figure(
      quantity: reading.quantity.quantity, subject: subject, direction: reading.direction,
      baseline: reading.baseline, year: reading.year ?? year(in: names),
      sentence: (names + [cell]).joined(separator: "／"), source: source,
      witness: Witness(
        passage: line.passage, place: line.place, text: reading.quantity.quantity.text))
  }

  private func year(in titles: [String]) -> Int? {
    titles.reversed().lazy.compactMap { title in
      let text = ScalarText(title)
      return QuantityScanner(words: words).numbers(in: text, 0..<text.folded.count).years.first?
        .value
    }
    .first
  }
}

/// A cell that is a number and nothing else.
enum BareNumber {
  static func quantity(in text: ScalarText, unit: String) -> ScannedQuantity? {
    let range = text.trimmed(0..<text.folded.count)
    var start = range.lowerBound
    let isNegative = text.at(start) == 0x25B2 || text.at(start) == 0x2D
    if isNegative || text.at(start) == 0x2B { start += 1 }
    guard ScalarKind.isDigit(text.at(start)),
      let number = NumberScanner.number(at: start, in: text.folded), number.end == range.upperBound,
      number.scale.isEmpty
    else { return nil }
    let value = isNegative ? -number.value : number.value
    return ScannedQuantity(
      quantity: Quantity(text: text.string(range), value: value * scale(of: unit), unit: unit),
      range: range,
      core: start..<range.upperBound, magnitude: value, unit: unit, isDuration: false,
      isNegative: isNegative)
  }

  /// What the unit of a column counts in: 1,000 for 千円.
  private static func scale(of unit: String) -> Double {
    let scales: [(String, Double)] = [
      ("千万", 1e7), ("百万", 1e6), ("十億", 1e9), ("千", 1e3), ("万", 1e4), ("億", 1e8), ("兆", 1e12),
    ]
    let scale = scales.first { unit.hasPrefix($0.0) && unit.count > $0.0.count }
    return scale?.1 ?? 1
  }
}
