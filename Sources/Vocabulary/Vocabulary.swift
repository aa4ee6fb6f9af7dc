package import KnowledgeModel

/// The words that staff edit and review, as values: one folder of text files.
package struct Vocabulary: Sendable, Hashable {
  /// Words that say nothing of a text's subject.
  package let stopWords: Set<String>
  package let kindWords: [DocumentKind: [String]]
  package let notice: Notice
  package let labels: Labels
  package let notMunicipalities: Set<String>
  /// By which findings are recognised.
  package let extraction: ExtractionWords
  /// Changes when any of the files does.
  package let fingerprint: String

  /// How a document says that it was generated: `ai-notices.yml`.
  package struct Notice: Sendable, Hashable {
    package let subjects: [String]
    package let tools: [String]
    package let acts: [String]
    package let denials: [String]

    package init(subjects: [String], tools: [String], acts: [String], denials: [String]) {
      self.subjects = subjects
      self.tools = tools
      self.acts = acts
      self.denials = denials
    }
  }

  /// Labels that stand before head data in a text: `labels.yml`.
  package struct Labels: Sendable, Hashable {
    package let municipality: [String]
    package let publisher: [String]
    package let date: [String]

    package init(municipality: [String], publisher: [String], date: [String]) {
      self.municipality = municipality
      self.publisher = publisher
      self.date = date
    }
  }

  package init(
    stopWords: Set<String>, kindWords: [DocumentKind: [String]], notice: Notice, labels: Labels,
    notMunicipalities: Set<String>, extraction: ExtractionWords = ExtractionWords(),
    fingerprint: String
  ) {
    self.stopWords = stopWords
    self.kindWords = kindWords
    self.notice = notice
    self.labels = labels
    self.notMunicipalities = notMunicipalities
    self.extraction = extraction
    self.fingerprint = fingerprint
  }

  /// What there is where no folder is found: nothing is stopped, nothing detected.
  package static let empty = Vocabulary(
    stopWords: [], kindWords: [:],
    notice: Notice(subjects: [], tools: [], acts: [], denials: []),
    labels: Labels(municipality: [], publisher: [], date: []), notMunicipalities: [],
    fingerprint: "empty")
}
