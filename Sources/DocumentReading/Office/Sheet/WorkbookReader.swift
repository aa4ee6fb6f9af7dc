package import KnowledgeModel

/// Reads workbooks of Excel (XLSX, also with macros, templates, and in the strict form): sheet after sheet,
/// values as the cells show them.
///
/// Hidden sheets are read too, under a heading that says so: what was hidden is often what the others
/// refer to.
package struct WorkbookReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    var document = try OfficeDocument(bytes, main: "xl/workbook.xml", limits: context.limits)
    guard !document.main.lowercased().hasSuffix(".bin") else { throw Self.binary }
    let workbook = try Workbook(&document)
    var sheets = SheetBlocks(sheetCount: workbook.sheets.count, limits: context.limits)
    var room = 10 * context.limits.tableCells
    for sheet in workbook.sheets {
      guard let name = sheet.part else { continue }
      var part = SheetPart(
        strings: workbook.strings, styles: workbook.styles,
        values: CellValue(isFrom1904: workbook.isFrom1904), room: room)
      var isCut = false
      do throws(ReadingError) {
        guard let found = try document.package.longXML(name) else {
          throw .damaged("シートがファイルの中にありません")
        }
        isCut = found.isCut
        try part.read(found.pull)
        document.note(found.pull)
      } catch {
        // What was read before the end or the damage is kept.
        if workbook.sheets.count == 1, part.grid.rows.isEmpty { throw error }
        if isCut || error.status == .tooLarge, !part.grid.rows.isEmpty {
          part.cut()
        } else {
          document.leaveOut(name, because: error)
        }
      }
      room = part.room
      let cutRow = sheets.append(SheetSurroundings.content(of: sheet, part, in: &document))
      if let row = [part.cutRow, cutRow].compactMap({ $0 }).min() {
        document.add(SheetProblem.cut(sheet.name, from: row))
      }
      tell(of: part, sheet, in: &document)
    }
    let blocks = FlowFrame.told(sheets.blocks)
    return Reading(
      format: context.format, encoding: nil, confidence: nil, problems: document.problems,
      declared: document.declared(blocks: blocks), blocks: blocks)
  }

  private func tell(
    of part: SheetPart, _ sheet: Workbook.Sheet, in document: inout OfficeDocument
  ) {
    if sheet.isHidden { document.add(SheetProblem.hidden(sheet.name)) }
    if part.lacksResults {
      document.add(
        ReadingProblem(
          code: "formula-without-result",
          message: "シート「\(sheet.name)」に、計算結果が保存されていない数式があります。Excelで開いて保存し直してください。",
          place: Place(sheet: sheet.name)))
    }
  }

  static let binary = ReadingError.unsupported(
    "バイナリ形式のExcelブック（xlsb）", advice: "Excelでxlsx形式に保存してから取り込んでください。")
}
