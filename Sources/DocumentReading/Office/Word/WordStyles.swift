/// What the styles of a Word document say of its paragraphs: which are headings, titles, lines of a table
/// of contents, and which are numbered.
struct WordStyles {
  struct Numbering: Hashable {
    var number: String?
    var level: Int?
  }

  private struct Style {
    var name = ""
    var base: String?
    /// 0 is the outermost.
    var outline: Int?
    var numbering = Numbering()
    var isHidden: Bool?
  }

  private var styles: [String: Style] = [:]
  private var standard: String?

  init() {}

  init(_ pull: XMLPull) throws(ReadingError) {
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      guard pull.name == "style", let id = pull.attribute("styleId") else { return }
      let isStandard = pull.attribute("default").map { ["1", "true", "on"].contains($0) } ?? false
      if isStandard, pull.attribute("type") == "paragraph" { standard = id }
      styles[id] = try Self.style(pull)
    }
  }

  private static func style(_ pull: XMLPull) throws(ReadingError) -> Style {
    var style = Style()
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "name": style.name = pull.attribute("val")?.lowercased() ?? ""
      case "basedOn": style.base = pull.attribute("val")
      case "pPr":
        try pull.children { () throws(ReadingError) in
          switch pull.name {
          case "outlineLvl": style.outline = pull.integer("val")
          case "numPr": style.numbering = try WordParagraphProperties.numbering(pull)
          default: break
          }
        }
      case "rPr":
        try pull.children { () throws(ReadingError) in
          if pull.name == "vanish" { style.isHidden = pull.flag() }
        }
      default: break
      }
    }
    return style
  }

  /// From 1; `nil` for what is no heading.
  func headingLevel(of id: String?) -> Int? {
    for style in chain(from: id) {
      if let outline = style.outline { return outline < 9 ? outline + 1 : nil }
      if let level = Self.level(named: style.name) { return level }
    }
    return nil
  }

  func isTitle(_ id: String?) -> Bool {
    chain(from: id).contains { ["title", "表題", "タイトル"].contains($0.name) }
  }

  /// Whether it is a line of a table of contents, of figures or of an index.
  func isContents(_ id: String?) -> Bool {
    chain(from: id).contains { style in
      for word in ["toc ", "目次", "table of figures", "図表目次", "index "]
      where style.name.hasPrefix(word) {
        return style.name != "toc heading" && style.name != "目次の見出し"
      }
      return false
    }
  }

  func numbering(of id: String?) -> Numbering {
    var found = Numbering()
    for style in chain(from: id) {
      found.number = found.number ?? style.numbering.number
      found.level = found.level ?? style.numbering.level
    }
    return found
  }

  func isHidden(_ id: String?) -> Bool {
    guard id != nil else { return false }
    return chain(from: id).compactMap(\.isHidden).first ?? false
  }

  /// The style and those that it is based on; at most 20.
  private func chain(from id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id ?? standard
    while let id = next, let style = styles[id], chain.count < 20 {
      chain.append(style)
      next = style.base
    }
    return chain
  }

  /// `heading 2`, 「見出し 2」, 「見出し２」.
  private static func level(named name: String) -> Int? {
    for word in ["heading", "見出し"] where name.hasPrefix(word) {
      let rest = name.dropFirst(word.count).drop { $0 == " " || $0 == "　" }
      guard let digit = rest.first?.wholeNumberValue, (1...9).contains(digit), rest.count == 1
      else { return nil }
      return digit
    }
    return nil
  }
}
