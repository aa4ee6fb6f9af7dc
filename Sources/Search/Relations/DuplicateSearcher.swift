import KnowledgeModel
package import KnowledgeStore

/// Answers which documents hold nearly the same text.
///
/// Two documents are near-equal where at least 80 of 100 runs of eight characters of the longer one
/// stand in the other, too. Candidates are pairs with a quarter of their 128 smallest hashes in
/// common; each is compared as a whole. A group is what hangs together by such pairs.
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
    var shingles: [Shingles] = []
    for document in documents {
      let content = try snapshot.content(of: document.id)
      shingles.append(content.map(Shingles.init(of:)) ?? Shingles([]))
    }
    let pairs = candidates(shingles).compactMap { one, other -> (Int, Int, Double)? in
      let share = shingles[one].commonShare(with: shingles[other])
      return share >= threshold ? (one, other, share) : nil
    }
    return joined(pairs)
  }

  private static let sketchSize = 128

  /// In ascending order. What stands in more than 50 documents is a form, and tells nothing.
  private static func candidates(_ shingles: [Shingles]) -> [(Int, Int)] {
    var holders: [UInt64: [Int]] = [:]
    let sketches = shingles.map { $0.sketch(sketchSize) }
    for (position, sketch) in sketches.enumerated() {
      for hash in sketch { holders[hash, default: []].append(position) }
    }
    var common: [Int: [Int: Int]] = [:]
    for positions in holders.values where positions.count > 1 && positions.count <= 50 {
      for (index, one) in positions.enumerated() {
        for other in positions[(index + 1)...] { common[one, default: [:]][other, default: 0] += 1 }
      }
    }
    return common.keys.sorted().flatMap { one in
      (common[one] ?? [:]).filter { other, count in
        count * 4 >= min(sketches[one].count, sketches[other].count)
      }.keys.sorted().map { (one, $0) }
    }
  }

  private static func joined(_ pairs: [(Int, Int, Double)]) -> [Group] {
    var groups: [Group] = []
    for (one, other, share) in pairs {
      var merged = Group(members: [one, other], share: share)
      var rest: [Group] = []
      for group in groups {
        if group.members.contains(one) || group.members.contains(other) {
          merged.members += group.members
          merged.share = min(merged.share, group.share)
        } else {
          rest.append(group)
        }
      }
      merged.members = Set(merged.members).sorted()
      groups = rest + [merged]
    }
    return groups.sorted { $0.members[0] < $1.members[0] }
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
        Field("trust", "信頼", .text(members[0].head.trust.rawValue)),
        Field("document", nil, .record(FindingItems.document(members[0]))),
        Field("passage", nil, .none), Field("place", nil, .record([])),
      ],
      headline: "\(members.count) 文書　\(percent)％以上が同じ",
      details: members.map { document in
        "・\(document.titleWithTrust)　\(document.paths.first ?? "")"
      })
  }
}
