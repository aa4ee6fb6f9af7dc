package import KnowledgeModel

/// Reads spreadsheets of OpenDocument (ODS, also templates): cells as they are shown, sheet after sheet.
package struct OpenSheetReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    var document = try OpenDocument(bytes, limits: context.limits)
    var contents: [SheetBlocks.Content] = []
    /// Of each sheet, the row from which on nothing was read.
    var cutRows: [Int?] = []
    var room = 10 * context.limits.tableCells
    try document.longContent { (pull, document) throws(ReadingError) in
      try pull.children { () throws(ReadingError) in
        guard pull.name == "table", contents.count < 5_000 else { return }
        var sheet = OpenSheet(
          pull, styles: document.styles, limits: context.limits, room: room)
        do throws(ReadingError) {
          try sheet.read()
        } catch {
          guard document.isCut else { throw error }
          sheet.cut()
        }
        room = sheet.room
        var content = sheet.content
        for drawing in sheet.drawings {
          content.boxes += document.charts(of: drawing.body).map(\.names)
            .filter { !$0.isEmpty }.map { (drawing.address, $0) }
        }
        contents.append(content)
        if sheet.content.isHidden { document.add(SheetProblem.hidden(sheet.content.name)) }
        cutRows.append(sheet.cutRow)
      }
    }
    var sheets = SheetBlocks(sheetCount: contents.count, limits: context.limits)
    for (index, content) in contents.enumerated() {
      let row = [cutRows[index], sheets.append(content)].compactMap { $0 }.min()
      if let row { document.add(SheetProblem.cut(content.name, from: row)) }
    }
    return document.reading(sheets.blocks, format: context.format)
  }
}

/// What is told of sheets that are read otherwise than they are shown.
enum SheetProblem {
  static func hidden(_ name: String) -> ReadingProblem {
    ReadingProblem(
      code: "hidden-sheet",
      message: "シート「\(name)」は非表示ですが、読み取りました。見せたくない内容なら、シートを削除してください。",
      place: Place(sheet: name))
  }

  /// - Parameter row: From 0.
  static func cut(_ name: String, from row: Int) -> ReadingProblem {
    ReadingProblem(
      code: "sheet-cut",
      message: "表が大きいため、シート「\(name)」の\(row + 1)行目から後を読みませんでした。ファイルを分けてください。",
      place: Place(sheet: name, cell: CellAddress(row: row, column: 0).description))
  }
}
