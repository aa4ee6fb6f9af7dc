package import KnowledgeModel

/// What search needs to read. Written from the caller's side: it holds no SQL and no paths.
package protocol KnowledgeReader: Sendable {
  /// Everything that `body` reads comes from one state of the knowledge base, and no writer waits
  /// for it. The snapshot must not leave `body`.
  func withSnapshot<Result>(
    scope: Scope, _ body: (any KnowledgeSnapshot) throws -> Result
  ) throws -> Result
}

/// One state of the knowledge base, as far as its ``Scope`` shows it.
///
/// Heads, titles and findings are given as people put them right (``Correction``).
package protocol KnowledgeSnapshot: CurationSnapshot {
  /// The same state as it was read from files, without what people put right.
  var asRead: any KnowledgeSnapshot { get }

  func status() throws(StoreError) -> StoreStatus
  func statistics() throws(StoreError) -> CollectionStatistics

  /// Every passage in scope.
  func allPassages() throws(StoreError) -> PassageSet
  /// Exactly the passages that match the term, by the scan that ``TermMatch`` states. Empty for an
  /// empty term.
  func passages(matching term: TermMatch) throws(StoreError) -> PassageSet
  /// Passages of the given documents.
  func passages(of documents: Set<DocumentID>) throws(StoreError) -> PassageSet
  /// Passages whose title, headings or text holds the word.
  func passages(withWord word: String) throws(StoreError) -> PassageSet

  /// How many passages hold the word, the two words beside each other, the gram.
  func frequency(ofWord word: String) throws(StoreError) -> Int
  func frequency(ofPair first: String, _ second: String) throws(StoreError) -> Int
  func frequency(ofGram gram: String) throws(StoreError) -> Int

  /// Up to `limit` passages that hold any of the words, the store's own best first: what can be
  /// ranked where more match than can be scored.
  func candidates(forWords words: [String], limit: Int) throws(StoreError) -> [PassageNumber]

  /// In ascending order of number; numbers that do not exist are passed over.
  func rankingInputs(for passages: [PassageNumber]) throws(StoreError) -> [RankingInput]

  /// In the order of their keys.
  func documents() throws(StoreError) -> [StoredDocument]
  func document(_ id: DocumentID) throws(StoreError) -> StoredDocument?
  /// Where the values of a document's head come from; empty in a base of an earlier version.
  func origins(of id: DocumentID) throws(StoreError) -> [DeclaredHead.Key: HeadOrigin]
  func documents(of passages: PassageSet) throws(StoreError) -> Set<DocumentID>
  /// A document by one of its paths, relative to its root.
  func document(atPath path: String) throws(StoreError) -> StoredDocument?
  /// The folders that were indexed, as absolute paths, in the order in which they came.
  func roots() throws(StoreError) -> [String]
  /// The folders and single files that were given to be indexed, as absolute paths.
  func places() throws(StoreError) -> [String]
  /// The absolute paths at which a document's file stood when it was indexed, in the order of
  /// ``StoredDocument/paths``.
  func locations(of id: DocumentID) throws(StoreError) -> [String]
  /// The whole document, with sections and boilerplate.
  func content(of id: DocumentID) throws(StoreError) -> Document?
  func passage(_ id: PassageID) throws(StoreError) -> StoredPassage?
  func passages(numbered numbers: [PassageNumber]) throws(StoreError) -> [StoredPassage]
  /// The keys of passages, without their texts.
  func identifiers(of passages: PassageSet) throws(StoreError) -> Set<PassageID>
  /// Every passage in the order of document key and ordinal.
  func forEachPassage(_ body: (StoredPassage) throws -> Void) throws
  /// The distinct heading paths of the scope, each with the passages under it.
  func headingPaths() throws(StoreError) -> [HeadingPath]
  /// When documents changed last, newest first: for `chie new`.
  func changes(since time: ChangeTime) throws(StoreError) -> [DocumentChangeRecord]
  /// By document key, and in reading order within kind and document.
  func findings(_ choice: FindingChoice) throws(StoreError) -> [StoredFinding]
  func finding(_ id: FindingID) throws(StoreError) -> StoredFinding?
  /// What the texts of documents are compared by, of all where none are named. A base that an earlier
  /// version wrote has none.
  func sketches(of documents: Set<DocumentID>?) throws(StoreError) -> [DocumentID: Sketch]
  /// For each of the documents that has any, others whose text may be nearly the same: those that
  /// share one of ``Sketch/keys``.
  func likelyCopies(of documents: [DocumentID]) throws(StoreError) -> [DocumentID: Set<DocumentID>]
  /// Files below a root that were not indexed, by path.
  func skippedFiles() throws(StoreError) -> [SkippedFile]
  /// Every file that indexing saw, by path and root.
  func files() throws(StoreError) -> [KnownFile]
  /// How many files have which status; those that none has are left out.
  func fileCounts() throws(StoreError) -> [FileStatus: Int]
}

/// A heading path and the passages whose section has it.
package struct HeadingPath: Sendable, Hashable {
  package let headings: [String]
  package let passages: [PassageNumber]

  package init(headings: [String], passages: [PassageNumber]) {
    self.headings = headings
    self.passages = passages
  }
}

/// Seconds since 1970-01-01 00:00 UTC.
package struct ChangeTime: Sendable, Hashable, Comparable {
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

/// When a document came in or was indexed with a new content.
package struct DocumentChangeRecord: Sendable, Hashable {
  package let document: StoredDocument
  package let added: ChangeTime
  package let changed: ChangeTime

  package init(document: StoredDocument, added: ChangeTime, changed: ChangeTime) {
    self.document = document
    self.added = added
    self.changed = changed
  }
}

/// A file that indexing saw and left out.
package struct SkippedFile: Sendable, Hashable {
  package let path: String
  package let status: FileStatus
  /// One Japanese sentence of fact and one of advice.
  package let reason: String

  package init(path: String, status: FileStatus, reason: String) {
    self.path = path
    self.status = status
    self.reason = reason
  }
}
