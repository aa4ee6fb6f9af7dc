/// Words to be found at a place of a text, the longest first.
struct TitleTable: Sendable {
  private let firsts: LetterIndex
  private let lasts: LetterIndex
  /// By first letter, the longest first.
  private let beginnings: [[[Unicode.Scalar]]]
  /// By last letter, the longest first.
  private let endings: [[[Unicode.Scalar]]]
  private let words: WordSet

  init(_ words: [String]) {
    let spelled = Set(words).sorted().map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }
    (firsts, beginnings) = Self.table(spelled) { $0[0] }
    (lasts, endings) = Self.table(spelled) { $0[$0.count - 1] }
    self.words = WordSet(words)
  }

  private static func table(
    _ words: [[Unicode.Scalar]], by letter: ([Unicode.Scalar]) -> Unicode.Scalar
  ) -> (LetterIndex, [[[Unicode.Scalar]]]) {
    let groups = Dictionary(grouping: words) { letter($0).value & 0xFFFF }
    let ordered = groups.sorted { $0.key < $1.key }
      .map { $0.value.sorted { $0.count > $1.count } }
    return (LetterIndex(groups.keys), ordered)
  }

  func contains(_ word: String) -> Bool { words.contains(word) }

  @inline(__always)
  func mayBegin(_ letter: Unicode.Scalar) -> Bool { firsts.letters.mayHold(letter) }

  /// The length of the longest word at `place`; 0 where there is none.
  func length(at place: Int, in letters: [Unicode.Scalar], before end: Int) -> Int {
    guard place < end, let number = firsts.number(of: letters[place].value) else { return 0 }
    for word in beginnings[number] where place + word.count <= end {
      if Self.stands(word, at: place, in: letters) { return word.count }
    }
    return 0
  }

  /// The length of the longest word that ends before `end`; 0 where there is none.
  func length(endingAt end: Int, in letters: [Unicode.Scalar], from start: Int) -> Int {
    guard end > start, end <= letters.count, let number = lasts.number(of: letters[end - 1].value)
    else { return 0 }
    for word in endings[number] where end - word.count >= start {
      if Self.stands(word, at: end - word.count, in: letters) { return word.count }
    }
    return 0
  }

  private static func stands(
    _ word: [Unicode.Scalar], at place: Int, in letters: [Unicode.Scalar]
  ) -> Bool {
    for index in word.indices where letters[place + index] != word[index] { return false }
    return true
  }
}
