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

  /// How many letters the set holds below each multiple of 64.
  var ranks: ContiguousArray<UInt16> {
    var count = 0
    return ContiguousArray(
      bits.map { word in
        defer { count += word.nonzeroBitCount }
        return UInt16(truncatingIfNeeded: count)
      })
  }

  /// How many letters the set holds from the multiple of 64 at or below the value on, and below it.
  @inline(__always)
  func count(before value: UInt32) -> Int {
    (bits[Int(value & 0xFFFF) >> 6] & (1 << UInt64(value & 63) &- 1)).nonzeroBitCount
  }
}
