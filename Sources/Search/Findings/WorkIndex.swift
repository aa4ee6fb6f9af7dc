package import KnowledgeModel
import KnowledgeStore

/// The works that documents cite: one for all spellings, also where one of them leaves out the
/// publisher or the year and only one work can be meant (`SourceKey.joins`), and where somebody said
/// that they are one (``SourceMerge``).
///
/// Made of every citation in scope, so that what is one work does not depend on what is asked.
struct WorkIndex: Sendable {
  /// By the rule alone.
  private let joins: [SourceKey: SourceKey]
  /// By hand, of works by the rule.
  private let merged: [SourceKey: SourceKey]
  /// By key, the fullest statement of each; of works merged by hand, that of the one whose name stands.
  let works: [SourceKey: Work]
  /// The same within each document: a figure shows its work as its own document names it.
  private let stated: [DocumentID: [SourceKey: Work]]
  /// Of works of several editions, which only people make one.
  private let editions: [SourceKey: [String]]

  init() { self.init([], merges: []) }

  init(_ found: [StoredFinding], in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    let merges = try snapshot.curated(.sourceMerge).compactMap { item in
      if case .sourceMerge(let merge) = item.record { merge } else { nil }
    }
    self.init(found, merges: merges)
  }

  init(in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    try self.init(try snapshot.findings(FindingChoice(kinds: [.citation])), in: snapshot)
  }

  private init(_ found: [StoredFinding], merges: [SourceMerge]) {
    var cited: [Work] = []
    var mentions: [DocumentID: [SourceKey: [Work]]] = [:]
    for stored in found {
      guard case .citation(let citation) = stored.finding else { continue }
      cited.append(citation.work)
      mentions[stored.document, default: [:]][citation.work.key, default: []].append(citation.work)
    }
    stated = mentions.mapValues { $0.mapValues(Self.fullest) }
    let joins = SourceKey.joins(cited.lazy.map(\.key))
    let ruled = Dictionary(grouping: cited) { joins[$0.key] ?? $0.key }.mapValues(Self.fullest)
    let groups = MergedWorks(merges, of: Set(ruled.keys)) { joins[$0] ?? $0 }
    self.joins = joins
    merged = groups.standing
    works = ruled.filter { groups.standing[$0.key] ?? $0.key == $0.key }
    editions = groups.editions
  }

  /// The key of the work that a mention is of.
  func key(for key: SourceKey) -> SourceKey {
    let ruled = ruledKey(for: key)
    return merged[ruled] ?? ruled
  }

  /// The same by the rule alone.
  func ruledKey(for key: SourceKey) -> SourceKey { joins[key] ?? key }

  subscript(key: SourceKey) -> Work? { works[self.key(for: key)] }

  func work(_ key: SourceKey, in document: DocumentID) -> Work? {
    isMerged(key) ? self[key] : stated[document]?[key] ?? self[key]
  }

  /// Whether the work was made one by hand.
  func isMerged(_ key: SourceKey) -> Bool { merged[ruledKey(for: key)] != nil }

  /// Those that people made one; empty for a work of one edition.
  func editions(of key: SourceKey) -> [String] { editions[self.key(for: key)] ?? [] }

  /// 「総務省「…調査」2022年度」, with all years where people made several one.
  func label(of key: SourceKey) -> String? {
    guard let work = self[key] else { return nil }
    let editions = editions(of: key)
    return work.label
      + (editions.isEmpty ? "" : "（\(editions.joined(separator: "・"))年度をまとめたもの）")
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

/// The works by the rule that people made one.
private struct MergedWorks {
  /// The key of the work whose name stands, of each that is one of several; its own, too.
  private(set) var standing: [SourceKey: SourceKey] = [:]
  private(set) var editions: [SourceKey: [String]] = [:]

  /// Works that nobody cites now are passed over. What a later merge has in common with earlier ones
  /// makes all of it one.
  init(_ merges: [SourceMerge], of cited: Set<SourceKey>, by rule: (SourceKey) -> SourceKey) {
    for merge in merges {
      let own = merge.keys.map(rule).filter(cited.contains)
      guard let name = own.first, Set(own).count > 1 else { continue }
      let earlier = Set(own.compactMap { standing[$0] })
      let members = Set(own).union(standing.filter { earlier.contains($0.value) }.keys)
      for member in members { standing[member] = name }
    }
    for (name, members) in Dictionary(grouping: standing.keys, by: { standing[$0] ?? $0 }) {
      let years = Set(members.compactMap(\.editionYear)).sorted()
      if years.count > 1 { editions[name] = years }
    }
  }
}

extension SourceKey {
  /// The edition as far as editions are told apart: a month stands for its fiscal year, several years
  /// for themselves; `nil` where there is none.
  package var editionYear: String? {
    let edition = parts.edition
    let numbers = edition.split(separator: "-").map(String.init)
    guard numbers.count == 2, numbers[1].count == 2, let year = Int(numbers[0]),
      let month = Int(numbers[1])
    else { return edition.isEmpty ? nil : edition }
    return "\(month < 4 ? year - 1 : year)"
  }
}
