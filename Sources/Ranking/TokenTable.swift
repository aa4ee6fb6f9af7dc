/// Finds words of a query among the words of a text, by their bytes.
///
/// Open addressing over flat arrays: a lookup compares a hash and, where it is met, the bytes.
struct TokenTable: Sendable {
  /// Index of a token plus one; 0 for an empty place. A power of two long, at most half full.
  private var places: ContiguousArray<Int32>
  private var hashes: ContiguousArray<UInt64>
  private var bytes: ContiguousArray<UInt8> = []
  /// Where each token begins in `bytes`; one more than there are tokens.
  private var starts: ContiguousArray<Int> = [0]

  init(_ tokens: [String]) {
    var size = 8
    while size < tokens.count * 2 { size *= 2 }
    places = ContiguousArray(repeating: 0, count: size)
    hashes = ContiguousArray(repeating: 0, count: size)
    for (index, token) in tokens.enumerated() {
      bytes.append(contentsOf: token.utf8)
      starts.append(bytes.count)
      let hash = token.utf8.reduce(Self.seed, Self.step)
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(index + 1)
      hashes[place] = hash
    }
  }

  /// FNV-1a, G. Fowler, L. C. Noll, P. Vo.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The index of the token that stands at `range` of `text`, or -1.
  @inline(__always)
  func index(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0 {
      if hashes[place] == hash {
        let index = Int(places[place]) - 1
        if matches(index, range, in: text) { return index }
      }
      place = (place + 1) & mask
    }
    return -1
  }

  private func matches(
    _ index: Int, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }
}
