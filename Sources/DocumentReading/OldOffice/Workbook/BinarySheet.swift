/// The cells, remarks and boxes of a sheet of an old workbook.
struct BinarySheet {
  private(set) var content: SheetBlocks.Content
  /// Cells that may still be read of the workbook.
  private(set) var room: Int
  /// The number, from 0, of the first row that was not read whole because there are too many cells.
  private(set) var cutRow: Int?
  private let workbook: BinaryWorkbook
  private let values: CellValue
  private var rows: [Int: [SheetGrid.Cell]] = [:]
  /// Where a formula stands whose text comes in the next record.
  private var waiting: (row: Int, column: Int)?
  /// Letters of a box of text that come in the next records.
  private var boxLetters = 0
  private var boxes: [(object: Int, text: String)] = []
  /// The number of the object whose text comes next.
  private var object = 0

  init(_ sheet: BinaryWorkbook.Sheet, of workbook: BinaryWorkbook, room: Int) {
    content = SheetBlocks.Content(name: sheet.name, isHidden: sheet.isHidden)
    self.workbook = workbook
    self.room = room
    values = CellValue(isFrom1904: workbook.isFrom1904)
  }

  mutating func read(_ stream: [UInt8], from start: Int) {
    // Charts have records of their own within those of the sheet.
    var depth = 0
    for record in BinaryRecords(stream, from: start) {
      if [0x809, 0x409, 0x209, 9].contains(record.kind) { depth += 1 }
      if record.kind == 0x0A {
        depth -= 1
        if depth <= 0 { break }
      }
      guard depth == 1, cutRow == nil else { continue }
      add(record)
    }
    content.grid.rows = rows.keys.sorted().map { number in
      SheetGrid.Row(number: number, cells: (rows[number] ?? []).sorted { $0.column < $1.column })
    }
    content.boxes = boxes.map { (CellAddress(row: 0, column: 0), $0.text) }
  }

  private mutating func add(_ record: BinaryRecords.Record) {
    let bytes = record.bytes
    let row = Int(bytes.number16(at: 0))
    let column = Int(bytes.number16(at: 2))
    let style = Int(bytes.number16(at: 4))
    if boxLetters > 0, record.kind == 0x3C {
      addBox(bytes)
      return
    }
    switch record.kind {
    case 0xFD:
      let index = Int(bytes.number32(at: 6))
      guard workbook.strings.indices.contains(index) else { return }
      add(words: workbook.strings[index], row, column, style)
    case 0x204, 0xD6:
      add(words: workbook.reader.string(bytes, at: 6, wideLength: true), row, column, style)
    case 0x203: add(bytes.double(at: 6), row, column, style)
    case 0x27E: add(Self.number(bytes.number32(at: 6)), row, column, style)
    case 0xBD:
      for offset in 0..<min(256, max(0, (bytes.count - 6) / 6)) {
        add(
          Self.number(bytes.number32(at: 6 + 6 * offset)), row, column + offset,
          Int(bytes.number16(at: 4 + 6 * offset)))
      }
    case 0x06, 0x206, 0x406: addFormula(bytes, row, column, style)
    case 0x207:
      guard let place = waiting else { return }
      waiting = nil
      add(
        words: workbook.reader.string(bytes, at: 0, wideLength: true), place.row, place.column, nil)
    case 0x205:
      guard bytes[safe: 7] == 0 else { return }
      add(bytes[safe: 6] == 0 ? "FALSE" : "TRUE", row, column, isValue: true)
    case 0xE5: addMerges(bytes)
    case 0x14, 0x15:
      let text = SheetPart.frame(workbook.reader.string(bytes, at: 0, wideLength: true))
      if !text.isEmpty, !content.frames.contains(text) { content.frames.append(text) }
    case 0x5D: object = Int(bytes.number16(at: 6))
    case 0x1C: addRemark(bytes, CellAddress(row: row, column: column))
    case 0x1B6: boxLetters = Int(bytes.number16(at: 10))
    default: return
    }
  }

  private mutating func addFormula(_ bytes: [UInt8], _ row: Int, _ column: Int, _ style: Int) {
    guard bytes.number16(at: 12) == 0xFFFF else {
      add(bytes.double(at: 6), row, column, style)
      return
    }
    switch bytes[safe: 6] {
    case 0: waiting = (row, column)
    case 1: add(bytes[safe: 8] == 0 ? "FALSE" : "TRUE", row, column, isValue: true)
    default: return
    }
  }

  private mutating func addMerges(_ bytes: [UInt8]) {
    for index in 0..<min(1_100, Int(bytes.number16(at: 0))) {
      let numbers = (0..<4).map { Int(bytes.number16(at: 2 + 8 * index + 2 * $0)) }
      guard numbers[0] <= numbers[1], numbers[2] <= numbers[3], content.grid.merges.count < 20_000
      else { continue }
      content.grid.merges.append(
        SheetGrid.Merge(rows: numbers[0]...numbers[1], columns: numbers[2]...numbers[3]))
    }
  }

  /// A comment, whose words stand in the box of an object before.
  private mutating func addRemark(_ bytes: [UInt8], _ address: CellAddress) {
    let object = Int(bytes.number16(at: 6))
    let author = workbook.reader.string(bytes, at: 8, wideLength: true).trimmed
    var text = boxes.filter { $0.object == object }.map(\.text).joined()
    boxes.removeAll { $0.object == object }
    // Excel puts the author before the words, too.
    for sign in [":", "："] where !author.isEmpty && text.hasPrefix(author + sign) {
      text = text.dropFirst(author.count + 1).trimmed
    }
    guard !text.isEmpty else { return }
    content.remarks.append((address, Remark.comment(text, by: author)))
  }

  private mutating func addBox(_ bytes: [UInt8]) {
    var reader = SharedStringReader([bytes], at: 1)
    let isWide = bytes[safe: 0] & 1 != 0
    let count = min(boxLetters, (bytes.count - 1) / (isWide ? 2 : 1))
    boxLetters -= max(1, count)
    let text = reader.letters(count: count, flags: isWide ? 1 : 0).cellText
    guard !text.isEmpty, boxes.count < 5_000 else { return }
    boxes.append((object, text))
    if boxLetters < 0 { boxLetters = 0 }
  }

  private mutating func add(_ value: Double, _ row: Int, _ column: Int, _ style: Int) {
    add(values.text(of: value, format: workbook.styles.format(style)), row, column, isValue: true)
  }

  private mutating func add(words: String, _ row: Int, _ column: Int, _ style: Int?) {
    let text = values.text(of: words, format: workbook.styles.format(style))
    add(text, row, column, isValue: false)
  }

  private mutating func add(_ text: String, _ row: Int, _ column: Int, isValue: Bool) {
    let text = text.cellText
    guard !text.isEmpty else { return }
    guard room > 0 else {
      cutRow = row
      return
    }
    room -= 1
    rows[row, default: []].append(SheetGrid.Cell(column: column, text: text, isValue: isValue))
  }

  /// A number in 30 bits: a whole one, or the upper part of a double; hundredths where the first bit is set.
  private static func number(_ bits: UInt32) -> Double {
    let value =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2)
      : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
    return bits & 1 != 0 ? value / 100 : value
  }
}
