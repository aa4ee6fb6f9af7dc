/// The last two scalars of each of some words: a text that holds none of the pairs holds no word.
struct ScalarPairs: Sendable {
  private let pairs: Set<UInt64>
  private let lasts: LetterSet

  init(_ lists: [CitationWords.List]) {
    let ends = lists.flatMap(\.words).map { $0.suffix(2).map(\.value) }
    pairs = Set(ends.filter { $0.count == 2 }.map { Self.pair($0[0], $0[1]) })
    lasts = LetterSet(values: ends.compactMap(\.last))
  }

  /// - Complexity: O(scalars)
  func mayStand(in text: some StringProtocol) -> Bool {
    var before: UInt32 = 0
    for scalar in text.unicodeScalars where !scalar.isSpace {
      if lasts.mayHold(scalar), pairs.contains(Self.pair(before, scalar.value)) {
        return true
      }
      before = scalar.value
    }
    return false
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }
}
