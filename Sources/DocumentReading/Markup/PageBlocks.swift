import KnowledgeModel

/// What is decided of a page's blocks once all are known.
enum PageBlocks {
  /// Below this many characters of content it is in doubt what the frames of a page are.
  private static let leastContent = 120

  /// Marks share buttons and contact footers by their words; keeps everything where the frames
  /// would leave next to nothing.
  static func settled(_ blocks: [Block], hasForm: Bool) -> [Block] {
    if isDoubtful(blocks, hasForm: hasForm) {
      return blocks.map { $0.marked(isBoilerplate: false) }
    }
    var blocks = blocks
    blocks = keepingTitle(blocks).map { block in
      guard !block.isBoilerplate, isLine(block),
        BoilerplateRules.isBoilerplate(SourceLine(number: 0, raw: block.text))
      else { return block }
      return block.marked(isBoilerplate: true)
    }
    return markingFooter(blocks)
  }

  /// A form, or little content and not one sentence: the frames may be all that the page says.
  static func isDoubtful(_ blocks: [Block], hasForm: Bool) -> Bool {
    guard contentSize(of: blocks) < leastContent else { return false }
    return hasForm
      || !blocks.contains { !$0.isBoilerplate && isText($0) && $0.text.contains("。") }
  }

  private static func contentSize(of blocks: [Block]) -> Int {
    blocks.filter { !$0.isBoilerplate && isText($0) }
      .reduce(0) { $0 + $1.text.unicodeScalars.count }
  }

  private static func isText(_ block: Block) -> Bool {
    if case .heading = block.content { return false }
    return !block.text.isEmpty
  }

  private static func isLine(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph(let text), .listItem(_, let text): !text.contains("\n")
    default: false
    }
  }

  /// The only `h1` is the title, wherever the page has it.
  private static func keepingTitle(_ blocks: [Block]) -> [Block] {
    let titles = blocks.indices.filter {
      if case .heading(1, _) = blocks[$0].content { true } else { false }
    }
    guard let title = titles.first, titles.count == 1, blocks[title].isBoilerplate else {
      return blocks
    }
    var blocks = blocks
    blocks[title] = blocks[title].marked(isBoilerplate: false)
    return blocks
  }

  /// A last section named お問い合わせ or 関連ページ with nothing but details under it.
  private static func markingFooter(_ blocks: [Block]) -> [Block] {
    guard
      let start = blocks.lastIndex(where: {
        if case .heading(let level, _) = $0.content {
          level > 1 && !$0.isBoilerplate
        } else {
          false
        }
      }), BoilerplateRules.opensTail(SourceLine(number: 0, raw: blocks[start].text).glyphs)
    else { return blocks }
    let rest = blocks[(start + 1)...].filter { !$0.isBoilerplate }
    guard rest.count <= 12, rest.allSatisfy({ $0.text.unicodeScalars.count <= 200 }) else {
      return blocks
    }
    return blocks.indices.map { index in
      index < start ? blocks[index] : blocks[index].marked(isBoilerplate: true)
    }
  }

  /// Reads a page without headings as text, keeping its lists, tables and frames.
  static func outlined(_ blocks: [Block], limits: ReadingLimits) -> [Block] {
    guard blocks.count <= limits.outlineLines else { return blocks }
    var lines: [SourceLine] = []
    var wasItem = false
    for block in blocks {
      let number = block.place.line ?? 0
      var isItem = false
      if block.isBoilerplate {
        lines.append(SourceLine(number: number, raw: block.text, preset: .boilerplate))
      } else {
        switch block.content {
        case .heading(let level, let text):
          lines.append(SourceLine(number: number, raw: "", preset: nil))
          lines.append(SourceLine(number: number, raw: text, preset: .heading(level: level)))
        case .listItem(let depth, let text):
          isItem = true
          lines.append(SourceLine(number: number, raw: text, preset: .item(depth: depth)))
        case .table(let rows):
          lines.append(SourceLine(number: number, raw: block.text, preset: .table(rows)))
        case .paragraph(let text):
          if !wasItem || text.contains("\n") { lines.append(SourceLine(number: number, raw: "")) }
          for (offset, part) in text.split(separator: "\n").enumerated() {
            lines.append(SourceLine(number: number + offset, raw: part))
          }
        }
      }
      wasItem = isItem
    }
    return linked(Outline.blocks(of: lines), as: blocks)
  }

  /// Puts each link where its words now stand: in the last block that begins no later.
  private static func linked(_ outlined: [Block], as blocks: [Block]) -> [Block] {
    var made = outlined
    var index = made.startIndex
    for block in blocks where !block.links.isEmpty {
      let line = block.place.line ?? 0
      while index + 1 < made.endIndex, (made[index + 1].place.line ?? 0) <= line { index += 1 }
      guard made.indices.contains(index) else { break }
      made[index] = Block(
        made[index].content, place: made[index].place, isBoilerplate: made[index].isBoilerplate,
        links: made[index].links + block.links)
    }
    return made
  }
}
