import KnowledgeModel

/// Words by which challenges are recognised in sentences, labels and columns.
struct ChallengeWords: Sendable {
  /// A sentence says that something is not settled.
  let unsettled: [String]
  let consequences: ConsequenceWords
  /// Labels that say whose a challenge is, and columns of what follows if nothing is done; in their
  /// normal form.
  private let bearers: Set<String>
  private let consequenceColumns: Set<String>

  init(words: ExtractionWords) {
    unsettled = words[.structure, "unsettled"]
    consequences = ConsequenceWords(words: words)
    bearers = Set(words[.structure, "bearers"].map { LabelForm.normal($0) })
    consequenceColumns = Set(
      words[.structure, "consequence_columns"].map { LabelForm.normal($0) })
  }

  func isBearer(_ label: String) -> Bool { bearers.contains(LabelForm.normal(label)) }

  func isConsequence(column: String) -> Bool {
    consequenceColumns.contains(LabelForm.normal(column))
  }
}
