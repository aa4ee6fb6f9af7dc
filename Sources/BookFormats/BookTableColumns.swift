extension Book.Table {
  /// Which columns hold figures only, with at most one short unit, so that they stand flush right.
  var areFigures: [Bool] {
    head.indices.map { column in
      let cells = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
        .filter { !$0.isEmpty }
      return !cells.isEmpty && cells.allSatisfy(\.isFigure)
    }
  }

  /// As many cells in each row as there are columns.
  func cells(of row: [String]) -> [String] {
    head.indices.map { row.indices.contains($0) ? row[$0] : "" }
  }

  /// How a width is best shared: each column has room for its longest word first, and then a share
  /// by what its cells hold.
  ///
  /// - Parameters:
  ///   - available: the whole width, in half-width characters.
  ///   - padding: what is left free in each column.
  /// - Returns: one width for each column, in thousandths of the whole; they sum up to 1,000.
  func columnShares(available: Int, padding: Int) -> [Int] {
    let fair = available / max(2, head.count)
    let least = columns.map { padding + min(fair, $0.map(\.leastWidth).max() ?? 0) }
    // Long cells take lines, not width alone: what is beyond a line counts by its root.
    let wanted = columns.map { cells in
      let longest = cells.map(\.halfWidths).max() ?? 0
      let limit = max(8, available / 4)
      return padding + (longest <= limit ? longest : limit + root(of: (longest - limit) * 8))
    }
    let rest = max(0, available - least.reduce(0, +))
    let wishes = zip(wanted, least).map { max(0, $0 - $1) }
    let sum = max(1, wishes.reduce(0, +))
    let widths = zip(least, wishes).map { max(1, $0 + min($1, $1 * rest / sum)) }
    let total = widths.reduce(0, +)
    var shares = widths.map { $0 * 1000 / total }
    if let last = shares.indices.last { shares[last] += 1000 - shares.reduce(0, +) }
    return shares
  }

  /// The width, in half-width characters, in which no word of it must be broken; of an address no
  /// more than a part.
  func leastWidth(padding: Int) -> Int {
    columns.reduce(0) { $0 + padding + min(24, $1.map(\.leastWidth).max() ?? 0) }
  }

  private var columns: [[String]] {
    head.indices.map { column in
      [head[column]] + rows.map { $0.indices.contains(column) ? $0[column] : "" }
    }
  }

  private func root(of number: Int) -> Int {
    Int(Double(number).squareRoot())
  }
}

extension String {
  /// A sign or 約, figures with points and commas, and a unit of at most three characters.
  var isFigure: Bool {
    var rest = Substring(self)
    while let first = rest.first, "約＋－+-−△▲".contains(first) { rest.removeFirst() }
    let figures = rest.prefix { "0123456789０１２３４５６７８９.,．，".contains($0) }
    return figures.first?.isNumber == true && rest.count - figures.count <= 3
      && !rest.dropFirst(figures.count).contains { $0.isNumber || $0.isWhitespace }
  }

  /// In half-width characters: the longest stretch in which a line should not break, be it a word
  /// or a short name of kanji.
  fileprivate var leastWidth: Int {
    var longest = min(10, halfWidths)
    var length = 0
    for scalar in unicodeScalars {
      length = scalar.isOfWord ? length + scalar.halfWidths : 0
      longest = Swift.max(longest, length, scalar.halfWidths)
    }
    return longest
  }
}
