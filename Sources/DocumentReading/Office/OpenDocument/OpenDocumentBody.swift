import KnowledgeModel

/// Walks through text of OpenDocument and writes its pieces in reading order: the body of a text, the boxes
/// of a slide, the notes to either.
///
/// What was deleted while changes were tracked is left out, whether it stands apart from the text or in it.
struct OpenDocumentBody {
  let pull: XMLPull
  let styles: OpenDocumentStyles
  let limits: ReadingLimits
  var output: [FlowBlock] = []
  var line = FlowLine()
  var boxes: [FlowBlock] = []
  var endnotes: [FlowBlock] = []
  /// Names of embedded objects.
  var objects: [String] = []
  /// Of objects that stand in the text itself.
  var charts: [ChartText] = []
  var pageBreaks = 0
  var isContents = false
  /// Identifiers of tracked deletions, and the one that is open.
  var deletions: Set<String> = []
  var openDeletion: String?
  /// Whether what is read now has a style that hides it.
  var isHidden = false
  /// Whether a field says that the paragraph that is open is hidden.
  var hidesParagraph = false
  private var noteNumber = 0
  private var cells = 0
  private var listDepth = 0
  private var listStyle: String?
  private var counters: [String: OpenDocumentCounter] = [:]
  private var counter = OpenDocumentCounter()
  private var headings = OpenDocumentCounter()
  /// The mark of the item that the next paragraph begins.
  private var pending: (mark: String?, isOpen: Bool) = (nil, false)

  init(_ pull: XMLPull, styles: OpenDocumentStyles, limits: ReadingLimits) {
    self.pull = pull
    self.styles = styles
    self.limits = limits
  }

  /// What stands in the element whose start was just met.
  mutating func blocks() throws(ReadingError) {
    try pull.children { () throws(ReadingError) in try block() }
  }

  mutating func block() throws(ReadingError) {
    switch pull.name {
    case "p", "h": try paragraph()
    case "list": try list()
    case "table": try table()
    case "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
      "alphabetical-index":
      let was = isContents
      isContents = true
      try blocks()
      isContents = was
    case "section" where hidesSection: break
    case "section", "text", "index-body", "index-title", "bibliography", "numbered-paragraph",
      "text-box", "a":
      try blocks()
    case "frame", "custom-shape", "rect", "g", "ellipse", "line", "polygon", "path", "connector",
      "caption":
      try drawing()
      output += boxes
      boxes = []
    case "soft-page-break": pageBreaks += 1
    case "tracked-changes": try trackedChanges()
    case "change-start", "change-end": change()
    default: break
    }
  }

  private var hidesSection: Bool {
    let display = pull.attribute("display") ?? "true"
    return display == "none" || (display == "condition" && pull.attribute("is-hidden") == "true")
  }

  private mutating func paragraph() throws(ReadingError) {
    let outer = (line, boxes, isHidden, hidesParagraph)
    line = FlowLine()
    boxes = []
    hidesParagraph = false
    isHidden = isHidden || styles.hidesText(pull.attribute("style-name"), of: "paragraph")
    let isHeading = pull.name == "h"
    let level = min(max(1, pull.integer("outline-level") ?? 1), 10)
    let style = pull.attribute("style-name")
    let isNumbered = pull.attribute("is-list-header") != "true"
    try inlines()
    if hidesParagraph {
      line = FlowLine()
      boxes = []
    }
    finish(isHeading ? level : nil, style: style, isNumbered: isNumbered)
    output += boxes
    (line, boxes, isHidden, hidesParagraph) = outer
  }

  private mutating func finish(_ level: Int?, style: String?, isNumbered: Bool) {
    let text = line.settled
    guard !text.isEmpty else {
      output.append(FlowBlock(kind: .blank, text: ""))
      return
    }
    var block = FlowBlock(kind: .paragraph, text: text, links: line.links, pageBreaks: pageBreaks)
    if isContents || styles.isContents(style) {
      block.kind = .boilerplate
    } else if let level {
      if listDepth == 0, isNumbered { number(&block, headings.mark(at: level, of: styles.outline)) }
      if listDepth > 0, pending.isOpen { number(&block, pending.mark) }
      block.kind = text.unicodeScalars.count <= 120 ? .heading(level: level) : .paragraph
    } else if styles.isTitle(style), text.unicodeScalars.count <= 120 {
      block.kind = .title
    } else if listDepth > 0 {
      if pending.isOpen { number(&block, pending.mark) }
      block.kind = pending.isOpen ? .item(depth: listDepth) : .paragraph
    }
    pending.isOpen = false
    output.append(block)
    output += line.remarks
  }

