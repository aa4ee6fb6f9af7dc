import JapaneseText
import KnowledgeModel
import KnowledgeStore
import Search

/// Says that several works are one. A spelling that was split off one of them goes back to it.
package struct MergeSources: CurationStep {
  private let ids: [String]
  private let mergesYears: Bool

  /// - Parameters:
  ///   - ids: Of works that documents cite; the name of the first one stands.
  ///   - mergesYears: Whether they may be of different fiscal years.
  package init(ids: [String], mergesYears: Bool = false) {
    self.ids = ids
    self.mergesYears = mergesYears
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let works = try CitedWorks(in: desk.snapshot)
    let decisions = try SourceDecisions(in: desk.snapshot)
    var named: [SourceKey] = []
    for id in ids {
      guard let key = works.key(named: id) else { throw CurationError.unknownSource(id) }
      if !named.contains(key) { named.append(key) }
    }
    guard named.count > 1 else {
      return CurationPlan(
        [], CurationReport(.mergeSources, "すでに一つの資料です。", unchanged: 1))
    }
    let items = named.dropFirst().map {
      CurationReport.Item(id: $0.value, text: works.label(of: $0))
    }
    var members: [SourceKey] = []
    for key in named.flatMap(works.ruled) where !members.contains(key) { members.append(key) }
    let years = Set(members.compactMap(\.editionYear)).sorted()
    guard mergesYears || years.count < 2 else { throw CurationError.severalYears(years) }
    var edits: [CurationEdit] = []
    for (item, split) in decisions.splits where members.contains(split.key) {
      guard split.works.contains(where: { members.contains($0) }) else { continue }
      edits.append(.removing(item))
      members.removeAll { $0 == split.key }
    }
    var keys = members
    for (item, merge) in decisions.merges where merge.keys.contains(where: members.contains) {
      edits.append(.removing(item))
      keys += merge.keys.filter { !keys.contains($0) }
    }
    if members.count > 1 {
      edits.append(
        .making(desk.item(try desk.name(.sourceMerge), .sourceMerge(SourceMerge(keys: keys)))))
    }
    let across = years.count > 1 ? "年度の違う資料（\(years.joined(separator: "・"))）を含みます。" : ""
    return CurationPlan(
      [CurationChange(.mergeSources, edits)],
      CurationReport(
        .mergeSources, "\(works.label(of: named[0])) に、\(items.count) 件の資料をまとめます。\(across)",
        items: items))
  }
}

/// Says that a spelling is a work of its own. Where it is one of a work that was merged into another by
/// hand, that work is taken out again, with all of its spellings.
package struct SplitSource: CurationStep {
  private let id: String
  private let spelling: String

  package init(id: String, spelling: String) {
    self.id = id
    self.spelling = spelling
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let works = try CitedWorks(in: desk.snapshot)
    guard let key = works.key(named: id) else { throw CurationError.unknownSource(id) }
    let spellings = works.spellings(of: key)
    let form = Fold.plain(spelling.trimmed)
    guard
      let chosen = spellings.first(where: { $0.text == spelling })
        ?? spellings.first(where: { Fold.plain($0.text) == form })
    else { throw CurationError.unknownSpelling(spelling, known: spellings.map(\.text)) }
    guard spellings.count > 1 else { throw CurationError.onlySpelling(chosen.text) }
    let item = CurationReport.Item(id: key.value, text: chosen.text)
    if let edits = try takingOut(chosen, of: key, works, desk) {
      return CurationPlan(
        [CurationChange(.splitSource, edits)],
        CurationReport(
          .splitSource, "手でまとめた \(works.label(of: key)) から、「\(chosen.text)」の資料を外します。",
          items: [item]))
    }
    let split = SourceSplit(works: chosen.ruled, spelling: chosen.text)
    return CurationPlan(
      [
        CurationChange(
          .splitSource,
          [.making(desk.item(try desk.name(.sourceSplit), .sourceSplit(split)))])
      ],
      CurationReport(
        .splitSource,
        "「\(chosen.text)」を、\(works.label(of: key)) とは別の資料にします（引用 \(chosen.count) か所）。",
        items: [item]))
  }

  /// `nil` where no merge by hand made the spelling one of the work.
  private func takingOut(
    _ chosen: CitedWorks.Spelling, of key: SourceKey, _ works: CitedWorks, _ desk: CurationDesk
  ) throws -> [CurationEdit]? {
    guard chosen.ruled.count == 1, let out = chosen.ruled.first,
      out != key || works.isOnly(chosen.text, of: out)
    else { return nil }
    // A merge may name the work by a key that has since joined it.
    let isOut = { (key: SourceKey) in works.ruledKey(for: key) == out }
    let edits = try SourceDecisions(in: desk.snapshot).merges.compactMap {
      item, merge -> CurationEdit? in
      let rest = merge.keys.filter { !isOut($0) }
      guard rest.count < merge.keys.count else { return nil }
      return rest.count > 1
        ? .replacing(item, by: desk.item(item.name, .sourceMerge(SourceMerge(keys: rest))))
        : .removing(item)
    }
    return edits.isEmpty ? nil : edits
  }
}
