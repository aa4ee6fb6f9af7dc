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
  /// - Throws: ``VocabularyError`` and ``AnalysisError`` for what was asked for by name.
  init(_ options: AnalysisOptions, knowledgeBase: String, at workplace: Workplace) throws {
    let locations = workplace.locations
    let folder = locations.vocabulary(option: options.vocabulary, knowledgeBase: knowledgeBase)
    if let folder {
      guard RealPath.exists(folder) else { throw CommandFailure.vocabularyMissing(path: folder) }
      vocabulary = try VocabularyFolder(path: folder).load()
    } else {
      Channel.talk.line("語彙のフォルダーが見つからないため、語彙なしで続けます。--vocabulary で場所を指定できます。")
      vocabulary = .empty
    }
    words = try Self.words(
      dictionary: locations.dictionary(option: options.dictionary), vocabulary: vocabulary)
  }

  /// What a knowledge base must have been indexed with, to go with this run.
  var fingerprint: AnalysisFingerprint {
    AnalysisFingerprint(dictionary: words?.fingerprint, vocabulary: vocabulary.fingerprint)
  }

  private static func words(dictionary: String?, vocabulary: Vocabulary) throws -> WordAnalyzer? {
    do throws(AnalysisError) {
      return try WordAnalyzer(dictionary: dictionary, stopWords: vocabulary.stopWords)
    } catch {
      guard dictionary == nil, case .dictionaryMissing = error else { throw error }
      Channel.talk.line(
        "形態素解析の辞書がないため、文字の並びだけで順位を付けます。mecab-ipadic-utf8 を入れると順位がよくなります。")
      return nil
    }
  }
}
