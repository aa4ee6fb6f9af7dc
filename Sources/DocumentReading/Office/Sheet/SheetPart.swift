import KnowledgeModel

/// Reads the part of a workbook that holds a sheet.
struct SheetPart {
  let strings: [String]
  let styles: SheetStyles
  let values: CellValue
  /// Cells that may still be read of the workbook.
  var room: Int
  private(set) var grid = SheetGrid()
  /// Where links lead, by the identifier of a relationship.
  private(set) var links: [(cell: String, id: String)] = []
  /// Files that the sheet shows pictures of, by the identifier of a relationship.
  private(set) var objects: [(id: String, program: String)] = []
  /// What is printed above and below each page.
  private(set) var frames: [String] = []
  /// The number, from 0, of the first row that was left out because there is too much.
  private(set) var cutRow: Int?
  /// Whether there are formulas whose results were not saved.
  private(set) var lacksResults = false

  init(strings: [String], styles: SheetStyles, values: CellValue, room: Int) {
    self.strings = strings
    self.styles = styles
    self.values = values
    self.room = room
  }

  mutating func read(_ pull: XMLPull) throws(ReadingError) {
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "sheetData": try rows(pull)
      case "mergeCells":
        try pull.children { () throws(ReadingError) in
          guard grid.merges.count < 20_000, let reference = pull.attribute("ref"),
            let merge = SheetGrid.Merge(reference)
          else { return }
          grid.merges.append(merge)
        }
      case "hyperlinks":
        try pull.children { () throws(ReadingError) in
          guard links.count < 2_000, let cell = pull.attribute("ref"), let id = pull.relationship()
          else { return }
          links.append((cell, id))
        }
      case "oleObjects": try embedded(pull)
      case "headerFooter":
        try pull.children { () throws(ReadingError) in
          let text = Self.frame(try pull.text())
          if !text.isEmpty, !frames.contains(text) { frames.append(text) }
        }
      default: break
      }
    }
    grid.rows.sort { $0.number < $1.number }
  }

  /// What follows the last row that was read whole is beyond what a part may have.
  mutating func cut() {
    cutRow = cutRow ?? grid.rows.last.map { $0.number + 1 } ?? 0
  }

  private mutating func rows(_ pull: XMLPull) throws(ReadingError) {
    var number = -1
    try pull.children { () throws(ReadingError) in
      guard pull.name == "row", cutRow == nil else { return }
      number = pull.integer("r").map { $0 - 1 } ?? number + 1
      guard (0..<1_048_576).contains(number) else { return }
      var row = SheetGrid.Row(number: number, cells: [])
      var column = -1
      try pull.children { () throws(ReadingError) in
        guard pull.name == "c" else { return }
        column = pull.attribute("r").flatMap { CellAddress($0)?.column } ?? column + 1
        guard cutRow == nil, let cell = try cell(pull, column: column) else { return }
        guard room > 0 else {
          cutRow = number
          return
        }
        room -= 1
        row.cells.append(cell)
      }
      guard !row.cells.isEmpty, cutRow == nil || grid.rows.isEmpty else { return }
      row.cells.sort { $0.column < $1.column }
      grid.rows.append(row)
    }
  }

  private mutating func embedded(_ pull: XMLPull) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "oleObject":
        guard objects.count < 500, let id = pull.relationship(),
          !objects.contains(where: { $0.id == id })
        else { return }
        objects.append((id, pull.attribute("progId") ?? ""))
      case "AlternateContent", "Choice", "Fallback": try embedded(pull)
      default: break
      }
    }
  }

  private mutating func cell(
    _ pull: XMLPull, column: Int
  ) throws(ReadingError) -> SheetGrid.Cell? {
    let kind = pull.attribute("t") ?? "n"
    let style = pull.integer("s")
    var value: String?
    var isFormula = false
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "v": value = try pull.text()
      case "is": value = try SharedStrings.text(pull)
      case "f": isFormula = true
      default: break
      }
    }
    guard let value, !value.isEmpty else {
      if isFormula { lacksResults = true }
      return nil
    }
    var text = value
    switch kind {
    case "s":
      guard let index = Int(value.trimmed), strings.indices.contains(index) else { return nil }
      text = values.text(of: strings[index], format: styles.format(style))
    case "str": text = SharedStrings.unescaped(value)
    case "b": text = value == "1" || value == "true" ? "TRUE" : "FALSE"
    case "inlineStr", "e": break
    case "d": text = String(value.prefix(19)).replacing("T00:00:00", with: "")
    default:
      if let number = Double(value.trimmed) {
        text = values.text(of: number, format: styles.format(style))
      }
    }
    text = text.cellText
    guard !text.isEmpty else { return nil }
    let isValue = !["s", "str", "inlineStr"].contains(kind)
    return SheetGrid.Cell(column: column, text: text, isValue: isValue)
  }

  /// `&L…&C&"ＭＳ 明朝,標準"&12表題&R&P/&N` without its codes.
  static func frame(_ code: String) -> String {
    var output = ""
    var rest = Substring(code)
    while let character = rest.popFirst() {
      guard character == "&", let sign = rest.popFirst() else {
        output.append(character)
        continue
      }
      switch sign {
      case "L", "C", "R": output += " "
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "&": output += "&"
      case "0"..."9": rest = rest.drop { $0.isASCII && $0.isNumber }
      case "K": rest = rest.dropFirst(6)
      default: break
      }
    }
    // Numbers of pages leave their signs behind.
    let words = output.onOneLine.split(separator: " ").filter { word in
      word.contains { $0.isLetter || $0.isNumber }
    }.joined(separator: " ")
    return FlowFrame.hasWords(words) ? words : ""
  }
}

extension String {
  /// The words of a cell: lines apart by a space, letters under each other as a word.
  var cellText: String {
    guard contains(where: { $0.isNewline || $0 == "\t" }) else { return trimmed }
    let lines = split { $0.isNewline || $0 == "\t" }.map(\.trimmed).filter { !$0.isEmpty }
    let isVertical = lines.count > 1 && lines.allSatisfy { $0.count == 1 }
    return lines.joined(separator: isVertical ? "" : " ")
  }
}
