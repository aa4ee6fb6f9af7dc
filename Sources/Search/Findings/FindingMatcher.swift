import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// Whether findings satisfy a query. What the query needs is folded once.
struct FindingMatcher {
  enum Match {
    /// By the words of the finding alone.
    case own
    /// With headings, title or passage.
    case context
    /// By what is said around it: of people.
    case surroundings
  }

  private let query: Query
  private let kind: Finding.Kind
  /// Passages that satisfy the query as a whole.
  private let passages: PassageSet
  /// The same of people and places, which several passages name.
  private let identifiers: Set<PassageID>
  /// Of people.
  private(set) var surroundings: TopicSurroundings?
  /// The folds of titles and headings, which many findings share.
  private var folds: [String: Folds] = [:]
  private let matches: [QueryTerm: TermMatch]
  /// The first digits of the codes of those that terms name: they stand for all that lies in them.
  private let prefectures: [QueryTerm: String]
  /// Passages that have a tag, a finding or a municipality, by the condition that asks for it.
  private let tagged: [DocumentCondition: PassageSet]

  init(
    query: Query, kind: Finding.Kind, snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    self.query = query
    self.kind = kind
    var evaluator = QueryEvaluator(snapshot: snapshot)
    passages = try evaluator.passages(for: query)
    identifiers =
      kind == .person || kind == .place ? try snapshot.identifiers(of: passages) : []
    matches = Dictionary(
      query.allTerms.map { ($0, $0.match) }, uniquingKeysWith: { first, _ in first })
    prefectures = Dictionary(
      query.allTerms.filter { $0.field == .anywhere }.compactMap { term in
        Prefecture.digits(of: term.text).map { (term, $0) }
      },
      uniquingKeysWith: { first, _ in first })
    var tagged: [DocumentCondition: PassageSet] = [:]
    for condition in query.allTags { tagged[condition] = try evaluator.passages(for: condition) }
    self.tagged = tagged
    guard kind == .person else { return }
    let documents = Dictionary(
      try snapshot.documents().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    surroundings = try TopicSurroundings(passages, in: snapshot) { texts, passage in
      guard let document = documents[passage.document] else { return false }
      let folds = (texts + [document.head.title]).map(Folds.init)
      return satisfies(query, folds, nil, document, at: passage.number)
    }
  }

  /// Where findings of the kind can be that satisfy the query; `nil` for anywhere.
  ///
  /// One passage holds all words of such a finding: what does not satisfy the query there does not here.
  static func passages(
    for query: Query, kind: Finding.Kind, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> PassageSet? {
    guard kind.liesInOnePassage else { return nil }
    var evaluator = QueryEvaluator(snapshot: snapshot)
    var passages = try evaluator.passages(for: query)
    passages.formUnion(try corrected(kind, in: snapshot))
    return passages
  }

  /// Those of findings of the kind that people put right: their words may stand in no passage.
  private static func corrected(
    _ kind: Finding.Kind, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> PassageSet {
    var places = CorrectedPlaces(snapshot: snapshot)
    var passages: Set<PassageNumber> = []
    for item in try snapshot.curated(.correction) {
      guard case .correction(let correction) = item.record,
        correction.anchor.findingKind == kind, !correction.isRejected,
        let place = try places.attachment(of: correction),
        let stored = try snapshot.finding(FindingID(place.key))
      else { continue }
      passages.insert(stored.passage)
    }
    return PassageSet(passages)
  }

  /// `nil` where it does not satisfy the query.
  mutating func match(_ stored: StoredFinding, in document: StoredDocument) -> Match? {
    if kind.liesInOnePassage, stored.corrected.isEmpty, !passages.contains(stored.passage) {
      return nil
    }
    let own = stored.ownTexts.map(Folds.init)
    if satisfies(query, own, stored, document) { return .own }
    switch stored.finding {
    case .person(let person):
      let topics = (person.topics ?? []).map(Folds.init)
      if !topics.isEmpty, satisfies(query, own + topics, stored, document) { return .context }
      if person.appearances.contains(where: { answers($0, of: person, document) }) {
        return .context
      }
      let isNear = person.appearances.contains {
        surroundings?.holds($0, of: person, in: stored.document) ?? false
      }
      return isNear ? .surroundings : nil
    case .place(let place): return isNamed(by: place.mentions) ? .context : nil
    default: break
    }
    let context = own + (stored.headings + [document.head.title]).map { shared($0) }
    return satisfies(query, context, stored, document) ? .context : nil
  }

  /// Whether the passage that names a person satisfies the query: of a roster their own row, the
  /// headings, and what they advise on.
  func answers(_ witness: Witness, of person: Person, _ document: StoredDocument) -> Bool {
    guard identifiers.contains(witness.passage) else { return false }
    guard let words = surroundings?.rosters.words(around: witness, of: person) else { return true }
    let texts =
      words.texts + Finding.person(person).ownTexts + (person.topics ?? []) + [document.head.title]
    return satisfies(query, texts.map(Folds.init), nil, document, at: words.at)
  }

  private func isNamed(by witnesses: [Witness]) -> Bool {
    witnesses.contains { identifiers.contains($0.passage) }
  }

  private mutating func shared(_ text: String) -> Folds {
    if let known = folds[text] { return known }
    let made = Folds(text)
    folds[text] = made
    return made
  }

  private struct Folds {
    let plain: FoldedText
    let full: FoldedText

    init(_ text: String) {
      plain = Fold.plain(text)
      full = Fold.full(from: plain)
    }
  }

  private func satisfies(
    _ query: Query, _ texts: [Folds], _ stored: StoredFinding, _ document: StoredDocument
  ) -> Bool {
    satisfies(query, texts, stored.finding, document, at: stored.passage)
  }

  private func satisfies(
    _ query: Query, _ texts: [Folds], _ finding: Finding?, _ document: StoredDocument,
    at passage: PassageNumber
  ) -> Bool {
    switch query {
    case .term(let term):
      guard let match = matches[term] else { return false }
      if let prefecture = prefectures[term], finding?.lies(inPrefecture: prefecture) == true {
        return true
      }
      return texts.contains { $0.plain.contains(match.plain) || $0.full.contains(match.full) }
    case .condition(let condition):
      // A case and a place are of a municipality themselves, whosever document tells of them.
      if case .municipality(let name) = condition, finding?.isOf(name) == true { return true }
      return tagged[condition]?.contains(passage) ?? HeadTest(condition).accepts(document)
    case .all(let parts):
      return parts.allSatisfy { satisfies($0, texts, finding, document, at: passage) }
    case .any(let parts):
      return parts.contains { satisfies($0, texts, finding, document, at: passage) }
    case .not(let part): return !satisfies(part, texts, finding, document, at: passage)
    }
  }
}

extension Query {
  /// Excluded ones too.
  fileprivate var allTerms: [QueryTerm] {
    switch self {
    case .term(let term): [term]
    case .condition: []
    case .all(let parts), .any(let parts): parts.flatMap(\.allTerms)
    case .not(let part): part.allTerms
    }
  }

  /// The conditions that ask for a tag, a finding or a municipality: the head alone does not answer
  /// them.
  fileprivate var allTags: [DocumentCondition] {
    switch self {
    case .condition(let condition):
      switch condition {
      case .tag, .finding, .municipality: [condition]
      default: []
      }
    case .term: []
    case .all(let parts), .any(let parts): parts.flatMap(\.allTags)
    case .not(let part): part.allTags
    }
  }
}

extension Finding.Kind {
  /// Whether all words of a finding stand in the passage of its witness, or above it.
  fileprivate var liesInOnePassage: Bool {
    switch self {
    case .figure, .indicator, .term: true
    case .citation, .challenge, .measure, .caseStudy, .place, .person, .event,
      .link:
      false
    }
  }
}

extension StoredFinding {
  /// The words that say what it is, as people put them right, too.
  fileprivate var ownTexts: [String] {
    guard case .figure(let figure) = finding, corrected.contains("subject") else {
      return finding.ownTexts
    }
    return finding.ownTexts + [figure.subject]
  }
}

extension Finding {
  /// The words that say what it is.
  var ownTexts: [String] {
    let texts: [String?] =
      switch self {
      case .citation(let value): [value.work.title, value.work.publisher, value.witness.text]
      case .figure(let value): [value.sentence]
      case .challenge(let value): [value.whose, value.title, value.consequence] + value.evidence
      case .measure(let value): [value.title] + value.initiatives.map(\.title)
      case .indicator(let value):
        [
          value.name, value.level.rawValue, value.target, value.baseline, value.method,
          value.measure,
        ]
      case .caseStudy(let value):
        [value.municipality.name, value.name, value.done, value.measure] + value.results
          + value.factors
      case .place(let value): [value.place.name]
      case .person(let value): [value.name, value.affiliation, value.role]
      case .term(let value): [value.short] + value.long
      case .event(let value): [value.title, value.place, value.date] + value.lecturers
      case .link(let value): [value.text, value.path]
      }
    return texts.compactMap(\.self)
  }
}
