import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// The people whom documents name, each once, whom to ask first.
///
/// An appearance as lecturer, adviser or author weighs three mentions in passing. Where something was
/// asked, those appearances count that answer it: whose passage satisfies the query (of a roster their row), or all
/// of somebody whose own name, affiliation or role does. Where none is asked for by such words, people count too
/// who stand near what was asked (``TopicSurroundings``). They are ordered by the weight of the
/// appearances that answer, of those near by, then of all.
struct PeopleList {
  struct Appearance {
    let witness: Witness
    let item: FoundFinding
    let weight: Int
    let answers: Bool
    /// Whether only what surrounds it answers.
    let isNear: Bool
  }

  struct Entry {
    let person: Person
    /// What rosters say that they advise on.
    let topics: [String]
    /// In the order of documents and of reading.
    let appearances: [Appearance]

    var answering: [Appearance] { appearances.filter(\.answers) }
    var near: [Appearance] { appearances.filter(\.isNear) }

    /// Those that answer, those near by, then the others: the first hundred, of which evidence and
    /// topics are taken.
    var shown: ArraySlice<Appearance> {
      (answering + near + appearances.filter { !$0.answers && !$0.isNear }).prefix(100)
    }
  }

  let entries: [Entry]

  /// - Parameters:
  ///   - found: With how each satisfies the query.
  ///   - matcher: What told so; `nil` where nothing was asked.
  init(
    _ found: [(item: FoundFinding, match: FindingMatcher.Match)], _ matcher: FindingMatcher?
  ) {
    let isNamed = found.contains { $0.match == .own } && matcher != nil
    var places: [String: Int] = [:]
    var groups: [[(person: Person, appearances: [Appearance])]] = []
    for (item, match) in found where !(isNamed && match == .surroundings) {
      guard case .person(let person) = item.stored.finding else { continue }
      let answering = person.appearances.map { witness in
        match == .own || matcher?.answers(witness, of: person, item.document) ?? true
      }
      // What they advise on answers where no passage does: put right by hand, or said of them elsewhere.
      let isAdviser = match == .context && !answering.contains(true)
      let appearances = person.appearances.indices.map { index in
        let witness = person.appearances[index]
        let answers = answering[index] || isAdviser && index == 0
        let isNear =
          !answers && !isNamed
          && matcher?.surroundings?.holds(witness, of: person, in: item.document.id) ?? false
        return Appearance(
          witness: witness, item: item, weight: Self.weight(of: person), answers: answers,
          isNear: isNear)
      }
      let name = Fold.plain(person.name).string
      let place = places[name] ?? groups.count
      if place == groups.count { groups.append([]) }
      places[name] = place
      groups[place].append((person, appearances))
    }
    let entries = groups.map { mentions in
      let persons = mentions.map(\.person)
      var seen: Set<FoldedText> = []
      return Entry(
        person: persons.first { $0.affiliation != nil } ?? persons[0],
        topics: persons.flatMap { $0.topics ?? [] }.filter { seen.insert(Fold.full($0)).inserted },
        appearances: mentions.flatMap(\.appearances))
    }
    let weights = entries.map {
      (Self.sum($0.answering), Self.sum($0.near), Self.sum($0.appearances))
    }
    self.entries = entries.indices
      .sorted { one, other in
        weights[one] == weights[other] ? one < other : weights[other] < weights[one]
      }
      .map { entries[$0] }
  }

  private static func sum(_ appearances: [Appearance]) -> Int {
    appearances.reduce(0) { $0 + $1.weight }
  }

  private static func weight(of person: Person) -> Int { advises(person) ? 3 : 1 }

  /// Whether somebody is named as one who advises, taught or wrote.
  static func advises(_ person: Person) -> Bool {
    if person.topics?.isEmpty == false { return true }
    guard let role = person.role else { return false }
    return advisingRoles.contains { role.contains($0) }
  }

  private static let advisingRoles = [
    "講師", "講演", "登壇", "アドバイザー", "助言", "専門家", "専門委員", "著", "筆", "監修", "座長", "委員長",
    "コーディネーター", "ファシリテーター", "コンサルタント",
  ]
}

/// What a list of people shows of each: made for the people of a page alone.
struct PersonItems {
  private let snapshot: any KnowledgeSnapshot
  private let terms: [TermMatch]
  private let topics: TopicIndex

