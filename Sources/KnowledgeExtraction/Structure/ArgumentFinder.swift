import KnowledgeModel

/// Finds what a document sets out: challenges, measures with initiatives, indicators, cases.
struct ArgumentFinder: Sendable {
  struct Arguments {
    var challenges: [Challenge] = []
    var measures: [Measure] = []
    var indicators: [Indicator] = []
    var cases: [CaseStudy] = []
  }

  private let labels: StructureLabels
  private let texts: IndicatorTextReader
  private let sentences: IndicatorSentence
  private let announcements: Announcements
  private let measureWords: MeasureScopes.Words
  private let challengeWords: ChallengeWords
  private let caseWords: CaseWords
  private let municipalities: any MunicipalityDirectory

  init(words: ExtractionWords, municipalities: any MunicipalityDirectory) {
    labels = StructureLabels(words: words)
    texts = IndicatorTextReader(words: words, labels: labels)
    sentences = IndicatorSentence(words: words)
    announcements = Announcements(words: words)
    measureWords = MeasureScopes.Words(words: words)
    challengeWords = ChallengeWords(words: words)
    caseWords = CaseWords(words: words)
    self.municipalities = municipalities
  }

  /// Each in reading order.
  func arguments(in text: StructuredText, citations: [Citation]) -> Arguments {
    let outline = Outline(text, labels: labels)
    let announced = announcements.lists(in: outline)
    let measures = MeasureReader(
      outline: outline, labels: labels, announcements: announced, kind: text.head.kind
    ).measures()
    let scopes = MeasureScopes(measures, outline: outline, words: measureWords)
    return Arguments(
      challenges: ChallengeReader(
        outline: outline, labels: labels, announcements: announced, words: challengeWords,
        isProgramme: text.head.kind == .programme
      ).challenges(),
      measures: measures.map(\.measure),
      indicators: IndicatorReader(
        outline: outline, labels: labels, texts: texts, sentences: sentences, scopes: scopes,
        announcements: announced
      ).indicators(),
      cases: cases(in: outline, of: text.head, scopes: scopes, citations: citations))
  }

  private func cases(
    in outline: Outline, of head: DocumentHead, scopes: MeasureScopes, citations: [Citation]
  ) -> [CaseStudy] {
    let named = [head.municipality, head.title].compactMap(\.self)
      .flatMap { municipalities.mentions(in: $0, unlisted: false) }
    let titles = CaseTitleReader(
      municipalities: municipalities, context: named.compactMap(\.municipality))
    let all = CaseReader(
      outline: outline, labels: labels, titles: titles, head: head, words: caseWords
    ).cases()
    guard !all.isEmpty else { return [] }
    let sources = CaseSources(citations, outline: outline)
    return all.enumerated()
      .compactMap { number, found in
        if let row = found.row {
          let start = found.range.lowerBound
          let isLast = number + 1 == all.count || all[number + 1].range.lowerBound != start
          return caseStudy(
            found, row, at: outline[start], scopes: scopes,
            sources: sources.keys(told: row.text, at: start, isLast: isLast))
        }
        return CaseBody(
          outline: outline, words: caseWords, range: found.range, hasTitle: !found.isSheet,
          isWhole: found.isWhole
        ).caseStudy(
          found.title,
          measure: pointedMeasure(in: found.range, of: outline, scopes)
            ?? scopes.title(at: found.range.lowerBound),
          sources: sources.keys(of: found.range))
      }
  }

  /// 「関連する提言：2」 among the labels of a case.
  private func pointedMeasure(
    in range: Range<Int>, of outline: Outline, _ scopes: MeasureScopes
  ) -> String? {
    range.lazy.filter { MeasureNumber.isPointer(outline[$0]) }
      .compactMap { scopes.title(pointedAt: outline[$0].value) }.first
  }

  private func caseStudy(
    _ found: CaseReader.Found, _ row: CaseTable.Row, at node: Outline.Node, scopes: MeasureScopes,
    sources: [SourceKey]
  ) -> CaseStudy? {
    guard let municipality = found.title.municipality else { return nil }
    return CaseStudy(
      municipality: municipality, name: found.title.name, since: found.title.since,
      done: row.done, results: row.results, factors: row.factors, sources: sources,
      measure: row.measure.flatMap { scopes.title(pointedAt: $0) }
        ?? scopes.title(at: found.range.lowerBound), contact: row.contact,
      witness: node.witness(of: row.text))
  }
}
