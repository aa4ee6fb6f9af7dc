import KnowledgeModel
import KnowledgeStore

/// A change of the log in words.
struct ChangeText {
  /// What was done, to what.
  let line: String
  /// Each record before and after.
  let details: [String]

  /// - Parameter undone: The change that this one takes back.
  init(
    _ logged: LoggedChange, undone: LoggedChange? = nil, _ text: RecordText
  ) throws(StoreError) {
    let change = logged.change
    let edits = change.edits
    var details: [String] = []
    for edit in edits { details.append(try Self.detail(edit, text)) }
    self.details = details
    switch change.action {
    case .undo:
      let what = try undone.map { logged throws(StoreError) in try ChangeText(logged, text).line }
      line = "記録 \(change.undoes ?? 0) を取り消す" + (what.map { "（\($0)）" } ?? "")
    case .withdraw, .readmit:
      line = "\(change.action.label)：\(change.subject?.value ?? "")"
    default:
      let things = try Self.things(edits, text)
      line = change.action.label + (things.isEmpty ? "" : "：\(things)")
    }
  }

  /// The first of the records, and how many there are.
  private static func things(
    _ edits: [CurationEdit], _ text: RecordText
  ) throws(StoreError) -> String {
    guard let first = edits.first(where: { !$0.isForgotten }) ?? edits.first else { return "" }
    let item = first.after ?? first.before
    let name = try item.map { item throws(StoreError) in try text.name(of: item) } ?? ""
    let shown = first.isForgotten ? "取り下げた文書" : name
    return edits.count > 1 ? "\(shown) など \(edits.count) 件" : shown
  }

  private static func detail(
    _ edit: CurationEdit, _ text: RecordText
  ) throws(StoreError) -> String {
    guard !edit.isForgotten else { return "\(edit.key.name)　取り下げた文書のため、残していません" }
    func state(_ item: CuratedItem?) throws(StoreError) -> String {
      guard let item else { return "なし" }
      return try text.state(of: item)
    }
    return "\(edit.key.name)　\(try state(edit.before)) → \(try state(edit.after))"
  }
}
