import KnowledgeModel

/// Text as drawings have it: paragraphs with levels, in slides, diagrams, and boxes on sheets.
enum DrawnText {
  struct Paragraph {
    var text = ""
    /// 0 is the outermost.
    var level = 0
    /// `nil` where the place that it stands in decides.
    var isBulleted: Bool?
    /// Identifiers of relationships, with the words that they stand under.
    var links: [(words: String, id: String)] = []
  }

  /// The paragraphs in the element whose start was just met; empty ones are left out.
  static func paragraphs(of pull: XMLPull) throws(ReadingError) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    try pull.children { () throws(ReadingError) in
      guard pull.name == "p" else { return }
      let paragraph = try paragraph(pull)
      if paragraph.text.contains(where: { !$0.isWhitespace }) { paragraphs.append(paragraph) }
    }
    return paragraphs
  }

  private static func paragraph(_ pull: XMLPull) throws(ReadingError) -> Paragraph {
    var paragraph = Paragraph()
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "pPr":
        paragraph.level = min(max(0, pull.integer("lvl") ?? 0), 8)
        try pull.children { () throws(ReadingError) in
          if pull.name == "buNone" { paragraph.isBulleted = false }
          if ["buChar", "buAutoNum", "buBlip"].contains(pull.name) { paragraph.isBulleted = true }
        }
      case "r", "fld": try run(pull, into: &paragraph)
      case "br": paragraph.text += "\n"
      case "m", "AlternateContent": try formula(pull, into: &paragraph)
      default: break
      }
    }
    paragraph.text = paragraph.text.split(separator: "\n").map(\.trimmed)
      .filter { !$0.isEmpty }.joined(separator: "\n")
    return paragraph
  }

  private static func run(
    _ pull: XMLPull, into paragraph: inout Paragraph
  ) throws(ReadingError) {
    let isNumber = pull.name == "fld" && pull.attribute("type") == "slidenum"
    var link: String?
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "rPr":
        try pull.children { () throws(ReadingError) in
          if pull.name == "hlinkClick" { link = pull.relationship() }
        }
      case "t":
        let text = try pull.text()
        guard !isNumber else { return }
        paragraph.text += text
        if let link { paragraph.links.append((text, link)) }
      default: break
      }
    }
  }

  /// The letters of a formula.
  private static func formula(
    _ pull: XMLPull, into paragraph: inout Paragraph
  ) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      if pull.name == "t" {
        paragraph.text += try pull.text()
      } else if pull.name != "Fallback" {
        try formula(pull, into: &paragraph)
      }
    }
  }
}
