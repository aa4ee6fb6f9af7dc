/// Words to be found at a place of a text, the longest first.
struct TitleTable: Sendable {
  private let byFirst: WordShelf
  private let byLast: WordShelf
  private let words: WordSet

  init(_ words: [String]) {
    let spelled = Set(words).map { $0.unicodeScalars.map(\.value) }.filter { !$0.isEmpty }
    byFirst = WordShelf(spelled) { $0[0] }
    byLast = WordShelf(spelled) { $0[$0.count - 1] }
    self.words = WordSet(words)
  }

  func contains(_ word: String) -> Bool { words.contains(word) }

  @inline(__always)
  func mayBegin(_ letter: Unicode.Scalar) -> Bool { byFirst.letters.letters.mayHold(letter) }

  /// The length of the longest word at `place`; 0 where there is none.
  func length(at place: Int, in letters: [Unicode.Scalar], before end: Int) -> Int {
    guard place < end else { return 0 }
    return byFirst.length(for: letters[place].value, within: end - place) { offset, _ in
      letters[place + offset].value
    }
  }

  /// The length of the longest word that ends before `end`; 0 where there is none.
  func length(endingAt end: Int, in letters: [Unicode.Scalar], from start: Int) -> Int {
    guard end > start, end <= letters.count else { return 0 }
    return byLast.length(for: letters[end - 1].value, within: end - start) { offset, length in
      letters[end - length + offset].value
    }
  }
}
