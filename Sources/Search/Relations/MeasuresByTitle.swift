import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// The measures of one document by their titles, as indicators and cases name the measure that they
/// belong to.
struct MeasuresByTitle {
  private var measures: [FoldedText: [FindingID]] = [:]

  /// - Parameter findings: Of one document. Those that are no measures are passed over.
  init(_ findings: [StoredFinding]) {
    for stored in findings {
      guard case .measure(let measure) = stored.finding else { continue }
      measures[Fold.full(measure.title), default: []].append(stored.id)
    }
  }

  /// Those that an indicator or a case belongs to.
  func measures(of stored: StoredFinding) -> [FindingID] {
    let title: String? =
      switch stored.finding {
      case .indicator(let indicator): indicator.measure
      case .caseStudy(let study): study.measure
      default: nil
      }
    guard let title, !measures.isEmpty else { return [] }
    return measures[Fold.full(title)] ?? []
  }
}
