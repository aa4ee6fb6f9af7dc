import KnowledgeModel

/// Lines of a sheet that is written like a text, with the rules for text; a few lines are paragraphs.
enum SheetLines {
  struct Line {
    let text: String
    /// From 0.
    let row: Int
    let column: Int
  }

  /// Lines from which on a sheet may have an outline.
  private static let leastLines = 8

  static func blocks(of lines: [Line]) -> [(Block.Content, Line)] {
    guard lines.count >= leastLines, lines.count <= 5_000 else {
      return lines.map { (.paragraph(text: $0.text), $0) }
    }
    var source: [SourceLine] = []
    var origins: [Int] = []
    var end = lines[0].row
    func add(_ text: String, from index: Int) {
      origins.append(index)
      source.append(SourceLine(number: origins.count, raw: text))
    }
    for (index, line) in lines.enumerated() {
      if line.row > end + 1 { add("", from: index) }
      add(String(repeating: " ", count: min(2 * line.column, 40)) + line.text, from: index)
      end = line.row
    }
    return Outline.blocks(of: source).flatMap { block -> [(Block.Content, Line)] in
      guard let number = block.place.line, origins.indices.contains(number - 1) else { return [] }
      let first = origins[number - 1]
      switch block.content {
      // The title of the workbook is known already.
      case .heading(1, let text): return [(.heading(level: 3, text: text), lines[first])]
      case .heading(let level, let text):
        return [(.heading(level: level + 1, text: text), lines[first])]
      default: return [(block.content, lines[first])]
      }
    }
  }
}
