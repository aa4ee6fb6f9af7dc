import KnowledgeModel
import KnowledgeStore

/// What an ID stands for when its surroundings are asked for.
struct RelatedTarget {
  /// The document that it is, or stands in; `nil` for a work that documents cite.
  let document: StoredDocument?
  let title: String
  /// The passages whose words are compared, in ascending order.
  let passages: [PassageNumber]
  /// Of these passages; `nil` where the whole document is meant.
  let passageIDs: Set<PassageID>?
  /// The finding that it is.
  let finding: StoredFinding?
  /// The work that it is.
  let source: SourceKey?

  /// `nil` where nothing in the knowledge base has that name.
  ///
  /// - Parameter name: The key of a document, section, passage, finding or work, or the path of a
  ///   document.
  init?(_ name: String, in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    if let document = try snapshot.document(named: name) {
      try self.init(whole: document, in: snapshot)
    } else if let stored = try snapshot.passage(PassageID(name)),
      let document = try snapshot.document(stored.document)
    {
      self.init(
        document: document, title: stored.headings.last ?? document.head.title,
        passages: [stored.number], passageIDs: [stored.passage.id])
    } else if let finding = try snapshot.finding(FindingID(name)),
      let document = try snapshot.document(finding.document)
    {
      self.init(
        document: document, title: finding.finding.name,
        passages: [finding.passage],
        passageIDs: Set(finding.finding.witness.map { [$0.passage] } ?? []), finding: finding)
    } else if let section = SectionID(name), let document = try snapshot.document(section.document)
    {
      try self.init(section.number, of: document, in: snapshot)
    } else {
      try self.init(work: SourceKey(name), in: snapshot)
    }
  }

  private init(
    document: StoredDocument?, title: String, passages: [PassageNumber],
    passageIDs: Set<PassageID>?, finding: StoredFinding? = nil, source: SourceKey? = nil
  ) {
    self.document = document
    self.title = title
    self.passages = passages
    self.passageIDs = passageIDs
    self.finding = finding
    self.source = source
  }

  private init(
    whole document: StoredDocument, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    self.init(
      document: document, title: document.head.title,
      passages: Array(try snapshot.passages(of: [document.id])), passageIDs: nil)
  }

  private init?(
    _ number: Int, of document: StoredDocument, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    guard let content = try snapshot.content(of: document.id), number <= content.sections.count
    else { return nil }
    let section = content.sections[number - 1]
    var numbers: [PassageNumber] = []
    for passage in section.passages {
      if let stored = try snapshot.passage(passage.id) { numbers.append(stored.number) }
    }
    self.init(
      document: document, title: section.headings.last ?? document.head.title,
      passages: numbers.sorted(), passageIDs: Set(section.passages.map(\.id)))
  }

  private init?(work key: SourceKey, in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    let works = try WorkIndex(in: snapshot)
    guard let title = works.label(of: key) else { return nil }
    self.init(
      document: nil, title: title, passages: [], passageIDs: [], source: works.key(for: key))
  }
}
