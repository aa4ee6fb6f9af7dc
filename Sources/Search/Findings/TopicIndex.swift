import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// What people advised on, taken from the passages that name them.
///
/// Each appearance says: the titles of the challenges and measures of its passage, the titles of the
/// events that it leads, the heading that it stands under, and once a document the policy field; an
/// adviser's, also what the document sets out elsewhere. What is said most often comes first, of equals
/// what was said first. Only where nothing of this is known does the title of the document stand for it.
struct TopicIndex {
  /// How many topics are named.
  static let limit = 5

  private struct Titled {
    let title: String
    let passage: PassageID
  }

  /// Challenges and measures, in reading order.
  private var matters: [DocumentID: [Titled]] = [:]
  private var events: [DocumentID: [Event]] = [:]

  init(
    of documents: Set<DocumentID>, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    let found = try snapshot.findings(
      FindingChoice(kinds: [.challenge, .measure, .event], documents: documents))
    for stored in found {
      switch stored.finding {
      case .challenge(let challenge):
        matters[stored.document, default: []].append(
          Titled(title: challenge.title, passage: challenge.witness.passage))
      case .measure(let measure):
        matters[stored.document, default: []].append(
          Titled(title: measure.title, passage: measure.witness.passage))
      case .event(let event): events[stored.document, default: []].append(event)
      default: continue
      }
    }
  }

  func topics(
    of entry: PeopleList.Entry, _ passages: [PassageID: StoredPassage]
  ) -> [String] {
    var tally = Tally()
    var documents: Set<DocumentID> = []
    let name = Fold.plain(entry.person.name)
    for appearance in entry.shown {
      let document = appearance.item.document
      let passage = appearance.witness.passage
      for matter in matters[document.id] ?? [] where matter.passage == passage {
        tally.add(matter.title, appearance.weight)
      }
      for event in events[document.id] ?? []
      where event.witness.passage == passage
        && event.lecturers.contains(where: { Fold.plain($0).contains(name) })
      {
        tally.add(event.title, appearance.weight)
      }
      if let heading = passages[passage]?.headings.last, Self.tells(heading, besides: name) {
        tally.add(heading, appearance.weight)
      }
      guard documents.insert(document.id).inserted else { continue }
      if let field = document.head.field { tally.add(field, appearance.weight) }
      guard appearance.weight > 1, document.head.kind == .advice else { continue }
      for matter in matters[document.id] ?? [] where matter.passage != passage {
        tally.add(matter.title, 1)
      }
    }
    if tally.isEmpty {
      for appearance in entry.shown { tally.add(appearance.item.document.head.title, 1) }
    }
    return tally.best(Self.limit)
  }

  /// A heading over names says nothing of what was advised on.
  private static func tells(_ heading: String, besides name: FoldedText) -> Bool {
    let words = Tally.title(heading)
    guard words.count > 1, !Fold.plain(heading).contains(name) else { return false }
    return !silent.contains { words.hasSuffix($0) }
  }

  private static let silent = [
    "講師", "講師紹介", "登壇者", "プロフィール", "略歴", "紹介", "名簿", "委員", "構成", "出席者", "参加者", "メンバー",
    "体制", "連絡先", "問い合わせ先", "問合せ先", "お問い合わせ", "窓口", "担当", "はじめに", "おわりに", "概要", "目次",
    "参考資料", "謝辞", "執筆者", "著者", "プログラム", "日程", "次第", "記録", "議事",
  ]

  /// Topics by how they fold, with how much speaks for each.
  private struct Tally {
    private var order: [(title: String, form: String)] = []
    private var weights: [String: Int] = [:]

    var isEmpty: Bool { order.isEmpty }

    mutating func add(_ text: String, _ weight: Int) {
      let title = Self.title(text)
      let form = Fold.full(title).string
      guard !form.isEmpty else { return }
      if weights[form] == nil { order.append((title, form)) }
      weights[form, default: 0] += weight
    }

    func best(_ limit: Int) -> [String] {
      order.enumerated().sorted { left, right in
        let sums = (weights[left.element.form] ?? 0, weights[right.element.form] ?? 0)
        return (sums.1, left.offset) < (sums.0, right.offset)
      }.prefix(limit).map(\.element.title)
    }

    /// Without the number before it: 「第２章　」, 「(3) 」, 「①」.
    static func title(_ text: String) -> String {
      let digits = /第?[0-9０-９一二三四五六七八九十]+[章節部編項]|[0-9０-９]+(?=[\s　.．、)）])/
      let marks = /[(（][0-9０-９]+[)）]|[①-⑳]/
      let bare = text.trimmingPrefix { $0.isWhitespace }
      let rest = bare.trimmingPrefix(digits).trimmingPrefix(marks)
        .trimmingPrefix { $0.isWhitespace || ".．、)）:：".contains($0) }
      return String(rest.isEmpty ? bare : rest)
    }
  }
}
