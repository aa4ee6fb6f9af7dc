package import KnowledgeModel

/// Cuts the body of one section into passages at block boundaries: about 800 characters each, at
/// most 1,200. A longer block is cut at the end of a sentence, a table between rows, with its header
/// on every part.
///
/// The cut is local: a change in one section never moves a boundary in another.
package struct PassageCutter: Sendable {
  /// In characters. A passage is closed before the block that would take it past this.
  package let target: Int
  /// In characters. Nothing is longer.
  package let maximum: Int

  package init(target: Int = 800, maximum: Int = 1_200) {
    precondition(0 < target && target <= maximum, "the target lies within the maximum")
    self.target = target
    self.maximum = maximum
  }

  /// A passage to be: its text and the place of its first block.
  package struct Cut: Sendable, Hashable {
    package let text: String
    package let place: Place
  }

  /// The body of a section, cut.
  package struct Division: Sendable, Hashable {
    package let cuts: [Cut]
    /// For each block the cut in which it begins.
    package let starts: [Int]
  }

  /// - Complexity: O(characters).
  package func division(of blocks: [Block]) -> Division {
    var cuts: [Cut] = []
    var starts: [Int] = []
    var lines: [String] = []
    var length = 0
    var place = Place()
    func close() {
      guard !lines.isEmpty else { return }
      cuts.append(Cut(text: lines.joined(separator: "\n"), place: place))
      lines = []
      length = 0
    }
    for (number, block) in blocks.enumerated() {
      for piece in pieces(of: block) {
        let size = piece.text.count
        let limit = length < target / 2 ? maximum : target
        if length > 0, length + 1 + size > limit { close() }
        if starts.count == number { starts.append(cuts.count) }
        if lines.isEmpty { place = piece.place }
        lines.append(piece.text)
        length += size + 1
      }
      // A block without words begins where the next one does.
      if starts.count == number { starts.append(cuts.count) }
    }
    if let last = cuts.last, length < target / 4, length + 1 + last.text.count <= maximum {
      cuts[cuts.count - 1] = Cut(
        text: ([last.text] + lines).joined(separator: "\n"), place: last.place)
    } else {
      close()
    }
    return Division(cuts: cuts, starts: starts.map { min($0, max(0, cuts.count - 1)) })
  }

  /// The parts of a block that may stand in different passages, none longer than the maximum.
  private func pieces(of block: Block) -> [Cut] {
    switch block.content {
    case .heading(_, let text), .paragraph(let text):
      return sentences(of: text, prefix: "", place: block.place)
    case .listItem(let depth, let text):
      let indent = String(repeating: "  ", count: max(0, depth - 1))
      return sentences(of: text, prefix: indent + "• ", place: block.place)
    case .table(let rows):
      return rowGroups(of: rows, place: block.place)
    }
  }

  private func sentences(of text: String, prefix: String, place: Place) -> [Cut] {
    guard prefix.count + text.count > maximum else {
      return text.isEmpty ? [] : [Cut(text: prefix + text, place: place)]
    }
    var parts: [Cut] = []
    var rest = Substring(text)
    var lead = prefix
    while !rest.isEmpty {
      let part = firstPart(of: rest, room: target - min(lead.count, target - 1))
      parts.append(Cut(text: lead + part, place: place))
      rest = rest[part.endIndex...]
      lead = ""
    }
    return parts
  }

  /// Up to `room` characters, ended after the last sentence end within them, else after the last
  /// comma or space, else anywhere.
  private func firstPart(of text: Substring, room: Int) -> Substring {
    guard let end = text.index(text.startIndex, offsetBy: room, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    let window = text[..<end]
    let boundary =
      window.lastIndex { "。！？!?\n".contains($0) } ?? window.lastIndex { "、，, 　\t".contains($0) }
    guard let boundary, boundary > text.startIndex else { return window }
    return text[...boundary]
  }

  private func rowGroups(of rows: [[String]], place: Place) -> [Cut] {
    let lines = rows.map { $0.joined(separator: "\t") }
    guard let header = lines.first else { return [] }
    var groups: [Cut] = []
    var group: [String] = []
    var length = 0
    for line in lines.flatMap({ sentences(of: $0, prefix: "", place: place).map(\.text) }) {
      if length > 0, length + 1 + line.count > target {
        groups.append(Cut(text: group.joined(separator: "\n"), place: place))
        let repeats = header.count + 1 + line.count <= maximum && header.count <= target / 2
        group = repeats ? [header] : []
        length = repeats ? header.count + 1 : 0
      }
      group.append(line)
      length += line.count + 1
    }
    if !group.isEmpty { groups.append(Cut(text: group.joined(separator: "\n"), place: place)) }
    return groups
  }
}
