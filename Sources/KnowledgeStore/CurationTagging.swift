import KnowledgeModel

/// Finds the passages that tags of the office are on, in one state of the knowledge base.
///
/// A tag on a document counts for all of its passages, on a section for those under its heading and
/// the headings below, on a finding for the passage that says it first. An orphan counts nowhere.
package struct TaggedPassages {
  private let snapshot: any KnowledgeSnapshot
  private var resolver: AnchorResolver

  package init(snapshot: any KnowledgeSnapshot) {
    self.snapshot = snapshot
    resolver = AnchorResolver(snapshot: snapshot)
  }

  /// Of every tag that the term names: by its name, that of a level above, or an alias of either.
  /// Tags that documents themselves say they have count where the term is an alias of one.
  package mutating func passages(named match: TermMatch) throws(StoreError) -> PassageSet {
    let (tags, called) = try Self.tags(named: match, in: snapshot)
    var found = try passages(headed: called)
    for tag in tags {
      for place in try snapshot.taggedPlaces(of: tag) {
        if let number = try number(of: place) {
          found.insert(number)
        } else if case .tagging(let tagging)? = try snapshot.curated(
          CuratedKey(.tagging, place.name))?.record
        {
          found.formUnion(try passages(of: tagging.anchor))
        }
      }
      for rule in try snapshot.curated(.rule, of: tag) {
        for item in try snapshot.curated(.ruling, of: rule.name) {
          guard case .ruling(let ruling) = item.record else { continue }
          found.formUnion(try passages(of: ruling))
        }
      }
    }
    return found
  }

  /// Of documents whose heads have one of the tags, or one below it.
  private func passages(headed names: [String]) throws(StoreError) -> PassageSet {
    guard !names.isEmpty else { return PassageSet() }
    let matches = names.map { TermMatch(term: $0) }
    let documents = try snapshot.documents().filter { document in
      document.head.tags.contains { tag in matches.contains { $0.namesTag(tag) } }
    }
    return try snapshot.passages(of: Set(documents.map(\.id)))
  }

  /// The names (`t1`) of the records of these tags, and what those are called that have the term as
  /// an alias.
  private static func tags(
    named match: TermMatch, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> (records: [String], called: [String]) {
    var tags: [(name: String, tag: Tag)] = []
    for item in try snapshot.curated(.tag) {
      if case .tag(let tag) = item.record { tags.append((item.name, tag)) }
    }
    let called = tags.map(\.tag).filter { $0.aliases.contains(where: match.namesTag) }.map(\.name)
    let named = tags.filter { item in
      match.namesTag(item.tag.name)
        || called.contains { item.tag.name == $0 || item.tag.name.hasPrefix($0 + "/") }
    }
    return (named.map(\.name), called)
  }

  /// Of a place that is one passage and still has its ID: most are, and need no anchor.
  private func number(of place: TaggedPlace) throws(StoreError) -> PassageNumber? {
    switch place.kind {
    case .passage: try snapshot.passage(PassageID(place.key))?.number
    case .finding: try snapshot.finding(FindingID(place.key))?.passage
    case .document, .section: nil
    }
  }

  private mutating func passages(of anchor: Anchor) throws(StoreError) -> PassageSet {
    guard let attachment = try resolver.attachment(of: anchor) else { return PassageSet() }
    switch anchor.kind {
    case .document: return try snapshot.passages(of: [anchor.document])
    case .passage:
      return PassageSet(try snapshot.passage(PassageID(attachment.key)).map { [$0.number] } ?? [])
    case .finding:
      return PassageSet(try snapshot.finding(FindingID(attachment.key)).map { [$0.passage] } ?? [])
    case .section: return try passages(ofSection: attachment.key, in: anchor.document)
    }
  }

  private func passages(
    ofSection key: String, in document: DocumentID
  ) throws(StoreError) -> PassageSet {
    let sections = try snapshot.content(of: document)?.sections ?? []
    guard let mark = key.lastIndex(of: "#"), let number = Int(key[key.index(after: mark)...]),
      sections.indices.contains(number - 1)
    else { return PassageSet() }
    let own = sections[number - 1]
    let below = sections[number...].prefix { section in
      !own.headings.isEmpty && section.headings.count > own.headings.count
        && section.headings.starts(with: own.headings)
    }
    var found = PassageSet()
    for passage in ([own] + below).flatMap(\.passages) {
      if let stored = try snapshot.passage(passage.id) { found.insert(stored.number) }
    }
    return found
  }

  private func passages(of ruling: Ruling) throws(StoreError) -> PassageSet {
    switch ruling.unit {
    case .document: return try snapshot.passages(of: Set(ruling.targets.map { DocumentID($0) }))
    case .passage:
      var found = PassageSet()
      for target in ruling.targets {
        if let stored = try snapshot.passage(PassageID(target)) { found.insert(stored.number) }
      }
      return found
    }
  }
}
