import KnowledgeModel

/// Finds quantities, with what they are of and the work that stands for them.
struct FigureFinder: Sendable {
  private let words: FigureWords

  init(words: ExtractionWords) {
    self.words = FigureWords(words)
  }

  /// In reading order. Targets and baselines of indicators are left to these.
  func figures(
    in text: StructuredText, citations: [Citation], indicators: [Indicator]
  ) -> [Figure] {
    var shelf = CitationShelf(citations)
    let owned = IndicatorValues(indicators, in: text)
    let all = text.sections.map { LineReader(words: words).lines(of: $0, citations: &shelf) }
    let notes = NoteShelf(all)
    let captions = CaptionShelf(all)
    var figures: [Figure] = []
    for number in text.sections.indices {
      let (section, lines) = (text.sections[number], all[number])
      let sources = SourceReach(
        words: words, lines: lines, notes: notes, captions: captions, section: number
      ).sources()
      let plans = PlanReach(words: words, section: section).plans(among: lines)
      for index in lines.indices {
        let found = self.figures(of: lines[index], source: sources[index])
        figures += found.lazy.filter {
          !(owned.hold($0) && !isResult($0, in: lines[index]))
            && !(plans[index] && $0.source == nil)
        }
      }
    }
    return figures
  }

  private func figures(of line: TextLine, source: SourceReach.Source) -> [Figure] {
    switch line.content {
    case .source, .label: []
    case .table(let rows):
      TableFigures(words: words, rows: rows, caption: line.caption).figures(
        at: line, sources: TableSources(words: words, rows: rows, line: line, source: source))
    case .sentence(let text, let range):
      figures(of: line, in: text, range, source: source)
    }
  }

  private func figures(
    of line: TextLine, in text: ScalarText, _ range: Range<Int>, source: SourceReach.Source
  ) -> [Figure] {
    let readings = FigureReader(words: words).readings(of: range, in: text).filter { reading in
      !line.titles.contains { $0.overlaps(reading.quantity.range) }
        && (line.block >= 0 || isInParentheses(reading.quantity.range, of: text))
    }
    guard !readings.isEmpty else { return [] }
    let sentence = text.string(range)
    return readings.map { reading in
      Figure(
        quantity: reading.quantity.quantity, subject: reading.subject,
        direction: reading.direction, baseline: reading.baseline, year: reading.year,
        sentence: sentence, source: source.key(for: reading.quantity.range.lowerBound),
        witness: Witness(
          passage: line.passage, place: line.place, text: reading.quantity.quantity.text))
    }
  }

  private static let achieved = ByteWord("達成")

  /// A cell of 実績 beside a target of the same value.
  private func isResult(_ figure: Figure, in line: TextLine) -> Bool {
    guard case .table(let rows) = line.content, let headings = rows.first,
      headings.contains(where: {
        Self.achieved.stands(in: $0) || words.furtherIndicatorColumns.stand(in: $0)
      })
    else { return false }
    let titles = figure.sentence.split(separator: "／").dropLast()
    return titles.last.map { words.resultColumns.stand(in: String($0)) } ?? false
  }

  /// A heading repeats what stands under it; only what it adds in parentheses is a figure.
  private func isInParentheses(_ range: Range<Int>, of text: ScalarText) -> Bool {
    let before = text.folded[..<range.lowerBound].last { $0 == 0x28 || $0 == 0x29 }
    return before == 0x28 && text.folded[range.upperBound...].contains(0x29)
  }
}
