/// What an old workbook says of all its sheets (MS-XLS 2.1.7.20.3, globals).
struct BinaryWorkbook {
  struct Sheet {
    let name: String
    let isHidden: Bool
    /// Where its records begin.
    let start: Int
  }

  private(set) var sheets: [Sheet] = []
  private(set) var strings: [String] = []
  private(set) var styles = SheetStyles()
  private(set) var isFrom1904 = false
  let reader: BinaryStrings

  private static let mostSheets = 1_000
  private static let mostStrings = 2_000_000

  /// - Throws: Where the stream does not begin as a workbook, or is locked.
  init(_ stream: [UInt8]) throws(ReadingError) {
    let head = BinaryRecords(stream).prefix(200)
    guard let first = head.first(where: { _ in true }),
      [0x809, 0x409, 0x209, 9].contains(first.kind)
    else { throw .damaged("Excel文書の中身を読み取れません") }
    let isUnicode = first.kind == 0x809 && first.bytes.number16(at: 0) >= 0x600
    let page = head.first { $0.kind == 0x42 }.map { Int($0.bytes.number16(at: 0)) } ?? 932
    reader = BinaryStrings(
      isUnicode: isUnicode, encoding: RTFCharset.encoding(codePage: page) ?? "CP932")
    var codes: [Int: String] = [:]
    var numbers: [Int] = []
    var table: [[UInt8]] = []
    var isTable = false
    loop: for record in BinaryRecords(stream) {
      let bytes = record.bytes
      if record.kind == 0x3C {
        if isTable { table.append(bytes) }
        continue
      }
      isTable = record.kind == 0xFC
      switch record.kind {
      case 0x2F: throw .encrypted("Excel文書")
      case 0x85:
        guard sheets.count < Self.mostSheets, bytes[safe: 5] == 0 else { continue }
        sheets.append(
          Sheet(
            name: reader.string(bytes, at: 6, wideLength: false), isHidden: bytes[safe: 4] & 3 != 0,
            start: Int(bytes.number32(at: 0))))
      case 0x22: isFrom1904 = bytes.number16(at: 0) == 1
      case 0x41E:
        codes[Int(bytes.number16(at: 0))] = reader.string(bytes, at: 2, wideLength: isUnicode)
      case 0xE0: numbers.append(Int(bytes.number16(at: 2)))
      case 0xFC: table = [bytes]
      case 0x0A: break loop
      default: continue
      }
    }
    styles = SheetStyles(codes: codes, numbers: numbers)
    strings = Self.strings(of: table)
  }

  private static func strings(of table: [[UInt8]]) -> [String] {
    guard let first = table.first else { return [] }
    var reader = SharedStringReader(table, at: 8)
    let count = min(Int(first.number32(at: 4)), mostStrings)
    var strings: [String] = []
    while strings.count < count, !reader.isAtEnd { strings.append(reader.string()) }
    return strings
  }
}