  /// - Parameters:
  ///   - query: What was asked; `nil` for all people.
  ///   - silent: Words that name no topic.
  init(
    _ page: some Sequence<PeopleList.Entry>, query: Query?, silent: SilentHeadings,
    in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    self.snapshot = snapshot
    terms = query?.wantedTerms.map(\.match) ?? []
    let documents = Set(page.flatMap { $0.shown.map(\.item.document.id) })
    topics = try TopicIndex(of: documents, silent: silent, in: snapshot)
  }

  /// ID, document and place are those of the appearance whose sentence is shown.
  func item(_ entry: PeopleList.Entry) throws(StoreError) -> ListItem {
    var passages: [PassageID: StoredPassage] = [:]
    for id in Set(entry.shown.map(\.witness.passage)) {
      passages[id] = try snapshot.passage(id)
    }
    let (best, sentence) = evidence(for: entry, passages)
    let person = entry.person
    let topics = topics.topics(of: entry, passages)
    let context = FindingItems.context(of: best.item, at: best.witness)
    let answering = entry.answering.count
    let mentions = entry.appearances.map(\.item)
    return ListItem(
      fields: [
        Field("id", "ID", .text(best.item.stored.id.value)),
        Field("name", "氏名", .text(person.name)),
        Field("affiliation", "所属", FieldValue(person.affiliation)),
        Field("role", "役職", FieldValue(person.role)),
        Field("topics", "話題", .list(topics)),
        Field("sentence", "根拠", .text(sentence)),
        Field("appearances", nil, .records(entry.appearances.map(Self.fields))),
        Field("answering", "該当", .integer(answering)),
        Field("near", "周辺", .integer(entry.near.count)),
        Field("count", "登場", .integer(entry.appearances.count)),
      ] + context + FindingItems.corrected(mentions),
      headline: person.label + FindingItems.mark(mentions),
      details: [topics.isEmpty ? nil : "話題：\(topics.joined(separator: "、"))", "「\(sentence)」"]
        .compactMap(\.self) + Self.documents(of: entry))
  }

  /// The weightiest appearance that answers, if there is one whose own sentence does; else the first
  /// of these.
  private func evidence(
    for entry: PeopleList.Entry, _ passages: [PassageID: StoredPassage]
  ) -> (PeopleList.Appearance, String) {
    let answering = entry.answering.isEmpty ? entry.near : entry.answering
    let chosen = answering.isEmpty ? Array(entry.shown) : Array(answering.prefix(100))
    let ranked = chosen.map { appearance in
      let sentence = Self.sentence(of: appearance, passages)
      let hits = terms.count { $0.matches(sentence) }
      return (appearance: appearance, sentence: sentence, hits: hits)
    }
    var best = ranked[0]
    for next in ranked.dropFirst()
    where (next.hits, next.appearance.weight) > (best.hits, best.appearance.weight) {
      best = next
    }
    return (best.appearance, best.sentence)
  }

  private static func sentence(
    of appearance: PeopleList.Appearance, _ passages: [PassageID: StoredPassage]
  ) -> String {
    let witness = appearance.witness
    guard let text = passages[witness.passage]?.passage.text else { return witness.text }
    let sentences = text.split { $0 == "\n" || $0 == "。" }
    let sentence = sentences.first { $0.contains(witness.text) }
    return sentence.map { String($0.trimmingPrefix { $0.isWhitespace || "•・-".contains($0) }) }
      ?? witness.text
  }

  private static func fields(of appearance: PeopleList.Appearance) -> [Field] {
    [
      Field("text", nil, .text(appearance.witness.text)),
      Field("place", nil, .record(FindingItems.place(appearance.witness.place))),
      Field("document", nil, .record(FindingItems.document(appearance.item.document))),
      Field("passage", nil, .text(appearance.witness.passage.value)),
      Field("answers", nil, .flag(appearance.answers)),
      Field("near", nil, .flag(appearance.isNear)),
    ]
  }

  private static func documents(of entry: PeopleList.Entry) -> [String] {
    var order: [DocumentID] = []
    var counts: [DocumentID: (title: String, count: Int, answering: Int)] = [:]
    for appearance in entry.appearances {
      let document = appearance.item.document
      if counts[document.id] == nil { order.append(document.id) }
      var known = counts[document.id] ?? (document.titleWithTrust, 0, 0)
      known.count += 1
      known.answering += appearance.answers ? 1 : 0
      counts[document.id] = known
    }
    return order.compactMap { counts[$0] }.map { title, count, answering in
      "\(title)　\(count) か所" + (answering < count ? "（うち該当 \(answering) か所）" : "")
    }
  }
}
