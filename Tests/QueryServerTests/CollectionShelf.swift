import CaseCollections
import Curation
import KnowledgeModel
import KnowledgeStore
import TestSupport

extension Shelf {
  /// 研修2026 of two chapters, and a collection without anything.
  static func ofCollections() throws -> Shelf {
    let shelf = try Shelf(
      document(
        "d1", findings: findings(of: "d1"), "満足度は57.3％から92.8％に上がりました。", "二つ目の箇所です。"),
      document("d2", title: "AIのまとめ", trust: .aiGenerated, "待ち時間は12分です。"),
      document("d3", title: "まだ引用していない記録", "三つ目の箇所です。"))
    var front = CollectionFront(title: "続く窓口")
    front.subtitle = "事例から学ぶ"
    front.editors = ["架空県研修所"]
    front.introduction = "はじめの言葉です。"
    front.date = CalendarDay("2026-11-20")
    try shelf.perform(try NewCollection(name: "研修2026", front: front))
    try shelf.perform(
      AddEntries(
        to: "研修2026", chapter: "窓口", ids: ["d1-1", "d2-1"],
        note: EntryNote(comment: "数値に注目します。", questions: ["だれの役に立ちましたか。"], goals: ["指標を読む"])))
    try shelf.perform(
      AddEntries(
        to: "研修2026", chapter: "まとめ", ids: ["d1-2"], note: EntryNote(text: "自分の文です。")))
    try shelf.perform(
      try AddCollectionRule(
        to: "研修2026", query: "三つ目", unit: .passage, chapter: "窓口"))
    try shelf.perform(try NewCollection(name: "空の事例集", front: CollectionFront(title: "空")))
    return shelf
  }
}

extension String {
  /// As one component of an address.
  var encoded: String {
    utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }
}
