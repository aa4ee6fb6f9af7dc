import JapaneseText
import Vocabulary

/// The words of queries, as the knowledge base was indexed with them.
enum WordSource {
  /// `nil` where no dictionary is installed: grams alone rank then.
  ///
  /// - Throws: What is wrong with a vocabulary or dictionary that was asked for by name.
  static func analyzer(
    _ options: ServerOptions, locations: ServerLocations, knowledgeBase: String
  ) throws -> WordAnalyzer? {
    let folder = try locations.vocabulary(
      option: options.vocabulary, knowledgeBase: knowledgeBase)
    let vocabulary = try folder.map { try VocabularyFolder(path: $0).load() } ?? .empty
    let dictionary = locations.dictionary(option: options.dictionary)
    do throws(AnalysisError) {
      return try WordAnalyzer(dictionary: dictionary, stopWords: vocabulary.stopWords)
    } catch {
      guard dictionary == nil, case .dictionaryMissing = error else { throw error }
      Talk.line("形態素解析の辞書がないため、文字の並びだけで順位を付けます。mecab-ipadic-utf8 を入れると順位がよくなります。")
      return nil
    }
  }
}
