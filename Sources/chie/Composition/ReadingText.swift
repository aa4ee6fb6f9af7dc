import KnowledgeModel

/// A reading as people see it: the kind of each block, its place and its text.
struct ReadingText {
  let terminal: Terminal

  func lines(of reading: Reading) -> [String] {
    var lines = ["形式 \(reading.format.rawValue)" + encoding(of: reading)]
    for problem in reading.problems {
      let line = problem.place?.text().map { "（\($0)）" } ?? ""
      lines.append(terminal.styled("注意 ", .warning) + (problem.message + line).visibleLine)
    }
    lines.append("")
    var part = Place()
    for block in reading.blocks {
      // Lines stand in the margin; a page, slide or sheet is said once, where it begins.
      let place = block.place.withoutLine
      if place != part, let text = place.text() {
        lines += ["", terminal.styled("── \(text.visibleLine) ──", .faint)]
      }
      part = place
      lines += self.lines(of: block)
    }
    return lines
  }

  private func encoding(of reading: Reading) -> String {
    guard let encoding = reading.encoding else { return "" }
    let sure = reading.confidence.map { "（確からしさ \(Int(($0 * 100).rounded()))％）" } ?? ""
    return "　文字コード \(encoding)\(sure)"
  }

  private func lines(of block: Block) -> [String] {
    let number = block.place.line.map { "\($0)" } ?? ""
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number + "  "
    let mark = block.isBoilerplate ? terminal.styled("（本文外）", .faint) : ""
    switch block.content {
    case .heading(let level, let text):
      let signs = String(repeating: "#", count: level)
      return [margin + mark + terminal.styled("\(signs) \(text.visibleLine)", .strong)]
    case .paragraph(let text):
      return wrapped(text, first: margin + mark)
    case .listItem(let depth, let text):
      return wrapped(text, first: margin + mark + String(repeating: "  ", count: depth - 1) + "・")
    case .table(let rows):
      return rows.enumerated().map { index, row in
        (index == 0 ? margin + mark : blank) + "｜" + row.map(\.visibleLine).joined(separator: "｜")
          + "｜"
      }
    }
  }

  private let blank = String(repeating: " ", count: 7)

  private func wrapped(_ text: String, first: String) -> [String] {
    let indent = String(repeating: " ", count: 7)
    let columns = terminal.textColumns - max(0, CharacterWidth.columns(of: first) - 7)
    let lines = Wrapping(columns: max(columns, 20), indent: indent).lines(of: text.visible)
    guard let head = lines.first else { return [] }
    return [first + head.dropFirst(indent.count)] + lines.dropFirst()
  }
}

extension Place {
  /// The page, slide, sheet or member.
  fileprivate var withoutLine: Place {
    Place(page: page, sheet: sheet, slide: slide, member: member)
  }
}
