import KnowledgeModel

/// Tells which work stands for which line of a section.
///
/// A work named in the sentence stands for it. A （出典） line stands for the lines of its own list
/// above it and for the claim over them, back to the previous one, to a label or to the start of the
/// section; under a table for the table; under a paragraph for the paragraph.
struct SourceReach {
  let words: FigureWords
  let lines: [TextLine]

  struct Source {
    /// Named in the sentence, in its order.
    var inline: [TextLine.Spot] = []
    var closing: SourceKey?
    var earlier: SourceKey?

    /// For a figure at a place of the block.
    func key(for place: Int) -> SourceKey? {
      (inline.last { $0.start <= place } ?? inline.first)?.work.key ?? closing ?? earlier
    }

    /// For a table.
    var table: SourceKey? { closing ?? inline.first?.work.key ?? earlier }
  }

  /// One for each line.
  func sources() -> [Source] {
    var sources = lines.map { line in
      Source(inline: line.spots.filter { $0.form != .note || line.note == nil })
    }
    for (index, line) in lines.enumerated() {
      if case .source = line.content { close(lines: index, into: &sources) }
    }
    carryWithinBlocks(&sources)
    addNotes(&sources)
    return sources
  }

  // MARK: Blocks of sources

  private func close(lines index: Int, into sources: inout [Source]) {
    // A numbered note stands where its mark does.
    let isNumbered = lines[index].note != nil
    let works = lines[index].spots
      .filter { $0.form != .reference && !($0.form == .note && isNumbered) }.map(\.work)
    guard !works.isEmpty else { return }
    for place in reach(of: index) where sources[place].closing == nil {
      sources[place].closing = chosen(of: works, for: lines[place]).key
    }
  }

  /// The lines for which the source line stands.
  private func reach(of index: Int) -> [Int] {
    var reached: [Int] = []
    var depth = lines[index].depth
    var claim: Int?
    for place in (0..<index).reversed() {
      let line = lines[place]
      if line.block == -1 { break }
      switch line.content {
      case .source:
        if reached.isEmpty, place == index - 1 || isSourceBetween(place, index) { continue }
        return reached
      case .table:
        if reached.isEmpty { reached.append(place) }
        return reached
      case .label(let isEvidence):
        guard isEvidence, claim == nil, !reached.isEmpty else { return reached }
        (claim, depth) = (-1, line.depth)
      case .sentence:
        if let block = claim {
          guard line.depth <= depth, !line.followsDash, block == -1 || block == line.block else {
            return reached
          }
          claim = line.block
        } else if line.depth > 0 || lines[index].depth > 0 && line.block == lines[index].block {
          depth = min(depth, line.depth)
        } else {
          // A paragraph: one block, and none above a list.
          if let last = reached.last, lines[last].block != line.block { return reached }
        }
        reached.append(place)
      }
    }
    return reached
  }

  private func isSourceBetween(_ place: Int, _ index: Int) -> Bool {
    lines[place..<index].allSatisfy { if case .source = $0.content { true } else { false } }
  }

  /// The work whose publisher the line names, else the first.
  private func chosen(of works: [Work], for line: TextLine) -> Work {
    guard works.count > 1, case .sentence(let text, let range) = line.content else {
      return works[0]
    }
    let words = text.string(range)
    return works.first { work in
      work.publisher.map { !$0.isEmpty && words.contains($0) } ?? false
    } ?? works[0]
  }

  // MARK: The sentence before, and notes

  /// A work named in a sentence stands for the next one of the same block too.
  private func carryWithinBlocks(_ sources: inout [Source]) {
    for index in lines.indices.dropFirst() where lines[index].block == lines[index - 1].block {
      guard case .sentence(let text, let range) = lines[index].content,
        case .sentence(_, let before) = lines[index - 1].content,
        !words.own.matches(at: range.lowerBound, in: text.folded)
      else { continue }
      if let spot = sources[index - 1].inline.last {
        sources[index].earlier = tells(spot, in: text, before) ? spot.work.key : nil
      } else if sources[index].inline.isEmpty {
        sources[index].earlier = sources[index - 1].earlier
      }
    }
  }

  /// 「…調査」によれば at the head of a sentence, and no mention in passing.
  private func tells(_ spot: TextLine.Spot, in text: ScalarText, _ sentence: Range<Int>) -> Bool {
    let end = min(spot.start + 100, sentence.upperBound)
    return spot.start < sentence.lowerBound + 24
      && words.telling.first(in: spot.start..<max(spot.start, end), of: text.folded) != nil
  }

  private func addNotes(_ sources: inout [Source]) {
    var notes: [Int: SourceKey] = [:]
    for line in lines {
      if let number = line.note, let spot = line.spots.first, notes[number] == nil {
        notes[number] = spot.work.key
      }
    }
    guard !notes.isEmpty else { return }
    for (index, line) in lines.enumerated() where line.note == nil {
      if let mark = line.marks.first(where: { notes[$0] != nil }) {
        sources[index].earlier = notes[mark]
      }
    }
  }
}
