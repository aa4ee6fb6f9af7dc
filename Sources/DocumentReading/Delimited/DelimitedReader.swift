package import KnowledgeModel

/// Reads tables that are written as text: CSV, TSV and their like.
package struct DelimitedReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    let decoded = try TextDecoder.decode(bytes)
    let text = Array(decoded.text.utf8)
    let dialect = Dialect.detect(text, expected: .comma) ?? .comma
    var rows = DelimitedRows(text, dialect: dialect)
    var writer = TableBlocks()
    var cells = 0
    var problems = decoded.problems
    while let row = rows.next() {
      if row.line == 1, row.cells.first?.hasPrefix("sep=") == true { continue }
      cells += row.cells.count
      guard cells <= 5 * context.limits.tableCells else {
        problems.append(
          ReadingProblem(
            code: "table-cut", message: "表が大きいため、\(row.line)行目から後を読みませんでした。表を分けて保存してください。",
            place: Place(line: row.line)))
        break
      }
      writer.add(row)
    }
    return Reading(
      format: .csv, encoding: decoded.encoding, confidence: decoded.confidence,
      problems: problems, declared: DeclaredHead(), blocks: writer.finish())
  }
}
