/// The parts of a line in which citations have been found.
struct Cover: Sendable {
  private let count: Int
  /// One for each scalar; empty while nothing is covered.
  private var flags: [Bool] = []

  init(of text: CitationText, _ ranges: [Range<Int>] = []) {
    count = text.scalars.count
    for range in ranges { insert(range) }
  }

  mutating func insert(_ range: Range<Int>) {
    if flags.isEmpty { flags = Array(repeating: false, count: count) }
    for index in range.clamped(to: 0..<count) { flags[index] = true }
  }

  /// - Complexity: O(length of the range)
  func overlaps(_ range: Range<Int>) -> Bool {
    !flags.isEmpty && range.clamped(to: 0..<count).contains { flags[$0] }
  }
}
