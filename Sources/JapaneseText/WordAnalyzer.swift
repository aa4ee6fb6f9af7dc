/// Finds the content words of texts by MeCab and a dictionary in the format of ipadic.
///
/// Texts with the same plain fold have the same words: the fold is what MeCab reads, without its
/// marks. A run of Latin letters or digits is one word.
package final class WordAnalyzer: Sendable {
  /// Where Debian's mecab-ipadic-utf8 puts its dictionary.
  package static let standardDictionary = "/var/lib/mecab/dic/ipadic-utf8"

  /// Differs where words may differ: dictionary, stop words or the rules of this type.
  package let fingerprint: String

  private let model: MeCabModel
  private let stopWords: Set<String>

  /// Raised with every change of the rules.
  private static let rulesVersion = 1

  /// Opens the dictionary in the directory `dictionary`; `nil` means ``standardDictionary``.
  /// Words whose folded base form is the fold of one of `stopWords` are left out.
  package init(dictionary: String?, stopWords: Set<String>) throws(AnalysisError) {
    let directory = dictionary ?? Self.standardDictionary
    let print = try DictionaryFingerprint(directory: directory)
    model = try MeCabModel(directory: directory)
    let folded = Set(stopWords.map { Self.base($0) })
    self.stopWords = folded
    fingerprint = print.adding(version: Self.rulesVersion, stopWords: folded)
    guard model.dictionaries.allSatisfy({ $0.charset.lowercased() == "utf-8" }), readsIPADic()
    else { throw .dictionaryOfOtherFormat(directory: directory) }
  }

  /// The content words in reading order.
  package func words(in text: String) -> [Word] {
    guard let tagger = model.makeTagger() else { return [] }
    let plain = Fold.plain(text)
    var words: [Word] = []
    for sentence in SentencesOfFold(plain.utf8) {
      sentence.utf8.withUnsafeBufferPointer { bytes in
        var covered = 0
        model.parse(bytes, with: tagger) { range, features in
          guard range.lowerBound >= covered else { return }
          if let run = sentence.run(holding: range.lowerBound) {
            covered = run.upperBound
            let base = String(decoding: bytes[run], as: UTF8.self)
            append(base, at: plain.sourceRange(of: sentence.foldRange(of: run)), to: &words)
            return
          }
          covered = range.upperBound
          let morpheme = Morpheme(features: features)
          guard morpheme.isContent else { return }
          let surface = String(decoding: bytes[range], as: UTF8.self)
          let base = morpheme.base.map { Self.base($0) } ?? Self.base(surface)
          let place = plain.sourceRange(of: sentence.foldRange(of: range))
          append(base, at: place, reading: morpheme.reading, to: &words)
        }
      }
    }
    return words
  }

  private func append(
    _ base: String, at range: Range<Int>, reading: String? = nil, to words: inout [Word]
  ) {
    guard base.unicodeScalars.contains(where: \.properties.isAlphabeticOrNumeric),
      !stopWords.contains(base)
    else { return }
    words.append(Word(base: base, utf8Range: range, reading: reading))
  }

  /// The fold of a base form without marks and spaces.
  private static func base(_ text: String) -> String {
    let kept = Fold.plain(text).utf8.filter { $0 != FoldMark.run && $0 != 0x20 }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether features are in the order of ipadic: of a known word nine, the base form the seventh.
  private func readsIPADic() -> Bool {
    guard let tagger = model.makeTagger() else { return false }
    var isIPADic = false
    Array("走っ".utf8).withUnsafeBufferPointer { bytes in
      model.parse(bytes, with: tagger) { _, features in
        let morpheme = Morpheme(features: features)
        isIPADic = isIPADic || (morpheme.count == 9 && morpheme.base == "走る")
      }
    }
    return isIPADic
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphabeticOrNumeric: Bool { isAlphabetic || numericType != nil }
}
