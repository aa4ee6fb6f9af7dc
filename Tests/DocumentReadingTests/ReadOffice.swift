import DocumentReading
import Foundation
import KnowledgeModel

/// Samples in `corpus/formats`, and the one place where tests read documents that are packages.
enum ReadOffice {
  static func sample(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Folders.repository.appending(path: "corpus/formats/\(name)")))
  }

  /// One line a block, as ``Read`` writes them.
  static func lines(_ bytes: [UInt8], name: String = "文書.docx") throws -> [String] {
    try lines(Read.reading(bytes, name: name))
  }

  static func lines(_ reading: Reading) -> [String] { Read.lines(of: reading) }

  /// A document of Word with this body; further parts lie beside it.
  static func word(_ body: String, prolog: String = "", parts: [(String, String)] = []) -> [UInt8] {
    TestZip.bytes(of: wordParts(body, prolog: prolog, parts: parts))
  }

  static func wordParts(
    _ body: String, prolog: String = "", parts: [(String, String)] = []
  ) -> [(String, String)] {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return frame(main: "word/document.xml") + [
      (
        "word/document.xml",
        "\(prolog)<w:document xmlns:w=\"\(space)\"><w:body>\(body)</w:body></w:document>"
      )
    ] + parts
  }

  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  /// A workbook with one sheet of these rows; styles by their format codes, from 1.
  static func workbook(
    _ rows: String, formats: [String] = [], sheet: String = "Sheet1", more: String = "",
    parts: [(String, String)] = []
  ) -> [UInt8] {
    TestZip.bytes(
      of: workbookParts(rows, formats: formats, sheet: sheet, more: more) + parts)
  }

  static func workbookParts(
    _ rows: String, formats: [String] = [], sheet: String = "Sheet1", more: String = ""
  ) -> [(String, String)] {
    let codes = formats.enumerated().map { number, code in
      let code = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        .replacing("<", with: "&lt;")
      return "<numFmt numFmtId=\"\(200 + number)\" formatCode=\"\(code)\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    return frame(main: "xl/workbook.xml") + [
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(space)\"><sheets><sheet name=\"\(sheet)\" r:id=\"r1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(relation(1, "worksheet", "sheet1.xml"))\(relation(2, "styles", "styles.xml"))</Relationships>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
      ),
      ("xl/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData>\(more)</worksheet>"),
    ]
  }

  /// A row of texts; an empty one is no cell.
  static func row(_ number: Int, _ texts: String...) -> String {
    let cells = zip("ABCDEFGHIJ", texts).filter { !$0.1.isEmpty }.map { column, text in
      Double(text) == nil
        ? "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        : "<c r=\"\(column)\(number)\"><v>\(text)</v></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  /// Relationships `r1`, `r2` … by their kinds and targets.
  static func relations(_ targets: [(kind: String, target: String)]) -> String {
    let list = targets.enumerated().map {
      relation($0.offset + 1, $0.element.kind, $0.element.target)
    }
    return "<Relationships>\(list.joined())</Relationships>"
  }

  /// The part of a package of OpenDocument that holds this in the child of its body.
  static func openContent(
    _ kind: String, _ body: String, root: String = "document-content", more: String = ""
  )
    -> String
  {
    let names = ["office", "text", "table", "draw", "chart", "style", "svg"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }
    return """
      <?xml version="1.0"?><office:\(root) \(names.joined(separator: " ")) xmlns:xlink="http://www.w3.org/1999/xlink"
      office:mimetype="application/vnd.oasis.opendocument.\(kind)">\(more)<office:body><office:\(kind)>\(body)</office:\(kind)>
      </office:body></office:\(root)>
      """
  }

  static let space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func relation(_ number: Int, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"r\(number)\" Type=\"\(space)/\(kind)\" Target=\"\(target)\"/>"
  }

  static func frame(main: String) -> [(String, String)] {
    [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", "<Relationships>\(relation(1, "officeDocument", main))</Relationships>"),
    ]
  }
}

/// Zip files of members that are stored as they are.
enum TestZip {
  static func bytes(of members: [(name: String, text: String)]) -> [UInt8] {
    bytes(of: members.map { ($0.name, Array($0.text.utf8)) })
  }

  static func bytes(of members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var list: [UInt8] = []
    for (name, bytes) in members {
      let size = number(bytes.count, 4)
      let fields =
        number(20, 2) + number(0x800, 2) + number(0, 6) + number(Int(checksum(bytes)), 4) + size
        + size + number(name.utf8.count, 2)
      list += [0x50, 0x4B, 1, 2] + number(20, 2) + fields + number(0, 12) + number(file.count, 4)
      list += Array(name.utf8)
      file += [0x50, 0x4B, 3, 4] + fields + number(0, 2) + Array(name.utf8) + bytes
    }
    let count = number(members.count, 2)
    return file + list + [0x50, 0x4B, 5, 6] + number(0, 4) + count + count
      + number(list.count, 4) + number(file.count, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
  }

  /// CRC-32 as zip has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
