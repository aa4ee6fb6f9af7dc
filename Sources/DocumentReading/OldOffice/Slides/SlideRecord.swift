/// A record of an old presentation: a kind, and bytes or records within it (MS-PPT 2.3.1).
struct SlideRecord {
  let kind: Int
  /// What the kind is meant for in its container.
  let instance: Int
  let isContainer: Bool
  /// Of its content in the stream.
  let range: Range<Int>

  /// `nil` where no record can stand.
  init?(at index: Int, in stream: [UInt8]) {
    guard index >= 0, index + 8 <= stream.count else { return nil }
    let head = Int(stream.number16(at: index))
    isContainer = head & 0xF == 0xF
    instance = head >> 4
    kind = Int(stream.number16(at: index + 2))
    let length = Int(stream.number32(at: index + 4))
    range = (index + 8)..<min(index + 8 + length, stream.count)
  }

  func children(in stream: [UInt8]) -> [SlideRecord] {
    guard isContainer else { return [] }
    var children: [SlideRecord] = []
    var index = range.lowerBound
    while index < range.upperBound, children.count < 100_000,
      let child = SlideRecord(at: index, in: stream)
    {
      children.append(child)
      index = max(child.range.upperBound, index + 8)
    }
    return children
  }

  enum Kind {
    static let document = 0x3E8
    static let slide = 0x3EE
    static let notes = 0x3F0
    static let notesHead = 0x3F1
    static let persistentSlide = 0x3F3
    static let list = 0xFF0
    static let outlineReference = 0xF9E
    static let textHead = 0xF9F
    static let letters = 0xFA0
    static let bytes = 0xFA8
    static let edit = 0xFF5
    static let directory = 0x1772
  }
}

/// A text of a slide: in a box, or in the outline.
struct SlideText: Hashable {
  let isTitle: Bool
  let isBody: Bool
  /// Paragraph by paragraph.
  let lines: [String]

  /// The texts under a record, those that stand in the outline taken from there.
  static func texts(
    under records: [SlideRecord], in stream: [UInt8], outline: [SlideText] = []
  ) -> [SlideText] {
    var texts: [SlideText] = []
    var kind = 4
    func walk(_ records: [SlideRecord], depth: Int) {
      for record in records where texts.count < 10_000 {
        switch record.kind {
        case SlideRecord.Kind.textHead: kind = Int(stream.number32(at: record.range.lowerBound))
        case SlideRecord.Kind.letters, SlideRecord.Kind.bytes:
          let lines = lines(of: record, in: stream)
          if !lines.isEmpty {
            texts.append(
              SlideText(isTitle: kind == 0 || kind == 6, isBody: kind == 1, lines: lines))
          }
        case SlideRecord.Kind.outlineReference:
          let index = Int(stream.number32(at: record.range.lowerBound))
          if outline.indices.contains(index) { texts.append(outline[index]) }
        default:
          if record.isContainer, depth < 16 {
            walk(record.children(in: stream), depth: depth + 1)
          }
        }
      }
    }
    walk(records, depth: 0)
    return texts
  }

  private static func lines(of record: SlideRecord, in stream: [UInt8]) -> [String] {
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
