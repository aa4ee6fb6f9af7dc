/// Words that are looked for at a place of a text, the longest first.
struct WordTable: Sendable {
  private let firsts: LetterIndex
  /// By the scalar that is looked at first, the longest first.
  private let words: [[[UInt32]]]
  private let isBackward: Bool

  /// - Parameter backward: Whether words are looked for that end at a place.
  init(_ words: [String], backward: Bool = false) {
    let folded = words.map(ScalarText.fold).filter { !$0.isEmpty }
      .map { backward ? Array($0.reversed()) : $0 }
    let byFirst = Dictionary(grouping: folded) { $0[0] & 0xFFFF }
    firsts = LetterIndex(byFirst.keys)
    self.words = byFirst.sorted { $0.key < $1.key }
      .map { $0.value.sorted { $0.count > $1.count } }
    isBackward = backward
  }

  /// After the longest word that begins at `index`.
  func end(at index: Int, in text: [UInt32]) -> Int? {
    guard !isBackward, text.indices.contains(index), let number = firsts.number(of: text[index])
    else { return nil }
    for word in words[number] where index + word.count <= text.count {
      var length = 0
      while length < word.count, text[index + length] == word[length] { length += 1 }
      if length == word.count { return index + length }
    }
    return nil
  }

  /// Where the longest word begins that ends before `index`.
  func start(before index: Int, in text: [UInt32]) -> Int? {
    guard isBackward, text.indices.contains(index - 1),
      let number = firsts.number(of: text[index - 1])
    else { return nil }
    for word in words[number] where word.count <= index {
      var length = 0
      while length < word.count, text[index - 1 - length] == word[length] { length += 1 }
      if length == word.count { return index - length }
    }
    return nil
  }

  /// The place at which any of the words begins within `range`.
  func first(in range: Range<Int>, of text: [UInt32]) -> Int? {
    range.clamped(to: text.indices).first { end(at: $0, in: text) != nil }
  }
}
