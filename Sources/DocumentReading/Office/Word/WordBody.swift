import KnowledgeModel

/// Walks through the text of a Word document and writes its pieces in reading order.
///
/// Deletions that are tracked, and what was moved away, are no text; of ruby the base is; of fields the
/// result; of a drawing the words in its boxes, which follow the paragraph that holds it.
struct WordBody {
  let parts: WordParts
  let pull: XMLPull
  let limits: ReadingLimits
  var numbering: WordNumbering
  var output: [FlowBlock] = []
  var line = FlowLine()
  var fields = WordFields()
  /// Of boxes within the paragraph that is open.
  var boxes: [FlowBlock] = []
  var isContents = false
  /// Page breaks that Word noted when it last laid out the document.
  var renderedBreaks = 0
  var noteNumber = 0
  var cells = 0
  /// Notes that stand at the end.
  var endnotes: [FlowBlock] = []
  /// Names of the parts that hold diagrams, charts, and other files shown within the text.
  var diagrams: [String] = []
  var charts: [String] = []
  var chunks: [String] = []
  var embedded: [EmbeddedObject] = []
  /// Identifiers of headers and footers, in the order in which they are first used.
  var references: [(id: String, isHeader: Bool)] = []
  /// Whether the style of the paragraph that is open hides its words.
  private(set) var hidesParagraph = false
  /// The properties of a paragraph whose end was deleted.
  private var continued: WordParagraphProperties?

  init(_ pull: XMLPull, parts: WordParts, numbering: WordNumbering, limits: ReadingLimits) {
    self.pull = pull
    self.parts = parts
    self.numbering = numbering
    self.limits = limits
  }

  /// What stands in the element whose start was just met.
  mutating func blocks() throws(ReadingError) {
    try pull.children { () throws(ReadingError) in try block() }
  }

  mutating func block() throws(ReadingError) {
    switch pull.name {
    case "p": try paragraph()
    case "tbl": try table()
    case "sdt": try control { (body) throws(ReadingError) in try body.blocks() }
    case "body", "ins", "moveTo", "customXml", "smartTag", "document", "docPartBody", "docPart",
      "docParts", "txbxContent", "footnote", "endnote", "comment", "hdr", "ftr":
      try blocks()
    case "AlternateContent": try alternative { (body) throws(ReadingError) in try body.blocks() }
    case "sectPr": try refer(to: WordParagraphProperties.sectionReferences(pull))
    case "altChunk":
      if let part = parts.relationships.part(pull.relationship()) { chunks.append(part) }
    default: break
    }
  }

  mutating func refer(to found: [(id: String, isHeader: Bool)]) {
    for reference in found where !references.contains(where: { $0.id == reference.id }) {
      references.append(reference)
    }
  }

  /// The first choice that says anything.
  mutating func alternative(
    _ read: (inout WordBody) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    var isRead = false
    try pull.children { () throws(ReadingError) in
      guard !isRead else { return }
      let before = (output.count, boxes.count, line.text.utf8.count)
      try read(&self)
      isRead = before != (output.count, boxes.count, line.text.utf8.count)
    }
  }

  /// A control of a form: what was filled in, not what it asks for.
  mutating func control(
    _ read: (inout WordBody) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    var isPlaceholder = false
    let wasContents = isContents
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "sdtPr":
        try pull.children { () throws(ReadingError) in
          if pull.name == "showingPlcHdr" { isPlaceholder = pull.flag() }
          guard pull.name == "docPartObj" else { return }
          try pull.children { () throws(ReadingError) in
            if pull.name == "docPartGallery", pull.attribute("val") == "Table of Contents" {
              isContents = true
            }
          }
        }
      case "sdtContent": if !isPlaceholder { try read(&self) }
      default: break
      }
    }
    isContents = wasContents
  }

  private mutating func paragraph() throws(ReadingError) {
    var properties = WordParagraphProperties()
    let outer = (line, boxes, hidesParagraph)
    hidesParagraph = false
    if continued == nil { line = FlowLine() }
    boxes = []
    try pull.children { () throws(ReadingError) in
      if pull.name == "pPr" {
        properties = try WordParagraphProperties(pull)
        hidesParagraph = parts.styles.isHidden(properties.style)
      } else {
        try inline()
      }
    }
    refer(to: properties.sectionReferences)
    if properties.isEndDeleted {
      continued = continued ?? properties
    } else {
      finish(continued ?? properties)
      continued = nil
      line = outer.0
    }
    output += boxes
    boxes = outer.1
    hidesParagraph = outer.2
  }

  /// Writes the paragraph that was read, and its notes behind it.
  private mutating func finish(_ properties: WordParagraphProperties) {
    let text = line.settled
    guard !text.isEmpty else {
      output.append(FlowBlock(kind: .blank, text: ""))
      return
    }
    var block = FlowBlock(kind: .paragraph, text: text)
    block.indent = properties.indent
    block.links = line.links
    block.pageBreaks = renderedBreaks
    number(&block, properties)
    if isContents || parts.styles.isContents(properties.style) {
      block.kind = .boilerplate
    } else if let kind = heading(properties, text: text) {
      block.kind = kind
    }
    output.append(block)
    output += line.remarks
  }

  private func heading(_ properties: WordParagraphProperties, text: String) -> FlowBlock.Kind? {
    guard text.unicodeScalars.count <= 120, !text.dropLast().contains("。") else { return nil }
    if let outline = properties.outline {
      return outline < 9 ? .heading(level: outline + 1) : nil
    }
    if parts.styles.isTitle(properties.style) { return .title }
    return parts.styles.headingLevel(of: properties.style).map { .heading(level: $0) }
  }

  /// Puts the number that Word shows before the text, and makes an item of what stands in a list.
  private mutating func number(_ block: inout FlowBlock, _ properties: WordParagraphProperties) {
    let styled = parts.styles.numbering(of: properties.style)
    guard let list = properties.numbering.number ?? styled.number,
      let mark = numbering.mark(
        of: list, level: properties.numbering.level ?? styled.level ?? 0)
    else { return }
    block.kind = .item(depth: (properties.numbering.level ?? styled.level ?? 0) + 1)
    guard !mark.isEmpty else { return }
    block.isNumbered = true
    block.text = mark + block.text
  }
}
