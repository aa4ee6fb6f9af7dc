/// Words that are looked for at a place of a text, the longest first.
struct WordTable: Sendable {
  /// By the scalar that is looked at first.
  private let words: [UInt32: [[UInt32]]]
  private let firsts: LetterSet
  private let isBackward: Bool

  /// - Parameter backward: Whether words are looked for that end at a place.
  init(_ words: [String], backward: Bool = false) {
    let folded = words.map(ScalarText.fold).filter { !$0.isEmpty }
      .map { backward ? Array($0.reversed()) : $0 }
    self.words = Dictionary(grouping: folded) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
    firsts = LetterSet(values: self.words.keys)
    isBackward = backward
  }

  /// After the longest word that begins at `index`.
  func end(at index: Int, in text: [UInt32]) -> Int? {
    guard !isBackward, text.indices.contains(index), firsts.mayHold(text[index]) else { return nil }
    return words[text[index]]?.first { word in
      index + word.count <= text.count
        && word.indices.allSatisfy { text[index + $0] == word[$0] }
    }
    .map { index + $0.count }
  }

  /// Where the longest word begins that ends before `index`.
  func start(before index: Int, in text: [UInt32]) -> Int? {
    guard isBackward, text.indices.contains(index - 1), firsts.mayHold(text[index - 1]) else {
      return nil
    }
    return words[text[index - 1]]?.first { word in
      word.count <= index && word.indices.allSatisfy { text[index - 1 - $0] == word[$0] }
    }
    .map { index - $0.count }
  }

  /// The place at which any of the words begins within `range`.
  func first(in range: Range<Int>, of text: [UInt32]) -> Int? {
    range.clamped(to: text.indices).first { end(at: $0, in: text) != nil }
  }
}
