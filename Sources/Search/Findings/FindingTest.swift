import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// Whether a finding meets the conditions of a filter. What these need is folded once.
struct FindingTest {
  private let filter: FindingFilter
  private let unit: FoldedText?
  private let municipality: TermMatch?
  /// The first digits of the prefecture that was asked for, with all that lies in it.
  private let prefecture: String?
  private let measure: TermMatch?
  private let factor: TermMatch?
  private let publisher: TermMatch?

  init(_ filter: FindingFilter) {
    self.filter = filter
    unit = filter.unit.map(Fold.plain)
    municipality = filter.municipality.map { TermMatch(term: $0) }
    prefecture = filter.municipality.flatMap(Prefecture.digits)
    measure = filter.measure.map { TermMatch(term: $0) }
    factor = filter.factor.map { TermMatch(term: $0) }
    publisher = filter.publisher.map { TermMatch(term: $0) }
  }

  func accepts(_ stored: StoredFinding) -> Bool {
    switch stored.finding {
    case .figure(let figure):
      return unit.map { Self.isOf($0, Fold.plain(figure.quantity.unit)) } ?? true
    case .indicator(let indicator):
      return (filter.level.map { $0 == indicator.level } ?? true)
        && holds(measure, [indicator.measure])
    case .caseStudy(let study):
      let isThere = prefecture.map(study.municipality.lies) ?? false
      return (isThere || holds(municipality, [study.municipality.name]))
        && holds(measure, [study.measure]) && holds(factor, study.factors)
    case .citation(let citation): return holds(publisher, [citation.work.publisher])
    default: return true
    }
  }

  /// 円 asks for 万円 and 億円 too: values count the same.
  private static func isOf(_ asked: FoldedText, _ written: FoldedText) -> Bool {
    if asked == written { return true }
    var rest = Substring(written.string)
    while let first = rest.first, "十百千万億兆".contains(first) { rest.removeFirst() }
    return rest == asked.string && rest.count < written.string.count
  }

  private func holds(_ match: TermMatch?, _ texts: [String?]) -> Bool {
    guard let match else { return true }
    return texts.contains { $0.map(match.matches) ?? false }
  }
}
