/// The features that ipadic gives a morpheme: part of speech, its divisions, inflection, base form,
/// reading, pronunciation.
struct Morpheme {
  /// 9 for a word of the dictionary, 7 for an unknown one.
  let count: Int
  private let features: [Substring]

  init(features: UnsafePointer<CChar>) {
    self.features = String(cString: features).split(
      separator: ",", omittingEmptySubsequences: false)
    count = self.features.count
  }

  /// `nil` for an unknown word, whose base form is how it is written.
  var base: String? { feature(6) }

  var reading: String? { feature(7) }

  /// Whether the word says what a text is about. Suffixes do: 化, 的, 者 tell 高齢者 from 高齢化.
  var isContent: Bool {
    switch features[0] {
    case "名詞": detail != "非自立" && detail != "代名詞"
    case "動詞", "形容詞": detail == "自立"
    case "副詞": true
    default: false
    }
  }

  private var detail: Substring { features.count > 1 ? features[1] : "" }

  private func feature(_ index: Int) -> String? {
    guard features.count > index, features[index] != "*" else { return nil }
    return String(features[index])
  }
}
