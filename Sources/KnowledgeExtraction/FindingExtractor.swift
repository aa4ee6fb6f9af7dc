package import KnowledgeModel

/// Finds everything that a document says of a kind worth keeping as a thing of its own.
///
/// The order of the steps is the order of what they need: works first, then what they stand for.
package struct FindingExtractor: Sendable {
  private let citations: CitationFinder
  private let figures: FigureFinder
  private let arguments: ArgumentFinder
  private let people: PeopleFinder
  private let places: PlaceFinder
  private let terms: TermFinder
  private let events: EventFinder
  private let stretch: Int

  /// Raised with every change of the rules, so that a base made by others is known.
  package static let version = 4

  /// - Parameter stretch: How much of a document is looked at in one, about in bytes.
  package init(
    words: ExtractionWords, municipalities: any MunicipalityDirectory, stretch: Int = 4 << 20
  ) {
    self.stretch = stretch
    citations = CitationFinder(words: words)
    figures = FigureFinder(words: words)
    arguments = ArgumentFinder(words: words, municipalities: municipalities)
    people = PeopleFinder(words: words)
    places = PlaceFinder(words: words, municipalities: municipalities)
    terms = TermFinder(words: words)
    events = EventFinder(words: words)
  }

  /// In the order of kinds, and of reading within a kind.
  package func findings(in text: StructuredText) -> [IdentifiedFinding] {
    var gathered = GatheredFindings()
    for stretch in text.stretches(of: stretch) {
      gathered.append(findings(of: stretch.text), of: stretch)
    }
    return gathered.identified(in: text.document)
  }

  /// By the steps, each of which gives findings of one kind.
  private func findings(of text: StructuredText) -> [[Finding]] {
    let citations = citations.citations(in: text)
    let arguments = arguments.arguments(in: text, citations: citations)
    let lines = text.writtenLines
    let figures = figures.figures(
      in: text, citations: citations, indicators: arguments.indicators)
    return [
      citations.map(Finding.citation),
      figures.map(Finding.figure),
      arguments.challenges.map(Finding.challenge),
      arguments.measures.map(Finding.measure),
      arguments.indicators.map(Finding.indicator),
      arguments.cases.map(Finding.caseStudy),
      places.places(in: text).map(Finding.place),
      people.people(in: text, lines: lines).map(Finding.person),
      terms.terms(in: text, lines: lines).map(Finding.term),
      events.events(in: text, lines: lines).map(Finding.event),
      LinkFinder().links(in: text).map(Finding.link),
    ]
  }
}
