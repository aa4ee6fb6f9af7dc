import JapaneseText

/// Japanese family names, in all forms of their kanji.
struct Surnames: Sendable {
  private var names: Set<UInt64> = []

  private static let longest = 4

  init(_ names: [String]) {
    let kanji = KanjiForms()
    for name in names {
      let letters = Array(name.unicodeScalars)
      guard 1...Self.longest ~= letters.count else { continue }
      let forms = letters.map(kanji.forms(of:))
      guard forms.reduce(1, { $0 * $1.count }) <= 64 else {
        add(letters)
        continue
      }
      let spellings = forms.reduce([[Unicode.Scalar]()]) { heads, forms in
        heads.flatMap { head in forms.map { head + [$0] } }
      }
      for spelling in spellings { add(spelling) }
    }
  }

  mutating func add(_ letters: [Unicode.Scalar]) {
    if 1...Self.longest ~= letters.count { names.insert(Self.key(letters[...])) }
  }

  func contains(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    1...Self.longest ~= letters.count && names.contains(Self.key(letters))
  }

  /// The length of the longest family name at the head that leaves one to three letters.
  func split(_ letters: ArraySlice<Unicode.Scalar>) -> Int? {
    for length in (1...Self.longest).reversed()
    where 1...3 ~= letters.count - length && contains(letters.prefix(length)) {
      // A family name of one letter takes two for the given name: 「林太郎」, but not 「林立」.
      if length > 1 || letters.count > 2 { return length }
    }
    return nil
  }

  private static func key(_ letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
    letters.reduce(0) { $0 << 16 | UInt64($1.value & 0xFFFF) }
  }
}
