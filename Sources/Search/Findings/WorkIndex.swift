import KnowledgeModel
import KnowledgeStore

/// The works that documents cite: one for all spellings, also where one of them leaves out the
/// publisher or the year and only one work can be meant (`SourceKey.joins`).
///
/// Made of every citation in scope, so that what is one work does not depend on what is asked.
struct WorkIndex: Sendable {
  private let joins: [SourceKey: SourceKey]
  /// By key, the fullest statement of each.
  let works: [SourceKey: Work]

  init(_ found: [StoredFinding] = []) {
    var cited: [Work] = []
    for case .citation(let citation) in found.map(\.finding) { cited.append(citation.work) }
    let joins = SourceKey.joins(cited.lazy.map(\.key))
    self.joins = joins
    works = Dictionary(grouping: cited) { joins[$0.key] ?? $0.key }.mapValues(Self.fullest)
  }

  init(in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    self.init(try snapshot.findings(FindingChoice(kinds: [.citation])))
  }

  /// The key of the work that a mention is of.
  func key(for key: SourceKey) -> SourceKey { joins[key] ?? key }

  subscript(key: SourceKey) -> Work? { works[self.key(for: key)] }

  /// With a publisher and a year rather than without, then the longest title.
  static func fullest(_ works: [Work]) -> Work {
    func weight(_ work: Work) -> Int {
      (work.publisher == nil ? 0 : 2_000) + (work.fiscalYear == nil ? 0 : 1_000)
        + min(999, work.title.count)
    }
    var best = works[0]
    for work in works.dropFirst() where weight(work) > weight(best) { best = work }
    return best
  }
}
