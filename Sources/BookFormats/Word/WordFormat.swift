/// How a paragraph is set. Word wants its properties in one order (ISO/IEC 29500-1, 17.3.1), which
/// stands here alone.
struct WordParagraphFormat: Sendable, Hashable {
  struct Edge: Sendable, Hashable {
    let side: String
    /// In eighths of a point.
    let width: Int
    /// From the text, in points.
    let space: Int
    var colour = OfficeTheme.Colour.accent
  }

  var style: String?
  var keepsWithNext = false
  var keepsTogether = false
  var startsPage = false
  /// The list it belongs to.
  var list: Int?
  var edges: [Edge] = []
  var shading: String?
  /// Positions of tabs, in twips, and whether dots lead to them, flush right.
  var tabs: [Int] = []
  var hasLeader = false
  /// Whether a line may break within a Latin word, as long addresses need.
  var breaksWords = false
  /// Whether its lines follow its letters (1.2 times their height), not the grid of the page.
  var ignoresGrid = false
  /// In twips.
  var before: Int?
  var after: Int?
  /// Exactly.
  var line: Int?
  var left: Int?
  var hanging: Int?
  /// In characters.
  var firstLine: Int?
  var alignment: String?
  /// Of a heading, from 0.
  var outline: Int?
  var section: XMLFragment = []

  /// Empty where nothing is said.
  var properties: XMLFragment {
    var parts: [XMLFragment] = []
    if let style { parts.append(.word("pStyle", style)) }
    if keepsWithNext { parts.append(XMLFragment("w:keepNext")) }
    if keepsTogether { parts.append(XMLFragment("w:keepLines")) }
    if startsPage { parts.append(XMLFragment("w:pageBreakBefore")) }
    if let list {
      parts.append(XMLFragment("w:numPr", [:], [.word("ilvl", "0"), .word("numId", String(list))]))
    }
    if !edges.isEmpty { parts.append(XMLFragment("w:pBdr", [:], XMLFragment(edges.map(border)))) }
    if let shading {
      parts.append(
        XMLFragment("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": shading]))
    }
    if !tabs.isEmpty { parts.append(XMLFragment("w:tabs", [:], XMLFragment(tabs.map(tab)))) }
    if breaksWords { parts.append(.word("wordWrap", "0")) }
    if ignoresGrid { parts.append(.word("snapToGrid", "0")) }
    if before != nil || after != nil || line != nil || ignoresGrid {
      let height = line ?? (ignoresGrid ? 288 : nil)
      parts.append(
        XMLFragment(
          "w:spacing",
          [
            "w:before": before.map(String.init), "w:after": after.map(String.init),
            "w:line": height.map(String.init),
            "w:lineRule": height == nil ? nil : line == nil ? "auto" : "exact",
          ]))
    }
    if left != nil || hanging != nil || firstLine != nil {
      parts.append(
        XMLFragment(
          "w:ind",
          [
            "w:left": left.map(String.init), "w:hanging": hanging.map(String.init),
            "w:firstLineChars": firstLine.map { String($0 * 100) },
            "w:firstLine": firstLine.map { String($0 * 210) },
          ]))
    }
    if let alignment { parts.append(.word("jc", alignment)) }
    if let outline { parts.append(.word("outlineLvl", String(outline))) }
    parts.append(section)
    let content = XMLFragment(parts)
    return content.isEmpty ? [] : XMLFragment("w:pPr", [:], content)
  }

  private func border(_ edge: Edge) -> XMLFragment {
    XMLFragment(
      "w:" + edge.side,
      [
        "w:val": "single", "w:sz": String(edge.width), "w:space": String(edge.space),
        "w:color": edge.colour,
      ])
  }

  private func tab(_ position: Int) -> XMLFragment {
    XMLFragment(
      "w:tab",
      [
        "w:val": hasLeader ? "right" : "left", "w:leader": hasLeader ? "dot" : nil,
        "w:pos": String(position),
      ])
  }
}

/// How letters look; in the order of the schema (17.3.2).
struct WordRunFormat: Sendable, Hashable {
  enum Face: String, Sendable {
    case heading = "major"
    case body = "minor"
  }

  var style: String?
  var face: Face?
  var isBold = false
  var colour: String?
  /// In half points.
  var size: Int?
  var isRaised = false

  /// Empty where nothing is said.
  var properties: XMLFragment {
    var parts: [XMLFragment] = []
    if let style { parts.append(.word("rStyle", style)) }
    if let face { parts.append(WordFaces.fonts(face)) }
    if isBold { parts.append(XMLFragment("w:b")) }
    if let colour { parts.append(.word("color", colour)) }
    if let size { parts.append(.word("sz", String(size))) }
    if isRaised { parts.append(.word("vertAlign", "superscript")) }
    return parts.isEmpty ? [] : XMLFragment("w:rPr", [:], XMLFragment(parts))
  }
}

/// The faces of the book, by the names of the theme, and by their own for whoever knows no themes.
enum WordFaces {
  static let heading = "BIZ UDGothic"
  static let body = "BIZ UDMincho"

  static func fonts(_ face: WordRunFormat.Face) -> XMLFragment {
    let name = face == .heading ? heading : body
    return XMLFragment(
      "w:rFonts",
      [
        "w:ascii": name, "w:hAnsi": name, "w:eastAsia": name,
        "w:asciiTheme": face.rawValue + "HAnsi",
        "w:eastAsiaTheme": face.rawValue + "EastAsia", "w:hAnsiTheme": face.rawValue + "HAnsi",
      ])
  }
}

extension XMLFragment {
  /// The commonest form of Word's elements: `<w:jc w:val="both"/>`.
  static func word(_ name: String, _ value: String) -> XMLFragment {
    XMLFragment("w:" + name, ["w:val": value])
  }
}
