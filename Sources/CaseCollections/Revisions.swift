import KnowledgeModel
import KnowledgeStore

/// The states of a collection, as the log tells them: each change is a revision, counted from 1.
struct Revisions {
  private let open: OpenCollection
  /// Oldest first.
  let changes: [LoggedChange]

  init(of open: OpenCollection, in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    self.open = open
    changes = try snapshot.changes(ChangeLogChoice(key: open.item.key)).reversed()
  }

  /// The collection as the change of that number left it. Words of documents that were withdrawn since
  /// are in none.
  func collection(at revision: Int) throws -> OpenCollection {
    guard changes.indices.contains(revision - 1) else {
      throw CollectionError.unknownRevision(
        revision, of: open.collection.name, known: changes.count
      ).asRefusal
    }
    var own = open.item
    var entries: [String: CuratedItem] = [:]
    for change in changes[..<revision] {
      for edit in change.change.edits where !edit.isForgotten {
        switch edit.key.kind {
        case .collection where edit.key == open.item.key: own = edit.after ?? own
        case .entry: entries[edit.key.name] = edit.after
        default: break
        }
      }
    }
    guard case .collection(let collection) = own.record else { return open }
    return OpenCollection(own, collection, entries: entries.values.sorted { $0.name < $1.name })
  }
}

/// What differs between two states of a collection.
package struct CollectionDifference: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case added, removed, changed, moved, front

    /// As staff say it.
    package var label: String {
      switch self {
      case .added: "加えた"
      case .removed: "外した"
      case .changed: "改めた"
      case .moved: "移した"
      case .front: "表紙など"
      }
    }
  }

  package struct Line: Sendable, Hashable {
    package let kind: Kind
    /// Of the entry; empty for what concerns the whole.
    package let entry: String
    package let title: String
    /// What stood there, and what stands there; `nil` where nothing did or does.
    package let before: String?
    package let after: String?
  }

  package let lines: [Line]

  init(from old: OpenCollection, to new: OpenCollection) {
    var lines: [Line] = []
    let before = Self.texts(of: old.collection.front)
    let after = Self.texts(of: new.collection.front)
    for (left, right) in zip(before, after) where left.text != right.text {
      lines.append(
        Line(kind: .front, entry: "", title: left.name, before: left.text, after: right.text))
    }
    let oldEntries = Dictionary(
      old.entries.map { ($0.name, $0.entry) }, uniquingKeysWith: { first, _ in first })
    let newNames = Set(new.entries.map(\.name))
    for entry in old.entries where !newNames.contains(entry.name) {
      lines.append(
        Line(
          kind: .removed, entry: entry.name, title: entry.entry.label,
          before: entry.entry.wholeText, after: nil))
    }
    let places = (Self.places(in: old), Self.places(in: new))
    for entry in new.entries {
      let line: (Kind, String?) =
        switch oldEntries[entry.name] {
        case nil: (.added, nil)
        case let known? where known != entry.entry: (.changed, known.wholeText)
        default: (.moved, nil)
        }
      if line.0 == .moved, places.0[entry.name] == places.1[entry.name] { continue }
      let isMoved = line.0 == .moved
      lines.append(
        Line(
          kind: line.0, entry: entry.name, title: entry.entry.label,
          before: isMoved ? places.0[entry.name] : line.1,
          after: isMoved ? places.1[entry.name] : entry.entry.wholeText))
    }
    self.lines = lines
  }

  /// The chapter of each entry, and which entry of those in both stands before it.
  private static func places(in open: OpenCollection) -> [String: String] {
    var places: [String: String] = [:]
    for chapter in open.chapters {
      for (index, entry) in chapter.entries.enumerated() {
        places[entry.name] = "「\(chapter.title)」の \(index + 1) 番目"
      }
    }
    return places
  }

  private static func texts(of front: CollectionFront) -> [(name: String, text: String)] {
    [
      ("題", front.title), ("副題", front.subtitle), ("シリーズ", front.series),
      ("編集・発行", front.editors.joined(separator: "、")), ("担当", front.staff.joined(separator: "、")),
      ("対象", front.audience), ("発行日", front.date?.text ?? ""), ("版", front.edition),
      ("はじめに", front.introduction), ("読み方", front.conventions.joined(separator: "\n")),
      ("権利", front.terms),
    ]
  }
}

extension CollectionEntry {
  /// All words of it, for a comparison.
  fileprivate var wholeText: String {
    var parts = [heading]
    switch content {
    case .quotation(let quotation): parts.append(quotation.text)
    case .text(let text): parts.append(text)
    }
    parts += goals + [comment] + questions
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
