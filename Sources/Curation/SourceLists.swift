import KnowledgeModel
import KnowledgeStore
package import Search

extension CurationLists {
  /// A work with its spellings, and why each of them is one.
  package func source(_ id: String) throws(CurationError) -> ListItem {
    try inSnapshot { snapshot in
      let works = try CitedWorks(in: snapshot)
      guard let key = works.key(named: id) else { throw CurationError.unknownSource(id) }
      return item(key, works, try SourceDecisions(in: snapshot))
    }
  }

  /// The works of several spellings, those of most mentions first.
  ///
  /// - Parameter decided: Whether only those are wanted that people merged or split.
  package func sources(decided: Bool = false) throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      let works = try CitedWorks(in: snapshot)
      let decisions = try SourceDecisions(in: snapshot)
      let chosen = works.keys.filter { key in
        works.isMerged(key) || key.isSplit || (!decided && works.spellings(of: key).count > 1)
      }
      return chosen.sorted { (works.count(of: $1), $0) < (works.count(of: $0), $1) }
        .map { item($0, works, decisions) }
    }
  }

  /// Decisions about works that no document cites now.
  package func orphanedSourceDecisions() throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      let works = try CitedWorks(in: snapshot)
      let decisions = try SourceDecisions(in: snapshot)
      let merges = try decisions.merges.compactMap { item, merge -> ListItem? in
        let gone = merge.keys.filter { works.key(named: $0.value) == nil }
        return gone.isEmpty ? nil : try decision(item, gone)
      }
      let splits = try decisions.splits.compactMap { item, split -> ListItem? in
        works.key(named: split.key.value) == nil ? try decision(item, [split.key]) : nil
      }
      return merges + splits
    }
  }

  private func item(
    _ key: SourceKey, _ works: CitedWorks, _ decisions: SourceDecisions
  ) -> ListItem {
    let work = works.work(key)
    let editions = works.editions(of: key)
    let spellings = works.spellings(of: key)
    let acts = acts(of: key, works, decisions)
    return ListItem(
      fields: [
        Field("id", "ID", .text(key.value)), Field("publisher", "発行", FieldValue(work?.publisher)),
        Field("title", "題名", FieldValue(work?.title)),
        Field("fiscal_year", "年度", FieldValue(work?.fiscalYear)),
        Field("fiscal_years", "まとめた年度", .list(editions)),
        Field("count", "引用数", .integer(works.count(of: key))),
        Field(
          "spellings", "表記",
          .records(
            spellings.map { spelling in
              [
                Field("text", nil, .text(spelling.text)),
                Field("count", nil, .integer(spelling.count)),
                Field("reasons", nil, .list(spelling.reasons.map(\.rawValue))),
              ]
            })),
        Field(
          "decisions", nil,
          .records(acts.map { [Field("id", nil, .text($0.name))] + fields(of: $0.act) })),
      ],
      headline: "\(works.label(of: key))　引用 \(works.count(of: key)) か所",
      details: spellings.map { spelling in
        "「\(spelling.text)」\(spelling.count) か所："
          + spelling.reasons.map(\.label).joined(separator: "、")
      }
        + acts.map {
          "\($0.key.kind == .sourceMerge ? "まとめた人" : "分けた人")：\($0.act.author)　\(time($0.act.time))"
        }
        + ["ID \(key)"])
  }

  /// The decisions that make the work what it is.
  private func acts(
    of key: SourceKey, _ works: CitedWorks, _ decisions: SourceDecisions
  ) -> [CuratedItem] {
    let merges = decisions.merges.filter { _, merge in
      works.isMerged(key) && merge.keys.contains { works.key(named: $0.value) == key }
    }
    let ruled = Set(works.ruled(of: key))
    return merges.map(\.item)
      + decisions.splits.filter { ruled.contains($0.split.key) }.map(\.item)
  }

  private func decision(
    _ item: CuratedItem, _ gone: [SourceKey]
  ) throws(StoreError) -> ListItem {
    ListItem(
      fields: [
        Field("id", "番号", .text(item.name)),
        Field(
          "kind", "種類",
          .code(item.key.kind.rawValue, label: item.key.kind == .sourceMerge ? "まとめる" : "分ける")),
        Field("gone", "引用のないもの", .list(gone.map(\.value))),
      ] + fields(of: item.act),
      headline: "\(item.name)　\(try RecordText.codes.state(of: item))",
      details: [
        "引用のないもの：\(gone.map(\.value).joined(separator: "、"))",
        "\(item.act.author)　\(time(item.act.time))",
      ])
  }
}
