import KnowledgeModel
import KnowledgeStore

/// The relations that documents state by themselves.
struct ExtractedRelations {
  private(set) var relations: Set<Relation> = []
  private(set) var nodes: [String: RelationGraph.Node] = [:]

  private static let kinds: Set<Finding.Kind> = [
    .citation, .figure, .challenge, .measure, .indicator, .caseStudy, .link,
  ]

  /// Documents that cite a work which more cite than these are joined by the work alone: each pair would
  /// say nothing that its `cites` do not, and there are as many as the square of the documents.
  private static let drawn = 50

  init(of documents: [StoredDocument], in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    let findings = try snapshot.findings(FindingChoice(kinds: Self.kinds))
    let works = try WorkIndex(findings, in: snapshot)
    for (key, work) in works.works {
      nodes[key.value] = RelationGraph.Node(
        id: key.value, kind: "source", title: works.label(of: key) ?? work.label, trust: nil,
        document: nil)
    }
    let byDocument = Dictionary(grouping: findings, by: \.document)
    let paths = try LinkedDocuments(documents, in: snapshot)
    var holders: [SourceKey: [String]] = [:]
    for document in documents {
      nodes[document.id.value] = RelationGraph.Node(
        id: document.id.value, kind: "document", title: document.head.title,
        trust: document.head.trust.rawValue, document: document.id.value)
      let own = byDocument[document.id] ?? []
      for key in add(own, of: document, works) {
        holders[key, default: []].append(document.id.value)
      }
      for target in paths.targets(of: own, in: document) {
        relations.insert(Relation(document.id.value, .linksTo, target.value))
      }
    }
    for documents in holders.values where documents.count <= Self.drawn {
      for (index, one) in documents.enumerated() {
        for other in documents[(index + 1)...] {
          relations.insert(Relation(one, .sameSource, other))
        }
      }
    }
  }

  /// The works that the document cites.
  private mutating func add(
    _ findings: [StoredFinding], of document: StoredDocument, _ works: WorkIndex
  ) -> Set<SourceKey> {
    var sources: Set<SourceKey> = []
    let measures = MeasuresByTitle(findings)
    let caseMeasures = CaseMeasures(findings)
    for pair in WrittenAnswers(findings).pairs {
      relations.insert(Relation(pair.challenge.value, .answeredBy, pair.measure.value))
    }
    for stored in findings.map(caseMeasures.tied) {
      switch stored.finding {
      case .citation(let citation):
        let key = works.key(for: citation.work.key)
        sources.insert(key)
        relations.insert(Relation(document.id.value, .cites, key.value))
      case .figure(let figure):
        guard let source = figure.source else { continue }
        note(stored, title: figure.quantity.text, in: document)
        relations.insert(Relation(stored.id.value, .figureSource, works.key(for: source).value))
      case .challenge(let challenge):
        contain(stored, title: challenge.title, in: document)
      case .measure(let measure): contain(stored, title: measure.title, in: document)
      case .indicator(let indicator):
        contain(stored, title: indicator.name, in: document)
        join(stored, .measuredBy, measures)
      case .caseStudy(let study):
        let title = study.municipality.name + (study.name.map { "「\($0)」" } ?? "")
        contain(stored, title: title, in: document)
        join(stored, .example, measures)
        for source in study.sources {
          relations.insert(Relation(stored.id.value, .cites, works.key(for: source).value))
        }
      default: continue
      }
    }
    return sources
  }

  private mutating func note(
    _ stored: StoredFinding, title: String, in document: StoredDocument
  ) {
    nodes[stored.id.value] = RelationGraph.Node(
      id: stored.id.value, kind: stored.finding.kind.rawValue, title: title,
      trust: document.head.trust.rawValue, document: document.id.value)
  }

  private mutating func contain(
    _ stored: StoredFinding, title: String, in document: StoredDocument
  ) {
    note(stored, title: title, in: document)
    relations.insert(Relation(document.id.value, .contains, stored.id.value))
  }

  /// By the title of the measure, as the finding names it.
  private mutating func join(
    _ stored: StoredFinding, _ kind: Relation.Kind, _ measures: MeasuresByTitle
  ) {
    for measure in measures.measures(of: stored) {
      relations.insert(Relation(measure.value, kind, stored.id.value))
    }
  }
}
