import KnowledgeModel

/// The words by which explained terms are told from other parentheses.
final class TermWords: Sendable {
  private let notAbbreviations: WordSet
  let notExpansions: TitleTable
  let joiners: WordSet
  /// Those of two letters or more.
  let joinerTable: TitleTable
  /// What announces a short name in a parenthesis: 「以下」, 「略称」.
  let hereafter: [String]
  /// First letters of words that point to what is known: 「本市」, 「当社」, 「同会」.
  private let pointers = Set("本当同各弊貴甲乙".unicodeScalars)
  private let notShort: WordSet
  private let headings: ByteWords
  private let shortColumns: WordSet
  private let longColumns: WordSet

  init(_ words: ExtractionWords) {
    notAbbreviations = WordSet(words[.people, "notAbbreviations"])
    notExpansions = TitleTable(words[.people, "notExpansions"])
    joiners = WordSet(words[.people, "joiners"])
    joinerTable = TitleTable(words[.people, "joiners"].filter { $0.count >= 2 })
    hereafter = words[.people, "hereafter"]
    notShort = WordSet(words[.people, "notShort"])
    headings = ByteWords(words[.people, "glossaryHeadings"])
    shortColumns = WordSet(words[.people, "glossaryShort"])
    longColumns = WordSet(words[.people, "glossaryLong"])
  }

  func opensGlossary(_ heading: String) -> Bool { headings.stand(in: heading) }

  /// Words that point to what was named before, and are none of its names: 「甲」, 「法」.
  func isPointer(_ text: String) -> Bool {
    notShort.contains(text)
      || (text.unicodeScalars.count == 2
        && text.unicodeScalars.first.map(pointers.contains) == true)
  }

  func isShortColumn(_ header: String) -> Bool { shortColumns.contains(header) }

  func isLongColumn(_ header: String) -> Bool { longColumns.contains(header) }

  /// 「EBPM」, 「MaaS」, 「AI-OCR」, 「ＢＣＰ」: two capitals at least, and few small letters.
  func isAbbreviation(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    guard isCapitals(letters) else { return false }
    let plain = String(String.UnicodeScalarView(letters.map(\.halfWidth)))
    return !notAbbreviations.contains(plain) && !notAbbreviations.contains(plain.uppercased())
  }

  /// Whether the letters have the form of an abbreviation.
  func isCapitals(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    guard 2...12 ~= letters.count else { return false }
    var capitals = 0
    var small = 0
    for letter in letters {
      let letter = letter.halfWidth
      switch letter.value {
      case 0x41...0x5A: capitals += 1
      case 0x61...0x7A: small += 1
      case 0x30...0x39, 0x26, 0x2D, 0x2F: break
      default: return false
      }
    }
    return capitals >= 2 && small <= capitals + 1
  }
}
