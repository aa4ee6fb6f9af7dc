import CaseCollections
import KnowledgeModel
import KnowledgeStore

/// A collection as a page: what stands on its cover, what is to be checked, chapters and entries.
struct CollectionPage: Sendable {
  let pageTitle: PageText
  let form: SearchForm
  let title: PageText
  let subtitle: PageText
  let facts: [DocumentPage.Fact]
  /// Of the preview; `nil` where there is nothing to be shown.
  let preview: PageText?
  let introduction: PassageBody
  let hasRemarks: Bool
  let remarkCount: Int
  let remarks: [Remark]
  let chapters: [Chapter]
  let hasRules: Bool
  let rules: [Rule]

  /// Something to be checked before the book is printed.
  struct Remark: Sendable {
    /// Of the entry; `nil` where it is about the collection or an entry that is not shown.
    let anchor: PageText?
    let subject: PageText
    let label: PageText
    let message: PageText
    let words: Words?
  }

  /// The words as they were quoted, and as they are.
  struct Words: Sendable {
    let before: PageText
    let now: PageText
  }

  struct Chapter: Sendable {
    let anchor: PageText
    let number: Int
    let heading: PageText
    let introduction: PassageBody
    let hasEntries: Bool
    let entries: [Entry]
  }

  struct Rule: Sendable {
    let query: PageText
    let unit: PageText
    let chapter: PageText
  }

  init(_ overview: CollectionOverview, time: (ChangeTime) -> String) {
    let collection = overview.open.collection
    pageTitle = PageText("\(collection.front.title) — 事例集 — 知恵")
    form = SearchForm.empty
    title = PageText(collection.front.title)
    subtitle = PageText(collection.front.subtitle)
    facts = Self.facts(of: overview, time: time)
    preview =
      overview.open.entries.isEmpty ? nil : PageText(CollectionAddress(overview.summary).book)
    introduction = PassageBody(collection.front.introduction)
    let shown = Set(overview.open.entries.map(\.name))
    remarks = overview.check.remarks.map { remark in
      Remark(
        anchor: shown.contains(remark.entry) ? PageText(remark.entry) : nil,
        subject: PageText(remark.entry.isEmpty ? "事例集" : "\(remark.entry)　\(remark.title)"),
        label: PageText(remark.problem.label), message: PageText(remark.message),
        words: remark.now.map {
          Words(before: PageText(remark.before ?? ""), now: PageText($0))
        })
    }
    hasRemarks = !remarks.isEmpty
    remarkCount = remarks.count
    let problems = Dictionary(grouping: overview.check.remarks, by: \.entry)
    chapters = overview.open.chapters.enumerated().map { index, chapter in
      Chapter(
        anchor: PageText("chapter-\(index + 1)"), number: index + 1,
        heading: PageText(chapter.title), introduction: PassageBody(chapter.introduction),
        hasEntries: !chapter.entries.isEmpty,
        entries: chapter.entries.map {
          Entry($0, trust: overview.trust, remarks: problems[$0.name] ?? [])
        })
    }
    rules = collection.rules.map {
      Rule(
        query: PageText($0.query), unit: PageText($0.unit.label), chapter: PageText($0.chapter))
    }
    hasRules = !rules.isEmpty
  }

  private static func facts(
    of overview: CollectionOverview, time: (ChangeTime) -> String
  ) -> [DocumentPage.Fact] {
    let front = overview.open.collection.front
    let act = overview.summary.act.map { "（最後の変更：\($0.author)、\(time($0.time))）" }
    let values: [(PageText, String)] = [
      ("事例集の名前", overview.summary.name),
      ("シリーズ", front.series),
      ("編集・発行", front.editors.joined(separator: "、")),
      ("担当", front.staff.joined(separator: "、")),
      ("対象", front.audience),
      ("発行日", front.date?.text ?? "決まっていません"),
      ("版", front.edition),
      ("改訂", "\(overview.summary.revision)\(act ?? "")"),
    ]
    return values.compactMap { name, value in
      value.isEmpty ? nil : DocumentPage.Fact(name: name, value: PageText(value))
    }
  }
}
