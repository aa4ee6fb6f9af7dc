/// What a chart says: its title, and the numbers that it shows as a table.
struct ChartText {
  private(set) var title = ""
  private var categories: [String] = []
  private var series: [(name: String, values: [String])] = []

  /// Points of a series that are read.
  private static let mostPoints = 500

  init(_ pull: XMLPull) throws(ReadingError) {
    try pull.openRoot()
    try read(pull)
  }

  /// - Parameter table: The names of the series in its first row, categories in its first column.
  init(title: String, table: [[String]]) {
    self.title = title
    categories = table.dropFirst().map { $0.first ?? "" }
    for column in 1..<max(1, min(table.first?.count ?? 0, 100)) {
      let values = table.dropFirst().map { column < $0.count ? $0[column] : "" }
      series.append((table[0][column], values))
    }
  }

  /// What a chart says beside the cells of the sheet that it shows; empty where it names nothing.
  var names: String {
    let lists = [("系列", series.map(\.name)), ("項目", categories)].compactMap { kind, names in
      let words = names.filter { $0.contains(where: \.isLetter) && !Self.isAddress($0) }.prefix(100)
      return words.isEmpty ? nil : "\(kind)：\(words.joined(separator: "、"))"
    }
    return ([title.isEmpty ? [] : [title], lists].joined()).joined(separator: "\n")
  }

  /// Empty where the numbers are not kept in the chart.
  var rows: [[String]] {
    let count = max(categories.count, series.map(\.values.count).max() ?? 0)
    guard count > 0, !series.isEmpty else { return [] }
    let head = [""] + series.map(\.name)
    return [head]
      + (0..<count).map { index in
        [index < categories.count ? categories[index] : ""]
          + series.map { index < $0.values.count ? $0.values[index] : "" }
      }
  }

  /// 「Column B」: the name that a program gives where there is none.
  private static func isAddress(_ name: String) -> Bool {
    for word in ["Column ", "Row ", "列 ", "行 "] where name.hasPrefix(word) {
      return name.dropFirst(word.count).allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
    }
    return false
  }

  /// As pieces of a text document.
  var flow: [FlowBlock] {
    let rows = rows
    return (title.isEmpty ? [] : [FlowBlock(kind: .paragraph, text: title)])
      + (rows.isEmpty ? [] : [FlowBlock(kind: .table(rows), text: "")])
  }

  private mutating func read(_ pull: XMLPull) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "title":
        let words = try Self.words(pull)
        if title.isEmpty { title = words }
      case "ser": if series.count < 100 { try readSeries(pull) }
      default: try read(pull)
      }
    }
  }

  private mutating func readSeries(_ pull: XMLPull) throws(ReadingError) {
    var name = ""
    var values: [String] = []
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "tx": name = try Self.points(pull).joined(separator: " ")
      case "cat", "xVal":
        let points = try Self.points(pull)
        if categories.isEmpty { categories = points }
      case "val", "yVal": values = try Self.points(pull)
      default: break
      }
    }
    series.append((name, values))
  }

  /// The values kept below the element, by their places.
  private static func points(_ pull: XMLPull) throws(ReadingError) -> [String] {
    var points: [String] = []
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "v": points.append(try pull.text().trimmed)
      case "pt":
        let index = pull.integer("idx") ?? points.count
        var value = ""
        try pull.children { () throws(ReadingError) in
          if pull.name == "v" { value = try pull.text().cellText }
        }
        guard (0..<mostPoints).contains(index) else { return }
        while points.count <= index { points.append("") }
        points[index] = Double(value).map(CellValue.general) ?? value
      default:
        let below = try self.points(pull)
        if points.isEmpty { points = below }
      }
    }
    return points
  }

  private static func words(_ pull: XMLPull) throws(ReadingError) -> String {
    var words = ""
    try pull.children { () throws(ReadingError) in
      if ["t", "v"].contains(pull.name) {
        words += try pull.text()
      } else {
        words += try self.words(pull)
      }
    }
    return words.onOneLine.trimmed
  }
}
