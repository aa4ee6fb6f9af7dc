/// A table as markup. It lies across also where the text runs down.
enum TableMarkup {
  /// A table without columns is none.
  static func figure(_ table: Book.Table) -> String {
    guard !table.head.isEmpty else { return "" }
    let figures = table.areFigures
    let isNumber = { (column: Int) in figures[column] }
    let head = table.head.enumerated().map { column, text in
      text.isEmpty
        ? "<td></td>" : "<th scope=\"col\"\(style(isNumber(column)))>\(text.markup)</th>"
    }
    let rows = table.rows.map { row in
      let cells = table.cells(of: row).enumerated().map { column, text in
        column == 0 && !text.isEmpty
          ? "<th scope=\"row\"\(style(isNumber(0)))>\(text.markup)</th>"
          : "<td\(style(isNumber(column)))>\(text.markup)</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let caption = table.title.isEmpty ? "" : "<caption>\(table.title.markup)</caption>"
    let credit = table.credit.isEmpty ? "" : "<p class=\"credit\">\(table.credit.markup)</p>"
    let name = table.title.isEmpty ? "表" : table.title
    let isWide = table.head.count > 4
    return "<figure class=\"table\(isWide ? " wide" : "")\">"
      + "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(name.markup)\">"
      + "<table>\(caption)<thead><tr>\(head.joined())</tr></thead>"
      + "<tbody>\(rows.joined(separator: "\n"))</tbody></table></div>\(credit)</figure>"
  }

  private static func style(_ isNumber: Bool) -> String { isNumber ? " class=\"n\"" : "" }
}
