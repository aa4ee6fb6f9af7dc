import JapaneseText

/// A text by scalars, beside it the same with one width of digits, letters and signs, so that a
/// place in one is the same place in the other.
struct ScalarText: Sendable {
  let original: [Unicode.Scalar]
  /// One for one with ``original``: ASCII for full-width forms, `~` for the wave dash, `-` for
  /// dashes and the minus sign, a space for every space, `▲` for `△`.
  let folded: [UInt32]

  init(_ text: String) {
    original = text.scalars
    folded = original.map { Self.fold($0.value) }
  }

  /// Without the line ends inside of prose of fixed width, so that a number stands beside its unit.
  static func unwrapped(_ words: String) -> ScalarText {
    let text = ScalarText(words)
    let wraps = words.hasLineEnds ? LineWraps(text) : nil
    guard let wraps, wraps.joinsAny else { return text }
    return ScalarText(
      text.original.indices.filter { !wraps.joins(at: $0) }.map { text.original[$0] })
  }

  private init(_ scalars: [Unicode.Scalar]) {
    original = scalars
    folded = scalars.map { Self.fold($0.value) }
  }

  /// As written, without line ends.
  func string(_ range: Range<Int>) -> String {
    let scalars = original[range.clamped(to: original.indices)]
    guard scalars.contains("\n") else { return String(scalars: scalars) }
    return String(scalars: scalars.filter { $0 != "\n" })
  }

  static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0...0x08, 0x0A...0x7E: scalar
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x301C, 0x223C: 0x7E
    case 0x2010...0x2013, 0x2212: 0x2D
    case 0x09, 0xA0, 0x2002...0x200A, 0x3000: 0x20
    case 0x25B3: 0x25B2
    default: scalar
    }
  }

  static func fold(_ word: String) -> [UInt32] { word.unicodeScalars.map { fold($0.value) } }
}

/// Kinds of folded scalars that tell where a number or a word ends.
enum ScalarKind {
  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  static func isLatin(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  static func isKanji(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || scalar == 0x3005 || (0x3400...0x4DBF).contains(scalar)
  }

  static func isKatakana(_ scalar: UInt32) -> Bool {
    (0x30A1...0x30FA).contains(scalar) || scalar == 0x30FC
  }

  /// Whether a word may end a sentence so.
  static func isEndOfSentence(_ scalar: UInt32) -> Bool {
    isHiragana(scalar) || isKanji(scalar) || isKatakana(scalar) || scalar == 0x29
      || scalar == 0x300D || scalar == 0x300F || scalar == 0x25
  }

  static func isHiragana(_ scalar: UInt32) -> Bool { (0x3041...0x3096).contains(scalar) }
}

extension ScalarText {
  /// Whether the words stand at `index`.
  func has(_ word: StaticString, at index: Int) -> Bool { end(of: word, at: index) != nil }

  /// After the word that stands at `index`.
  func end(of word: StaticString, at index: Int) -> Int? {
    word.withUTF8Buffer { bytes in
      var place = index
      var byte = 0
      while byte < bytes.count {
        let (scalar, length) = Self.scalar(at: byte, of: bytes)
        guard place >= 0, place < folded.count, folded[place] == Self.fold(scalar) else {
          return nil
        }
        (place, byte) = (place + 1, byte + length)
      }
      return place
    }
  }

  /// Of the words in this module, whose scalars have one byte or three.
  private static func scalar(
    at place: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[place])
    if first < 0x80 || place + 2 >= bytes.count { return (first, 1) }
    let rest = UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
    return ((first & 0x0F) << 12 | rest, 3)
  }

  /// The folded scalar at `index`; 0 outside of the text.
  func at(_ index: Int) -> UInt32 { folded.indices.contains(index) ? folded[index] : 0 }

  /// `range` without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, folded[low] == 0x20 || folded[low] == 0x0A || folded[low] == 0x0D { low += 1 }
    while high > low, folded[high - 1] == 0x20 || folded[high - 1] == 0x0A { high -= 1 }
    return low..<high
  }
}
