import KnowledgeModel

/// Tells which work stands for which cell of a table.
///
/// What a cell names in running text stands for its own sentences; a 出典 cell for its row; a row
/// that is nothing but a 出典, and a （出典） line beside the table, for all cells.
struct TableSources {
  private let words: FigureWords
  private let rows: [[String]]
  private let source: SourceReach.Source
  /// Of each cell that names works, by row and column.
  private var spots: [[Int: [TextLine.Spot]]]
  /// Of a row that is the source of the table.
  private var whole: SourceKey?
  /// Whether a row of two cells is labelled as what came of the case.
  private var hasResults = false

  init(words: FigureWords, rows: [[String]], line: TextLine, source: SourceReach.Source) {
    self.words = words
    self.rows = rows
    self.source = source
    spots = Array(repeating: [:], count: rows.count)
    guard !line.spots.isEmpty else { return }
    var start = 0
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let end = start + cell.unicodeScalars.count
        let found = line.spots.filter { $0.start >= start && $0.start <= end }
          .map { TextLine.Spot(start: $0.start - start, form: $0.form, work: $0.work) }
        if !found.isEmpty { spots[row][column] = found }
        start = end + 1
      }
      let isLabelled = cells.count == 2 && spots[row][1]?.first?.form == .block
      let hasNumbers =
        !isLabelled
        && cells.indices.contains {
          spots[row][$0] == nil && NumberTrigger.fires(on: cells[$0])
        }
      if !hasNumbers, cells.count <= 2 || row + 1 == rows.count,
        let first = spots[row].min(by: { $0.key < $1.key })?.value.first, first.form == .block
      {
        whole = whole ?? first.work.key
      }
    }
    hasResults = whole != nil && rows.contains { $0.count == 2 && isResult($0[0]) }
  }

  /// For a figure in a cell.
  func key(row: Int, column: Int, at place: Int) -> SourceKey? {
    if let own = spots[row][column], let spot = sentenceSpot(own, rows[row][column], at: place) {
      return spot.work.key
    }
    let block = spots[row].sorted { $0.key < $1.key }.lazy
      .compactMap { $0.key == column ? nil : $0.value.first { $0.form != .inline } }.first
    return block?.work.key ?? source.pointed ?? source.closing
      ?? (isOutsideOfResults(row) ? nil : whole) ?? source.earlier
  }

  /// In a sheet of labels a row of sources stands for what came of the case, where it says so.
  private func isOutsideOfResults(_ row: Int) -> Bool {
    guard rows[row].count == 2, hasResults else { return false }
    return !isResult(rows[row][0])
  }

  private func isResult(_ label: String) -> Bool {
    let name = label.filter { !$0.isWhitespace }
    return words.resultLabels.contains { name.hasSuffix($0) }
  }

  /// The work that the sentence of the cell names, or the one before it that goes on.
  private func sentenceSpot(
    _ spots: [TextLine.Spot], _ cell: String, at place: Int
  ) -> TextLine.Spot? {
    if let block = spots.first(where: { $0.form != .inline }) { return block }
    let text = ScalarText(cell)
    var last: TextLine.Spot?
    for sentence in SentenceCutter.sentences(in: text) {
      let range = sentence.range
      if let own = spots.last(where: { range.contains($0.start) && $0.start <= place }) {
        last = own
      } else if words.own.matches(at: range.lowerBound, in: text.folded)
        || range.prefix(24).contains(where: { words.otherWorks.matches(at: $0, in: text.folded) })
      {
        last = nil
      }
      if range.contains(place) { return last }
    }
    return nil
  }
}
