package import KnowledgeModel

/// Reads workbooks of old Excel (XLS of 1993 to 2003): sheet after sheet, values as the cells show them.
package struct BinaryWorkbookReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    let stream = try Self.stream(of: bytes)
    let workbook = try BinaryWorkbook(stream)
    var sheets = workbook.sheets
    // Before 1993 a file was one sheet.
    if sheets.isEmpty { sheets = [BinaryWorkbook.Sheet(name: "Sheet1", isHidden: false, start: 0)] }
    var blocks = SheetBlocks(sheetCount: sheets.count, limits: context.limits)
    var problems: [ReadingProblem] = []
    var room = 10 * context.limits.tableCells
    for sheet in sheets {
      var reader = BinarySheet(sheet, of: workbook, room: room)
      reader.read(stream, from: sheet.start)
      room = reader.room
      let cutRow = blocks.append(reader.content)
      let place = Place(sheet: sheet.name)
      if sheet.isHidden {
        problems.append(
          ReadingProblem(
            code: "hidden-sheet",
            message: "シート「\(sheet.name)」は非表示ですが、読み取りました。見せたくない内容なら、シートを削除してください。",
            place: place))
      }
      if let row = [reader.cutRow, cutRow].compactMap({ $0 }).min() {
        problems.append(SheetProblem.cut(sheet.name, from: row))
      }
    }
    return Reading(
      format: context.format, encoding: nil, confidence: nil, problems: problems,
      declared: DeclaredHead(), blocks: FlowFrame.told(blocks.blocks))
  }

  private static func stream(of bytes: [UInt8]) throws(ReadingError) -> [UInt8] {
    guard bytes.starts(with: CompoundFile.signature) else { return bytes }
    guard let file = CompoundFile(bytes), let book = file.entry("Workbook") ?? file.entry("Book")
    else { throw .damaged("Excel文書の中身を読み取れません") }
    return file.content(of: book)
  }
}
