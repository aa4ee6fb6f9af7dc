import JapaneseText
import KnowledgeStore
import Vocabulary

/// What words are made with in this run.
struct Analysis {
  let vocabulary: Vocabulary
  /// `nil` where no dictionary is installed.
  let words: WordAnalyzer?

  /// Says on standard error what is missing, once.
  ///
  /// - Throws: What cannot be used although it was asked for by name, and files that cannot be read.
  init(_ options: AnalysisOptions, knowledgeBase: String, at workplace: Workplace) throws {
    let folder = try Self.folder(options, knowledgeBase: knowledgeBase, at: workplace)
    vocabulary = try folder?.load() ?? .empty
    words = try Self.words(options, stopWords: vocabulary.stopWords, at: workplace)
  }

  /// Words alone: all that a search needs, without the cost of the rest.
  static func words(
    _ options: AnalysisOptions, knowledgeBase: String, at workplace: Workplace
  ) throws -> WordAnalyzer? {
    let folder = try folder(options, knowledgeBase: knowledgeBase, at: workplace)
    return try words(options, stopWords: try folder?.stopWords() ?? [], at: workplace)
  }

  /// What a knowledge base must have been indexed with, to go with this run.
  var fingerprint: AnalysisFingerprint {
    AnalysisFingerprint(dictionary: words?.fingerprint, vocabulary: vocabulary.fingerprint)
  }

  private static func folder(
    _ options: AnalysisOptions, knowledgeBase: String, at workplace: Workplace
  ) throws(CommandFailure) -> VocabularyFolder? {
    let path = workplace.locations.vocabulary(
      option: options.vocabulary, knowledgeBase: knowledgeBase)
    guard let path else {
      Channel.talk.line("語彙のフォルダーが見つからないため、語彙なしで続けます。--vocabulary で場所を指定できます。")
      return nil
    }
    guard RealPath.exists(path) else { throw .vocabularyMissing(path: path) }
    return VocabularyFolder(path: path)
  }

  private static func words(
    _ options: AnalysisOptions, stopWords: Set<String>, at workplace: Workplace
  ) throws(AnalysisError) -> WordAnalyzer? {
    let dictionary = workplace.locations.dictionary(option: options.dictionary)
    do throws(AnalysisError) {
      return try WordAnalyzer(dictionary: dictionary, stopWords: stopWords)
    } catch {
      guard dictionary == nil, case .dictionaryMissing = error else { throw error }
      Channel.talk.line(
        "形態素解析の辞書がないため、文字の並びだけで順位を付けます。mecab-ipadic-utf8 を入れると順位がよくなります。")
      return nil
    }
  }
}
