package import KnowledgeModel
package import KnowledgeStore

/// The works that documents cite, for those who say what is one work.
package struct CitedWorks {
  /// A spelling of a work, with its mentions.
  package struct Spelling: Sendable, Hashable {
    package let text: String
    /// Of mentions.
    package let count: Int
    /// Why these mentions are of the work; in the order of ``Reason``.
    package let reasons: [Reason]
    /// The works by the rule that it is a spelling of.
    package let ruled: [SourceKey]
  }

  /// Why a mention is of a work.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    case name
    case sameForm = "same-form"
    case noPublisher = "no-publisher"
    case noYear = "no-year"
    case department, merged, split
  }

  private let index: WorkIndex
  /// In the order of document keys and of reading.
  private let mentions: [SourceKey: [Work]]
  private let byRule: [SourceKey: Set<SourceKey>]

  package init(in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    let found = try snapshot.findings(FindingChoice(kinds: [.citation]))
    let index = try WorkIndex(found, in: snapshot)
    var mentions: [SourceKey: [Work]] = [:]
    var byRule: [SourceKey: Set<SourceKey>] = [:]
    for stored in found {
      guard case .citation(let citation) = stored.finding else { continue }
      let key = index.key(for: citation.work.key)
      mentions[key, default: []].append(citation.work)
      byRule[key, default: []].insert(index.ruledKey(for: citation.work.key))
    }
    self.index = index
    self.mentions = mentions
    self.byRule = byRule
  }

  /// In ascending order.
  package var keys: [SourceKey] { mentions.keys.sorted() }

  /// The key of the work with that ID; `nil` where no document cites such a work.
  package func key(named id: String) -> SourceKey? {
    let key = index.key(for: SourceKey(id))
    return mentions[key] == nil ? nil : key
  }

  /// The key of the work by the rule alone.
  package func ruledKey(for key: SourceKey) -> SourceKey { index.ruledKey(for: key) }

  package func work(_ key: SourceKey) -> Work? { index[key] }
  package func label(of key: SourceKey) -> String { index.label(of: key) ?? key.value }
  package func editions(of key: SourceKey) -> [String] { index.editions(of: key) }
  package func isMerged(_ key: SourceKey) -> Bool { index.isMerged(key) }
  package func count(of key: SourceKey) -> Int { mentions[key]?.count ?? 0 }

  /// The works by the rule that it is made of: the one whose name stands, then in ascending order.
  package func ruled(of key: SourceKey) -> [SourceKey] {
    [key] + (byRule[key] ?? []).filter { $0 != key }.sorted()
  }

  /// Whether all mentions of a work by the rule are spelt so.
  package func isOnly(_ spelling: String, of ruled: SourceKey) -> Bool {
    (mentions[index.key(for: ruled)] ?? []).allSatisfy {
      index.ruledKey(for: $0.key) != ruled || $0.title == spelling
    }
  }

  /// In the order in which they are first met.
  package func spellings(of key: SourceKey) -> [Spelling] {
    var order: [String] = []
    var works: [String: [Work]] = [:]
    for work in mentions[key] ?? [] {
      if works[work.title] == nil { order.append(work.title) }
      works[work.title, default: []].append(work)
    }
    return order.map { title in
      let own = works[title] ?? []
      let reasons = Set(own.flatMap { self.reasons(of: $0, in: key) })
      return Spelling(
        text: title, count: own.count, reasons: Reason.allCases.filter(reasons.contains),
        ruled: Set(own.map { index.ruledKey(for: $0.key) }).sorted())
    }
  }

  private func reasons(of mention: Work, in key: SourceKey) -> [Reason] {
    if mention.key.isSplit { return [.split] }
    let ruled = index.ruledKey(for: mention.key)
    if ruled != key { return [.merged] }
    if mention.key == ruled { return [mention.title == index[key]?.title ? .name : .sameForm] }
    let (own, other) = (mention.key.parts, ruled.parts)
    var reasons: [Reason] = []
    if own.publisher.isEmpty, !other.publisher.isEmpty { reasons.append(.noPublisher) }
    if !own.publisher.isEmpty, own.publisher != other.publisher { reasons.append(.department) }
    if own.edition.isEmpty, !other.edition.isEmpty { reasons.append(.noYear) }
    return reasons
  }
}

extension CitedWorks.Reason {
  /// In words, for staff.
  package var label: String {
    switch self {
    case .name: "この資料の題名"
    case .sameForm: "表記をそろえると同じ題名（「の」「に関する」「報告書」などの違いだけ）"
    case .noPublisher: "発行が書かれておらず、当てはまる資料が一つだけ"
    case .noYear: "年度が書かれておらず、当てはまる資料が一つだけ"
    case .department: "発行が、同じ団体かその部署"
    case .merged: "手でまとめたもの"
    case .split: "手で分けたもの"
    }
  }
}
