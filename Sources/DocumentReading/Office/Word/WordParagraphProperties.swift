/// What a paragraph of Word says of itself.
struct WordParagraphProperties {
  var style: String?
  var numbering = WordStyles.Numbering()
  /// 0 is the outermost; 9 is running text.
  var outline: Int?
  /// In half-width columns; a line on the right counts 40.
  var indent = 0
  /// Whether its end was deleted, so that the next paragraph goes on with it.
  var isEndDeleted = false
  var breaksPage = false
  /// Identifiers of the headers and footers of the part of the document that it ends.
  var sectionReferences: [(id: String, isHeader: Bool)] = []

  init() {}

  init(_ pull: XMLPull) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "pStyle": style = pull.attribute("val")
      case "numPr": numbering = try Self.numbering(pull)
      case "outlineLvl": outline = pull.integer("val")
      case "ind": indent += Self.indent(pull)
      case "jc":
        if let side = pull.attribute("val"), side == "right" || side == "end" { indent = 40 }
      case "pageBreakBefore": breaksPage = pull.flag()
      case "rPr":
        try pull.children { () throws(ReadingError) in
          if pull.name == "del" || pull.name == "moveFrom" { isEndDeleted = true }
        }
      case "sectPr": sectionReferences = try Self.sectionReferences(pull)
      default: break
      }
    }
  }

  static func numbering(_ pull: XMLPull) throws(ReadingError) -> WordStyles.Numbering {
    var numbering = WordStyles.Numbering()
    try pull.children { () throws(ReadingError) in
      if pull.name == "numId" { numbering.number = pull.attribute("val") }
      if pull.name == "ilvl" { numbering.level = pull.integer("val") }
    }
    return numbering
  }

  static func sectionReferences(
    _ pull: XMLPull
  ) throws(ReadingError) -> [(id: String, isHeader: Bool)] {
    var references: [(id: String, isHeader: Bool)] = []
    try pull.children { () throws(ReadingError) in
      guard pull.name == "headerReference" || pull.name == "footerReference",
        let id = pull.relationship()
      else { return }
      references.append((id, pull.name == "headerReference"))
    }
    return references
  }

  /// A full-width character of usual size is 210 twentieths of a point wide.
  private static func indent(_ pull: XMLPull) -> Int {
    func columns(_ characters: StaticString, _ width: StaticString) -> Int {
      if let hundredths = pull.integer(characters) { return hundredths / 50 }
      return (pull.integer(width) ?? 0) / 105
    }
    let left = max(columns("leftChars", "left"), columns("startChars", "start"))
    let first = columns("firstLineChars", "firstLine") - columns("hangingChars", "hanging")
    return min(max(0, left + first), 60)
  }
}
