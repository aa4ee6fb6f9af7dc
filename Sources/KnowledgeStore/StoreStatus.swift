/// What a knowledge base says of itself.
package struct StoreStatus: Sendable, Hashable {
  /// The last migration that the file has seen.
  package let schema: Int
  /// Grows by one with every transaction that changes what a search can answer.
  package let generation: Int
  package let documents: Int
  package let passages: Int
  /// The fingerprint of the dictionary and word rules; `nil` for an empty base or one without words.
  package let dictionary: String?
  /// The fingerprint of the vocabulary it was indexed with.
  package let vocabulary: String?
  package let foldVersion: Int
  /// The version of what read the files; 0 for a base that was made before it was written down.
  package let reader: Int

  package init(
    schema: Int, generation: Int, documents: Int, passages: Int, dictionary: String?,
    vocabulary: String?, foldVersion: Int, reader: Int
  ) {
    self.schema = schema
    self.generation = generation
    self.documents = documents
    self.passages = passages
    self.dictionary = dictionary
    self.vocabulary = vocabulary
    self.foldVersion = foldVersion
    self.reader = reader
  }
}

/// The collection statistics that ranking divides by, as of one snapshot.
package struct CollectionStatistics: Sendable, Hashable {
  package let passages: Int
  /// Mean number of words of a passage's text, its headings and title not counted.
  package let meanTextWords: Double
  /// Mean number of words of a passage's heading path and title together.
  package let meanHeadWords: Double
  /// Mean number of characters of a passage's plain fold (text, headings, title).
  package let meanGrams: Double

  package init(passages: Int, meanTextWords: Double, meanHeadWords: Double, meanGrams: Double) {
    self.passages = passages
    self.meanTextWords = meanTextWords
    self.meanHeadWords = meanHeadWords
    self.meanGrams = meanGrams
  }
}
