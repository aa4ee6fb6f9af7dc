package import KnowledgeModel

/// The words that staff edit and review, as values: one folder of text files.
package struct Vocabulary: Sendable, Hashable {
  /// Words that say nothing of a text's subject.
  package let stopWords: Set<String>
  package let notMunicipalities: Set<String>
  /// By which heads and findings are recognised.
  package let extraction: ExtractionWords
  /// Changes when any of the files does.
  package let fingerprint: String

  package init(
    stopWords: Set<String>, notMunicipalities: Set<String>,
    extraction: ExtractionWords = ExtractionWords(), fingerprint: String
  ) {
    self.stopWords = stopWords
    self.notMunicipalities = notMunicipalities
    self.extraction = extraction
    self.fingerprint = fingerprint
  }

  /// What there is where no folder is found: nothing is stopped, nothing detected.
  package static let empty = Vocabulary(
    stopWords: [], notMunicipalities: [], fingerprint: "empty")
}
