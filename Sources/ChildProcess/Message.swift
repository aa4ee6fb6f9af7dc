/// What two processes tell each other over a pipe: parts of bytes, the first of which says what the
/// others are.
///
/// On the wire: the number of parts, the length of each (32 bits each, big-endian), and the parts.
package struct Message: Sendable, Hashable {
  package let parts: [[UInt8]]

  package init(_ parts: [[UInt8]]) {
    self.parts = parts
  }

  package static let mostParts = 20_000

  package var bytes: [UInt8] {
    var bytes = Self.number(parts.count)
    bytes.reserveCapacity(4 + parts.reduce(0) { $0 + 4 + $1.count })
    for part in parts { bytes += Self.number(part.count) }
    for part in parts { bytes += part }
    return bytes
  }

  private static func number(_ value: Int) -> [UInt8] {
    (0..<4).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}

/// Puts messages together from whatever pieces a pipe gives.
package struct MessageAssembly: Sendable {
  package enum Malformed: Error { case tooManyParts, tooLong }

  private var pending: [UInt8] = []

  package init() {}

  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    pending.append(contentsOf: bytes)
  }

  /// `nil` while the next message is not complete.
  ///
  /// - Parameter limit: Of a whole message, in bytes.
  package mutating func next(limit: Int) throws(Malformed) -> Message? {
    guard let count = number(at: 0) else { return nil }
    guard count <= Message.mostParts else { throw .tooManyParts }
    var lengths: [Int] = []
    var total = 4 + 4 * count
    guard pending.count >= total else { return nil }
    for index in 0..<count {
      let length = number(at: 4 + 4 * index) ?? 0
      lengths.append(length)
      total += length
    }
    guard total <= limit else { throw .tooLong }
    guard pending.count >= total else { return nil }
    var parts: [[UInt8]] = []
    var start = 4 + 4 * count
    for length in lengths {
      parts.append(Array(pending[start..<(start + length)]))
      start += length
    }
    pending.removeFirst(total)
    return Message(parts)
  }

  private func number(at index: Int) -> Int? {
    guard pending.count >= index + 4 else { return nil }
    return pending[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}
