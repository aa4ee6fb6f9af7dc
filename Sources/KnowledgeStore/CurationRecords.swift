package import KnowledgeModel

/// One thing that people made by hand, or that a rule of theirs said.
package enum CuratedRecord: Sendable, Hashable, Codable {
  case tag(Tag)
  case tagging(Tagging)
  case rule(TagRule)
  case ruling(Ruling)
  case link(Link)
  case search(SavedSearch)
  case correction(Correction)
  case sourceMerge(SourceMerge)
  case sourceSplit(SourceSplit)
  case collection(CaseCollection)
  case entry(CollectionEntry)

  package var kind: CuratedKind {
    switch self {
    case .tag: .tag
    case .tagging: .tagging
    case .rule: .rule
    case .ruling: .ruling
    case .link: .link
    case .search: .search
    case .correction: .correction
    case .sourceMerge: .sourceMerge
    case .sourceSplit: .sourceSplit
    case .collection: .collection
    case .entry: .entry
    }
  }

  /// The name of the record without which this one means nothing: the tag of a tagging, the rule of
  /// a ruling, the collection of an entry.
  package var owner: String? {
    switch self {
    case .tagging(let tagging): tagging.tag
    case .rule(let rule): rule.tag
    case .ruling(let ruling): ruling.rule
    case .entry(let entry): entry.collection
    case .tag, .link, .search, .correction, .sourceMerge, .sourceSplit, .collection: nil
    }
  }

  /// The documents whose words it may hold.
  package var documents: [DocumentID] {
    switch self {
    case .tagging(let tagging): [tagging.anchor.document]
    case .link(let link): [link.from.document, link.to.document]
    case .correction(let correction): [correction.anchor.document]
    case .entry(let entry): entry.quotation.map { [$0.anchor.document] } ?? []
    case .tag, .rule, .ruling, .search, .sourceMerge, .sourceSplit, .collection: []
    }
  }
}

package enum CuratedKind: String, Sendable, Hashable, Codable, CaseIterable {
  case tag, tagging, rule, ruling, link, search, correction, collection, entry
  case sourceMerge = "source-merge"
  case sourceSplit = "source-split"

  /// What records of this kind mean nothing without; `nil` for those that stand alone.
  package var ownerKind: CuratedKind? {
    switch self {
    case .tagging, .rule: .tag
    case .ruling: .rule
    case .entry: .collection
    case .tag, .link, .search, .correction, .sourceMerge, .sourceSplit, .collection: nil
    }
  }

  /// What names of this kind begin with.
  package var initial: String {
    switch self {
    case .tag: "t"
    case .tagging: "a"
    case .rule, .ruling: "r"
    case .link: "l"
    case .search: "s"
    case .correction: "c"
    case .sourceMerge: "m"
    case .sourceSplit: "p"
    case .collection: "k"
    case .entry: "e"
    }
  }
}

/// A record by its kind and a name that never changes and is never given again: `t3`, `l12`.
package struct CuratedKey: Sendable, Hashable {
  package let kind: CuratedKind
  package let name: String

  package init(_ kind: CuratedKind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}

/// Who does something by hand, and when.
package struct Act: Sendable, Hashable {
  package let author: String
  package let time: ChangeTime

  package init(author: String, time: ChangeTime) {
    self.author = author
    self.time = time
  }
}

/// A record with who made it.
package struct CuratedItem: Sendable, Hashable {
  package let name: String
  package let record: CuratedRecord
  package let act: Act

  package init(name: String, record: CuratedRecord, act: Act) {
    self.name = name
    self.record = record
    self.act = act
  }

  package var key: CuratedKey { CuratedKey(record.kind, name) }
}

/// A word of the office for what belongs together.
package struct Tag: Sendable, Hashable, Codable {
  /// From the widest level to the narrowest, divided by `/`: 「施策/人材育成」.
  package var name: String
  package var aliases: [String]
  package var description: String

  package init(name: String, aliases: [String] = [], description: String = "") {
    self.name = name
    self.aliases = aliases
    self.description = description
  }
}

/// A tag on a place, by hand.
package struct Tagging: Sendable, Hashable, Codable {
  package var tag: String
  package let anchor: Anchor

  package init(tag: String, anchor: Anchor) {
    self.tag = tag
    self.anchor = anchor
  }
}

/// A query whose hits get a tag.
package struct TagRule: Sendable, Hashable, Codable {
  package enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
    case document, passage
  }

  package var tag: String
  package let query: String
  package let unit: Unit

  package init(tag: String, query: String, unit: Unit) {
    self.tag = tag
    self.query = query
    self.unit = unit
  }
}

/// What a rule said when it was last applied. It is no work by hand: it has no anchors, and what is
/// no longer there is simply no longer tagged.
package struct Ruling: Sendable, Hashable, Codable {
  package let rule: String
  package let unit: TagRule.Unit
  /// Keys of documents or of passages, in ascending order.
  package let targets: [String]

  package init(rule: String, unit: TagRule.Unit, targets: [String]) {
    self.rule = rule
    self.unit = unit
    self.targets = targets
  }
}

/// A cross-reference from one place to another.
package struct Link: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case seeAlso = "see-also"
    case supersedes, answers

    /// As staff say it.
    package var label: String {
      switch self {
      case .seeAlso: "関連"
      case .supersedes: "改訂"
      case .answers: "対応"
      }
    }

    /// The same seen from the other end.
    package var backLabel: String {
      switch self {
      case .seeAlso: "関連"
      case .supersedes: "改訂された版"
      case .answers: "対応するもの"
      }
    }
  }

  package let from: Anchor
  package let to: Anchor
  package let kind: Kind
  package let note: String

  package init(from: Anchor, to: Anchor, kind: Kind, note: String) {
    self.from = from
    self.to = to
    self.kind = kind
    self.note = note
  }
}

/// A query that somebody wants to ask again.
package struct SavedSearch: Sendable, Hashable, Codable {
  package let name: String
  package let query: String
  package let description: String

  package init(name: String, query: String, description: String) {
    self.name = name
    self.query = query
    self.description = description
  }
}
