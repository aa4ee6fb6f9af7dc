/// Reads JSON (RFC 8259) and JSON Lines without recursion: order, lines and digits stay as they are written.
struct JSONText {
  /// Levels of lists and records within each other.
  static let deepest = 64

  private let bytes: [UInt8]
  private let mostNodes: Int
  private var position = 0
  private var line = 1
  private var count = 0
  private var open: [Container] = []

  private struct Container {
    let isRecord: Bool
    let line: Int
    var name: String?
    var items: [DataNode] = []
    var fields: [DataNode.Field] = []

    mutating func add(_ node: DataNode) {
      if let name {
        fields.append(DataNode.Field(name: name, node: node))
      } else {
        items.append(node)
      }
      name = nil
    }

    var node: DataNode { DataNode(value: isRecord ? .record(fields) : .list(items), line: line) }
  }

  /// The values of a text: one, or one after the other. - Complexity: O(bytes).
  static func values(of text: String, limits: ReadingLimits) throws(DataFailure) -> [DataNode] {
    var reader = JSONText(bytes: Array(text.utf8), mostNodes: limits.nodes / 4)
    return try reader.values()
  }

  private init(bytes: [UInt8], mostNodes: Int) {
    self.bytes = bytes
    self.mostNodes = mostNodes
  }

  private mutating func values() throws(DataFailure) -> [DataNode] {
    var values: [DataNode] = []
    while let byte = nextSign() {
      let node: DataNode?
      switch byte {
      case 0x7B, 0x5B:
        try begin(isRecord: byte == 0x7B)
        node = nil
      case 0x7D, 0x5D: node = try end(isRecord: byte == 0x7D)
      case 0x2C:
        guard !open.isEmpty else { throw .syntax(line: line) }
        position += 1
        node = nil
      case 0x22:
        let start = line
        let text = try string()
        if let last = open.indices.last, open[last].isRecord, open[last].name == nil {
          guard nextSign() == 0x3A else { throw .syntax(line: line) }
          position += 1
          open[last].name = text
          node = nil
        } else {
          node = DataNode(value: .text(text), line: start)
        }
      default: node = try word()
      }
      guard let node else { continue }
      count += 1
      guard count <= mostNodes else { throw .tooLarge }
      guard let last = open.indices.last else {
        values.append(node)
        continue
      }
      guard open[last].isRecord == (open[last].name != nil) else { throw .syntax(line: line) }
      open[last].add(node)
    }
    guard open.isEmpty else { throw .syntax(line: line) }
    return values
  }

  private mutating func begin(isRecord: Bool) throws(DataFailure) {
    guard open.count < Self.deepest else { throw .tooDeep }
    open.append(Container(isRecord: isRecord, line: line))
    position += 1
  }

  private mutating func end(isRecord: Bool) throws(DataFailure) -> DataNode {
    guard let last = open.popLast(), last.isRecord == isRecord, last.name == nil else {
      throw .syntax(line: line)
    }
    position += 1
    return last.node
  }

  /// The next byte that is no white space.
  private mutating func nextSign() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return bytes[position]
      }
      position += 1
    }
    return nil
  }

  /// A number, or `true`, `false`, `null`.
  private mutating func word() throws(DataFailure) -> DataNode {
    let start = position
    while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    switch text {
    case "null": return DataNode(value: .text(""), line: line)
    case "true", "false", "NaN", "Infinity", "-Infinity":
      return DataNode(value: .text(text), line: line)
    case _ where Self.isNumber(text): return DataNode(value: .number(text), line: line)
    default: throw .syntax(line: line)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
  }

  private mutating func string() throws(DataFailure) -> String {
    var output: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x22: return String(decoding: output, as: UTF8.self)
      case 0x5C: output += try escaped()
      case 0x0A: throw .syntax(line: line)
      default: output.append(byte)
      }
    }
    throw .syntax(line: line)
  }

  private mutating func escaped() throws(DataFailure) -> [UInt8] {
    guard position < bytes.count else { throw .syntax(line: line) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case 0x6E: return [0x0A]
    case 0x74: return [0x09]
    case 0x72, 0x62, 0x66: return []
    case 0x22, 0x5C, 0x2F: return [byte]
    case 0x75:
      var unit = try hexadecimal()
      if (0xD800..<0xDC00).contains(unit), position + 1 < bytes.count, bytes[position] == 0x5C,
        bytes[position + 1] == 0x75
      {
        position += 2
        let low = try hexadecimal()
        unit =
          (0xDC00..<0xE000).contains(low) ? 0x10000 + (unit - 0xD800) << 10 + low - 0xDC00 : low
      }
      return Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    default: throw .syntax(line: line)
    }
  }

  private mutating func hexadecimal() throws(DataFailure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count, let digit = TransferEncoding.digit(bytes[position]) else {
        throw .syntax(line: line)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
