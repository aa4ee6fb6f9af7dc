import KnowledgeModel

/// Tells which work stands for which line of a section.
///
/// A work named in the sentence stands for it. A （出典） line stands for the lines of its own list
/// above it and for the claim over them, back to the previous one, to a label or to the start of the
/// section; under a table for the table; under a paragraph for the paragraph.
struct SourceReach {
  let words: FigureWords
  let lines: [TextLine]
  let notes: NoteShelf
  let captions: CaptionShelf
  /// The number of the section.
  let section: Int
  /// Whether the section is a sheet of labels.
  let isSheet: Bool

  init(
    words: FigureWords, lines: [TextLine], notes: NoteShelf, captions: CaptionShelf, section: Int
  ) {
    self.words = words
    self.lines = lines
    self.notes = notes
    self.captions = captions
    self.section = section
    isSheet = lines.count { $0.column != nil } >= 3
  }

  struct Source {
    /// Named in the sentence, in its order.
    var inline: [TextLine.Spot] = []
    /// Of the note that the sentence points to.
    var pointed: SourceKey?
    /// Of the chart or table that the sentence points to.
    var shown: SourceKey?
    var closing: SourceKey?
    var earlier: SourceKey?
    /// Where the sentence tells of another survey: what stands for the rest is not its source.
    var apart: [Apart] = []

    struct Apart {
      let range: Range<Int>
      /// Of the note to which the name of that survey points.
      let pointed: SourceKey?
    }

    /// For a figure at a place of the block.
    func key(for place: Int) -> SourceKey? {
      if let other = apart.first(where: { $0.range.contains(place) }) {
        return inline.last { other.range.contains($0.start) }?.work.key ?? other.pointed
      }
      let inline = inline.filter { spot in
        (spot.scope?.contains(place) ?? true) && !apart.contains { $0.range.contains(spot.start) }
      }
      return (inline.last { $0.start <= place } ?? inline.first)?.work.key ?? pointed ?? shown
        ?? closing ?? earlier
    }
  }

  /// One for each line.
  func sources() -> [Source] {
    var sources = lines.map { line in
      Source(inline: line.inline)
    }
    var first = 0
    for index in lines.indices where isSource(lines[index]) {
      // Sources that follow one another reach what stands above the first of them.
      if index == 0 || !isSource(lines[index - 1]) || lines[index - 1].block == -1 {
        first = index
      }
      close(lines: index, from: first, into: &sources)
    }
    closeTables(&sources)
    closeParagraphs(&sources)
    closeSurveyFacts(&sources)
    addNotes(&sources)
    addCaptions(&sources)
    carryWithinBlocks(&sources)
    setApart(&sources)
    return sources
  }

  // MARK: Blocks of sources

  /// - Parameter first: The first of the lines of sources that end with this one.
  private func close(lines index: Int, from first: Int, into sources: inout [Source]) {
    // A numbered note stands where its mark does.
    let isNumbered = lines[index].note != nil
    let works = lines[index].spots
      .filter { $0.form != .reference && !($0.form == .note && isNumbered) }.map(\.work)
    guard !works.isEmpty else { return }
    let reached = sheetReach(of: index) ?? reach(of: index, above: first)
    for place in reached
    where sources[place].closing == nil && !isToldByPerson(lines[place]) {
      sources[place].closing = chosen(of: works, for: lines[place]).key
    }
  }

  /// 表2, 図１.
  func isCaption(_ line: TextLine) -> Bool {
    guard case .sentence(let text, let range) = line.content else { return false }
    let first = text.at(range.lowerBound)
    return (first == 0x8868 || first == 0x56F3) && range.count < 100
      && range.dropFirst().prefix(3).contains { ScalarKind.isDigit(text.at($0)) }
  }

  /// 「…氏によれば」: the words of a person, and no work.
  func isToldByPerson(_ line: TextLine) -> Bool {
    guard case .sentence(let text, let range) = line.content else { return false }
    let head = range.prefix(60)
    for place in head where text.at(place) == 0x306B {
      guard
        text.has("によれば", at: place) || text.has("によると", at: place)
          || text.has("によりますと", at: place)
      else { continue }
      let end = text.at(place - 1) == 0x29 ? place - 1 : place
      return words.tellers.start(before: end, in: text.folded) != nil
    }
    return false
  }

  /// 「県の調べでは」: what the sentence says has another source, without a name.
  func tellsOther(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    range.prefix(24).contains { words.otherWorks.matches(at: $0, in: text.folded) }
  }

