import KnowledgeModel

/// What stands within a paragraph.
extension WordBody {
  mutating func inline() throws(ReadingError) {
    switch pull.name {
    case "r": try run()
    case "hyperlink":
      let target = parts.relationships.address(pull.relationship())
      if let target { line.openLink(target) }
      try inlines()
      if target != nil { line.closeLink() }
    case "fldSimple":
      let before = line.text.utf8.count
      let instruction = pull.attribute("instr") ?? ""
      try inlines()
      if line.text.utf8.count == before, let words = EquationField.text(of: instruction) {
        add(words)
      }
    case "ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdtContent", "oMath",
      "oMathPara", "rubyBase":
      try inlines()
    case "sdt": try control { (body) throws(ReadingError) in try body.inlines() }
    case "den":
      add("/")
      try inlines()
    case "AlternateContent": try alternative { (body) throws(ReadingError) in try body.inlines() }
    case "commentReference": comment()
    case "del", "moveFrom", "pPr", "rPr", "sdtPr", "rt", "instrText": break
    default:
      // The parts of a formula: fractions, roots, sums.
      if Self.formula.contains(pull.name) { try inlines() } else { try leaf() }
    }
  }

  mutating func inlines() throws(ReadingError) {
    try pull.children { () throws(ReadingError) in try inline() }
  }

  private static let formula: Set<String> = [
    "f", "num", "rad", "deg", "e", "sSup", "sSub", "sSubSup", "sup", "sub", "nary", "d",
    "func", "fName", "acc", "bar", "box", "borderBox", "eqArr", "groupChr", "limLow", "limUpp",
    "lim", "m", "mr", "phant", "sPre",
  ]

  private mutating func run() throws(ReadingError) {
    var isHidden = hidesParagraph
    try pull.children { () throws(ReadingError) in
      if pull.name == "rPr" {
        isHidden = try hides()
      } else if !isHidden {
        try leaf()
      }
    }
  }

  /// Whether the properties of a run hide its words.
  private func hides() throws(ReadingError) -> Bool {
    var isHidden = hidesParagraph
    try pull.children { () throws(ReadingError) in
      if pull.name == "vanish" { isHidden = pull.flag() }
      if pull.name == "rStyle", parts.styles.isHidden(pull.attribute("val")) { isHidden = true }
    }
    return isHidden
  }

  private mutating func leaf() throws(ReadingError) {
    switch pull.name {
    case "t": add(try pull.text())
    case "tab", "ptab": add("\t")
    case "br":
      if pull.attribute("type") != "page", pull.attribute("type") != "column" { add("\n") }
    case "cr": add("\n")
    case "noBreakHyphen": add("-")
    case "sym": add(Symbol.text(font: pull.attribute("font"), code: pull.attribute("char")))
    case "lastRenderedPageBreak": renderedBreaks += 1
    case "fldChar":
      fields.mark(pull.attribute("fldCharType"), line: &line)
      try pull.children { () throws(ReadingError) in
        if pull.name == "ffData" { try fields.readForm(pull) }
      }
    case "instrText": fields.append(try pull.text())
    case "footnoteReference", "endnoteReference": note()
    case "commentReference": comment()
    case "ruby": try ruby()
    case "AlternateContent": try alternative { (body) throws(ReadingError) in try body.leaves() }
    case "drawing", "pict", "object": try drawing()
    default: break
    }
  }

  private mutating func leaves() throws(ReadingError) {
    try pull.children { () throws(ReadingError) in try leaf() }
  }

  private mutating func add(_ text: String) {
    if !fields.isInstruction { line.append(text) }
  }

  private mutating func ruby() throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      if pull.name == "rubyBase" { try inlines() }
    }
  }

  private mutating func note() {
    guard let id = pull.attribute("id"), !fields.isInstruction else { return }
    let isEndnote = pull.name == "endnoteReference"
    guard let text = (isEndnote ? parts.endnotes : parts.footnotes)[id] else { return }
    noteNumber += 1
    line.append("（注\(noteNumber)）")
    let note = FlowBlock(
      kind: .note, text: "注\(noteNumber)）\(text)", pageBreaks: renderedBreaks)
    if isEndnote { endnotes.append(note) } else { line.remarks.append(note) }
  }

  private mutating func comment() {
    guard let text = pull.attribute("id").flatMap({ parts.comments[$0] }) else { return }
    line.remarks.append(FlowBlock(kind: .note, text: text, pageBreaks: renderedBreaks))
  }

  /// Boxes with text, wherever they stand in a drawing, and words that are drawn.
  private mutating func drawing() throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "txbxContent":
        let outer = (output, fields)
        output = []
        fields = WordFields()
        try blocks()
        boxes += output.isEmpty || output.allSatisfy(\.isBlank) ? [] : output
        (output, fields) = outer
      case "textpath":
        if let words = pull.attribute("string")?.trimmed, !words.isEmpty {
          boxes.append(FlowBlock(kind: .paragraph, text: words, pageBreaks: renderedBreaks))
        }
      case "relIds":
        if let part = parts.relationships.part(pull.relationship("dm")) { diagrams.append(part) }
      case "chart":
        if let part = parts.relationships.part(pull.relationship()) { charts.append(part) }
      case "OLEObject":
        if let part = parts.relationships.part(pull.relationship()) {
          let program = pull.attribute("ProgID") ?? ""
          embedded.append(EmbeddedObject(part: part, program: program))
        }
      case "docPr": describe(pull.attribute("descr"))
      case "AlternateContent": try alternative { (body) throws(ReadingError) in try body.drawing() }
      default:
        if pull.name == "shape" { describe(pull.attribute("alt")) }
        try drawing()
      }
    }
  }

  private mutating func describe(_ words: String?) {
    guard let words = AlternativeText.words(words) else { return }
    boxes.append(FlowBlock(kind: .matter, text: words, pageBreaks: renderedBreaks))
  }
}
