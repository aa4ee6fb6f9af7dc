package import KnowledgeModel

/// What somebody put right in what was read from a document: of its head or of a finding.
///
/// It is applied when the document is read (``HeadCorrections``, ``FindingCorrections``); what
/// indexing made stays as it is.
package struct Correction: Sendable, Hashable, Codable {
  package struct Change: Sendable, Hashable, Codable {
    /// The key in JSON of a ``CorrectableProperty``.
    package let property: String
    /// What was read, in the normal form of the property; so is `after`.
    package let before: [String]
    package let after: [String]

    package init(property: String, before: [String], after: [String]) {
      self.property = property
      self.before = before
      self.after = after
    }
  }

  /// Of a document or a finding.
  package let anchor: Anchor
  /// What the thing was called as it was read.
  package let name: String
  /// Whether this is no such thing at all; only of a finding.
  package var isRejected: Bool
  /// One a property.
  package var changes: [Change]

  package init(anchor: Anchor, name: String, isRejected: Bool = false, changes: [Change] = []) {
    self.anchor = anchor
    self.name = name
    self.isRejected = isRejected
    self.changes = changes
  }

  /// What is right, by the names of the properties.
  package var values: [String: [String]] {
    Dictionary(changes.map { ($0.property, $0.after) }, uniquingKeysWith: { $1 })
  }
}

/// What people put right in the heads of documents.
package struct HeadCorrections {
  private var values: [DocumentID: [String: [String]]] = [:]

  package init(_ corrections: [Correction]) {
    for correction in corrections where correction.anchor.kind == .document {
      values[correction.anchor.document, default: [:]].merge(correction.values) { $1 }
    }
  }

  /// The documents whose title was put right.
  package var titled: [DocumentID] { values.filter { $0.value["title"] != nil }.keys.sorted() }

  package func head(_ head: DocumentHead, of document: DocumentID) -> DocumentHead {
    values[document].map(head.setting) ?? head
  }

  /// Of the values that were put right.
  package func origins(of document: DocumentID) -> [DeclaredHead.Key: HeadOrigin] {
    let keys = (values[document] ?? [:]).keys.compactMap(DeclaredHead.Key.init(rawValue:))
    return Dictionary(uniqueKeysWithValues: keys.map { ($0, HeadOrigin(.hand)) })
  }

  package func document(_ document: StoredDocument) -> StoredDocument {
    guard let values = values[document.id] else { return document }
    return StoredDocument(
      id: document.id, head: document.head.setting(values), format: document.format,
      encoding: document.encoding, sha256: document.sha256, paths: document.paths,
      root: document.root, passages: document.passages,
      corrected: document.head.properties.map(\.name).filter { values[$0] != nil })
  }
}

/// What people put right in findings, by the findings as they are now, with the spellings that they
/// split off works.
///
/// Where the key of a citation changes, figures and cases of its document that name its work follow,
/// if no other mention in the document still has the old key.
package struct FindingCorrections {
  private struct Fix {
    var isRejected = false
    var values: [String: [String]] = [:]
  }

  private var fixes: [FindingID: Fix] = [:]
  private var works: [DocumentID: [SourceKey: SourceKey?]] = [:]
  private let splits: [SourceSplit]

  /// - Parameter snapshot: The state as it was read, without corrections.
  package init(
    _ corrections: [Correction], splits: [SourceSplit] = [], in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    self.splits = splits
    var places = CorrectedPlaces(snapshot: snapshot)
    var citing: Set<DocumentID> = []
    for correction in corrections {
      guard correction.anchor.kind == .finding,
        let place = try places.attachment(of: correction)
      else { continue }
      let id = FindingID(place.key)
      var fix = fixes[id] ?? Fix()
      fix.isRejected = fix.isRejected || correction.isRejected
      fix.values.merge(correction.values) { $1 }
      fixes[id] = fix
      if correction.anchor.findingKind == .citation { citing.insert(correction.anchor.document) }
    }
    guard !splits.isEmpty || !citing.isEmpty else { return }
    let choice = FindingChoice(kinds: [.citation], documents: splits.isEmpty ? citing : nil)
    let citations = Dictionary(grouping: try snapshot.findings(choice), by: \.document)
    works = citations.mapValues(renamedWorks).filter { !$0.value.isEmpty }
  }

  /// Of the citations of one document.
  private func renamedWorks(_ citations: [StoredFinding]) -> [SourceKey: SourceKey?] {
    var now: [SourceKey: [SourceKey]] = [:]
    for stored in citations {
      guard case .citation(let citation) = stored.finding else { continue }
      var own: [SourceKey] = []
      if case .citation(let corrected)? = fixed(stored)?.finding { own = [corrected.work.key] }
      now[citation.work.key, default: []] += own
    }
    var renamed: [SourceKey: SourceKey?] = [:]
    for (old, keys) in now where !keys.contains(old) { renamed[old] = .some(keys.first) }
    return renamed
  }

  /// The figures whose bounds may no longer be as they were read.
  package var ids: [FindingID] { fixes.keys.sorted() }

  /// `nil` for what was rejected.
  package func finding(_ stored: StoredFinding) -> StoredFinding? {
    guard let stored = fixed(stored) else { return nil }
    guard let renamed = works[stored.document] else { return stored }
    var finding = stored.finding
    switch finding {
    case .figure(var figure):
      guard !stored.corrected.contains("source"), let source = figure.source,
        let now = renamed[source]
      else { return stored }
      figure.source = now
      finding = .figure(figure)
    case .caseStudy(var study):
      guard !stored.corrected.contains("sources") else { return stored }
      study.sources = study.sources.compactMap { renamed[$0] ?? $0 }
      finding = .caseStudy(study)
    default: return stored
    }
    return stored.saying(finding, corrected: stored.corrected)
  }

  private func fixed(_ stored: StoredFinding) -> StoredFinding? {
    guard let stored = corrected(stored), case .citation(var citation) = stored.finding else {
      return corrected(stored)
    }
    guard let split = splits.first(where: { $0.isOf(citation.work) }) else { return stored }
    citation.work.key = split.key
    return stored.saying(.citation(citation), corrected: stored.corrected)
  }

  private func corrected(_ stored: StoredFinding) -> StoredFinding? {
    guard let fix = fixes[stored.id] else { return stored }
    guard !fix.isRejected else { return nil }
    let properties = stored.finding.thing.properties.map(\.name)
    return stored.saying(
      stored.finding.setting(fix.values), corrected: properties.filter { fix.values[$0] != nil })
  }
}

extension StoredFinding {
  fileprivate func saying(_ finding: Finding, corrected: [String]) -> StoredFinding {
    StoredFinding(
      id: id, finding: finding, document: document, passage: passage, headings: headings,
      corrected: corrected)
  }
}
