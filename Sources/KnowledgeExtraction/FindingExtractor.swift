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

  /// Raised with every change of the rules, so that a base made by others is known.
  package static let version = 3

  package init(words: ExtractionWords, municipalities: any MunicipalityDirectory) {
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
    let citations = citations.citations(in: text)
    let arguments = arguments.arguments(in: text, citations: citations)
    let lines = text.writtenLines
    let figures = figures.figures(
      in: text, citations: citations, indicators: arguments.indicators)
    var findings: [Finding] = []
    findings.reserveCapacity(citations.count + figures.count + 64)
    findings += citations.lazy.map(Finding.citation)
    findings += figures.lazy.map(Finding.figure)
    findings += arguments.challenges.lazy.map(Finding.challenge)
    findings += arguments.measures.lazy.map(Finding.measure)
    findings += arguments.indicators.lazy.map(Finding.indicator)
    findings += arguments.cases.lazy.map(Finding.caseStudy)
    findings += places.places(in: text).lazy.map(Finding.place)
    findings += people.people(in: text, lines: lines).lazy.map(Finding.person)
    findings += terms.terms(in: text, lines: lines).lazy.map(Finding.term)
    findings += events.events(in: text, lines: lines).lazy.map(Finding.event)
    findings += LinkFinder().links(in: text).lazy.map(Finding.link)
    return FindingKeys(document: text.document).identified(findings)
  }
}
