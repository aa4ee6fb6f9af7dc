import Indexing
import JapaneseText
import KnowledgeStore
import Search
import Vocabulary

/// Folders that somebody named for a run; `nil` for the usual ones.
struct AnalysisPlaces: Sendable, Hashable {
  var vocabulary: String?
  var dictionary: String?
}

/// What words are made with in this run.
struct Analysis {
  let vocabulary: Vocabulary
  /// `nil` where no dictionary is installed.
  let words: WordAnalyzer?
  private let folder: VocabularyFolder?

  /// Says on standard error what is missing, once.
  ///
  /// - Throws: What cannot be used although it was asked for by name, and files that cannot be read.
  init(_ places: AnalysisPlaces, knowledgeBase: String, at workplace: Workplace) throws {
    let source = try Self.source(places, knowledgeBase: knowledgeBase, at: workplace)
    folder = source.vocabulary
    vocabulary = try folder?.load() ?? .empty
    words = try source.analyzer(stopWords: vocabulary.stopWords, notice: Self.say)
  }

  /// Words alone: all that a search needs, without the cost of the rest.
  static func words(
    _ places: AnalysisPlaces, knowledgeBase: String, at workplace: Workplace
  ) throws -> WordAnalyzer? {
    try source(places, knowledgeBase: knowledgeBase, at: workplace).analyzer(notice: say)
  }

  /// Read where findings are looked for, and only there: it is the longest list of all.
  func municipalities() throws(VocabularyError) -> MunicipalityAuthority {
    try folder?.municipalities() ?? .empty
  }

  /// What a knowledge base must have been indexed with, to go with this run.
  var fingerprint: AnalysisFingerprint {
    AnalysisFingerprint(words: words, vocabulary: vocabulary)
  }

  private static func source(
    _ places: AnalysisPlaces, knowledgeBase: String, at workplace: Workplace
  ) throws(VocabularyError) -> WordSource {
    let locations = workplace.locations
    return try WordSource(
      vocabulary: locations.vocabulary(option: places.vocabulary, knowledgeBase: knowledgeBase),
      dictionary: locations.dictionary(option: places.dictionary), exists: locations.exists,
      notice: say)
  }

  private static func say(_ gap: WordSource.Gap) { Channel.talk.line(gap.message) }
}
