/// The objects of a PDF by their numbers, found by looking for them: tables that say where they stand
/// are often wrong, and nobody has to trust them who reads no more than notes.
struct PDFObjects {
  private static let mostObjects = 300_000
  private static let mostSteps = 20

  /// The file itself, and what was packed in it.
  private var parts: [[UInt8]]
  private var places: [Int: (part: Int, index: Int)] = [:]
  /// In bytes, what was looked through for streams included.
  private var unpacked = 0
  private let limits: ReadingLimits
  private var root: Int?

  /// What a file says twice counts as it says it last. - Complexity: O(bytes)
  init(_ bytes: [UInt8], limits: ReadingLimits) {
    parts = [bytes]
    self.limits = limits
    var index = 0
    while index + 5 < bytes.count, places.count < Self.mostObjects {
      switch bytes[index] {
      // obj
      case 0x6F where bytes[index + 1] == 0x62 && bytes[index + 2] == 0x6A && index > 3:
        if bytes[index - 1].isPDFSpace, let number = Self.number(before: index, in: bytes) {
          places[number] = (0, index + 3)
          unpack(at: index + 3)
          index = attachedEnd(from: index + 3) ?? index
        }
        index += 3
      // /Root
      case 0x2F where bytes[index...].starts(with: [0x2F, 0x52, 0x6F, 0x6F, 0x74]):
        var parser = PDFValueParser(bytes, at: index + 5)
        if case .reference(let number) = parser.next() { root = number }
        index += 5
      default: index += 1
      }
    }
  }

  /// The catalogue, from which everything hangs.
  var catalogue: PDFValue? { root.flatMap { object($0) } }

  /// The value itself, or what it refers to.
  func resolved(_ value: PDFValue?) -> PDFValue? {
    var value = value
    for _ in 0..<Self.mostSteps {
      guard case .reference(let number) = value else { return value }
      value = object(number)
    }
    return nil
  }

  /// What a stream holds; `nil` for what is packed in another way than these files usually are.
  ///
  /// - Complexity: O(bytes)
  mutating func stream(_ value: PDFValue?) -> [UInt8]? {
    guard case .reference(let number) = value, let place = places[number], place.part == 0 else {
      return nil
    }
    var parser = PDFValueParser(parts[0], at: place.index)
    guard let head = parser.next() else { return nil }
    return content(head, behind: parser.index)
  }

  private func object(_ number: Int) -> PDFValue? {
    places[number].flatMap { place in
      var parser = PDFValueParser(parts[place.part], at: place.index)
      return parser.next()
    }
  }

  /// The number in 「12 0 obj」.
  private static func number(before index: Int, in bytes: [UInt8]) -> Int? {
    var position = index - 1
    func skip(while holds: (UInt8) -> Bool) {
      while position >= 0, index - position < 40, holds(bytes[position]) { position -= 1 }
    }
    skip(while: \.isPDFSpace)
    skip { (0x30...0x39).contains($0) }
    skip(while: \.isPDFSpace)
    let end = position + 1
    skip { (0x30...0x39).contains($0) }
    return Int(String(decoding: bytes[(position + 1)..<end], as: UTF8.self))
  }

  /// Where an attached file ends, which may be a PDF with objects of its own; `nil` for anything else.
  private func attachedEnd(from index: Int) -> Int? {
    let bytes = parts[0]
    guard bytes[index...].prefix(300).firstRange(of: Array("/EmbeddedFile".utf8)) != nil else {
      return nil
    }
    var parser = PDFValueParser(bytes, at: index)
    guard let head = parser.next(), head["Type"]?.name == "EmbeddedFile",
      let length = resolved(head["Length"])?.number, length >= 0,
      length <= bytes.count - parser.index
    else { return nil }
    return parser.index + length
  }

  /// Objects that are packed together in a stream.
  private mutating func unpack(at index: Int) {
    let bytes = parts[0]
    guard unpacked < limits.archiveSize,
      bytes[index...].prefix(600).firstRange(of: Array("/ObjStm".utf8)) != nil
    else { return }
    var parser = PDFValueParser(bytes, at: index)
    guard let head = parser.next(), head["Type"]?.name == "ObjStm",
      let count = head["N"]?.number, let first = head["First"]?.number, first >= 0,
      (0...Self.mostObjects).contains(count), let content = content(head, behind: parser.index),
      first < content.count
    else { return }
    parts.append(content)
    var list = PDFValueParser(content, at: 0)
    for _ in 0..<count {
      guard case .number(let number) = list.next(), case .number(let offset) = list.next(),
        (0..<(content.count - first)).contains(offset)
      else { return }
      places[number] = (parts.count - 1, first + offset)
    }
  }

  private mutating func content(_ head: PDFValue, behind index: Int) -> [UInt8]? {
    let bytes = parts[0]
    let mark = Array("stream".utf8)
    guard let found = bytes[index...].prefix(40).firstRange(of: mark) else { return nil }
    var start = found.upperBound
    if start < bytes.count, bytes[start] == 0x0D { start += 1 }
    if start < bytes.count, bytes[start] == 0x0A { start += 1 }
    let end: Int
    if let length = resolved(head["Length"])?.number, length >= 0, length <= bytes.count - start {
      end = start + length
    } else {
      end = bytes[start...].firstRange(of: Array("endstream".utf8))?.lowerBound ?? bytes.count
    }
    unpacked += max(0, end - start)
    guard start < end, unpacked <= limits.archiveSize else { return nil }
    switch head["Filter"] {
    case nil: return Array(bytes[start..<end])
    case .name("FlateDecode"), .array([.name("FlateDecode")]): break
    default: return nil
    }
    guard head["DecodeParms"]?["Predictor"]?.number ?? 1 == 1,
      let content = inflated(bytes[start..<end])
    else { return nil }
    return content
  }

  /// A stream of zlib, given to the reader of archives as a file of gzip.
  private mutating func inflated(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let packed =
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + Array(bytes.dropFirst(2))
      + [UInt8](repeating: 0, count: 8)
    let content: [UInt8]? = packed.withUnsafeBytes { buffer in
      guard let walk = try? ArchiveWalk(buffer, limits: limits), let entry = try? walk.next() else {
        return nil
      }
      return try? walk.bytes(of: entry, packedSize: packed.count)
    }
    unpacked += content?.count ?? 0
    return content
  }
}
