import KnowledgeModel
package import KnowledgeStore

/// Findings of several documents that are one thing: the mentions of a work, of a person, of a term.
enum FindingGroups {
  /// One item a work, those of most citations first, of equals by title.
  static func sources(_ found: [FoundFinding], _ index: WorkIndex) -> [ListItem] {
    let cited = found.compactMap { item -> (item: FoundFinding, citation: Citation)? in
      if case .citation(let citation) = item.stored.finding { (item, citation) } else { nil }
    }
    let mentioned = groups(cited) { index.key(for: $0.citation.work.key) }
    let items = mentioned.map { mentions in
      let works = mentions.map(\.citation.work)
      let key = index.key(for: works[0].key)
      let own = WorkIndex.fullest(works)
      // People said whose name stands.
      let work = index.isMerged(key) ? index[key] ?? own : own
      let editions = index.editions(of: key)
      let spellings = inOrder(works.map(\.title))
      let isListed = mentions.contains { $0.citation.form == .reference }
      return ListItem(
        fields: [
          Field("id", "ID", .text(key.value)),
          Field("publisher", "発行", FieldValue(work.publisher)),
          Field("title", "題名", .text(work.title)),
          Field("fiscal_year", "年度", FieldValue(work.fiscalYear)),
          Field("spellings", "表記", .list(spellings)), Field("listed", "一覧に記載", .flag(isListed)),
          Field("citations", nil, .records(mentions.map { citation($0.item, $0.citation) })),
          Field("count", "引用数", .integer(mentions.count)),
        ] + FindingItems.context(of: mentions[0].item)
          + (editions.isEmpty ? [] : [Field("fiscal_years", nil, .list(editions))])
          + FindingItems.corrected(mentions.map(\.item)),
        headline: work.label + years(editions) + FindingItems.mark(mentions.map(\.item)),
        details: [
          "引用 \(mentions.count) か所・\(inOrder(mentions.map(\.item.document.titleWithTrust)).joined(separator: "、"))"
        ]
          + (spellings.count > 1 ? ["表記：\(spellings.joined(separator: "、"))"] : [])
          + ["引用の ID：\(ids(mentions.map(\.item)))"])
    }
    let titles = items.map { item in
      item.fields.first { $0.name == "title" }?.value.cell ?? ""
    }
    return items.indices.sorted { one, other in
      let counts = (mentioned[one].count, mentioned[other].count)
      return counts.0 != counts.1
        ? counts.0 > counts.1 : (titles[one], one) < (titles[other], other)
    }.map { items[$0] }
  }

  /// By which each of them can be put right; the first ten.
  private static func ids(_ mentions: [FoundFinding]) -> String {
    let rest = mentions.count - 10
    return mentions.prefix(10).map(\.stored.id.value).joined(separator: "、")
      + (rest > 0 ? " ほか \(rest) か所" : "")
  }

  private static func years(_ editions: [String]) -> String {
    editions.isEmpty ? "" : "（\(editions.joined(separator: "・"))年度をまとめたもの）"
  }

  /// One item an abbreviation, by its letters, in whatever width; several meanings are shown together,
  /// spellings of one meaning once.
  static func terms(_ found: [FoundFinding]) -> [ListItem] {
    let explained = found.compactMap { item -> (item: FoundFinding, term: Term)? in
      if case .term(let term) = item.stored.finding { (item, term) } else { nil }
    }
    return groups(explained) { Glossary.form(of: $0.term.short) }
      .sorted { $0[0].term.short < $1[0].term.short }
      .map { mentions in
        let long = inOrder(mentions.flatMap(\.term.long), by: Glossary.form)
        let short = mentions[0].term.short
        return ListItem(
          fields: [
            Field("id", "ID", .text(mentions[0].item.stored.id.value)),
            Field("short", "略語", .text(short)), Field("long", "意味", .list(long)),
          ] + FindingItems.context(of: mentions[0].item)
            + FindingItems.corrected(mentions.map(\.item)),
          headline: "\(short)　\(long.joined(separator: "／"))"
            + FindingItems.mark(mentions.map(\.item)),
          details: [])
      }
  }

  private static func citation(_ item: FoundFinding, _ citation: Citation) -> [Field] {
    [
      Field("form", nil, FieldValue(citation.form, \.label)),
      Field("text", nil, .text(citation.witness.text)),
      Field("place", nil, .record(FindingItems.place(citation.witness.place))),
      Field("document", nil, .record(FindingItems.document(item.document))),
      Field("passage", nil, .text(citation.witness.passage.value)),
    ]
  }

  private static func inOrder(
    _ texts: [String], by form: (String) -> String = { $0 }
  ) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert(form($0)).inserted }
  }

  /// In the order in which their first members stand.
  private static func groups<Element, Key: Hashable>(
    _ elements: [Element], by key: (Element) -> Key
  ) -> [[Element]] {
    var places: [Key: Int] = [:]
    var groups: [[Element]] = []
    for element in elements {
      let key = key(element)
      if let place = places[key] {
        groups[place].append(element)
      } else {
        places[key] = groups.count
        groups.append([element])
      }
    }
    return groups
  }
}

extension StoredDocument {
  /// The title, and how far the document can be relied upon where that is known.
  package var titleWithTrust: String {
    head.trust == .unknown ? head.title : "\(head.title)（\(head.trust.label)）"
  }
}
