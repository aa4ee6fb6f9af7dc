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

  /// As they go over the wire, one after the other: what tells the parts apart, then each part. They are
  /// not put together, because a part may be a whole file.
  package var pieces: [[UInt8]] {
    [Self.number(parts.count) + parts.flatMap { Self.number($0.count) }]
      + parts.filter { !$0.isEmpty }
  }

  private static func number(_ value: Int) -> [UInt8] {
    (0..<4).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}

/// Puts messages together from whatever pieces a pipe gives.
package struct MessageAssembly: Sendable {
  package enum Malformed: Error { case tooManyParts, tooLong }

  /// What no part has taken yet.
  private var pending: [UInt8] = []
  /// Of the message that is coming; `nil` before its lengths are known.
  private var lengths: [Int]?
  private var parts: [[UInt8]] = []

  package init() {}

  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    pending.append(contentsOf: bytes)
  }

  /// `nil` while the next message is not complete. To be asked after every piece: what has come goes to
  /// its part at once, so that a message is held once.
  ///
  /// - Parameter limit: Of a whole message, in bytes.
  package mutating func next(limit: Int) throws(Malformed) -> Message? {
    if lengths == nil { lengths = try beginning(limit: limit) }
    guard let lengths else { return nil }
    var taken = 0
    for (index, length) in lengths.enumerated().dropFirst(max(0, parts.count - 1)) {
      if index == parts.count {
        parts.append([])
        parts[index].reserveCapacity(length)
      }
      let piece = pending[taken...].prefix(length - parts[index].count)
      parts[index] += piece
      taken += piece.count
      if parts[index].count < length { break }
    }
    pending.removeFirst(taken)
    guard parts.count == lengths.count, parts.last?.count == lengths.last else { return nil }
    defer {
      self.lengths = nil
      parts = []
    }
    return Message(parts)
  }

  /// The lengths of the parts of the next message, taken from what is pending.
  private mutating func beginning(limit: Int) throws(Malformed) -> [Int]? {
    guard let count = number(at: 0) else { return nil }
    guard count <= Message.mostParts else { throw .tooManyParts }
    let head = 4 + 4 * count
    guard pending.count >= head else { return nil }
    let lengths = (0..<count).map { number(at: 4 + 4 * $0) ?? 0 }
    guard lengths.reduce(head, +) <= limit else { throw .tooLong }
    pending.removeFirst(head)
    return lengths
  }

  private func number(at index: Int) -> Int? {
    guard pending.count >= index + 4 else { return nil }
    return pending[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}