  /// The work whose publisher the line names, else the first; of its editions, the last.
  private func chosen(of works: [Work], for line: TextLine) -> Work {
    guard works.count > 1, case .sentence(let text, let range) = line.content else {
      return works[0]
    }
    let words = text.string(range)
    let found =
      works.first { work in
        work.publisher.map { !$0.isEmpty && words.contains($0) } ?? false
      } ?? works[0]
    return works.last { $0.publisher == found.publisher && $0.title == found.title } ?? found
  }

  // MARK: The sentence before, and notes

  /// A work named in a sentence stands for the next one of the same block too.
  private func carryWithinBlocks(_ sources: inout [Source]) {
    guard sources.contains(where: { !$0.inline.isEmpty || $0.shown != nil }) else { return }
    for index in lines.indices.dropFirst() where lines[index].block == lines[index - 1].block {
      guard case .sentence(let text, let range) = lines[index].content,
        case .sentence(_, let before) = lines[index - 1].content,
        !words.own.matches(at: range.lowerBound, in: text.folded), !tellsOther(text, range)
      else { continue }
      if let spot = sources[index - 1].inline.last {
        sources[index].earlier = tells(spot, in: text, before) ? spot.work.key : nil
      } else if let shown = sources[index - 1].shown, sources[index - 1].pointed == nil {
        sources[index].earlier = shown
      } else if sources[index - 1].pointed != nil {
        continue
      } else if sources[index].inline.isEmpty {
        sources[index].earlier = sources[index - 1].earlier
      }
    }
  }

  /// 「…調査」によれば at the head of a sentence, and no mention in passing.
  private func tells(_ spot: TextLine.Spot, in text: ScalarText, _ sentence: Range<Int>) -> Bool {
    let end = min(spot.start + 100, sentence.upperBound)
    // 「同調査で効果を測っている市は…」
    if text.at(spot.start) == 0x540C, spot.start <= sentence.lowerBound + 12 { return true }
    return spot.start < sentence.lowerBound + 24
      && words.telling.first(in: spot.start..<max(spot.start, end), of: text.folded) != nil
  }

  private func addNotes(_ sources: inout [Source]) {
    guard !notes.isEmpty else { return }
    for (index, line) in lines.enumerated() where line.note == nil {
      let scopes = sources[index].inline.compactMap(\.scope)
      for mark in line.marks
      where sources[index].pointed == nil && !scopes.contains(where: { $0.contains(mark.place) }) {
        sources[index].pointed = notes.work(of: mark.number, section: section, line: index)
      }
    }
    // A mark at the end of a paragraph, behind words without numbers, is that of those before.
    for index in lines.indices.dropFirst().reversed() {
      guard let key = sources[index].pointed, !lines[index].holdsNumber,
        index + 1 == lines.count || lines[index + 1].block != lines[index].block,
        lines[index - 1].block == lines[index].block, lines[index - 1].holdsNumber,
        lines[index - 1].marks.isEmpty, sources[index - 1].inline.isEmpty
      else { continue }
      sources[index - 1].pointed = key
    }
  }

  private func addCaptions(_ sources: inout [Source]) {
    guard !captions.isEmpty else { return }
    for (index, line) in lines.enumerated() {
      guard case .sentence(let text, let range) = line.content,
        CaptionShelf.caption(of: line) == nil
      else { continue }
      sources[index].shown =
        CaptionLabel.labels(in: text, range).lazy.compactMap { captions.work(of: $0) }.first
    }
  }

  /// 「（注）対象は1,800事業所、回収率52.6％」 under a line of sources, and what a note says of the work
  /// that it names.
  private func closeSurveyFacts(_ sources: inout [Source]) {
    for index in lines.indices.dropFirst() {
      guard sources[index].closing == nil, sources[index].inline.isEmpty,
        case .sentence(let text, let range) = lines[index].content,
        lines[index - 1].block == lines[index].block || lines[index].isRemark
      else { continue }
      let before = lines[index - 1]
      if let note = before.note, note == lines[index].note, before.block == lines[index].block,
        let key = before.spots.last?.work.key ?? sources[index - 1].closing
      {
        sources[index].closing = key
      } else if lines[index].isRemark || before.isRemark || isSource(before),
        let key = isSource(before)
          ? before.spots.last(where: { $0.form != .reference })?.work.key
          : before.isRemark ? sources[index - 1].closing : nil,
        lines[index].isRemark
          || range.prefix(30).contains(where: {
            words.surveyFacts.matches(at: $0, in: text.folded)
          })
      {
        sources[index].closing = key
      }
    }
  }

  func isSource(_ line: TextLine) -> Bool {
    if case .source = line.content { true } else { false }
  }
}
