package import KnowledgeModel
package import KnowledgeStore

/// The works that documents cite: one for all spellings, also where one of them leaves out the
/// publisher or the year and only one work can be meant (`SourceKey.joins`).
///
/// Made of every citation in scope, so that what is one work does not depend on what is asked.
struct WorkIndex: Sendable {
  private let joins: [SourceKey: SourceKey]
  /// By key, the fullest statement of each.
  let works: [SourceKey: Work]
  /// The same within each document: a figure shows its work as its own document names it.
  private let stated: [DocumentID: [SourceKey: Work]]

  init(_ found: [StoredFinding] = []) {
    var cited: [Work] = []
    var mentions: [DocumentID: [SourceKey: [Work]]] = [:]
    for stored in found {
      guard case .citation(let citation) = stored.finding else { continue }
      cited.append(citation.work)
      mentions[stored.document, default: [:]][citation.work.key, default: []].append(citation.work)
    }
    stated = mentions.mapValues { $0.mapValues(Self.fullest) }
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

  func work(_ key: SourceKey, in document: DocumentID) -> Work? {
    stated[document]?[key] ?? self[key]
  }

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

/// The works that documents cite, for those who name one.
package struct CitedWorks {
  private let index: WorkIndex

  package init(in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    index = try WorkIndex(in: snapshot)
  }

  /// The key of the work with that ID; `nil` where no document cites such a work.
  package func key(named id: String) -> SourceKey? {
    let key = index.key(for: SourceKey(id))
    return index.works[key] == nil ? nil : key
  }
}
