import JapaneseText

/// One line of a block, scalar by scalar. Ranges are half-open and counted in scalars.
struct CitationText: Sendable {
  let scalars: [Unicode.Scalar]
  /// Whether it goes over several lines, so that words may too.
  private let isWrapped: Bool

  init(_ text: String) {
    scalars = text.scalars
    isWrapped = text.hasLineEnds
  }

  init(_ text: Substring) {
    scalars = text.scalars
    isWrapped = text.hasLineEnds
  }

  var all: Range<Int> { 0..<scalars.count }

  subscript(_ range: Range<Int>) -> String {
    String(scalars: scalars[range])
  }

  /// The scalar at `index`; U+0000 outside of the text.
  func at(_ index: Int) -> Unicode.Scalar {
    scalars.indices.contains(index) ? scalars[index] : "\0"
  }

  /// Without white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, scalars[lower].isSpace { lower += 1 }
    while upper > lower, scalars[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  /// The end of the first of `list` that stands at `index`.
  func end(of list: CitationWords.List, at index: Int, within limit: Int) -> Int? {
    guard list.firsts.mayHold(at(index)) else { return nil }
    for word in list.words {
      if has(word, at: index, within: limit) { return index + word.count }
      if isWrapped, let end = wrappedEnd(of: word, at: index, within: limit) { return end }
    }
    return nil
  }

  /// The end of a word that a line end divides: 「によ」 with 「れば」 below.
  private func wrappedEnd(of word: [Unicode.Scalar], at index: Int, within limit: Int) -> Int? {
    var place = index
    for scalar in word {
      if place > index, at(place) == "\n" {
        while place < limit, scalars[place].isSpace { place += 1 }
      }
      guard place < limit, at(place) == scalar else { return nil }
      place += 1
    }
    return place
  }

  /// The start of the longest of `list` that ends the range.
  func tail(of list: CitationWords.List, in range: Range<Int>) -> Int? {
    guard let end = range.last else { return nil }
    let last = scalars[end]
    for word in list.words where word.last == last {
      let start = range.upperBound - word.count
      if start >= range.lowerBound, has(word, at: start, within: range.upperBound) { return start }
    }
    return nil
  }

  func has(_ word: [Unicode.Scalar], at index: Int, within limit: Int) -> Bool {
    guard index >= 0, index + word.count <= limit, let first = word.first,
      scalars[index] == first
    else { return false }
    for offset in 0..<word.count where scalars[index + offset] != word[offset] { return false }
    return true
  }

  /// Where the first of `list` begins within the range.
  func first(of list: CitationWords.List, in range: Range<Int>) -> Int? {
    range.first { index in
      list.words.contains { has($0, at: index, within: range.upperBound) }
    }
  }

  /// The place of the bracket that closes the one at `index`; `nil` where none does before `limit`.
  ///
  /// - Complexity: O(distance), at most ``longestBracket``.
  func close(ofBracketAt index: Int, within limit: Int) -> Int? {
    guard let wanted = scalars[index].closingBracket else { return nil }
    let open = scalars[index]
    var depth = 0
    var place = index
    let end = min(limit, index + Self.longestBracket)
    while place < end {
      let scalar = scalars[place]
      if scalar == open || (wanted.isClosingParenthesis && scalar.isOpeningParenthesis) {
        depth += 1
      } else if scalar == wanted
        || (wanted.isClosingParenthesis && scalar.isClosingParenthesis)
      {
        depth -= 1
        if depth == 0 { return place }
      }
      place += 1
    }
    return nil
  }

  /// In scalars. What is longer is no title and no remark.
  private static let longestBracket = 400
}

extension String {
  /// A name that goes on in the next line is one.
  var withoutLineEnds: String {
    guard hasLineEnds else { return self }
    return String(split(separator: "\n").map(\.trimmingWhitespace).joined())
  }
}

extension Unicode.Scalar {
  var isSpace: Bool {
    self == " " || self == "\u{3000}" || self == "\t" || self == "\n" || self == "\r"
      || self == "\u{A0}"
  }

  var isOpeningQuote: Bool {
    self == "「" || self == "『" || self == "｢" || self == "“" || self == "《"
  }

  var isOpeningParenthesis: Bool {
    self == "（" || self == "(" || self == "〔" || self == "［" || self == "[" || self == "【"
  }

  var isClosingParenthesis: Bool {
    self == "）" || self == ")" || self == "〕" || self == "］" || self == "]" || self == "】"
  }

  var closingBracket: Unicode.Scalar? {
    switch self {
    case "「": "」"
    case "『": "』"
    case "｢": "｣"
    case "“": "”"
    case "《": "》"
    case "（", "(": "）"
    case "〔": "〕"
    case "［", "[": "］"
    case "【": "】"
    default: nil
    }
  }

  var isDigit: Bool {
    (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
  }

  var isKanji: Bool { (0x4E00...0x9FFF).contains(value) || self == "々" }

  var isLetter: Bool { isKanji || isHiragana || isKatakana || isLatin }

  var isHiragana: Bool { (0x3041...0x3096).contains(value) }

  var isKatakana: Bool { (0x30A1...0x30FC).contains(value) }
}
