package import Curation
import KnowledgeModel
import KnowledgeStore

/// What a trainer says of an entry; what is `nil` stays as it is.
package struct EntryNote: Sendable, Hashable {
  package var heading: String?
  /// Markdown.
  package var comment: String?
  package var questions: [String]?
  package var goals: [String]?
  /// Of a text of the trainer's own; Markdown.
  package var text: String?

  package init(
    heading: String? = nil, comment: String? = nil, questions: [String]? = nil,
    goals: [String]? = nil, text: String? = nil
  ) {
    self.heading = heading
    self.comment = comment
    self.questions = questions
    self.goals = goals
    self.text = text
  }

  func applied(to entry: CollectionEntry) -> CollectionEntry {
    var entry = entry
    if let heading { entry.heading = heading.trimmed }
    if let comment { entry.comment = comment.trimmed }
    if let questions { entry.questions = questions.map(\.trimmed).filter { !$0.isEmpty } }
    if let goals { entry.goals = goals.map(\.trimmed).filter { !$0.isEmpty } }
    if let text, case .text = entry.content { entry.content = .text(text.trimmed) }
    return entry
  }
}

/// What tells a quotation from another: two indicators of one table are the same words.
private struct QuotedWords: Hashable {
  let document: DocumentID
  let form: Quotation.Form
  let parts: [Quotation.Part]
  /// Several figures may stand in one sentence.
  let measurement: Quotation.Measurement?

  init(_ quotation: Quotation) {
    document = quotation.anchor.document
    form = quotation.form
    parts = quotation.parts
    measurement = quotation.measurement
  }
}

/// Puts quotations, or a text of the trainer's own, into a collection.
package struct AddEntries: CurationStep {
  private let collection: String
  private let chapter: String?
  private let ids: [String]
  private let note: EntryNote

  /// - Parameters:
  ///   - ids: Of places in the knowledge base. What the collection has already is passed over.
  ///   - note: With a text, it is an entry of its own after those of the IDs.
  package init(
    to collection: String, chapter: String? = nil, ids: [String], note: EntryNote = EntryNote()
  ) {
    self.collection = collection
    self.chapter = chapter
    self.ids = ids
    self.note = note
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var change = try CollectionPlan(collection, at: desk)
    var maker = QuotationMaker(desk.snapshot)
    let index = try change.chapter(chapter)
    var known = Set(change.open.entries.compactMap(\.entry.quotation).map(QuotedWords.init))
    var unchanged = 0
    for id in ids {
      let quotation = try maker.quotation(of: id)
      guard known.insert(QuotedWords(quotation)).inserted else {
        unchanged += 1
        continue
      }
      let own = note.text == nil ? note : EntryNote()
      let entry = own.applied(
        to: CollectionEntry(
          collection: change.open.item.name, content: .quotation(quotation)))
      add(entry, quotation.form.label, to: index, of: &change)
    }
    if let text = note.text?.trimmed, !text.isEmpty {
      let entry = note.applied(
        to: CollectionEntry(collection: change.open.item.name, content: .text(text)))
      add(entry, "本文", to: index, of: &change)
    }
    let name = change.open.collection.name
    let title = change.collection.chapters[index].title
    let more = unchanged > 0 ? "（すでにあるもの \(unchanged) 件）" : ""
    return change.plan(
      .addEntries, "事例集「\(name)」の「\(title)」に \(change.items.count) 件を加えます\(more)。",
      unchanged: unchanged)
  }

  private func add(
    _ entry: CollectionEntry, _ form: String, to chapter: Int, of change: inout CollectionPlan
  ) {
    let name = change.make(entry)
    change.collection.chapters[chapter].entries.append(name)
    change.tell(name, "\(form)　\(entry.label)")
  }
}

/// Takes entries out of a collection, or a chapter with all that is in it.
package struct RemoveEntries: CurationStep {
  private let collection: String
  private let names: [String]
  private let chapter: String?

  package init(from collection: String, names: [String], chapter: String? = nil) {
    self.collection = collection
    self.names = names
    self.chapter = chapter
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var change = try CollectionPlan(collection, at: desk)
    var removed: [OpenCollection.Entry] = []
    if let chapter {
      let index = try change.collection.chapterIndex(chapter)
      removed = change.open.chapters[index].entries
      change.collection.chapters.remove(at: index)
    }
    for name in names {
      let entry = try change.open.entry(name)
      if !removed.contains(entry) { removed.append(entry) }
    }
    for entry in removed {
      change.remove(entry)
      change.tell(entry.name, entry.entry.label)
    }
    let whole = chapter.map { "章「\($0.trimmed)」と" } ?? ""
    return change.plan(
      .removeEntries,
      "事例集「\(change.open.collection.name)」から、\(whole)項目 \(removed.count) 件を外します。")
  }
}
