import KnowledgeModel

/// Words by which a sentence tells what follows if nothing is done.
struct ConsequenceWords: Sendable {
  private let openings: ByteWords
  private let leads: ByteWords
  private let endings: [ByteWord]

  init(words: ExtractionWords) {
    openings = ByteWords(words[.structure, "consequence_openings"])
    leads = ByteWords(words[.structure, "consequence_leads"])
    endings = words[.structure, "consequence_endings"].map(ByteWord.init)
  }

  /// 「放置すれば、…」, 「このまま進めば、…」, 「この状態が続くと、…」.
  func open(_ sentence: some StringProtocol) -> Bool {
    openings.open(sentence) || leads.open(sentence) && Self.isConditional(sentence)
  }

  /// 「…おそれがある。」
  func close(_ sentence: String) -> Bool {
    let bytes = Array(sentence.utf8)
    let isClosed = SentenceRun.isClosed(sentence)
    let core = isClosed ? Array(bytes.dropLast(3)) : bytes
    return endings.contains { $0.closes(core) }
  }

  /// Whether the first clause is a condition.
  private static func isConditional(_ sentence: some StringProtocol) -> Bool {
    let clause = sentence.unicodeScalars.prefix(30)
    guard let comma = clause.firstIndex(where: { "、，".unicodeScalars.contains($0) }) else {
      return false
    }
    let words = String(String.UnicodeScalarView(clause[..<comma]))
    return ["ば", "と", "では", "だと", "なら", "場合", "場合は", "場合には", "たら"].contains {
      words.hasSuffix($0)
    }
  }
}
