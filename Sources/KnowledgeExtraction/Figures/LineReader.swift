import KnowledgeModel

/// Cuts a section into sentences, labels, source lines and tables.
struct LineReader {
  let words: FigureWords

  /// In reading order, the heading first. Without citations only what holds numbers.
  func lines(of section: TextSection, citations: inout CitationShelf) -> [TextLine] {
    let needsAll = !citations.isEmpty(for: section)
    var lines: [TextLine] = []
    var caption = section.headings.last?.text ?? ""
    if let heading = section.headings.last, NumberTrigger.fires(on: heading.text) {
      let block = TextBlock(
        content: .paragraph(text: heading.text), place: heading.place, passage: section.passage)
      lines += sentences(of: block, number: -1, found: [])
    }
    for (number, block) in section.blocks.enumerated() {
      switch block.content {
      case .heading: continue
      case .table(let rows):
        lines.append(table(rows, block, number: number, caption: caption, &citations))
      case .paragraph(let text), .listItem(_, let text):
        if needsAll || NumberTrigger.fires(on: text) {
          let found = needsAll ? citations.spots(in: block, text: ScalarText(text)) : []
          lines += sentences(of: block, number: number, found: found)
        }
        if text.utf8.count < 200 { caption = text }
      }
    }
    return lines
  }

  private func table(
    _ rows: [[String]], _ block: TextBlock, number: Int, caption: String,
    _ citations: inout CitationShelf
  ) -> TextLine {
    let text = ScalarText(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"))
    return TextLine(
      content: .table(rows), depth: 0, followsDash: false, block: number, passage: block.passage,
      place: block.place,
      spots: citations.spots(in: block, text: text).map(\.spot), titles: [], caption: caption,
      marks: [], label: nil, note: nil)
  }

  private func sentences(
    of block: TextBlock, number: Int, found: [(spot: TextLine.Spot, title: Range<Int>?)]
  ) -> [TextLine] {
    let base: Int
    let words: String
    switch block.content {
    case .paragraph(let text): (base, words) = (0, text)
    case .listItem(let depth, let text): (base, words) = (depth, text)
    default: return []
    }
    let text = ScalarText(words)
    let cut = SentenceCutter.sentences(in: text)
    let noteNumber = NotePointers.number(of: text)
    var isUnderLabel = false
    return cut.enumerated().map { index, sentence in
      let range = sentence.range
      let spots = found.filter { range.contains($0.spot.start) }
      let isSource = isSource(range, in: text, spots.map(\.spot))
      let label = label(range, in: text, isWhole: cut.count == 1, isList: base > 0)
      var depth = base
      if label != nil, sentence.followsDash {
        (depth, isUnderLabel) = (base + 1, true)
      } else if index > 0, isUnderLabel {
        depth = base + 2
      } else if sentence.followsDash, isSource {
        depth = base + 1
      }
      let isMethod = self.words.methods.matches(at: range.lowerBound, in: text.folded)
      let content: TextLine.Content =
        if isMethod { .label(isEvidence: false) } else if isSource { .source } else if let label {
          .label(isEvidence: label)
        } else {
          .sentence(text, range)
        }
      return TextLine(
        content: content, depth: depth, followsDash: sentence.followsDash, block: number,
        passage: block.passage, place: block.place, spots: spots.map(\.spot),
        titles: spots.compactMap(\.title), caption: "",
        marks: NotePointers.marks(in: text, range),
        label: label == nil ? nil : ScalarText(text.string(range)), note: noteNumber)
    }
  }

  /// Whether the label is one of evidence; `nil` where the line is no label.
  private func label(
    _ range: Range<Int>, in text: ScalarText, isWhole: Bool, isList: Bool
  ) -> Bool? {
    guard range.count <= 24 else { return nil }
    let last = text.at(range.upperBound - 1)
    let evidence = words.evidence.end(at: range.lowerBound, in: text.folded)
    let isEvidence =
      evidence.map { $0 == range.upperBound || (last == 0x3A && $0 + 1 == range.upperBound) }
      ?? false
    if isEvidence { return true }
    if last == 0x3A { return false }
    guard isWhole, !isList, !text.folded[range].contains(where: ScalarKind.isDigit) else {
      return nil
    }
    return last == 0x3002 ? nil : false
  }

  private func isSource(
    _ range: Range<Int>, in text: ScalarText, _ spots: [TextLine.Spot]
  ) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, Self.openings.contains(text.at(start)) { start += 1 }
    guard let end = words.sources.end(at: start, in: text.folded) else {
      return spots.contains { $0.form != .inline && $0.form != .note && $0.start <= start + 2 }
    }
    if let first = spots.first, spots.allSatisfy({ $0.form == first.form }) {
      guard first.form != .inline else { return false }
    }
    let next = text.at(end)
    return !spots.isEmpty
      || [0x29, 0x3A, 0x3011, 0x5D, 0x3015].contains(next)
        && text.at(start) == 0x51FA
  }

  private static let openings: Set<UInt32> = [
    0x28, 0x5B, 0x3010, 0x3014, 0x203B, 0x20, 0x2022, 0x30FB, 0x2A, 0x2D, 0x3C,
  ]
}
