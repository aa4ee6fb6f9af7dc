import KnowledgeModel
import KnowledgeStore
import Ranking

/// A candidate with its score.
struct RankedPassage {
  let number: PassageNumber
  let document: DocumentID
  /// Counted from 0 in the document, in reading order.
  let ordinal: Int
  let isExact: Bool
  var parts: ScoreParts
}

/// Which of two candidates comes first. A total order, so that results never change by chance.
struct RankingOrder {
  /// Whether exact passages precede all near ones; else the score alone decides.
  let exactFirst: Bool

  func precedes(_ left: RankedPassage, _ right: RankedPassage) -> Bool {
    if exactFirst, left.isExact != right.isExact { return left.isExact }
    let scores = (left.parts.total, right.parts.total)
    if scores.0 != scores.1 { return scores.0 > scores.1 }
    if left.document != right.document { return left.document < right.document }
    return left.ordinal < right.ordinal
  }
}
