package import JapaneseText
package import Vocabulary

/// What the words of a run are made with: the same for every program.
package struct WordSource: Sendable {
  /// `nil` where no vocabulary is installed.
  package let vocabulary: VocabularyFolder?
  private let dictionary: String?

  /// Something that is not installed, and what that means.
  package enum Gap: Sendable, Hashable {
    case vocabulary, dictionary

    /// For staff: what happened, and what to do.
    package var message: String {
      switch self {
      case .vocabulary:
        "語彙のフォルダーが見つからないため、語彙なしで続けます。--vocabulary で場所を指定できます。"
      case .dictionary:
        "形態素解析の辞書がないため、文字の並びだけで順位を付けます。mecab-ipadic-utf8 を入れると順位がよくなります。"
      }
    }
  }

  /// - Parameters:
  ///   - dictionary: Of the words, where one is asked for by name.
  ///   - notice: Is told what is missing.
  package init(
    vocabulary: VocabularyPlaces, dictionary: String?, exists: (String) -> Bool,
    notice: (Gap) -> Void
  ) throws(VocabularyError) {
    self.vocabulary = try vocabulary.folder(exists: exists)
    self.dictionary = dictionary
    if self.vocabulary == nil { notice(.vocabulary) }
  }

  /// `nil` where no dictionary is installed: grams alone rank then.
  ///
  /// - Parameter stopWords: `nil` for those of the vocabulary.
  /// - Throws: What cannot be used although it was asked for by name, and files that cannot be read.
  package func analyzer(
    stopWords: Set<String>? = nil, notice: (Gap) -> Void
  ) throws -> WordAnalyzer? {
    let stopWords = try stopWords ?? vocabulary?.stopWords() ?? []
    do throws(AnalysisError) {
      return try WordAnalyzer(dictionary: dictionary, stopWords: stopWords)
    } catch {
      guard dictionary == nil, case .dictionaryMissing = error else { throw error }
      notice(.dictionary)
      return nil
    }
  }
}
