import KnowledgeModel

/// What belongs to a sheet besides its cells: comments, boxes with text, diagrams, charts, links.
enum SheetSurroundings {
  static func content(
    of sheet: Workbook.Sheet, _ part: SheetPart, in document: inout OfficeDocument
  ) -> SheetBlocks.Content {
    var content = SheetBlocks.Content(name: sheet.name, isHidden: sheet.isHidden, grid: part.grid)
    content.frames = part.frames
    guard let name = sheet.part else { return content }
    let relationships = document.relationshipsIfWhole(of: name)
    for (cell, id) in part.links {
      let corner = cell.split(separator: ":").first ?? ""
      guard let target = relationships.address(id), let address = CellAddress(corner) else {
        continue
      }
      content.links.append((address, Hyperlink(text: text(at: address, part.grid), target: target)))
    }
    let objects = part.objects.compactMap { object in
      relationships.part(object.id).map { EmbeddedObject(part: $0, program: object.program) }
    }
    content.embedded = EmbeddedObjects(limits: document.package.limits).blocks(
      of: objects, in: &document)
    // The plain form of a thread of comments only says that it is one.
    let threads = relationships.parts("threadedComment")
    for name in threads {
      document.optional(name) { (pull) throws(ReadingError) in
        content.remarks += try threadedRemarks(pull)
      }
    }
    for name in relationships.parts("comments") where threads.isEmpty {
      document.optional(name) { (pull) throws(ReadingError) in
        content.remarks += try remarks(pull)
      }
    }
    for name in relationships.parts("drawing") {
      let inner = document.relationshipsIfWhole(of: name)
      var diagrams: [(CellAddress, String)] = []
      var charts: [(CellAddress, String)] = []
      document.optional(name) { (pull) throws(ReadingError) in
        var drawing = SheetDrawing()
        try drawing.read(pull)
        content.boxes += drawing.boxes
        diagrams = drawing.diagrams.compactMap { diagram in
          inner.part(diagram.id).map { (diagram.address, $0) }
        }
        charts = drawing.charts.compactMap { chart in
          inner.part(chart.id).map { (chart.address, $0) }
        }
      }
      for (address, part) in diagrams {
        document.optional(part) { (pull) throws(ReadingError) in
          content.boxes += try DiagramText.texts(of: pull).map { (address, $0) }
        }
      }
      for (address, part) in charts {
        document.optional(part) { (pull) throws(ReadingError) in
          let names = try ChartText(pull).names
          if !names.isEmpty { content.boxes.append((address, names)) }
        }
      }
    }
    return content
  }

  private static func text(at address: CellAddress, _ grid: SheetGrid) -> String {
    grid.rows.first { $0.number == address.row }?.cell(at: address.column)?.text ?? ""
  }

  private static func remarks(
    _ pull: XMLPull
  ) throws(ReadingError) -> [(address: CellAddress, text: String)] {
    var authors: [String] = []
    var remarks: [(address: CellAddress, text: String)] = []
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      let isAuthors = pull.name == "authors"
      try pull.children { () throws(ReadingError) in
        if isAuthors {
          authors.append(try pull.text().trimmed)
          return
        }
        guard pull.name == "comment",
          let address = pull.attribute("ref").flatMap({ CellAddress($0) })
        else { return }
        let number = pull.integer("authorId") ?? -1
        let author = authors.indices.contains(number) ? authors[number] : ""
        var text = ""
        try pull.children { () throws(ReadingError) in
          if pull.name == "text" { text = try SharedStrings.text(pull).onOneLine.trimmed }
        }
        // Excel puts the author before the words, too.
        for sign in [":", "："] where !author.isEmpty && text.hasPrefix(author + sign) {
          text = text.dropFirst(author.count + 1).trimmed
        }
        if !text.isEmpty { remarks.append((address, Remark.comment(text, by: author))) }
      }
    }
    return remarks
  }

  private static func threadedRemarks(
    _ pull: XMLPull
  ) throws(ReadingError) -> [(address: CellAddress, text: String)] {
    var remarks: [(address: CellAddress, text: String)] = []
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      guard let address = pull.attribute("ref").flatMap({ CellAddress($0) }) else { return }
      try pull.children { () throws(ReadingError) in
        guard pull.name == "text" else { return }
        let text = try pull.text().onOneLine.trimmed
        if !text.isEmpty { remarks.append((address, Remark.comment(text, by: ""))) }
      }
    }
    return remarks
  }
}

/// Boxes with text that are drawn upon a sheet.
struct SheetDrawing {
  private(set) var boxes: [(address: CellAddress, text: String)] = []
  private(set) var diagrams: [(address: CellAddress, id: String)] = []
  private(set) var charts: [(address: CellAddress, id: String)] = []
  private var address = CellAddress(row: 0, column: 0)

  mutating func read(_ pull: XMLPull) throws(ReadingError) {
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      address = CellAddress(row: 0, column: 0)
      try shape(pull)
    }
  }

  private mutating func shape(_ pull: XMLPull) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "from": try corner(pull)
      case "txBody":
        let text = try DrawnText.paragraphs(of: pull).map(\.text).joined(separator: "\n")
        if !text.isEmpty { boxes.append((address, text)) }
      case "cNvPr":
        if let text = AlternativeText.words(pull.attribute("descr")) {
          boxes.append((address, text))
        }
      case "chart": if let id = pull.relationship() { charts.append((address, id)) }
      case "relIds": if let id = pull.relationship("dm") { diagrams.append((address, id)) }
      case "AlternateContent":
        var isRead = false
        try pull.children { () throws(ReadingError) in
          if !isRead { try shape(pull) }
          isRead = true
        }
      default: try shape(pull)
      }
    }
  }

  private mutating func corner(_ pull: XMLPull) throws(ReadingError) {
    var row = 0
    var column = 0
    try pull.children { () throws(ReadingError) in
      if pull.name == "row" { row = Int(try pull.text().trimmed) ?? 0 }
      if pull.name == "col" { column = Int(try pull.text().trimmed) ?? 0 }
    }
    address = CellAddress(row: min(max(0, row), 1_048_575), column: min(max(0, column), 16_383))
  }
}
