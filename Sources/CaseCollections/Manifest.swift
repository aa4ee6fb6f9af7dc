package import KnowledgeStore

/// A collection as a file that people edit, review and hand to each other: all of it, but the names of
/// records, which belong to one knowledge base.
package struct CollectionManifest: Sendable, Hashable {
  package struct Chapter: Sendable, Hashable {
    package var title: String
    package var introduction: String
    package var entries: [Entry]

    package init(title: String, introduction: String = "", entries: [Entry] = []) {
      self.title = title
      self.introduction = introduction
      self.entries = entries
    }
  }

  package struct Entry: Sendable, Hashable {
    package var content: CollectionEntry.Content
    package var heading: String
    package var comment: String
    package var questions: [String]
    package var goals: [String]
    package var rule: String?

    package init(
      content: CollectionEntry.Content, heading: String = "", comment: String = "",
      questions: [String] = [], goals: [String] = [], rule: String? = nil
    ) {
      self.content = content
      self.heading = heading
      self.comment = comment
      self.questions = questions
      self.goals = goals
      self.rule = rule
    }
  }

  package var name: String
  package var front: CollectionFront
  package var chapters: [Chapter]
  package var rules: [CaseCollection.Rule]
  package var readings: [CaseCollection.Reading]

  package init(
    name: String, front: CollectionFront, chapters: [Chapter],
    rules: [CaseCollection.Rule] = [], readings: [CaseCollection.Reading] = []
  ) {
    self.name = name
    self.front = front
    self.chapters = chapters
    self.rules = rules
    self.readings = readings
  }

  init(_ open: OpenCollection) {
    name = open.collection.name
    front = open.collection.front
    rules = open.collection.rules
    readings = open.collection.readings
    chapters = open.chapters.map { chapter in
      Chapter(
        title: chapter.title, introduction: chapter.introduction,
        entries: chapter.entries.map { Entry($0.entry) })
    }
  }
}

extension CollectionManifest.Entry {
  init(_ entry: CollectionEntry) {
    self.init(
      content: entry.content, heading: entry.heading, comment: entry.comment,
      questions: entry.questions, goals: entry.goals, rule: entry.rule)
  }

  func entry(of collection: String) -> CollectionEntry {
    CollectionEntry(
      collection: collection, content: content, heading: heading, comment: comment,
      questions: questions, goals: goals, rule: rule)
  }
}
