package import KnowledgeModel

/// What somebody said to be one work, though the rule of ``SourceKey`` tells it apart.
package struct SourceMerge: Sendable, Hashable, Codable {
  /// The one whose name stands first.
  package let keys: [SourceKey]

  package init(keys: [SourceKey]) {
    self.keys = keys
  }
}

/// A spelling that somebody said to be a work of its own, though the rule takes it for another.
package struct SourceSplit: Sendable, Hashable, Codable {
  /// The works that it was taken for; never empty.
  package let works: [SourceKey]
  /// As written, without quotation marks.
  package let spelling: String

  package init(works: [SourceKey], spelling: String) {
    precondition(!works.isEmpty, "a spelling is split off a work")
    self.works = works
    self.spelling = spelling
  }

  /// Of the work that it is now: no normal title has the mark that stands before the spelling.
  package var key: SourceKey {
    let parts = works[0].parts
    return SourceKey(
      normalPublisher: parts.publisher,
      normalTitle: parts.title + "#" + spelling.filter { $0 != "|" }, edition: parts.edition)
  }

  /// Whether a mention is one of the spelling, of one of the works.
  func isOf(_ work: Work) -> Bool {
    work.title == spelling && works.contains { work.key == $0 || work.key.isPart(of: $0) }
  }
}

extension SourceKey {
  /// Whether somebody said that a spelling is this work.
  package var isSplit: Bool { parts.title.contains("#") }
}

/// Decisions about works, as one state of the knowledge base holds them.
package struct SourceDecisions: Sendable {
  /// In the order in which they were made.
  package let merges: [(item: CuratedItem, merge: SourceMerge)]
  package let splits: [(item: CuratedItem, split: SourceSplit)]

  package init(in snapshot: some CurationSnapshot) throws(StoreError) {
    var merges: [(item: CuratedItem, merge: SourceMerge)] = []
    for item in try snapshot.curated(.sourceMerge) {
      if case .sourceMerge(let merge) = item.record { merges.append((item, merge)) }
    }
    var splits: [(item: CuratedItem, split: SourceSplit)] = []
    for item in try snapshot.curated(.sourceSplit) {
      if case .sourceSplit(let split) = item.record { splits.append((item, split)) }
    }
    self.merges = merges
    self.splits = splits
  }
}
