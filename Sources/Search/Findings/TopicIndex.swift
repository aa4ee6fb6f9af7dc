import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// What people advised on, taken from the passages that name them.
///
/// What a roster says that they advise on comes first, all of it.
///
/// Each appearance says: the titles of the challenges and measures of its passage, the titles of the
/// events that it leads, the nearest heading above it that says something, the terms that its passage
/// explains, and once a document the policy field; an adviser's, also what the document sets out
/// elsewhere. What is said most often comes first, of equals what was said first. Only where nothing
/// of this is known does the title of the document stand for it.
struct TopicIndex {
  /// How many topics are named.
  static let limit = 5

  private struct Titled {
    let title: String
    let passage: PassageID
  }

  /// Challenges and measures, in reading order.
  private var matters: [DocumentID: [Titled]] = [:]
  private var terms: [DocumentID: [Titled]] = [:]
  private var events: [DocumentID: [Event]] = [:]

  private let silent: SilentHeadings

  init(
    of documents: Set<DocumentID>, silent: SilentHeadings, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    self.silent = silent
    let found = try snapshot.findings(
      FindingChoice(kinds: [.challenge, .measure, .term, .event], documents: documents))
    for stored in found {
      switch stored.finding {
      case .challenge(let challenge):
        matters[stored.document, default: []].append(
          Titled(title: challenge.title, passage: challenge.witness.passage))
      case .measure(let measure):
        matters[stored.document, default: []].append(
          Titled(title: measure.title, passage: measure.witness.passage))
      case .term(let term):
        terms[stored.document, default: []].append(
          Titled(title: term.short, passage: term.witness.passage))
      case .event(let event): events[stored.document, default: []].append(event)
      default: continue
      }
    }
  }

  func topics(
    of entry: PeopleList.Entry, _ passages: [PassageID: StoredPassage]
  ) -> [String] {
    var tally = Tally(stated: entry.topics)
    var documents: Set<DocumentID> = []
    let name = Fold.plain(entry.person.name)
    func add(_ title: String, _ weight: Int) {
      if silent.tells(title), !Fold.plain(title).contains(name) { tally.add(title, weight) }
    }
    for appearance in entry.shown {
      let document = appearance.item.document
      let passage = appearance.witness.passage
      for matter in matters[document.id] ?? [] where matter.passage == passage {
        add(matter.title, appearance.weight)
      }
      for event in events[document.id] ?? []
      where event.witness.passage == passage
        && event.lecturers.contains(where: { Fold.plain($0).contains(name) })
      {
        add(event.title, appearance.weight)
      }
      if let heading = heading(over: passages[passage], besides: name) {
        add(heading, appearance.weight)
      }
      for term in terms[document.id] ?? [] where term.passage == passage {
        add(term.title, appearance.weight)
      }
      guard documents.insert(document.id).inserted else { continue }
      if let field = document.head.field { tally.add(field, appearance.weight) }
      guard appearance.weight > 1, document.head.kind == .advice else { continue }
      for matter in matters[document.id] ?? [] where matter.passage != passage {
        add(matter.title, 1)
      }
    }
    if tally.isEmpty {
      for appearance in entry.shown { tally.add(appearance.item.document.head.title, 1) }
    }
    return tally.best(Self.limit)
  }

  /// The nearest that says something; one over names says nothing of what was advised on.
  private func heading(over passage: StoredPassage?, besides name: FoldedText) -> String? {
    passage?.headings.last { silent.tells($0) && !Fold.plain($0).contains(name) }
  }

  /// Topics by how they fold, with how much speaks for each.
  private struct Tally {
    /// What needs no counting.
    private let stated: [String]
    private var order: [(title: String, form: String)] = []
    private var weights: [String: Int] = [:]

    init(stated: [String]) {
      self.stated = stated
    }

    var isEmpty: Bool { order.isEmpty && stated.isEmpty }

    mutating func add(_ text: String, _ weight: Int) {
      let title = String(HeadingText.withoutNumber(text))
      let form = Fold.full(title).string
      guard !form.isEmpty else { return }
      if weights[form] == nil { order.append((title, form)) }
      weights[form, default: 0] += weight
    }

    func best(_ limit: Int) -> [String] {
      let known = Set(stated.map { Fold.full($0).string })
      let rest = order.enumerated().filter { !known.contains($0.element.form) }.sorted {
        left, right in
        let sums = (weights[left.element.form] ?? 0, weights[right.element.form] ?? 0)
        return (sums.1, left.offset) < (sums.0, right.offset)
      }
      return stated + rest.prefix(max(0, limit - stated.count)).map(\.element.title)
    }
  }
}
