package import KnowledgeModel

/// Reads spreadsheets of OpenDocument (ODS, also templates): cells as they are shown, sheet after sheet.
package struct OpenSheetReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    var document = try OpenDocument(bytes, limits: context.limits)
    var contents: [SheetBlocks.Content] = []
    var room = 10 * context.limits.tableCells
    try document.content { (pull, document) throws(ReadingError) in
      try pull.children { () throws(ReadingError) in
        guard pull.name == "table", contents.count < 5_000 else { return }
        var sheet = OpenSheet(
          pull, styles: document.styles, limits: context.limits, room: room)
        try sheet.read()
        room = sheet.room
        var content = sheet.content
        for drawing in sheet.drawings {
          content.boxes += document.charts(of: drawing.body).map(\.names)
            .filter { !$0.isEmpty }.map { (drawing.address, $0) }
        }
        contents.append(content)
        if sheet.content.isHidden { document.add(SheetProblem.hidden(sheet.content.name)) }
        if sheet.isCut { document.add(SheetProblem.cut(sheet.content.name)) }
      }
    }
    var sheets = SheetBlocks(sheetCount: contents.count)
    for content in contents { sheets.append(content) }
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

  static func cut(_ name: String) -> ReadingProblem {
    ReadingProblem(
      code: "sheet-cut", message: "セルが多すぎるため、シート「\(name)」の途中までを読みました。ファイルを分けてください。",
      place: Place(sheet: name))
  }
}
