/// A set of passages of one snapshot, by their numbers.
///
/// A bit a passage: 125 KB for a million passages. Set operations are linear in the highest number.
package struct PassageSet: Sendable, Hashable {
  private var words: ContiguousArray<UInt64>

  package init() {
    words = []
  }

  package init(_ numbers: some Sequence<PassageNumber>) {
    words = []
    for number in numbers { insert(number) }
  }

  package mutating func insert(_ number: PassageNumber) {
    let word = number.value >> 6
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] |= 1 << UInt64(number.value & 63)
  }

  package func contains(_ number: PassageNumber) -> Bool {
    let word = number.value >> 6
    return word < words.count && words[word] & (1 << UInt64(number.value & 63)) != 0
  }

  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// - Complexity: O(highest number / 64).
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  package mutating func formUnion(_ other: PassageSet) {
    if words.count < other.words.count {
      words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
    }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  package mutating func formIntersection(_ other: PassageSet) {
    if words.count > other.words.count { words.removeLast(words.count - other.words.count) }
    for index in words.indices { words[index] &= other.words[index] }
  }

  package mutating func subtract(_ other: PassageSet) {
    for index in 0..<Swift.min(words.count, other.words.count) {
      words[index] &= ~other.words[index]
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    let shared = Swift.min(left.words.count, right.words.count)
    return left.words[..<shared] == right.words[..<shared]
      && left.words[shared...].allSatisfy { $0 == 0 }
      && right.words[shared...].allSatisfy { $0 == 0 }
  }

  package func hash(into hasher: inout Hasher) {
    for number in self { hasher.combine(number) }
  }
}

extension PassageSet: Sequence {
  /// In ascending order.
  package struct Iterator: IteratorProtocol {
    private let words: ContiguousArray<UInt64>
    private var index = 0
    private var rest: UInt64

    fileprivate init(_ words: ContiguousArray<UInt64>) {
      self.words = words
      rest = words.first ?? 0
    }

    package mutating func next() -> PassageNumber? {
      while rest == 0 {
        index += 1
        guard index < words.count else { return nil }
        rest = words[index]
      }
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      return PassageNumber(index << 6 | bit)
    }
  }

  package func makeIterator() -> Iterator { Iterator(words) }
}

/// The number of a passage inside one snapshot: not stable, never shown; ``PassageID`` is.
package struct PassageNumber: Sendable, Hashable, Comparable {
  /// Never negative.
  package let value: Int

  package init(_ value: Int) {
    precondition(value >= 0, "a passage number is not negative")
    self.value = value
  }

  package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