  private func number(_ block: inout FlowBlock, _ mark: String?) {
    guard let mark, !mark.isEmpty else { return }
    block.text = mark + block.text
    block.isNumbered = true
  }

  // MARK: Lists

  private mutating func list() throws(ReadingError) {
    let outer = (counter, listStyle)
    listDepth += 1
    let style = pull.attribute("style-name") ?? listStyle
    let goesOn =
      pull.attribute("continue-numbering") == "true" || pull.attribute("continue-list") != nil
    if listDepth == 1 {
      counter = goesOn ? style.flatMap { counters[$0] } ?? OpenDocumentCounter() : .init()
    }
    listStyle = style
    let levels = styles.levels(of: style)
    try pull.children { () throws(ReadingError) in
      guard pull.name == "list-item" || pull.name == "list-header" else { return }
      if pull.name == "list-item", listDepth <= 10 {
        pending = (
          counter.mark(at: listDepth, of: levels, restart: pull.integer("start-value")), true
        )
      }
      try blocks()
      pending.isOpen = false
    }
    if listDepth == 1 {
      if let style { counters[style] = counter }
      counter = outer.0
    }
    listStyle = outer.1
    listDepth -= 1
  }

  // MARK: Tables

  private mutating func table() throws(ReadingError) {
    let outer = (output, line, boxes, listDepth)
    listDepth = 0
    var table = FlowTable()
    try rows(of: &table)
    (output, line, boxes, listDepth) = outer
    output += table.flow
  }

  private mutating func rows(of table: inout FlowTable) throws(ReadingError) {
    /// Rows that a cell of a column still reaches into.
    var reaches: [Int: Int] = [:]
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "table-row":
        var row: [FlowTable.Cell] = []
        try pull.children { () throws(ReadingError) in
          guard cells < limits.tableCells else { return }
          let isCovered = pull.name == "covered-table-cell"
          let span = pull.integer("number-rows-spanned") ?? 1
          guard var cell = try cell() else { return }
          let left = reaches[row.count] ?? 0
          if isCovered, left > 0 {
            cell.merge = .continues
            reaches[row.count] = left - 1
          } else {
            cell.merge = span > 1 ? .begins : .none
            reaches[row.count] = span - 1
          }
          row.append(cell)
        }
        if row.contains(where: { $0.blocks.contains { !$0.isBlank } || $0.merge == .continues }) {
          table.rows.append(row)
        }
      case "table-header-rows", "table-rows", "table-row-group": try rows(of: &table)
      default: break
      }
    }
  }

  /// `nil` for what is no cell. Of repeated empty cells one stands for all.
  private mutating func cell() throws(ReadingError) -> FlowTable.Cell? {
    guard pull.name == "table-cell" || pull.name == "covered-table-cell" else { return nil }
    cells += 1
    var cell = FlowTable.Cell()
    output = []
    try blocks()
    cell.blocks = output
    return cell
  }

  mutating func note() throws(ReadingError) {
    let isEndnote = pull.attribute("note-class") == "endnote"
    var text = ""
    try pull.children { () throws(ReadingError) in
      if pull.name == "note-body" { text = try aside() }
    }
    guard !text.isEmpty else { return }
    noteNumber += 1
    line.append("（注\(noteNumber)）")
    let note = FlowBlock(kind: .note, text: "注\(noteNumber)）\(text)", pageBreaks: pageBreaks)
    if isEndnote { endnotes.append(note) } else { line.remarks.append(note) }
  }

  mutating func annotation() throws(ReadingError) {
    var author = ""
    var words: [String] = []
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "creator": author = try pull.text().trimmed
      case "p", "list":
        var inner = OpenDocumentBody(pull, styles: styles, limits: limits)
        try inner.block()
        words += inner.output.filter { !$0.isBlank }.map(\.text.onOneLine)
      default: break
      }
    }
    let text = words.joined(separator: " ")
    guard !text.isEmpty else { return }
    line.remarks.append(
      FlowBlock(
        kind: .note, text: Remark.comment(text, by: author), pageBreaks: pageBreaks))
  }

  /// The words of a note, apart from the text around it.
  private func aside() throws(ReadingError) -> String {
    var inner = OpenDocumentBody(pull, styles: styles, limits: limits)
    try inner.blocks()
    return inner.output.filter { !$0.isBlank }.map(\.words.onOneLine).joined(separator: " ")
  }
}
