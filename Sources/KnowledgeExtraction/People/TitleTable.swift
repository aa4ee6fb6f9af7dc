/// Words to be found at a place of a text, the longest first.
struct TitleTable: Sendable {
  /// By first letter, the longest first.
  private var beginnings: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
  /// By last letter, the longest first.
  private var endings: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
  private let firsts: LetterSet
  private let lasts: LetterSet
  private let words: Set<String>

  init(_ words: [String]) {
    self.words = Set(words)
    for word in self.words.sorted() where !word.isEmpty {
      let letters = Array(word.unicodeScalars)
      beginnings[letters[0], default: []].append(letters)
      endings[letters[letters.count - 1], default: []].append(letters)
    }
    beginnings = beginnings.mapValues { $0.sorted { $0.count > $1.count } }
    endings = endings.mapValues { $0.sorted { $0.count > $1.count } }
    firsts = LetterSet(beginnings.keys)
    lasts = LetterSet(endings.keys)
  }

  func contains(_ word: String) -> Bool { words.contains(word) }

  @inline(__always)
  func mayBegin(_ letter: Unicode.Scalar) -> Bool { firsts.mayHold(letter) }

  /// The length of the longest word at `place`; 0 where there is none.
  func length(at place: Int, in letters: [Unicode.Scalar], before end: Int) -> Int {
    guard place < end, mayBegin(letters[place]), let words = beginnings[letters[place]] else {
      return 0
    }
    return words.first { word in
      place + word.count <= end && letters[place..<place + word.count].elementsEqual(word)
    }?.count ?? 0
  }

  /// The length of the longest word that ends before `end`; 0 where there is none.
  func length(endingAt end: Int, in letters: [Unicode.Scalar], from start: Int) -> Int {
    guard end > start, end <= letters.count, lasts.mayHold(letters[end - 1]),
      let words = endings[letters[end - 1]]
    else { return 0 }
    return words.first { word in
      end - word.count >= start && letters[end - word.count..<end].elementsEqual(word)
    }?.count ?? 0
  }
}
