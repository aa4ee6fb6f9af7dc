/// A JSON text as a tree, read in one pass over its bytes.
///
/// Only for what `StoredJSON` wrote itself: `nil` for anything that looks otherwise, which is then for
/// the decoder of Foundation to judge. Lists of findings read a hundred thousand such texts, and this
/// takes a tenth of its time (`make bench`).
enum JSONTree {
  case null
  case bool(Bool)
  case double(Double)
  case string(String)
  case array([JSONTree])
  case object([Field])

  struct Field {
    let key: String
    let value: JSONTree
  }

  init?(_ text: String) {
    var text = text
    let tree = text.withUTF8 { bytes -> JSONTree? in
      var parser = Parser(bytes)
      guard let tree = parser.value(), parser.isAtEnd else { return nil }
      return tree
    }
    guard let tree else { return nil }
    self = tree
  }

  subscript(key: String) -> JSONTree {
    guard case .object(let fields) = self else { return .null }
    for field in fields where field.key == key { return field.value }
    return .null
  }

  private struct Parser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func value() -> JSONTree? {
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "{"): return record()
      case UInt8(ascii: "["): return list()
      case UInt8(ascii: "\""): return text().map(JSONTree.string)
      case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
      case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
      case UInt8(ascii: "n"): return take("null") ? .null : nil
      default: return number()
      }
    }

    private mutating func record() -> JSONTree? {
      var fields: [Field] = []
      position += 1
      if take("}") { return .object(fields) }
      while true {
        guard let key = text(), take(":"), let value = value() else { return nil }
        fields.append(Field(key: key, value: value))
        if take("}") { return .object(fields) }
        guard take(",") else { return nil }
      }
    }

    private mutating func list() -> JSONTree? {
      var values: [JSONTree] = []
      position += 1
      if take("]") { return .array(values) }
      while true {
        guard let value = value() else { return nil }
        values.append(value)
        if take("]") { return .array(values) }
        guard take(",") else { return nil }
      }
    }

    private mutating func text() -> String? {
      guard take("\"") else { return nil }
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
        if bytes[position] == UInt8(ascii: "\\") { return escapedText(from: start) }
        position += 1
      }
      guard position < bytes.count else { return nil }
      let slice = UnsafeBufferPointer(rebasing: bytes[start..<position])
      position += 1
      return String(decoding: slice, as: UTF8.self)
    }

    private mutating func escapedText(from start: Int) -> String? {
      var plain = Array(bytes[start..<position])
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
        let byte = bytes[position]
        position += 1
        guard byte == UInt8(ascii: "\\") else {
          plain.append(byte)
          continue
        }
        guard position < bytes.count, let sign = Self.escapes[bytes[position]] else { return nil }
        plain.append(sign)
        position += 1
      }
      return take("\"") ? String(decoding: plain, as: UTF8.self) : nil
    }

    private static let escapes: [UInt8: UInt8] = [
      UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
      UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09,
      UInt8(ascii: "r"): 0x0D,
    ]

    private mutating func number() -> JSONTree? {
      let start = position
      while position < bytes.count, Self.isOfNumber(bytes[position]) { position += 1 }
      let digits = bytes[start..<position]
      if digits.count < 16, !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }) {
        return .double(Double(digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }))
      }
      return Double(String(decoding: digits, as: UTF8.self)).map(JSONTree.double)
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
      0x30...0x39 ~= byte || "+-.eE".utf8.contains(byte)
    }

    private mutating func take(_ sign: StaticString) -> Bool {
      let count = sign.utf8CodeUnitCount
      guard position + count <= bytes.count else { return false }
      for offset in 0..<count where bytes[position + offset] != sign.utf8Start[offset] {
        return false
      }
      position += count
      return true
    }
  }
}

/// The value of a field; `nil` where the tree has another one.
extension JSONTree {
  var isNull: Bool { if case .null = self { true } else { false } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var number: Double? { if case .double(let number) = self { number } else { nil } }
  var integer: Int? { number.flatMap(Int.init(exactly:)) }
  var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  var list: [JSONTree]? { if case .array(let values) = self { values } else { nil } }

  /// Of a list of which every value can be made.
  func list<Value>(_ make: (JSONTree) -> Value?) -> [Value]? {
    guard let list else { return nil }
    var values: [Value] = []
    values.reserveCapacity(list.count)
    for tree in list {
      guard let value = make(tree) else { return nil }
      values.append(value)
    }
    return values
  }
}
