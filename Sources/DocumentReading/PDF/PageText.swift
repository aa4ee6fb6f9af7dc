import KnowledgeModel

/// The text of pages: what stands on them, in reading order and with its structure.
struct PageText {
  let entries: [PageEntry]
  let emptyPages: [Int]

  /// - Parameter hasSizes: Whether the height of letters tells headings from text.
  init(_ pages: [LayoutPage], outline: PDFOutline?, hasSizes: Bool = true) {
    let layout = PageItems(pages)
    var items = layout.items
    if hasSizes { PageHeadings.mark(&items, bodySize: layout.bodySize) }
    var entries = PageParagraphs.entries(of: items)
    outline?.mark(&entries)
    self.entries = entries
    emptyPages = layout.emptyPages
  }

  /// With the pages as places.
  func blocks(limits: ReadingLimits) -> [Block] {
    var lines: [SourceLine] = []
    var pages: [Int] = []
    func append(_ raw: String, _ preset: SourceLine.Preset?, _ page: Int) {
      lines.append(SourceLine(number: lines.count + 1, raw: raw, preset: preset))
      pages.append(page)
    }
    var wasItem = false
    var itemIndent = 60
    for entry in entries {
      // What follows an item without a mark of its own is no part of it: the lines are joined already.
      let isItem = entry.preset == nil && PageMarks.opens(entry.text)
      if entry.isAfterGap || wasItem && !isItem, !lines.isEmpty { append("", nil, entry.page) }
      if isItem { itemIndent = entry.indent }
      append(
        String(repeating: " ", count: min(entry.indent, itemIndent)) + entry.text, entry.preset,
        entry.page)
      wasItem = isItem
      if case .heading = entry.preset { itemIndent = 60 }
    }
    guard lines.count <= limits.outlineLines else { return plainBlocks }
    return Outline.blocks(of: lines, isWebPage: false).map { block in
      Block(
        block.content, place: Place(page: block.place.line.map { pages[$0 - 1] }),
        isBoilerplate: block.isBoilerplate)
    }
  }

  /// Without an outline.
  private var plainBlocks: [Block] {
    entries.map { entry in
      let place = Place(page: entry.page)
      switch entry.preset {
      case .table(let rows): return Block(.table(rows: rows), place: place)
      case .heading(let level):
        return Block(.heading(level: level, text: entry.text), place: place)
      case .boilerplate:
        return Block(.paragraph(text: entry.text), place: place, isBoilerplate: true)
      default: return Block(.paragraph(text: entry.text), place: place)
      }
    }
  }
}
