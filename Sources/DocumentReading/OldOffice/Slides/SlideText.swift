/// A text of a slide: in a box, in a table, or in the outline.
struct SlideText: Hashable {
  enum Role { case title, body, frame, other }

  let role: Role
  /// Paragraph by paragraph; of a table row by row.
  let lines: [String]
  /// Of a table.
  var rows: [[String]] = []

  /// The texts under a record, those that stand in the outline taken from there.
  static func texts(
    under records: [SlideRecord], in stream: [UInt8], outline: [SlideText] = []
  ) -> [SlideText] {
    var walk = SlideTextWalk(stream: stream, outline: outline)
    walk.read(records, depth: 0)
    return walk.texts
  }

  /// What stands at the head or foot of slides: a day, and words; a list of them where a record has them.
  static func frames(under record: SlideRecord, in stream: [UInt8]) -> [SlideText] {
    record.children(in: stream).filter { $0.kind == SlideRecord.Kind.frames }.flatMap {
      record -> [SlideText] in
      let parts = record.children(in: stream)
      let head = parts.first { $0.kind == SlideRecord.Kind.framesHead }
      let shown = head.map { Int(stream.number16(at: $0.range.lowerBound + 2)) } ?? 0
      // The first string is a day, the second stands at the head, the third at the foot.
      let flags = [0b100, 0b1_0000, 0b10_0000]
      return parts.filter { $0.kind == SlideRecord.Kind.string }.compactMap { part in
        guard flags.indices.contains(part.instance), shown & flags[part.instance] != 0 else {
          return nil
        }
        let lines = lines(of: part, in: stream)
        return lines.isEmpty ? nil : SlideText(role: .frame, lines: lines)
      }
    }
  }

  fileprivate static func lines(of record: SlideRecord, in stream: [UInt8]) -> [String] {
    let bytes = stream[record.range]
    let units: [UInt16] =
      record.kind == SlideRecord.Kind.bytes
      ? bytes.map(UInt16.init)
      : stride(from: record.range.lowerBound, to: record.range.upperBound - 1, by: 2).map {
        stream.number16(at: $0)
      }
    return String(decoding: units, as: UTF16.self)
      .split { $0 == "\r" || $0 == "\n" }
      .map { line in
        // A line that is broken by hand goes on; stars stand for dates and numbers.
        let parts = line.split { $0 == "\u{B}" }.map { PageLetters.plain(String($0)) }
        return parts.reduce("") { LineEnds.joined($0, $1) }.trimmed
      }
      .filter { !$0.isEmpty && $0 != "*" }
  }
}

/// Collects the texts of records within records.
private struct SlideTextWalk {
  let stream: [UInt8]
  let outline: [SlideText]
  var texts: [SlideText] = []
  private var kind = 4
  private var isFrame = false

  private static let most = 10_000
  private static let mostCells = 2_000

  init(stream: [UInt8], outline: [SlideText]) {
    self.stream = stream
    self.outline = outline
  }

  mutating func read(_ records: [SlideRecord], depth: Int) {
    for record in records where texts.count < Self.most {
      switch record.kind {
      case SlideRecord.Kind.textHead: kind = Int(stream.number32(at: record.range.lowerBound))
      case SlideRecord.Kind.letters, SlideRecord.Kind.bytes:
        let lines = SlideText.lines(of: record, in: stream)
        if !lines.isEmpty { texts.append(SlideText(role: role, lines: lines)) }
      case SlideRecord.Kind.outlineReference:
        let index = Int(stream.number32(at: record.range.lowerBound))
        if outline.indices.contains(index) { texts.append(outline[index]) }
      case _ where !record.isContainer || depth >= 16: break
      case SlideRecord.Kind.group:
        let parts = record.children(in: stream)
        if let table = table(of: parts) {
          texts.append(table)
        } else {
          read(parts, depth: depth + 1)
        }
      case SlideRecord.Kind.shape:
        let parts = record.children(in: stream)
        isFrame = parts.contains(where: holdsFrame)
        read(parts, depth: depth + 1)
        isFrame = false
      default: read(record.children(in: stream), depth: depth + 1)
      }
    }
  }

  private var role: SlideText.Role {
    switch kind {
    case _ where isFrame: .frame
    case 0, 6: .title
    case 1: .body
    default: .other
    }
  }

  /// Whether a shape is the place of a day, a number, a header or a footer.
  private func holdsFrame(_ record: SlideRecord) -> Bool {
    guard record.kind == SlideRecord.Kind.shapeData else { return false }
    return record.children(in: stream).contains { part in
      guard part.kind == SlideRecord.Kind.placeholder, part.range.count >= 5 else { return false }
      return (7...10).contains(stream[part.range.lowerBound + 4])
    }
  }

  /// The cells of a group of shapes that is a table, by where they stand; `nil` for other groups.
  private func table(of parts: [SlideRecord]) -> SlideText? {
    guard let first = parts.first, isTable(first) else { return nil }
    var cells: [(x: Int, y: Int, text: String)] = []
    for part in parts.dropFirst() where part.kind == SlideRecord.Kind.shape {
      let inner = part.children(in: stream)
      guard let anchor = inner.first(where: { $0.kind == SlideRecord.Kind.childAnchor }) else {
        continue
      }
      var walk = SlideTextWalk(stream: stream, outline: outline)
      walk.read(inner, depth: 8)
      let start = anchor.range.lowerBound
      let text = walk.texts.flatMap(\.lines).joined(separator: "\n").cellText
      // Borders are shapes, too.
      guard cells.count < Self.mostCells, !text.isEmpty || inner.contains(where: holdsText) else {
        continue
      }
      cells.append(
        (Int(stream.number32(at: start)), Int(stream.number32(at: start + 4)), text))
    }
    let columns = Set(cells.map(\.x)).sorted()
    let heights = Set(cells.map(\.y)).sorted()
    guard columns.count > 1, columns.count * heights.count <= 10 * Self.mostCells else {
      return nil
    }
    let rows = heights.map { y in
      let row = cells.filter { $0.y == y }
      return columns.map { x in row.first { $0.x == x }?.text ?? "" }
    }.filter { $0.contains { !$0.isEmpty } }
    guard !rows.isEmpty else { return nil }
    let lines = rows.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
    return SlideText(role: .other, lines: lines, rows: rows)
  }

  private func holdsText(_ record: SlideRecord) -> Bool {
    record.children(in: stream).contains { $0.kind == SlideRecord.Kind.textHead }
  }

  /// Whether the first shape of a group says that the group is a table.
  private func isTable(_ shape: SlideRecord) -> Bool {
    shape.children(in: stream).contains { record in
      guard SlideRecord.Kind.properties.contains(record.kind) else { return false }
      return (0..<min(record.instance, 200)).contains { index in
        let place = record.range.lowerBound + 6 * index
        return place + 6 <= record.range.upperBound
          && [0x39F, 0x3A0].contains(stream.number16(at: place) & 0x3FFF)
      }
    }
  }
}
