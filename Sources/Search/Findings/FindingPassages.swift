import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// The passages with findings that meet a condition.
struct FindingPassages {
  private let snapshot: any KnowledgeSnapshot

  init(snapshot: any KnowledgeSnapshot) {
    self.snapshot = snapshot
  }

  /// - Complexity: O(findings of the kind).
  func passages(for condition: FindingCondition) throws(StoreError) -> PassageSet {
    switch condition {
    case .figure(let value): try passages(giving: value)
    case .named(let kind, let text):
      try passages(naming: TermMatch(term: text), in: Prefecture.digits(of: text), kind)
    }
  }

  private func passages(giving value: FigureValue) throws(StoreError) -> PassageSet {
    var found = PassageSet()
    let term = TermMatch(term: value.text)
    for stored in try snapshot.findings(FindingChoice(kinds: [.figure])) {
      guard case .figure(let figure) = stored.finding,
        value.matches(figure.quantity, written: term)
      else { continue }
      found.insert(stored.passage)
    }
    return found
  }

  private func passages(
    naming term: TermMatch, in prefecture: String?, _ kind: Finding.Kind
  ) throws(StoreError) -> PassageSet {
    var found = PassageSet()
    let works = kind == .citation ? try WorkIndex(in: snapshot) : WorkIndex()
    for stored in try snapshot.findings(FindingChoice(kinds: [kind])) {
      let finding = stored.finding
      let isNamed =
        finding.namingTexts.contains(where: term.matches)
        || works.standingTexts(of: finding).contains(where: term.matches)
        || prefecture.map(finding.lies) ?? false
      if isNamed { found.insert(stored.passage) }
      var others: [Witness] = []
      switch finding {
      case .person(let person) where isNamed: others = person.appearances
      case .measure(let measure):
        others = measure.initiatives.filter { term.matches($0.title) }.map(\.witness)
      default: continue
      }
      for id in Set(others.map(\.passage)).sorted() {
        if let passage = try snapshot.passage(id) { found.insert(passage.number) }
      }
    }
    return found
  }
}

extension Finding {
  /// Whether it is a place in the prefecture, or a case of one.
  func lies(inPrefecture digits: String) -> Bool {
    switch self {
    case .caseStudy(let study): study.municipality.lies(inPrefecture: digits)
    case .place(let place): place.place.lies(inPrefecture: digits)
    default: false
    }
  }

  /// Whether it is a place of that name, or a case of one; a prefecture's stands for all that lies in
  /// it.
  func isOf(_ municipality: String) -> Bool {
    if let digits = Prefecture.digits(of: municipality), lies(inPrefecture: digits) { return true }
    let term = TermMatch(term: municipality)
    switch self {
    case .caseStudy(let study): return term.matches(study.municipality.name)
    case .place(let place): return term.matches(place.place.name)
    default: return false
    }
  }

  /// The words that name it.
  fileprivate var namingTexts: [String] {
    let texts: [String?] =
      switch self {
      case .citation(let value): [value.work.title, value.work.publisher]
      case .person(let value): [value.name, value.affiliation, value.role]
      case .challenge(let value): [value.title, value.whose]
      case .measure(let value): [value.title]
      case .indicator(let value): [value.name, value.level == .other ? nil : value.level.rawValue]
      case .caseStudy(let value): [value.name, value.municipality.name, value.done]
      case .term(let value): [value.short] + value.long
      case .event(let value): [value.title, value.place, value.date] + value.lecturers
      case .place(let value): [value.place.name]
      case .figure, .link: []
      }
    return texts.compactMap(\.self)
  }
}

extension WorkIndex {
  /// The words that name the work of a citation where people made it one with others.
  fileprivate func standingTexts(of finding: Finding) -> [String] {
    guard case .citation(let citation) = finding, isMerged(citation.work.key),
      let work = self[citation.work.key]
    else { return [] }
    return [work.title, work.publisher].compactMap(\.self)
  }
}
