/// Finds the content words of texts by MeCab and a dictionary in the format of ipadic.
///
/// MeCab reads the plain fold of each line, so that width, case and variants of kanji make no
/// other words. A run of Latin letters or digits is one word, unless it has more than 255 bytes.
package final class WordAnalyzer: Sendable {
  /// Where Debian's mecab-ipadic-utf8 puts its dictionary.
  package static let standardDictionary = "/var/lib/mecab/dic/ipadic-utf8"

  private let directory: String
  let model: MeCabModel
  private let stopWords: Set<String>

  /// Raised with every change of the rules.
  private static let rulesVersion = 1

  /// Opens the dictionary in the directory `dictionary`; `nil` means ``standardDictionary``.
  /// Words whose base form folds like one of `stopWords` are left out.
  package init(dictionary: String?, stopWords: Set<String>) throws(AnalysisError) {
    directory = dictionary ?? Self.standardDictionary
    try DictionaryFingerprint.checkPresence(in: directory)
    model = try MeCabModel(directory: directory)
    self.stopWords = Set(stopWords.map(WordForm.folded))
    guard model.isUTF8, readsIPADic() else {
      throw .dictionaryOfOtherFormat(directory: directory)
    }
  }

  /// Differs where words may differ by the dictionary or the rules of this type; stop words have a
  /// fingerprint of their own, that of the vocabulary.
  ///
  /// Reads samples of the dictionary's files at every call: a search never asks for it.
  package var fingerprint: String {
    do {
      return try DictionaryFingerprint(directory: directory).adding(version: Self.rulesVersion)
    } catch {
      // It was there when the model was opened. No base was made with this.
      return "dictionary-gone"
    }
  }

  /// The content words in reading order.
  package func words(in text: String) -> [Word] {
    guard let tagger = model.makeTagger() else { return [] }
    var words: [Word] = []
    var sentences = FoldSentences()
    var text = text
    text.withUTF8 { bytes in
      for line in Self.lines(of: bytes) {
        let plain = Fold.plain(UnsafeBufferPointer(rebasing: bytes[line]))
        sentences.restart()
        while sentences.next(in: plain.utf8) {
          for word in found(in: sentences, tagger) {
            let place = plain.sourceRange(of: sentences.foldRange(of: word.range))
            let start = line.lowerBound
            words.append(
              Word(
                base: word.base, utf8Range: start + place.lowerBound..<start + place.upperBound,
                reading: word.reading))
          }
        }
      }
    }
    return words
  }

  private func found(
    in sentences: FoldSentences, _ tagger: borrowing MeCabModel.Tagger
  ) -> [WordReader.Found] {
    sentences.utf8.withUnsafeBufferPointer { sentence in
      var reader = WordReader(sentence: sentence, runs: sentences.runs, stopWords: stopWords)
      reader.read(by: model, tagger)
      return reader.found
    }
  }

  /// The parts between line feeds: a word does not go on in the next line.
  private static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      if start < index { lines.append(start..<index) }
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  /// Whether features are in the order of ipadic: nine of a known word, the base form the seventh.
  private func readsIPADic() -> Bool {
    guard let tagger = model.makeTagger() else { return false }
    var isIPADic = false
    Array("走っ".utf8).withUnsafeBufferPointer { bytes in
      model.parse(bytes, with: tagger) { _, features in
        let morpheme = Morpheme(features: features)
        let base = morpheme.base.map { String(decoding: $0, as: UTF8.self) }
        isIPADic = isIPADic || (morpheme.count == 9 && base == "走る")
      }
    }
    return isIPADic
  }
}
