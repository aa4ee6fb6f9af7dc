/// Records of an old workbook: a kind, a length and as many bytes (MS-XLS 2.1.4).
struct BinaryRecords: Sequence, IteratorProtocol {
  struct Record {
    let kind: UInt16
    let bytes: [UInt8]
  }

  private let stream: [UInt8]
  private(set) var position: Int

  init(_ stream: [UInt8], from position: Int = 0) {
    self.stream = stream
    self.position = position
  }

  mutating func next() -> Record? {
    guard position >= 0, position + 4 <= stream.count else { return nil }
    let length = Int(stream.number16(at: position + 2))
    let kind = stream.number16(at: position)
    let start = position + 4
    position = Swift.min(start + length, stream.count)
    return Record(kind: kind, bytes: Array(stream[start..<position]))
  }
}

/// Strings of an old workbook: letters of one or two bytes, or, before 1997, in the file's encoding.
struct BinaryStrings {
  /// Whether letters are Unicode.
  let isUnicode: Bool
  let encoding: String

  /// A string with its length before it, in one byte or two.
  func string(_ bytes: [UInt8], at start: Int, wideLength: Bool) -> String {
    let count = wideLength ? Int(bytes.number16(at: start)) : Int(bytes[safe: start])
    let head = start + (wideLength ? 2 : 1)
    guard isUnicode else {
      let end = min(head + count, bytes.count)
      guard head < end else { return "" }
      return IconvDecoder.decodeLossily(Array(bytes[head..<end]), from: encoding)?.text ?? ""
    }
    var reader = SharedStringReader([bytes], at: head)
    return reader.letters(count: count, flags: reader.byte())
  }
}

/// Reads the table of strings, which goes on in further records wherever it likes.
struct SharedStringReader {
  private let parts: [[UInt8]]
  private var part = 0
  private var index: Int

  init(_ parts: [[UInt8]], at index: Int) {
    self.parts = parts
    self.index = index
  }

  var isAtEnd: Bool {
    part >= parts.count || part == parts.count - 1 && index >= parts[part].count
  }

  mutating func byte() -> UInt8 {
    while part < parts.count, index >= parts[part].count {
      part += 1
      index = 0
    }
    guard part < parts.count else { return 0 }
    defer { index += 1 }
    return parts[part][index]
  }

  mutating func number16() -> Int { Int(byte()) | Int(byte()) << 8 }

  mutating func number32() -> Int { number16() | number16() << 16 }

  mutating func skip(_ count: Int) {
    var left = count
    while left > 0, part < parts.count {
      let step = min(left, parts[part].count - index)
      index += step
      left -= step
      if left > 0 {
        part += 1
        index = 0
      }
    }
  }

  mutating func string() -> String {
    let count = number16()
    let flags = byte()
    let runs = flags & 8 != 0 ? number16() : 0
    let more = flags & 4 != 0 ? number32() : 0
    let text = letters(count: count, flags: flags)
    skip(4 * runs)
    skip(more)
    return text
  }

  /// Letters that go on in another record say there anew how wide they are.
  mutating func letters(count: Int, flags: UInt8) -> String {
    var units: [UInt16] = []
    var isWide = flags & 1 != 0
    var left = count
    while left > 0, part < parts.count {
      if index >= parts[part].count {
        part += 1
        index = 0
        guard part < parts.count, !parts[part].isEmpty else { break }
        isWide = byte() & 1 != 0
        continue
      }
      if isWide {
        guard index + 1 < parts[part].count else {
          index += 1
          continue
        }
        units.append(parts[part].number16(at: index))
        index += 2
      } else {
        units.append(UInt16(parts[part][index]))
        index += 1
      }
      left -= 1
    }
    return String(decoding: units, as: UTF16.self)
  }
}

extension [UInt8] {
  /// 0 beyond the end.
  subscript(safe index: Int) -> UInt8 { indices.contains(index) ? self[index] : 0 }

  /// Little-endian; 0 beyond the end.
  func double(at index: Int) -> Double {
    Double(bitPattern: UInt64(number32(at: index)) | UInt64(number32(at: index + 4)) << 32)
  }
}
