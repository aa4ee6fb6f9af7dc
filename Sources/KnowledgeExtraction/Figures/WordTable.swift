/// Words that are looked for at a place of a text, the longest first.
struct WordTable: Sendable {
  private let words: WordShelf
  private let isBackward: Bool

  /// - Parameter backward: Whether words are looked for that end at a place.
  init(_ words: [String], backward: Bool = false) {
    let folded = words.map(ScalarText.fold).filter { !$0.isEmpty }
    self.words = WordShelf(backward ? folded.map { $0.reversed() } : folded) { $0[0] }
    isBackward = backward
  }

  /// After the longest word that begins at `index`.
  func end(at index: Int, in text: [UInt32]) -> Int? {
    guard !isBackward, text.indices.contains(index) else { return nil }
    let length = words.length(for: text[index], within: text.count - index) { place, _ in
      text[index + place]
    }
    return length > 0 ? index + length : nil
  }

  /// Where the longest word begins that ends before `index`.
  func start(before index: Int, in text: [UInt32]) -> Int? {
    guard isBackward, text.indices.contains(index - 1) else { return nil }
    let length = words.length(for: text[index - 1], within: index) { place, _ in
      text[index - 1 - place]
    }
    return length > 0 ? index - length : nil
  }

  /// The place at which any of the words begins within `range`.
  func first(in range: Range<Int>, of text: [UInt32]) -> Int? {
    range.clamped(to: text.indices).first { end(at: $0, in: text) != nil }
  }
}
