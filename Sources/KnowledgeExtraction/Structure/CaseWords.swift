import KnowledgeModel

/// Words by which a sentence tells what came of something.
struct CaseWords: Sendable {
  private let openings: ByteWords
  private let followers: ByteWords
  private let verbs: ByteWords
  private let factors: ByteWords
  private let sayings: ByteWords
  private let factorFollowers: [String]
  /// What stands before the one that a sentence is about: 「次に、」.
  let connectives: [ByteWord]

  init(words: ExtractionWords) {
    openings = ByteWords(words[.structure, "result_openings"])
    followers = ByteWords(words[.structure, "result_followers"])
    verbs = ByteWords(words[.structure, "result_verbs"])
    factors = ByteWords(words[.structure, "factor_marks"])
    factorFollowers = words[.structure, "factor_followers"]
    sayings = ByteWords(words[.structure, "sayings"].map { "」\($0)" })
    connectives = words[.structure, "connectives"].map(ByteWord.init)
  }

  /// 「この結果、…」
  func opensResult(_ sentence: String) -> Bool {
    openings.open(sentence)
  }

  /// 「また、…」 behind a sentence that tells a result.
  func followsResult(_ sentence: String) -> Bool {
    followers.open(sentence)
  }

  /// A figure, and a verb that says how it changed; the figure alone where the sentence is known
  /// to tell of a case.
  func tellsResult(_ sentence: String, isCertain: Bool) -> Bool {
    guard sentence.unicodeScalars.contains(where: IndicatorTextReader.isDigit) else {
      return false
    }
    if isCertain, SentenceRun.isClosed(sentence) { return true }
    return verbs.stand(in: sentence)
  }

  /// 「学校の行事表を先に集めたことがよかった。」
  func tellsFactor(_ sentence: String) -> Bool {
    factors.stand(in: sentence)
  }

  /// What the sentences say of why something went well, and what they go on to enumerate: 「うまくいった訳は
  /// 二つある。一つは…こと、もう一つは…ことである。」
  func factors(in sentences: [String]) -> [String] {
    var factors: [String] = []
    var goesOn = false
    for sentence in sentences {
      if tellsFactor(sentence) {
        goesOn = FactorSentence.announces(sentence)
        if !goesOn { factors += FactorSentence.factors(of: sentence) }
      } else if goesOn, let follower = factorFollowers.first(where: sentence.hasPrefix) {
        factors += FactorSentence.factors(
          of: String(sentence.dropFirst(follower.count)), after: factorFollowers)
      } else {
        goesOn = false
      }
    }
    return factors
  }

  /// 「助言者は「初めは10件でよい」と述べた。」: what somebody says of a case is no result of it.
  func quotesSpeaker(_ sentence: String) -> Bool { sayings.stand(in: sentence) }

  /// A line that says something, and no heading or list of facts.
  static func isStatement(_ text: String) -> Bool {
    text.unicodeScalars.count >= 15 && !isFacts(text) && !Lead(text).hasLabel
  }

  /// 「人口 48,200人　職員数 412人　開始 令和5年10月」: facts, and no sentence.
  static func isFacts(_ text: String) -> Bool {
    !FullStop.stands(in: text) && text.split(whereSeparator: \.isWhitespace).count >= 4
  }
}
