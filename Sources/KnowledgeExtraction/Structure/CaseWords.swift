import KnowledgeModel

/// Words by which a sentence tells what came of something.
struct CaseWords: Sendable {
  private let openings: [String]
  private let followers: [String]
  private let verbs: [String]

  init(words: ExtractionWords) {
    openings = words[.structure, "result_openings"]
    followers = words[.structure, "result_followers"]
    verbs = words[.structure, "result_verbs"]
  }

  /// 「この結果、…」
  func opensResult(_ sentence: String) -> Bool {
    openings.contains { sentence.hasPrefix($0) }
  }

  /// 「また、…」 behind a sentence that tells a result.
  func followsResult(_ sentence: String) -> Bool {
    followers.contains { sentence.hasPrefix($0) }
  }

  /// A figure, and a verb that says how it changed.
  func tellsResult(_ sentence: String) -> Bool {
    sentence.unicodeScalars.contains(where: IndicatorTextReader.isDigit)
      && verbs.contains { sentence.contains($0) }
  }

  /// 「人口 48,200人　職員数 412人　開始 令和5年10月」: facts, and no sentence.
  static func isFacts(_ text: String) -> Bool {
    !text.contains("。") && text.split(whereSeparator: \.isWhitespace).count >= 4
  }
}
