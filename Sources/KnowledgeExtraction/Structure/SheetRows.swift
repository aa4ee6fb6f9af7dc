/// Tables of forms: each row a label and its value, or two of both.
enum SheetRows {
  /// `nil` where the table is of another kind: fewer than two of its labels are known.
  static func pairs(in rows: [[String]], labels: StructureLabels) -> [(String, String)]? {
    guard let width = rows.map(\.count).max(), width == 2 || width == 4 else { return nil }
    var pairs: [(String, String)] = []
    var known = 0
    for row in rows {
      var column = 0
      while column + 1 < row.count {
        let label = row[column].trimmingWhitespace
        let value = row[column + 1].trimmingWhitespace
        column += 2
        if label.isEmpty || label.unicodeScalars.count > StructureLabels.longest { continue }
        let isKnown = !labels.exactMeaning(of: label).roles.isDisjoint(with: fields)
        // Labels side by side are a header, and no pair.
        if isKnown, !labels.exactMeaning(of: value).roles.isEmpty { return nil }
        if isKnown { known += 1 }
        pairs.append((label, value))
      }
    }
    return known >= 2 && known * 3 >= pairs.count ? pairs : nil
  }

  private static let fields: StructureRoles = [
    .challenge, .evidence, .consequence, .results, .factors, .done, .background, .since,
    .municipality, .name, .contact, .measure, .measureGroup, .target, .baseline, .method,
    .indicatorName, .level, .initiative,
  ]
}
