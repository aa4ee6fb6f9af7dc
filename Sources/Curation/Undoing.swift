import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// Takes back the last changes of whoever asks, the last one first.
///
/// A change is taken back only if nothing was built on it: each record must still be as the change
/// left it, what it made must not be used by others, and what it restores must still have its place.
package struct UndoChanges: CurationStep {
  private let count: Int

  package init(count: Int) {
    precondition(count > 0, "changes are counted")
    self.count = count
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let own = try desk.snapshot.changes(
      ChangeLogChoice(author: desk.act.author, onlyStanding: true, limit: count))
    guard !own.isEmpty else { throw CurationError.nothingToUndo(author: desk.act.author) }
    var state = WorkingState(desk.snapshot)
    var changes: [CurationChange] = []
    var items: [CurationReport.Item] = []
    for logged in own {
      guard ![.withdraw, .readmit].contains(logged.change.action) else {
        throw CurationError.undoneElsewhere(number: logged.number)
      }
      changes.append(
        CurationChange(
          .undo, try state.undo(logged), undoes: logged.number))
      items.append(
        CurationReport.Item(
          id: "\(logged.number)", text: try ChangeText(logged, .words(in: desk.snapshot)).line))
    }
    let rest = items.count < count ? "指定は \(count) 件ですが、取り消せる変更はこれだけです。" : ""
    return CurationPlan(
      changes, CurationReport(.undo, "変更 \(items.count) 件を取り消します。" + rest, items: items))
  }
}

/// The records as they are after the changes that are already taken back.
private struct WorkingState {
  private let snapshot: any KnowledgeSnapshot
  /// What differs from the snapshot; `nil` as a value for a record that is gone.
  private var changed: [CuratedKey: CuratedItem?] = [:]

  init(_ snapshot: any KnowledgeSnapshot) { self.snapshot = snapshot }

  mutating func undo(_ logged: LoggedChange) throws -> [CurationEdit] {
    var edits: [CurationEdit] = []
    for edit in logged.change.edits.reversed() {
      guard !edit.isForgotten else { throw CurationError.forgotten(number: logged.number) }
      guard try item(edit.key) == edit.after else {
        throw try later(than: logged, of: edit.key)
      }
      changed[edit.key] = .some(edit.before)
      edits.append(CurationEdit(key: edit.key, before: edit.after, after: edit.before))
    }
    for edit in edits {
      if let restored = edit.after {
        try checkOwner(of: restored, logged)
      } else if let user = try user(of: edit.key) {
        throw try later(than: logged, of: user.key)
      }
    }
    try checkTagNames()
    return edits
  }

  private func item(_ key: CuratedKey) throws -> CuratedItem? {
    if let known = changed[key] { return known }
    return try snapshot.curated(key)
  }

  /// A record that means nothing without this one.
  private func user(of key: CuratedKey) throws -> CuratedItem? {
    let kinds: [CuratedKind] =
      switch key.kind {
      case .tag: [.tagging, .rule]
      case .rule: [.ruling]
      case .collection: [.entry]
      case .tagging, .ruling, .link, .search, .correction, .sourceMerge, .sourceSplit, .entry: []
      }
    for kind in kinds {
      for user in try snapshot.curated(kind, of: key.name) {
        if try item(user.key)?.record.owner == key.name { return user }
      }
      let restored = changed.values.compactMap(\.self)
        .filter { $0.record.kind == kind && $0.record.owner == key.name }
      if let user = restored.min(by: { $0.name < $1.name }) { return user }
    }
    return nil
  }

  private func checkOwner(of restored: CuratedItem, _ logged: LoggedChange) throws {
    guard let owner = restored.record.owner else { return }
    guard let kind = restored.record.kind.ownerKind else { return }
    let key = CuratedKey(kind, owner)
    guard try item(key) == nil else { return }
    throw try later(than: logged, of: key)
  }

  /// Names and aliases of tags stay unique.
  private func checkTagNames() throws {
    var tags = Dictionary(
      try snapshot.curated(.tag).map { ($0.key, Optional($0)) }, uniquingKeysWith: { $1 })
    for (key, item) in changed where key.kind == .tag { tags[key] = item }
    var seen: [FoldedText: CuratedKey] = [:]
    for (key, item) in tags.sorted(by: { $0.key.name < $1.key.name }) {
      guard case .tag(let tag)? = item?.record else { continue }
      for name in [tag.name] + tag.aliases {
        if let other = seen.updateValue(key, forKey: Fold.plain(name)), other != key {
          throw CurationError.tagExists(name)
        }
      }
    }
  }

  /// The newest change of a record, which came after the other.
  private func later(
    than logged: LoggedChange, of key: CuratedKey
  ) throws(StoreError) -> CurationError {
    guard let later = try snapshot.changes(ChangeLogChoice(key: key, limit: 1)).first,
      later.number > logged.number
    else { return .forgotten(number: logged.number) }
    return .laterChange(
      number: later.number, author: later.act.author, text: later.change.action.label)
  }
}
