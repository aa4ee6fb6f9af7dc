/// What a sheet's cells say, row by row; empty cells are not in it.
struct SheetGrid {
  struct Cell {
    /// From 0.
    let column: Int
    var text: String
    /// Whether it holds a number, a day or a truth, not words.
    let isValue: Bool
  }

  struct Row {
    /// From 0.
    let number: Int
    /// In the order of their columns.
    var cells: [Cell]

    func cell(at column: Int) -> Cell? {
      var low = 0
      var high = cells.count
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? cells[low] : nil
    }
  }

  /// Cells that are shown as one.
  struct Merge: Hashable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  /// In the order of their numbers.
  var rows: [Row] = []
  var merges: [Merge] = []
}

/// The address of a cell in A1 notation.
struct CellAddress: Hashable {
  /// From 0.
  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// `nil` for what is no address of a sheet: beyond 1,048,576 rows or 16,384 columns.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var hasRow = false
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x41...0x5A where !hasRow: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where !hasRow: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39:
        hasRow = true
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard row <= 1_048_576, column <= 16_384 else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  var description: String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))
      letters = String(Character(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }
}

extension SheetGrid.Merge {
  /// `A1:B2`.
  init?(_ reference: String) {
    let ends = reference.split(separator: ":").compactMap { CellAddress($0) }
    guard let first = ends.first, let last = ends.last, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }
}
