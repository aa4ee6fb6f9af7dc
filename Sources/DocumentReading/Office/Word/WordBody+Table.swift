/// Tables of Word, with tables within them.
extension WordBody {
  mutating func table() throws(ReadingError) {
    let outer = (output, line, boxes)
    var table = FlowTable()
    try pull.children { () throws(ReadingError) in try rows(of: &table) }
    output = outer.0
    line = outer.1
    boxes = outer.2
    output += table.flow
  }

  private mutating func rows(of table: inout FlowTable) throws(ReadingError) {
    switch pull.name {
    case "tr":
      let row = try self.row(of: &table)
      if let row { table.rows.append(row) }
    case "sdt", "sdtContent", "ins", "moveTo", "customXml":
      try pull.children { () throws(ReadingError) in try rows(of: &table) }
    default: break
    }
  }

  /// `nil` for a row that was deleted.
  private mutating func row(
    of table: inout FlowTable
  ) throws(ReadingError) -> [FlowTable.Cell]? {
    var row: [FlowTable.Cell] = []
    var isDeleted = false
    try pull.children { () throws(ReadingError) in
      if pull.name == "trPr" {
        try pull.children { () throws(ReadingError) in
          if pull.name == "tblHeader", table.rows.isEmpty { table.hasHead = pull.flag() }
          if pull.name == "del" || pull.name == "moveFrom" { isDeleted = true }
          if pull.name == "gridBefore", let count = pull.integer("val"), count > 0 {
            row.append(FlowTable.Cell(columns: min(count, 50)))
          }
        }
      } else {
        try cells(of: &row)
      }
    }
    return isDeleted ? nil : row
  }

  private mutating func cells(of row: inout [FlowTable.Cell]) throws(ReadingError) {
    switch pull.name {
    case "tc": row.append(try cell())
    case "sdt", "sdtContent", "ins", "moveTo", "customXml":
      try pull.children { () throws(ReadingError) in try cells(of: &row) }
    default: break
    }
  }

  private mutating func cell() throws(ReadingError) -> FlowTable.Cell {
    var cell = FlowTable.Cell()
    cells += 1
    output = []
    try pull.children { () throws(ReadingError) in
      guard pull.name == "tcPr" else { return try block() }
      try pull.children { () throws(ReadingError) in
        switch pull.name {
        case "gridSpan": cell.columns = min(max(1, pull.integer("val") ?? 1), 50)
        case "vMerge": cell.merge = pull.attribute("val") == "restart" ? .begins : .continues
        case "hMerge": break
        default: break
        }
      }
    }
    cell.blocks = output
    return cell
  }
}
