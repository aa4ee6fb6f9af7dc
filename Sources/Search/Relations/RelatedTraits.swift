import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// What a document, passage or case can have in common with others.
struct RelatedTraits {
  var sources: Set<SourceKey> = []
  /// Names of municipalities.
  var places: Set<String> = []
  /// Kinds of the municipalities that it is about, as far as few are of that kind.
  var kinds: Set<MunicipalityKind> = []
  var people: Set<String> = []
  var tags: Set<String> = []
  /// Titles, in reading order.
  var challenges: [String] = []
  var measures: [String] = []
  /// Documents that it links to, or that link to it.
  var linked: Set<DocumentID> = []
}

/// A title as it is compared: by the pairs of its characters.
struct ComparedTitle: Hashable {
  let title: String
  private let pairs: Set<UInt64>

  init(_ title: String) {
    self.title = title
    let letters = Fold.full(title).string.unicodeScalars.filter {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }.map { UInt64($0.value) }
    pairs = Set(zip(letters, letters.dropFirst()).map { $0 << 32 | $1 })
  }

  /// Whether at least six of ten pairs are common to both (Dice's coefficient).
  func isLike(_ other: ComparedTitle) -> Bool {
    guard pairs.count >= 3, other.pairs.count >= 3 else { return title == other.title }
    let common = pairs.intersection(other.pairs).count
    return 2 * common * 10 >= 6 * (pairs.count + other.pairs.count)
  }
}

/// The traits of every document, passage and case of a snapshot.
struct TraitIndex {
  private(set) var documents: [DocumentID: RelatedTraits] = [:]
  private(set) var passages: [PassageID: RelatedTraits] = [:]
  private(set) var cases: [FindingID: RelatedTraits] = [:]
  /// By document key and reading order.
  let caseFindings: [StoredFinding]
  let works: WorkIndex
  private var placeKinds: [String: MunicipalityKind] = [:]

  init(_ heads: [StoredDocument], in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    let citations = try snapshot.findings(FindingChoice(kinds: [.citation]))
    works = try WorkIndex(citations, in: snapshot)
    for (tag, tagged) in try OfficeTags(of: heads, in: snapshot).documents {
      for id in tagged { documents[id, default: RelatedTraits()].tags.insert(tag) }
    }
    let rest = try snapshot.findings(
      FindingChoice(kinds: [.place, .person, .challenge, .measure]))
    caseFindings = try snapshot.findings(FindingChoice(kinds: [.caseStudy]))
      .map(CaseMeasures(rest).tied)
    for stored in citations + rest { note(stored) }
    for stored in caseFindings { note(stored) }
    try noteLinks(heads, in: snapshot)
    for head in heads {
      guard let name = head.head.municipality else { continue }
      documents[head.id]?.places.insert(name)
      if let kind = kind(of: name) { documents[head.id]?.kinds.insert(kind) }
    }
  }

  private mutating func note(_ stored: StoredFinding) {
    let id = stored.document
    switch stored.finding {
    case .citation(let citation):
      let key = works.key(for: citation.work.key)
      documents[id, default: RelatedTraits()].sources.insert(key)
      // A list of references says nothing of what stands beside each entry.
      guard citation.form != .reference else { return }
      passages[citation.witness.passage, default: RelatedTraits()].sources.insert(key)
    case .place(let named):
      let name = named.place.nameNow
      placeKinds[name] = named.kind ?? placeKinds[name]
      guard named.kind != .prefecture else { return }
      documents[id, default: RelatedTraits()].places.insert(name)
      for mention in named.mentions {
        passages[mention.passage, default: RelatedTraits()].places.insert(name)
      }
    case .person(let person):
      documents[id, default: RelatedTraits()].people.insert(person.name)
      for appearance in person.appearances {
        passages[appearance.passage, default: RelatedTraits()].people.insert(person.name)
      }
    case .challenge(let challenge):
      documents[id, default: RelatedTraits()].challenges.append(challenge.title)
      passages[challenge.witness.passage, default: RelatedTraits()].challenges
        .append(challenge.title)
    case .measure(let measure):
      documents[id, default: RelatedTraits()].measures.append(measure.title)
      passages[measure.witness.passage, default: RelatedTraits()].measures.append(measure.title)
    case .caseStudy(let study): note(study, of: stored)
    default: return
    }
  }

  private mutating func noteLinks(
    _ heads: [StoredDocument], in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    let links = Dictionary(
      grouping: try snapshot.findings(FindingChoice(kinds: [.link])), by: \.document)
    guard !links.isEmpty else { return }
    let paths = try LinkedDocuments(heads, in: snapshot)
    for head in heads {
      for target in paths.targets(of: links[head.id] ?? [], in: head) {
        documents[head.id, default: RelatedTraits()].linked.insert(target)
        documents[target, default: RelatedTraits()].linked.insert(head.id)
      }
    }
  }

  /// What a case is about, its document is about, too.
  private mutating func note(_ study: CaseStudy, of stored: StoredFinding) {
    let name = study.municipality.name
    var traits = RelatedTraits()
    traits.sources = Set(study.sources.map(works.key))
    traits.places = [name]
    if let kind = kind(of: name) { traits.kinds = [kind] }
    traits.measures = study.measure.map { [$0] } ?? []
    documents[stored.document, default: RelatedTraits()].kinds.formUnion(traits.kinds)
    cases[stored.id] = traits
  }

  /// `nil` for a kind that most are of.
  private func kind(of name: String) -> MunicipalityKind? {
    switch placeKinds[name] {
    case .prefecture: .prefecture
    case .designatedCity: .designatedCity
    case .coreCity: .coreCity
    case .specialWard: .specialWard
    case .city, .ward, .town, .village, nil: nil
    }
  }

  /// Of what is asked about.
  func traits(of target: RelatedTarget) -> RelatedTraits {
    if let source = target.source {
      var traits = RelatedTraits()
      traits.sources = [source]
      return traits
    }
    if let finding = target.finding, let own = cases[finding.id] { return own }
    guard let document = target.document else { return RelatedTraits() }
    guard let passageIDs = target.passageIDs else {
      return documents[document.id] ?? RelatedTraits()
    }
    var traits = RelatedTraits()
    for id in passageIDs.sorted() {
      guard let own = passages[id] else { continue }
      traits.sources.formUnion(own.sources)
      traits.places.formUnion(own.places)
      traits.people.formUnion(own.people)
      traits.challenges += own.challenges
      traits.measures += own.measures
    }
    traits.tags = documents[document.id]?.tags ?? []
    return traits
  }
}
