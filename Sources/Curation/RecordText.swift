import KnowledgeModel
import KnowledgeStore

/// A record in words, with the tags, rules, places and works that it names as staff call them, or as
/// programs do.
struct RecordText {
  /// Which knows what codes stand for; `nil` for codes.
  private let snapshot: (any KnowledgeSnapshot)?

  static var codes: RecordText { RecordText(snapshot: nil) }

  static func words(in snapshot: any KnowledgeSnapshot) -> RecordText {
    RecordText(snapshot: snapshot)
  }

  private init(snapshot: (any KnowledgeSnapshot)?) { self.snapshot = snapshot }

  /// What the record is about, in short.
  func name(of item: CuratedItem) throws(StoreError) -> String {
    switch item.record {
    case .tag(let tag): "「\(tag.name)」"
    case .tagging(let tagging): place(tagging.anchor)
    case .rule(let rule): "「\(rule.query)」"
    case .ruling(let ruling): try name(.rule, ruling.rule)
    case .link(let link): "\(place(link.from)) → \(place(link.to))"
    case .search(let search): "「\(search.name)」"
    case .correction(let correction): CorrectionText.label(of: correction)
    case .sourceMerge(let merge): work(merge.keys[0])
    case .sourceSplit(let split): "「\(split.spelling)」"
    case .collection(let collection): "「\(collection.name)」"
    case .entry(let entry): Self.words(of: entry)
    }
  }

  /// All that there is to know of a record, in a line.
  func state(of item: CuratedItem) throws(StoreError) -> String {
    switch item.record {
    case .tag(let tag):
      let aliases = tag.aliases.isEmpty ? "" : "、別名 \(tag.aliases.joined(separator: "・"))"
      return "タグ「\(tag.name)」"
        + (tag.description.isEmpty ? "" : "、説明「\(tag.description)」") + aliases
    case .tagging(let tagging):
      return "\(place(tagging.anchor)) にタグ\(try name(.tag, tagging.tag))"
    case .rule(let rule):
      return "規則「\(rule.query)」（タグ\(try name(.tag, rule.tag))、\(rule.unit.label)）"
    case .ruling(let ruling):
      return "規則\(try name(.rule, ruling.rule)) による \(ruling.targets.count) 件"
    case .link(let link):
      return "\(place(link.from)) から \(place(link.to)) へ「\(link.kind.label)」"
        + (link.note.isEmpty ? "" : "（\(link.note)）")
    case .search(let search): return "検索「\(search.name)」\(search.query)"
    case .correction(let correction): return CorrectionText.line(of: correction)
    case .sourceMerge(let merge):
      return "一つの資料 \(merge.keys.map(work).joined(separator: "、"))"
    case .sourceSplit(let split): return "「\(split.spelling)」は \(work(split.works[0])) と別の資料"
    case .collection(let collection):
      let count = collection.chapters.reduce(0) { $0 + $1.entries.count }
      return "事例集「\(collection.name)」（\(collection.chapters.count) 章、\(count) 件）"
    case .entry(let entry):
      let comment = entry.comment.isEmpty ? "" : "、コメント「\(entry.comment.prefix(40))」"
      return "事例集\(try name(.collection, entry.collection)) の \(Self.words(of: entry))" + comment
    }
  }

  private static func words(of entry: CollectionEntry) -> String {
    let heading = entry.heading.isEmpty ? entry.quotation?.anchor.title ?? "本文" : entry.heading
    return "「\(heading)」"
  }

  private func place(_ anchor: Anchor) -> String { snapshot == nil ? anchor.key : anchor.label }

  private func work(_ key: SourceKey) -> String { snapshot == nil ? key.value : key.label }

  /// Of a record that is there or, by the log, was there.
  private func name(_ kind: CuratedKind, _ code: String) throws(StoreError) -> String {
    let key = CuratedKey(kind, code)
    guard let snapshot else { return " \(code)" }
    var item = try snapshot.curated(key)
    if item == nil { item = try lastState(of: key, in: snapshot) }
    return switch item?.record {
    case .tag(let tag): "「\(tag.name)」"
    case .rule(let rule): "「\(rule.query)」"
    case .collection(let collection): "「\(collection.name)」"
    default: " \(code)"
    }
  }

  private func lastState(
    of key: CuratedKey, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> CuratedItem? {
    let edits = try snapshot.changes(ChangeLogChoice(key: key, limit: 1)).first?.change.edits ?? []
    return edits.first { $0.key == key }.flatMap { $0.after ?? $0.before }
  }
}
