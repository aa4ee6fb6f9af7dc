import KnowledgeModel
import KnowledgeStore

/// A change of the log in words.
struct ChangeText {
  /// What was done, to what.
  let line: String
  /// Each record before and after.
  let details: [String]

  /// - Parameter undone: The change that this one takes back.
  init(_ logged: LoggedChange, undone: LoggedChange? = nil) {
    let change = logged.change
    let edits = change.edits
    details = edits.map(Self.detail)
    let things = Self.things(edits)
    switch change.action {
    case .undo:
      let what = undone.map { ChangeText($0).line } ?? ""
      line = "記録 \(change.undoes ?? 0) を取り消す" + (what.isEmpty ? "" : "（\(what)）")
    case .withdraw, .readmit:
      line = "\(change.action.label)：\(change.subject?.value ?? "")"
    default: line = change.action.label + (things.isEmpty ? "" : "：\(things)")
    }
  }

  /// The first of the records, and how many there are.
  private static func things(_ edits: [CurationEdit]) -> String {
    guard let first = edits.first(where: { !$0.isForgotten }) ?? edits.first else { return "" }
    let shown = first.isForgotten ? "取り下げた文書" : name(first.after ?? first.before)
    return edits.count > 1 ? "\(shown) など \(edits.count) 件" : shown
  }

  private static func detail(_ edit: CurationEdit) -> String {
    guard !edit.isForgotten else { return "\(edit.key.name)　取り下げた文書のため、残していません" }
    let before = edit.before.map { state(of: $0) } ?? "なし"
    let after = edit.after.map { state(of: $0) } ?? "なし"
    return "\(edit.key.name)　\(before) → \(after)"
  }

  private static func name(_ item: CuratedItem?) -> String {
    switch item?.record {
    case .tag(let tag): "「\(tag.name)」"
    case .tagging(let tagging): tagging.anchor.key
    case .rule(let rule): "「\(rule.query)」"
    case .ruling(let ruling): ruling.rule
    case .link(let link): "\(link.from.key) → \(link.to.key)"
    case .search(let search): "「\(search.name)」"
    case .correction(let correction): CorrectionText.label(of: correction)
    case .sourceMerge(let merge): merge.keys[0].value
    case .sourceSplit(let split): "「\(split.spelling)」"
    case nil: ""
    }
  }

  /// All that there is to know of a record, in a line.
  static func state(of item: CuratedItem) -> String {
    switch item.record {
    case .tag(let tag):
      let aliases = tag.aliases.isEmpty ? "" : "、別名 \(tag.aliases.joined(separator: "・"))"
      return "タグ「\(tag.name)」"
        + (tag.description.isEmpty ? "" : "、説明「\(tag.description)」") + aliases
    case .tagging(let tagging): return "\(tagging.anchor.key) にタグ \(tagging.tag)"
    case .rule(let rule): return "規則「\(rule.query)」（タグ \(rule.tag)、\(rule.unit.label)）"
    case .ruling(let ruling): return "規則 \(ruling.rule) による \(ruling.targets.count) 件"
    case .link(let link):
      return "\(link.from.key) から \(link.to.key) へ「\(link.kind.label)」"
        + (link.note.isEmpty ? "" : "（\(link.note)）")
    case .search(let search): return "検索「\(search.name)」\(search.query)"
    case .correction(let correction): return CorrectionText.line(of: correction)
    case .sourceMerge(let merge):
      return "一つの資料 \(merge.keys.map(\.value).joined(separator: "、"))"
    case .sourceSplit(let split): return "「\(split.spelling)」は \(split.works[0]) と別の資料"
    }
  }
}
