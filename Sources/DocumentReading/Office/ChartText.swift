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
      if pull.name == "t" { words += try pull.text() } else { words += try self.words(pull) }
    }
    return words.onOneLine.trimmed
  }
}
