package import Curation
import KnowledgeModel
package import KnowledgeStore

/// Changes what is said of an entry.
package struct NoteEntry: CurationStep {
  private let collection: String
  private let entry: String
  private let note: EntryNote

  package init(in collection: String, entry: String, note: EntryNote) {
    self.collection = collection
    self.entry = entry
    self.note = note
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var change = try CollectionPlan(collection, at: desk)
    let known = try change.open.entry(entry)
    if note.text != nil, known.entry.quotation != nil {
      throw CollectionError.quotedText(known.name).asRefusal
    }
    let noted = note.applied(to: known.entry)
    if noted != known.entry {
      change.edit(known, noted)
      change.tell(known.name, noted.label)
    }
    return change.plan(
      .noteEntry, "項目 \(known.name)「\(noted.label)」に書き添えます。",
      unchanged: noted == known.entry ? 1 : 0)
  }
}

/// Changes what stands at the head of a chapter, which is made where there is none.
package struct NoteChapter: CurationStep {
  private let collection: String
  private let chapter: String
  private let title: String?
  private let introduction: String?

  /// - Parameters:
  ///   - title: The new one; `nil` to keep it.
  ///   - introduction: Markdown.
  package init(
    in collection: String, chapter: String, title: String? = nil, introduction: String? = nil
  ) {
    self.collection = collection
    self.chapter = chapter
    self.title = title
    self.introduction = introduction
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var change = try CollectionPlan(collection, at: desk)
    let index = try change.chapter(chapter)
    if let title {
      let new = try CollectionPlan.title(title)
      if let other = try? change.collection.chapterIndex(new), other != index, Int(new) == nil {
        throw CollectionError.chapterExists(new).asRefusal
      }
      let old = change.collection.chapters[index].title
      for rule in change.collection.rules.indices
      where change.collection.rules[rule].chapter == old {
        change.collection.rules[rule].chapter = new
      }
      change.collection.chapters[index].title = new
    }
    if let introduction {
      change.collection.chapters[index].introduction = introduction.trimmed
    }
    return change.plan(
      .noteEntry, "章「\(change.collection.chapters[index].title)」に書き添えます。",
      unchanged: change.collection == change.open.collection ? 1 : 0)
  }
}

/// Changes what stands on the cover and in the colophon, or how names are read.
package struct NoteFront: CurationStep {
  private let collection: String
  private let front: FrontNote
  private let readings: [CaseCollection.Reading]

  /// - Parameter readings: Those with an empty reading are taken away.
  package init(
    in collection: String, front: FrontNote, readings: [CaseCollection.Reading] = []
  ) {
    self.collection = collection
    self.front = front
    self.readings = readings
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var change = try CollectionPlan(collection, at: desk)
    change.collection.front = try front.applied(to: change.collection.front)
    for reading in readings {
      change.collection.readings.removeAll { $0.name == reading.name }
      if !reading.reading.isEmpty { change.collection.readings.append(reading) }
    }
    change.collection.readings.sort { $0.name < $1.name }
    return change.plan(
      .noteEntry, "事例集「\(change.open.collection.name)」の表紙や奥付の記載を改めます。",
      unchanged: change.collection == change.open.collection ? 1 : 0)
  }
}

/// What is to stand on the cover and in the colophon; what is `nil` stays as it is.
package struct FrontNote: Sendable, Hashable {
  package var title: String?
  package var subtitle: String?
  package var series: String?
  package var editors: [String]?
  package var staff: [String]?
  package var audience: String?
  /// `YYYY-MM-DD`.
  package var date: String?
  package var edition: String?
  /// Markdown.
  package var introduction: String?
  package var conventions: [String]?
  package var terms: String?

  package init() {}

  package func applied(to front: CollectionFront) throws(CurationError) -> CollectionFront {
    var front = front
    if let title {
      guard !title.trimmed.isEmpty else { throw CollectionError.title.asRefusal }
      front.title = title.trimmed
    }
    if let subtitle { front.subtitle = subtitle.trimmed }
    if let series { front.series = series.trimmed }
    if let editors { front.editors = editors.map(\.trimmed).filter { !$0.isEmpty } }
    if let staff { front.staff = staff.map(\.trimmed).filter { !$0.isEmpty } }
    if let audience { front.audience = audience.trimmed }
    if let date {
      guard let day = CalendarDay(date.trimmed) else {
        throw CollectionError.day(date).asRefusal
      }
      front.date = day
    }
    if let edition { front.edition = edition.trimmed }
    if let introduction { front.introduction = introduction.trimmed }
    if let conventions { front.conventions = conventions.map(\.trimmed).filter { !$0.isEmpty } }
    if let terms { front.terms = terms.trimmed }
    return front
  }
}
