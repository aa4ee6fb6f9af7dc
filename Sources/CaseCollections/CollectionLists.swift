package import Curation
import KnowledgeModel
package import KnowledgeStore
package import Search

extension Collections {
  /// All collections, by name.
  package func list() throws(CurationError) -> [ListItem] {
    try summaries().map { known in
      ListItem(
        fields: [
          Field("id", nil, .text(known.record)), Field("name", "名前", .text(known.name)),
          Field("title", "題", .text(known.title)), Field("chapters", "章", .integer(known.chapters)),
          Field("entries", "項目", .integer(known.entries)),
          Field("date", "発行日", FieldValue(known.date?.text)),
          Field("revision", "改訂", .integer(known.revision)),
          Field("author", "最後に変えた人", FieldValue(known.act?.author)),
          Field("time", "最後の変更", FieldValue(known.act.map { time($0.time) })),
        ], headline: "\(known.name)　\(known.title)",
        details: ["\(known.chapters) 章、\(known.entries) 件、改訂 \(known.revision)"])
    }
  }

  /// The entries of a collection in their order.
  package func entries(
    of name: String, revision: Int? = nil
  ) throws(CurationError) -> [ListItem] {
    try open(name, revision: revision).items
  }

  package func remarks(on name: String) throws(CurationError) -> [ListItem] {
    try check(name).remarks.map { remark in
      ListItem(
        fields: [
          Field("entry", "番号", .text(remark.entry)), Field("entries", nil, .list(remark.entries)),
          Field("chapter", "章", .text(remark.chapter)),
          Field("title", "題", .text(remark.title)),
          Field("document", nil, FieldValue(remark.document?.value)),
          Field("problem", "問題", .code(remark.problem.rawValue, label: remark.problem.label)),
          Field("message", "説明", .text(remark.message)),
          Field("before", nil, FieldValue(remark.before)),
          Field("now", nil, FieldValue(remark.now)),
        ], headline: "\(remark.entry)　\(remark.problem.label)　\(remark.title)",
        details: [remark.message])
    }
  }

  package func proposed(for name: String) throws(CurationError) -> [ListItem] {
    let proposal = try proposal(for: name)
    func item(_ kind: String, _ label: String, _ id: String, _ title: String, _ more: [Field])
      -> ListItem
    {
      ListItem(
        fields: [
          Field("proposal", "提案", .code(kind, label: label)), Field("id", "ID", .text(id)),
          Field("title", "題", .text(title)),
        ] + more, headline: "\(label)　\(id)　\(title)", details: [])
    }
    return proposal.arrivals.map { arrival in
      item(
        "came", "加わる", arrival.id, arrival.title,
        [
          Field("rule", "規則", .integer(arrival.rule)),
          Field("form", "種類", .code(arrival.form.rawValue, label: arrival.form.label)),
          Field("document", "文書", .text(arrival.document)),
          Field("path", "パス", FieldValue(arrival.path)),
          Field("trust", "信頼", FieldValue(arrival.trust, \.label)),
        ])
    } + proposal.departures.map { item("went", "外れる", $0.entry, $0.title, []) }
      + proposal.changed.map { item("changed", "変わった", $0.entry, $0.title, []) }
  }

  /// The revisions of a collection, newest first.
  package func revisions(of name: String) throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      let revisions = try Revisions(of: CollectionShelf(snapshot).open(name), in: snapshot)
      return revisions.changes.enumerated().reversed().map { index, logged in
        let label = logged.change.action.label
        return ListItem(
          fields: [
            Field("revision", "改訂", .integer(index + 1)),
            Field("change", "記録", .integer(logged.number)),
            Field("action", "変更", .code(logged.change.action.rawValue, label: label)),
            Field("entries", "項目", .integer(logged.change.edits.count - 1)),
            Field("author", "人", .text(logged.act.author)),
            Field("time", "日時", .text(time(logged.act.time))),
          ], headline: "改訂 \(index + 1)　\(label)　\(logged.act.author)　\(time(logged.act.time))",
          details: [])
      }
    }
  }

  /// What changed between two revisions; the newer one is the collection as it is where none is named.
  package func difference(
    of name: String, from old: Int, to new: Int?
  ) throws(CurationError) -> [ListItem] {
    let difference = CollectionDifference(
      from: try open(name, revision: old), to: try open(name, revision: new))
    return difference.lines.map { line in
      ListItem(
        fields: [
          Field("kind", "変わり方", .code(line.kind.rawValue, label: line.kind.label)),
          Field("entry", "番号", .text(line.entry)), Field("title", "題", .text(line.title)),
          Field("before", "前", FieldValue(line.before)),
          Field("after", "後", FieldValue(line.after)),
        ], headline: "\(line.kind.label)　\(line.entry)　\(line.title)",
        details: [line.before.map { "前：\($0)" }, line.after.map { "後：\($0)" }].compactMap(\.self))
    }
  }
}

extension OpenCollection {
  /// The entries in their order.
  var items: [ListItem] {
    chapters.enumerated().flatMap { number, chapter in
      chapter.entries.map { Self.item($0, in: chapter, number + 1) }
    }
  }

  private static func item(_ known: Entry, in chapter: Chapter, _ number: Int) -> ListItem {
    let entry = known.entry
    let quotation = entry.quotation
    let form = quotation?.form
    let source = quotation.map { "　\($0.credit.line)" } ?? ""
    return ListItem(
      fields: [
        Field("id", "番号", .text(known.name)), Field("chapter", "章", .text(chapter.title)),
        Field("chapter_number", nil, .integer(number)),
        Field(
          "form", "種類",
          form.map { .code($0.rawValue, label: $0.label) } ?? .code("text", label: "本文")),
        Field("heading", "題", .text(entry.label)),
        Field("place", "引用元", FieldValue(quotation?.anchor.key)),
        Field("document", nil, FieldValue(quotation?.anchor.document.value)),
        Field("source", "資料", FieldValue(quotation?.credit.line)),
        Field("trust", "信頼", FieldValue(quotation?.credit.trust, \.label)),
        Field("text", nil, .text(quotation?.text ?? entry.ownText)),
        Field("comment", nil, FieldValue(entry.comment.isEmpty ? nil : entry.comment)),
        Field("questions", nil, .list(entry.questions)), Field("goals", nil, .list(entry.goals)),
        Field("rule", nil, FieldValue(entry.rule)),
      ], headline: "\(known.name)　\(form?.label ?? "本文")　\(entry.label)\(source)",
      details: details(of: entry))
  }

  private static func details(of entry: CollectionEntry) -> [String] {
    var details = ["「\((entry.quotation?.text ?? entry.ownText).prefix(80))…」"]
    if !entry.comment.isEmpty { details.append("コメント：\(entry.comment.prefix(80))") }
    details += entry.goals.map { "ねらい：\($0)" } + entry.questions.map { "問い：\($0)" }
    return details.map { $0.split(separator: "\n").joined(separator: " ") }
  }
}

extension CollectionEntry {
  /// Of a text of the trainer's own; empty for a quotation.
  package var ownText: String {
    if case .text(let text) = content { text } else { "" }
  }
}
