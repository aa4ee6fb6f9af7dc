import KnowledgeModel

/// Settles the outline of a text document: headings by their styles where the writer used them, else by
/// the rules for text without markup.
struct FlowOutline {
  let limits: ReadingLimits
  /// Whether ``FlowBlock/pageBreaks`` can be trusted.
  let knowsPages: Bool

  func blocks(of flow: [FlowBlock]) -> [Block] {
    let flow = keepingWhatIsSaid(flow)
    let headings = flow.filter(\.isHeading).count
    let hasTitle = flow.contains(where: \.isTitle)
    guard flow.count <= limits.outlineLines else { return flow.compactMap { block($0, shift: 1) } }
    guard headings >= 2 || headings == 1 && hasTitle else { return outlined(flow) }
    return styled(flow, hasTitle: hasTitle)
  }

  /// Where next to nothing but headers and footers is there, they are what the document says.
  private func keepingWhatIsSaid(_ flow: [FlowBlock]) -> [FlowBlock] {
    let words = flow.filter { !$0.isBoilerplate && !$0.isBlank }.map(\.words)
    guard words.joined().unicodeScalars.count < 40 else { return flow }
    return flow.map { block in
      guard block.isBoilerplate else { return block }
      var kept = block
      kept.kind = .paragraph
      return kept
    }
  }

  // MARK: By styles

  private func styled(_ flow: [FlowBlock], hasTitle: Bool) -> [Block] {
    let first = flow.firstIndex(where: \.isHeading) ?? flow.endIndex
    var opening: [Block]
    if hasTitle || flow[..<first].allSatisfy({ $0.isBlank || $0.isBoilerplate }) {
      opening = flow[..<first].compactMap { block($0, shift: 1) }
    } else {
      opening = outlined(Array(flow[..<first])).map(\.asOpening)
    }
    let levels = flow[first...].compactMap { block in
      if case .heading(let level) = block.kind { level } else { nil }
    }
    let isTitled = hasTitle || opening.contains(where: \.isTitle)
    let highest = levels.min() ?? 1
    let shift = (isTitled || !Self.firstIsTitle(levels) ? 2 : 1) - highest
    return opening + flow[first...].compactMap { block($0, shift: shift) }
  }

  /// The only heading of the highest level, before all others, is the title.
  private static func firstIsTitle(_ levels: [Int]) -> Bool {
    guard let first = levels.first, levels.count > 1 else { return false }
    return levels.dropFirst().allSatisfy { $0 > first }
  }

  private func block(_ flow: FlowBlock, shift: Int) -> Block? {
    let content: Block.Content
    switch flow.kind {
    case .blank: return nil
    case .title: content = .heading(level: 1, text: flow.text.onOneLine)
    case .heading(let level): content = .heading(level: level + shift, text: flow.text.onOneLine)
    case .paragraph, .note, .matter, .boilerplate: content = .paragraph(text: flow.text)
    case .item(let depth): content = .listItem(depth: depth, text: flow.text)
    case .table(let rows): content = .table(rows: rows)
    }
    return Block(
      content, place: place(flow), isBoilerplate: flow.isBoilerplate, links: flow.links)
  }

  private func place(_ flow: FlowBlock) -> Place {
    Place(page: knowsPages ? flow.pageBreaks + 1 : nil)
  }

  // MARK: By the rules for text

  private func outlined(_ flow: [FlowBlock]) -> [Block] {
    var lines: [SourceLine] = []
    /// Of each line, the piece that it comes from.
    var origins: [Int] = []
    func add(_ text: String, from origin: Int, preset: SourceLine.Preset? = nil) {
      origins.append(origin)
      lines.append(SourceLine(number: origins.count, raw: text, preset: preset))
    }
    for (index, piece) in flow.enumerated() {
      switch piece.kind {
      case .blank: add("", from: index)
      case .title: add(piece.text.onOneLine, from: index, preset: .heading(level: 1))
      case .heading(let level):
        add("", from: index)
        add(piece.text.onOneLine, from: index, preset: .heading(level: level + 1))
      case .item(let depth) where !piece.isNumbered:
        add(piece.text, from: index, preset: .item(depth: depth))
      case .paragraph, .item, .note:
        let indent = String(repeating: " ", count: min(max(0, piece.indent), 60))
        for (offset, line) in piece.text.split(separator: "\n").enumerated() {
          add((offset == 0 ? indent : "") + line, from: index)
        }
      case .table(let rows): add(piece.words, from: index, preset: .table(rows))
      case .matter: add(piece.text.onOneLine, from: index, preset: .matter)
      case .boilerplate: add(piece.text, from: index, preset: .boilerplate)
      }
    }
    return placed(Outline.blocks(of: lines), flow: flow, origins: origins)
  }

  /// Gives each block the place and the links of the pieces it was made of, and keeps paragraphs apart
  /// that were apart.
  private func placed(_ made: [Block], flow: [FlowBlock], origins: [Int]) -> [Block] {
    var output: [Block] = []
    var linked: Set<Int> = []
    for block in made {
      guard let line = block.place.line, origins.indices.contains(line - 1) else { continue }
      for (offset, part) in parts(of: block, from: line, origins: origins) {
        let origin = origins[min(line - 1 + offset, origins.count - 1)]
        let links = linked.insert(origin).inserted ? flow[origin].links : []
        // What stands in the body of a document is meant, even where a page would only frame itself by it.
        output.append(
          Block(
            part, place: place(flow[origin]), isBoilerplate: flow[origin].isBoilerplate,
            links: links))
      }
    }
    return output
  }

  private func parts(
    of block: Block, from line: Int, origins: [Int]
  ) -> [(offset: Int, Block.Content)] {
    guard case .paragraph(let text) = block.content, text.contains("\n") else {
      return [(0, block.content)]
    }
    var parts: [(offset: Int, lines: [Substring])] = []
    for (offset, row) in text.split(separator: "\n").enumerated() {
      let index = line - 1 + offset
      let isSame = index > 0 && index < origins.count && origins[index] == origins[index - 1]
      if let last = parts.last?.lines.last, isSame || Self.isWrapped(last) {
        parts[parts.count - 1].lines.append(row)
      } else {
        parts.append((offset, [row]))
      }
    }
    return parts.map { ($0.offset, .paragraph(text: $0.lines.joined(separator: "\n"))) }
  }
}

extension FlowOutline {
  /// Whether a line ends because it was full: what follows goes on with its sentence.
  private static func isWrapped(_ line: Substring) -> Bool {
    line.count >= 30 && !(line.last.map { "。．！？!?」）)：:".contains($0) } ?? true)
  }
}

extension Block {
  fileprivate var isTitle: Bool {
    if case .heading(1, _) = content { true } else { false }
  }

  /// What stands before the first heading of a document: its headings but the title are no sections.
  fileprivate var asOpening: Block {
    guard case .heading(let level, let text) = content, level > 1 else { return self }
    return Block(.paragraph(text: text), place: place, isBoilerplate: isBoilerplate, links: links)
  }
}

extension String {
  /// Lines joined as Japanese is: nothing between wide characters, a space between others.
  var onOneLine: String {
    guard contains(where: \.isNewline) else { return self }
    var output = ""
    for line in split(whereSeparator: \.isNewline) {
      let line = line.trimmed
      guard let first = line.unicodeScalars.first else { continue }
      if let last = output.unicodeScalars.last, last.value < 0x2E80 || first.value < 0x2E80 {
        output += " "
      }
      output += line
    }
    return output
  }
}
