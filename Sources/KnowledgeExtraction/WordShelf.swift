/// Words by one of their letters, the longest first: one behind another in flat arrays, so that a
/// look at a place of a text touches no array within an array.
struct WordShelf: Sendable {
  let letters: LetterIndex
  /// Of each letter the words, as a range of ``words``.
  private let groups: [Range<Int>]
  /// Of each word the letters, as a range of ``spelled``.
  private let words: [Range<Int>]
  private let spelled: [UInt32]

  /// - Parameter letter: By which a word is looked for.
  init(_ words: [[UInt32]], by letter: ([UInt32]) -> UInt32) {
    let byLetter = Dictionary(grouping: words) { letter($0) & 0xFFFF }
    var groups: [Range<Int>] = []
    var ranges: [Range<Int>] = []
    var spelled: [UInt32] = []
    for (_, words) in byLetter.sorted(by: { $0.key < $1.key }) {
      let first = ranges.count
      for word in words.sorted(by: { $0.count > $1.count }) {
        ranges.append(spelled.count..<spelled.count + word.count)
        spelled += word
      }
      groups.append(first..<ranges.count)
    }
    letters = LetterIndex(byLetter.keys)
    (self.groups, self.words, self.spelled) = (groups, ranges, spelled)
  }

  /// The length of the longest word that a text holds; 0 where it holds none.
  ///
  /// - Parameters:
  ///   - letter: That of the text by which the word is looked for.
  ///   - room: Longer words are passed over.
  ///   - text: The letter of the text that stands where a word of the length has that place.
  @inline(__always)
  func length(
    for letter: UInt32, within room: Int, _ text: (_ place: Int, _ length: Int) -> UInt32
  ) -> Int {
    guard let number = letters.number(of: letter) else { return 0 }
    for index in groups[number] {
      let word = words[index]
      guard word.count <= room else { continue }
      var place = 0
      while place < word.count, text(place, word.count) == spelled[word.lowerBound + place] {
        place += 1
      }
      if place == word.count { return place }
    }
    return 0
  }
}
