/// Letters, each with a number, found by two looks into flat arrays where a dictionary would hash.
struct LetterIndex: Sendable {
  let letters: LetterSet
  /// How many letters stand before each word of the set.
  private let ranks: ContiguousArray<UInt16>

  init(_ values: some Sequence<UInt32>) {
    letters = LetterSet(values: values)
    ranks = letters.ranks
  }

  /// The number of the letter, from 0 on in the order of values; `nil` for others. Letters from
  /// U+10000 on share the numbers of those that their last sixteen bits name.
  @inline(__always)
  func number(of value: UInt32) -> Int? {
    guard letters.mayHold(value) else { return nil }
    return Int(ranks[Int(value & 0xFFFF) >> 6]) + letters.count(before: value)
  }
}
