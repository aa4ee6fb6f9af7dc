/// What whole texts mean that are one of some words. Most texts are refused by their first letter
/// and their length; none is hashed, as strings are by canonical equivalence.
struct WordMap<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let letters: [Unicode.Scalar]
    let word: ByteWord
    let value: Value
  }

  private let firsts: LetterIndex
  private let entries: [[Entry]]
  /// In letters.
  let longest: Int

  /// - Parameter words: The first of equal ones counts.
  init(_ words: some Sequence<(String, Value)>) {
    var byFirst: [UInt32: [Entry]] = [:]
    var longest = 0
    for (word, value) in words {
      let letters = Array(word.unicodeScalars)
      guard let first = letters.first else { continue }
      let known = byFirst[first.value & 0xFFFF, default: []].contains { $0.letters == letters }
      guard !known else { continue }
      byFirst[first.value & 0xFFFF, default: []].append(
        Entry(letters: letters, word: ByteWord(word), value: value))
      longest = max(longest, letters.count)
    }
    firsts = LetterIndex(byFirst.keys)
    entries = byFirst.sorted { $0.key < $1.key }.map(\.value)
    self.longest = longest
  }

  subscript(letters: ArraySlice<Unicode.Scalar>) -> Value? {
    guard let first = letters.first, letters.count <= longest,
      let number = firsts.number(of: first.value)
    else { return nil }
    return entries[number].first { $0.letters[...] == letters }?.value
  }

  subscript(text: some StringProtocol) -> Value? {
    // No word has more bytes than four to a letter.
    guard let first = text.unicodeScalars.first, text.utf8.count <= longest * 4,
      let number = firsts.number(of: first.value)
    else { return nil }
    return ByteWord.bytes(of: text) { bytes in entries[number].first { $0.word.is(bytes) }?.value }
  }
}

/// Words that a whole text may be one of.
struct WordSet: Sendable {
  private let words: WordMap<Bool>

  init(_ words: some Sequence<String>) {
    self.words = WordMap(words.map { ($0, true) })
  }

  /// In letters.
  var longest: Int { words.longest }

  func contains(_ text: some StringProtocol) -> Bool { words[text] != nil }

  func contains(_ letters: ArraySlice<Unicode.Scalar>) -> Bool { words[letters] != nil }
}
