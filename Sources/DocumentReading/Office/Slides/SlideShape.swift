import KnowledgeModel

/// Something on a slide that says something.
struct SlideShape {
  enum Role { case title, centredTitle, subtitle, body, note, frame, picture, other }

  enum Content {
    case paragraphs([DrawnText.Paragraph])
    case table([[String]])
    /// The part of a diagram or a chart, by the identifier of its relationship.
    case diagram(String)
    case chart(String)
    case embedded(id: String, program: String)
  }

  let role: Role
  let content: Content
  /// Of its upper left corner, in units of 1/914,400 inch; `nil` where the layout decides.
  let position: Position?

  struct Position: Hashable {
    let x: Int
    let y: Int

    /// From top to bottom, in steps of a third of an inch, then from left to right.
    func comes(before other: Position) -> Bool {
      let rows = (y / 304_800, other.y / 304_800)
      return rows.0 == rows.1 ? x < other.x : rows.0 < rows.1
    }
  }
}

/// Reads the shapes of a slide, of its notes, or of a group on it.
struct SlideShapes {
  private(set) var shapes: [SlideShape] = []
  private(set) var isHidden = false
  let limits: ReadingLimits
  /// Of the outermost group that is open.
  private var outer: SlideShape.Position?
  private var groups = 0

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  mutating func read(_ pull: XMLPull) throws(ReadingError) {
    try pull.openRoot()
    isHidden = ["0", "false"].contains(pull.attribute("show") ?? "")
    try pull.children { () throws(ReadingError) in
      if pull.name == "cSld" { try group(pull) }
    }
  }

  private mutating func group(_ pull: XMLPull) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "sp": try shape(pull)
      case "graphicFrame": try frame(pull)
      case "pic": try picture(pull)
      case "spTree": try group(pull)
      case "grpSp":
        groups += 1
        try group(pull)
        groups -= 1
        if groups == 0 { outer = nil }
      // A group stands where the outermost one does; the slide itself is one, too.
      case "grpSpPr": if groups == 1 { outer = try position(pull) }
      case "AlternateContent":
        let count = shapes.count
        try pull.children { () throws(ReadingError) in
          if shapes.count == count { try group(pull) }
        }
      default: break
      }
    }
  }

  private mutating func shape(_ pull: XMLPull) throws(ReadingError) {
    var role = SlideShape.Role.other
    var place: SlideShape.Position?
    var paragraphs: [DrawnText.Paragraph] = []
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "nvSpPr": role = try self.role(pull)
      case "spPr": place = try position(pull)
      case "txBody": paragraphs = try DrawnText.paragraphs(of: pull)
      default: break
      }
    }
    guard !paragraphs.isEmpty else { return }
    shapes.append(
      SlideShape(role: role, content: .paragraphs(paragraphs), position: outer ?? place))
  }

  private func role(_ pull: XMLPull) throws(ReadingError) -> SlideShape.Role {
    var role = SlideShape.Role.other
    try pull.children { () throws(ReadingError) in
      guard pull.name == "nvPr" else { return }
      try pull.children { () throws(ReadingError) in
        guard pull.name == "ph" else { return }
        switch pull.attribute("type") {
        case "title": role = .title
        case "ctrTitle": role = .centredTitle
        case "subTitle": role = .subtitle
        case "dt", "ftr", "hdr", "sldNum": role = .frame
        case "body", nil, "obj": role = .body
        default: role = .other
        }
      }
    }
    return role
  }

  /// Where `a:off` stands in the element whose start was just met.
  private func position(_ pull: XMLPull) throws(ReadingError) -> SlideShape.Position? {
    var found: SlideShape.Position?
    try pull.children { () throws(ReadingError) in
      guard pull.name == "xfrm" else { return }
      try pull.children { () throws(ReadingError) in
        if pull.name == "off", let x = pull.integer("x"), let y = pull.integer("y") {
          found = SlideShape.Position(x: x, y: y)
        }
      }
    }
    return found
  }

  /// What a picture is said to show.
  private mutating func picture(_ pull: XMLPull) throws(ReadingError) {
    var words: String?
    var place: SlideShape.Position?
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "nvPicPr":
        try pull.children { () throws(ReadingError) in
          if pull.name == "cNvPr" { words = AlternativeText.words(pull.attribute("descr")) }
        }
      case "spPr": place = try position(pull)
      default: break
      }
    }
    guard let words else { return }
    shapes.append(
      SlideShape(
        role: .picture, content: .paragraphs([DrawnText.Paragraph(text: words)]),
        position: outer ?? place))
  }

  private mutating func frame(_ pull: XMLPull) throws(ReadingError) {
    var place: SlideShape.Position?
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "xfrm":
        try pull.children { () throws(ReadingError) in
          if pull.name == "off", let x = pull.integer("x"), let y = pull.integer("y") {
            place = SlideShape.Position(x: x, y: y)
          }
        }
      case "graphic":
        try pull.children { () throws(ReadingError) in
          guard pull.name == "graphicData" else { return }
          try pull.children { () throws(ReadingError) in
            if let content = try graphic(pull) {
              shapes.append(
                SlideShape(role: .other, content: content, position: outer ?? place))
            }
          }
        }
      default: break
      }
    }
  }

  private func graphic(_ pull: XMLPull) throws(ReadingError) -> SlideShape.Content? {
    switch pull.name {
    case "tbl": .table(try DrawnTableReader(limits: limits).rows(of: pull))
    case "relIds": pull.relationship("dm").map { .diagram($0) }
    case "chart": pull.relationship().map { .chart($0) }
    case "oleObj", "AlternateContent": try object(pull)
    default: nil
    }
  }

  private func object(_ pull: XMLPull) throws(ReadingError) -> SlideShape.Content? {
    if pull.name == "oleObj", let id = pull.relationship() {
      return .embedded(id: id, program: pull.attribute("progId") ?? "")
    }
    var found: SlideShape.Content?
    try pull.children { () throws(ReadingError) in
      if found == nil, ["oleObj", "Choice", "Fallback"].contains(pull.name) {
        found = try object(pull)
      }
    }
    return found
  }
}

/// Reads a table that is drawn on a slide.
struct DrawnTableReader {
  let limits: ReadingLimits

  func rows(of pull: XMLPull) throws(ReadingError) -> [[String]] {
    var rows: [[String]] = []
    var above: [String] = []
    var cells = 0
    try pull.children { () throws(ReadingError) in
      guard pull.name == "tr" else { return }
      var row: [String] = []
      try pull.children { () throws(ReadingError) in
        guard pull.name == "tc", cells < limits.tableCells else { return }
        cells += 1
        let goesOn = ["1", "true"].contains(pull.attribute("vMerge") ?? "")
        var text = ""
        try pull.children { () throws(ReadingError) in
          if pull.name == "txBody" {
            text = try DrawnText.paragraphs(of: pull).map(\.text).joined(separator: "\n").cellText
          }
        }
        if goesOn, text.isEmpty, row.count < above.count { text = above[row.count] }
        row.append(text)
      }
      above = row.map { $0.utf8.count <= 600 ? $0 : "" }
      if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
    return rows
  }
}
