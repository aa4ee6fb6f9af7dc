import KnowledgeModel
import KnowledgeStore

/// A document as the rules look at it: its text, and what it says, kind by kind in reading order.
struct LintedDocument {
  let stored: StoredDocument
  let content: Document
  let citations: [Found<Citation>]
  let figures: [Found<Figure>]
  let indicators: [Found<Indicator>]
  let events: [Found<Event>]
  let links: [Found<DocumentLink>]
  private let amended: [AmendedFigure]

  struct Found<Value> {
    let id: FindingID
    let value: Value
  }

  init(
    _ stored: StoredDocument, content: Document, findings: [StoredFinding],
    amended: [AmendedFigure]
  ) {
    self.stored = stored
    self.content = content
    self.amended = amended
    var citations: [Found<Citation>] = []
    var figures: [Found<Figure>] = []
    var indicators: [Found<Indicator>] = []
    var events: [Found<Event>] = []
    var links: [Found<DocumentLink>] = []
    for item in findings {
      switch item.finding {
      case .citation(let value): citations.append(Found(id: item.id, value: value))
      case .figure(let value): figures.append(Found(id: item.id, value: value))
      case .indicator(let value): indicators.append(Found(id: item.id, value: value))
      case .event(let value): events.append(Found(id: item.id, value: value))
      case .link(let value): links.append(Found(id: item.id, value: value))
      default: continue
      }
    }
    self.citations = citations
    self.figures = figures
    self.indicators = indicators
    self.events = events
    self.links = links
  }

  static let kinds: Set<Finding.Kind> = [.citation, .figure, .indicator, .event, .link]

  /// With the headings above each, in reading order.
  var passages: [(passage: Passage, headings: [String])] {
    content.sections.flatMap { section in
      section.passages.map { (passage: $0, headings: section.headings) }
    }
  }

  /// The figures that people put right or rejected among `words`, which have the form of
  /// ``LintedText``.
  func amended(in words: some StringProtocol, of passage: Passage) -> [AmendedFigure] {
    amended.filter { $0.stands(in: words, of: passage) }
  }

  /// Where `words` stand, as exactly as a finding tells; else where the passage begins.
  func place(of words: String, in passage: Passage) -> Place {
    figures.first {
      $0.value.witness.passage == passage.id
        && ($0.value.sentence.contains(words) || words.contains($0.value.quantity.text))
    }?.value.witness.place ?? passage.place
  }
}
