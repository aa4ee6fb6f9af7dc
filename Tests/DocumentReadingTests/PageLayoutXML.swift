import DocumentReading
import KnowledgeModel

/// Writes pages as `pdftotext -bbox-layout` does.
struct PageLayoutXML {
  struct Line {
    let text: String
    let left: Double
    let top: Double
    var size = 10.0
    var isVertical = false
  }

  var head: [(name: String, value: String)] = []
  var pages: [[Line]]

  var bytes: [UInt8] {
    let heads = head.map { "<meta name=\"\($0.name)\" content=\"\($0.value)\"/>\n" }.joined()
    let body = pages.map { lines in
      "<page width=\"600\" height=\"800\">\n" + lines.map(Self.block).joined() + "</page>\n"
    }
    return Array("<html><head>\(heads)</head><body><doc>\(body.joined())</doc></body></html>".utf8)
  }

  /// Lines of 40 letters from a text, 18 points apart.
  static func paragraph(
    _ text: String, left: Double = 60, top: Double, width: Int = 40
  ) -> [Line] {
    let letters = Array("　" + text)
    return stride(from: 0, to: letters.count, by: width).enumerated().map { row, start in
      let line = String(letters[start..<min(start + width, letters.count)])
      let isFirst = row == 0
      return Line(
        text: isFirst ? String(line.dropFirst()) : line, left: left + (isFirst ? 10 : 0),
        top: top + Double(row) * 18)
    }
  }

  /// A row of cells.
  static func row(_ cells: [String], lefts: [Double], top: Double) -> [Line] {
    zip(cells, lefts).map { Line(text: $0, left: $1, top: top) }
  }

  /// - Parameter file: The PDF itself, as far as notes and attached files stand in it.
  func reading(outline: String = "", file: String = "") throws(ReadingError) -> Reading {
    try PDFReader().read(
      [bytes, Array(outline.utf8), Array(file.utf8)], context: ReadingContext(format: .pdf))
  }

  private static func block(_ line: Line) -> String {
    let length = line.text.unicodeScalars.reduce(0.0) {
      $0 + ($1.value < 0x80 ? line.size / 2 : line.size)
    }
    let (width, height) = line.isVertical ? (line.size, length) : (length, line.size)
    let box =
      "xMin=\"\(line.left)\" yMin=\"\(line.top)\" xMax=\"\(line.left + width)\""
      + " yMax=\"\(line.top + height)\""
    return
      "<flow><block \(box)><line \(box)><word \(box)>\(line.text)</word></line></block></flow>\n"
  }
}
