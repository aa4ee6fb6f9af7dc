/// A value in a PDF, as far as notes and names of files need it (ISO 32000-1, 7.3).
indirect enum PDFValue: Sendable, Hashable {
  case name(String)
  case string([UInt8])
  case number(Int)
  /// To an object, by its number.
  case reference(Int)
  case array([PDFValue])
  case dictionary([String: PDFValue])
  /// Whatever else: `null`, `true`, keywords.
  case other

  subscript(key: String) -> PDFValue? {
    if case .dictionary(let values) = self { values[key] } else { nil }
  }

  var number: Int? { if case .number(let value) = self { value } else { nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }
}

/// Reads values one after the other; what is broken ends where that shows.
struct PDFValueParser {
  private static let deepest = 24
  private static let mostValues = 100_000

  private let bytes: [UInt8]
  private(set) var index: Int
  private var count = 0

  init(_ bytes: [UInt8], at index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// `nil` at the end, at a closing bracket, and beyond what a value may hold.
  mutating func next(depth: Int = 0) -> PDFValue? {
    skipSpace()
    count += 1
    guard index < bytes.count, depth < Self.deepest, count <= Self.mostValues else { return nil }
    switch bytes[index] {
    case 0x2F: return .name(name())
    case 0x28: return .string(string())
    case 0x5B: return array(depth: depth)
    case 0x3C where index + 1 < bytes.count && bytes[index + 1] == 0x3C:
      return dictionary(depth: depth)
    case 0x3C: return .string(hexadecimal())
    case 0x3E, 0x5D, 0x29, 0x7D, 0x7B: return nil
    default: return word()
    }
  }

  private mutating func array(depth: Int) -> PDFValue {
    index += 1
    var values: [PDFValue] = []
    while let value = next(depth: depth + 1) { values.append(value) }
    if index < bytes.count, bytes[index] == 0x5D { index += 1 }
    return .array(values)
  }

  private mutating func dictionary(depth: Int) -> PDFValue {
    index += 2
    var values: [String: PDFValue] = [:]
    while case .name(let key) = next(depth: depth + 1) {
      guard let value = next(depth: depth + 1) else { break }
      values[key] = value
    }
    if index + 1 < bytes.count, bytes[index] == 0x3E, bytes[index + 1] == 0x3E { index += 2 }
    return .dictionary(values)
  }

  /// A number, a reference (`12 0 R`) or a keyword.
  private mutating func word() -> PDFValue {
    let start = index
    while index < bytes.count, !bytes[index].endsPDFWord { index += 1 }
    if index == start { index += 1 }
    guard let number = Int(String(decoding: bytes[start..<index].prefix(18), as: UTF8.self)) else {
      return .other
    }
    let end = index
    if let generation = digits(), generation < 65_536 {
      skipSpace()
      if index < bytes.count, bytes[index] == 0x52,
        index + 1 == bytes.count || bytes[index + 1].endsPDFWord
      {
        index += 1
        return .reference(number)
      }
    }
    index = end
    return .number(number)
  }

  private mutating func digits() -> Int? {
    skipSpace()
    var value: Int?
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), (value ?? 0) < 1_000_000_000 {
      value = (value ?? 0) * 10 + Int(bytes[index]) - 0x30
      index += 1
    }
    return value
  }

  private mutating func name() -> String {
    index += 1
    let start = index
    while index < bytes.count, !bytes[index].endsPDFWord { index += 1 }
    return String(decoding: bytes[start..<index].prefix(200), as: UTF8.self)
  }

  private mutating func hexadecimal() -> [UInt8] {
    index += 1
    var output: [UInt8] = []
    var high: UInt8?
    while index < bytes.count, bytes[index] != 0x3E {
      let digit = UInt8(String(decoding: [bytes[index]], as: UTF8.self), radix: 16)
      index += 1
      guard let digit else { continue }
      if let first = high { output.append(first << 4 | digit) }
      high = high == nil ? digit : nil
    }
    index = min(index + 1, bytes.count)
    return output + (high.map { [$0 << 4] } ?? [])
  }

  private mutating func string() -> [UInt8] {
    index += 1
    var output: [UInt8] = []
    var depth = 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x5C:
        if let escaped = escape() { output.append(escaped) }
        continue
      case 0x28: depth += 1
      case 0x29: depth -= 1
      default: break
      }
      if depth == 0 { break }
      output.append(byte)
    }
    return output
  }

  /// What stands behind a backslash; `nil` for the end of a line.
  private mutating func escape() -> UInt8? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    index += 1
    switch byte {
    case 0x6E: return 0x0A
    case 0x72: return 0x0D
    case 0x74: return 0x09
    case 0x0A: return nil
    case 0x0D:
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      return nil
    case 0x30...0x37:
      var value = Int(byte) - 0x30
      for _ in 0..<2 where index < bytes.count && (0x30...0x37).contains(bytes[index]) {
        value = value * 8 + Int(bytes[index]) - 0x30
        index += 1
      }
      return UInt8(truncatingIfNeeded: value)
    default: return byte
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      if bytes[index] == 0x25 {
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      } else if bytes[index].isPDFSpace {
        index += 1
      } else {
        return
      }
    }
  }
}

extension UInt8 {
  var isPDFSpace: Bool {
    switch self {
    case 0x20, 0x0A, 0x0D, 0x09, 0x0C, 0x00: true
    default: false
    }
  }

  fileprivate var endsPDFWord: Bool {
    switch self {
    case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: true
    default: isPDFSpace
    }
  }
}
