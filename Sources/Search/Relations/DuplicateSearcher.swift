import KnowledgeModel
package import KnowledgeStore

/// Answers which documents hold nearly the same text.
///
/// Two documents are near-equal where at least 80 of 100 runs of eight characters of the longer one
/// stand in the other, too, as far as their sketches tell. A group is what hangs together by such
/// pairs.
package struct DuplicateSearcher: Sendable {
  private let reader: any KnowledgeReader

  /// The share of the longer text that must be common.
  package static let threshold = 0.8

  package init(reader: any KnowledgeReader) {
    self.reader = reader
  }

  /// One item a group, by the key of its first document. A query chooses groups: those with a
  /// document that has a passage which satisfies it.
  package func list(_ request: ItemRequest) throws(SearchError) -> FindingList {
    try reader.answer(request) { snapshot, parsed in
      let wanted = Set(try request.documents(for: parsed, in: snapshot).map(\.id))
      let documents = try snapshot.documents()
      return try Self.groups(documents, in: snapshot)
        .filter { group in group.members.contains { wanted.contains(documents[$0].id) } }
        .map { Self.item($0, documents) }
    }
  }

  private struct Group {
    /// Positions in the list of documents, ascending.
    var members: [Int]
    /// The smallest share by which a member hangs on another.
    var share: Double
  }

  private static func groups(
    _ documents: [StoredDocument], in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> [Group] {
    let sketches = try snapshot.sketches(of: nil)
    let ordered = documents.map { sketches[$0.id] ?? Sketch(runs: 0, hashes: []) }
    return joined(LikelyPairs(ordered).pairs)
  }

  private static func joined(_ pairs: [LikelyPairs.Pair]) -> [Group] {
    var groups: [Int: Group] = [:]
    var names: [Int: Int] = [:]
    for pair in pairs {
      let known = Set([names[pair.one], names[pair.other]].compactMap(\.self)).sorted()
      var merged = Group(members: [pair.one, pair.other], share: pair.share)
      for name in known {
        guard let group = groups.removeValue(forKey: name) else { continue }
        merged.members += group.members
        merged.share = min(merged.share, group.share)
      }
      merged.members = Set(merged.members).sorted()
      let name = merged.members[0]
      for member in merged.members { names[member] = name }
      groups[name] = merged
    }
    return groups.values.sorted { $0.members[0] < $1.members[0] }
  }

  private static func item(_ group: Group, _ documents: [StoredDocument]) -> ListItem {
    let members = group.members.map { documents[$0] }
    let percent = (group.share * 1000).rounded(.down) / 10
    return ListItem(
      fields: [
        Field("id", "ID", .text(members[0].id.value)),
        Field("share", "共通の割合（％）", .number(percent)),
        Field("count", "文書の数", .integer(members.count)),
        Field("documents", "文書", .records(members.map(FindingItems.document))),
        Field("trust", "信頼", FieldValue(members[0].head.trust, \.label)),
        Field("document", nil, .record(FindingItems.document(members[0]))),
        Field("passage", nil, .none), Field("place", nil, .record([])),
      ],
      headline: "\(members.count) 文書　\(percent)％以上が同じ",
      details: members.map { document in
        "・\(document.titleWithTrust)　\(document.shownPath)"
      })
  }
}
