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
    static let string = 0xFBA
    static let placeholder = 0xBC3
    static let frames = 0xFD9
    static let framesHead = 0xFDA
    static let edit = 0xFF5
    static let directory = 0x1772
    static let group = 0xF003
    static let shape = 0xF004
    static let shapeData = 0xF011
    static let childAnchor = 0xF00F
    static let properties: Set = [0xF00B, 0xF121, 0xF122]
  }
}
