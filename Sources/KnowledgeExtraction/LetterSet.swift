/// Scalars with which words begin or end, one bit each, so that most places of a text cost one look.
struct LetterSet: Sendable {
  private var bits = ContiguousArray<UInt64>(repeating: 0, count: 1024)

  init(_ letters: some Sequence<Unicode.Scalar>) {
    for letter in letters { insert(letter.value) }
  }

  init(values: some Sequence<UInt32>) {
    for value in values { insert(value) }
  }

  private mutating func insert(_ value: UInt32) {
    bits[Int(value & 0xFFFF) >> 6] |= 1 << UInt64(value & 63)
  }

  /// Whether the scalar may be one of the set: exact up to U+FFFF.
  @inline(__always)
  func mayHold(_ letter: Unicode.Scalar) -> Bool { mayHold(letter.value) }

  @inline(__always)
  func mayHold(_ value: UInt32) -> Bool {
    bits[Int(value & 0xFFFF) >> 6] & (1 << UInt64(value & 63)) != 0
  }
}
