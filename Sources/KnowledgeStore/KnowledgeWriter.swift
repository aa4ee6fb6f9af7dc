package import KnowledgeModel

/// What indexing does to a knowledge base. One writer at a time; a second one is refused.
package protocol KnowledgeWriter: Sendable {
  /// What is known of the files below all roots, in the order of root and path.
  func files() throws(StoreError) -> [FileRecord]
  /// Every root, in the order in which they came.
  func roots() throws(StoreError) -> [IndexedRoot]
  /// The number of a root, registered at first sight: for a file of it, or as a whole where `file` is
  /// `nil`. What is registered as a whole stays so.
  func root(at path: String, file: String?) throws(StoreError) -> RootNumber
  /// Makes the files of one root those of another, whose folder holds that of the first: `prefix` is
  /// the way there. Where both have recorded a file, the outer record counts.
  func absorb(_ inner: RootNumber, into outer: RootNumber, prefix: String) throws(StoreError)
  /// The keys in use, with the relative path that each was made of.
  func documentKeys() throws(StoreError) -> [DocumentID: String]
  /// Of those of the documents that are there.
  func sketches(of documents: Set<DocumentID>) throws(StoreError) -> [DocumentID: Sketch]
  /// The keys that files had before a rebuild began, of those that it has not come to again.
  func formerKeys() throws(StoreError) -> [FormerKey]
  /// Files that are kept out because their document was withdrawn, in the order of root and path.
  func withdrawnFiles() throws(StoreError) -> [WithdrawnFile]
  /// Applies all changes in one transaction: readers see all of them or none.
  func apply(_ changes: [StoreChange], at time: ChangeTime) throws(StoreError)
  /// Writes down what the words and folds of this base are made with. Refused with
  /// ``StoreError/otherAnalysis`` where documents stand that were made with another.
  func adopt(_ fingerprint: AnalysisFingerprint) throws(StoreError)
  /// Adopts the fingerprint, and leaves a mark that a run is not finished until ``finish()``.
  func begin(_ fingerprint: AnalysisFingerprint, at time: ChangeTime) throws(StoreError)
  /// Tidies up after bulk changes: merges the index, checkpoints the log.
  func finish() throws(StoreError)
}

extension KnowledgeWriter {
  /// The number of a root that is indexed as a whole, registered at first sight.
  package func root(at path: String) throws(StoreError) -> RootNumber {
    try root(at: path, file: nil)
  }
}

/// The key that a file's document had before a rebuild: it gets it again.
package struct FormerKey: Sendable, Hashable {
  package let root: RootNumber
  package let path: String
  package let document: DocumentID
  /// What the key was made of.
  package let keyPath: String

  package init(root: RootNumber, path: String, document: DocumentID, keyPath: String) {
    self.root = root
    self.path = path
    self.document = document
    self.keyPath = keyPath
  }
}

/// What the tokens of a knowledge base depend on besides the text.
package struct AnalysisFingerprint: Sendable, Hashable {
  /// `nil` where words are not analysed: no dictionary is installed.
  package let dictionary: String?
  package let vocabulary: String
  /// The version of what reads files.
  package let reader: Int

  package init(dictionary: String?, vocabulary: String, reader: Int = 0) {
    self.dictionary = dictionary
    self.vocabulary = vocabulary
    self.reader = reader
  }
}

package enum StoreChange: Sendable {
  /// A new document, or the new content of one with the same key.
  case put(AnalyzedDocument)
  /// With its passages; the records of its files go separately.
  case remove(DocumentID)
  /// A file and what became of it. Replaces the record of the same root and path.
  case record(FileRecord)
  /// The file is no longer there.
  case forget(root: RootNumber, path: String)
}

/// A document with the tokens of its passages, section by section.
package struct AnalyzedDocument: Sendable {
  package let document: Document
  /// Relative to its root: what the key was made of.
  package let keyPath: String
  package let format: FileFormat
  package let encoding: String?
  package let sha256: String
  /// One for each passage, in reading order.
  package let tokens: DocumentTokens
  /// By kind, in reading order within a kind.
  package let findings: [IdentifiedFinding]
  package let sketch: Sketch

  package init(
    document: Document, keyPath: String, format: FileFormat, encoding: String?, sha256: String,
    tokens: [PassageTokens], findings: [IdentifiedFinding] = []
  ) {
    self.init(
      document: document, keyPath: keyPath, format: format, encoding: encoding, sha256: sha256,
      tokens: DocumentTokens(tokens), findings: findings)
  }

  package init(
    document: Document, keyPath: String, format: FileFormat, encoding: String?, sha256: String,
    tokens: DocumentTokens, findings: [IdentifiedFinding] = []
  ) {
    precondition(
      tokens.count == document.sections.reduce(0) { $0 + $1.passages.count },
      "every passage has its tokens")
    self.document = document
    self.keyPath = keyPath
    self.format = format
    self.encoding = encoding
    self.sha256 = sha256
    self.tokens = tokens
    self.findings = findings
    sketch = Sketch(of: document)
  }
}

package struct RootNumber: Sendable, Hashable, Comparable {
  package let value: Int

  package init(_ value: Int) {
    self.value = value
  }

  package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
