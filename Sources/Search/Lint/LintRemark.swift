import KnowledgeModel

/// Something in a document that may be wrong.
struct LintRemark: Sendable, Hashable {
  let rule: LintRule
  /// One sentence of fact and one of advice.
  let message: String
  /// The words that it is about.
  let text: String
  let passage: PassageID
  let place: Place
  /// The finding that it is about; `nil` where it is about the passage.
  let finding: FindingID?

  init(_ rule: LintRule, _ message: String, about finding: FindingID, _ witness: Witness) {
    self.rule = rule
    self.message = message
    text = witness.text
    passage = witness.passage
    place = witness.place
    self.finding = finding
  }

  init(_ rule: LintRule, _ message: String, text: String, in passage: Passage, at place: Place) {
    self.rule = rule
    self.message = message
    self.text = text
    self.passage = passage.id
    self.place = place
    finding = nil
  }

  /// What the remark hangs on.
  var anchor: String { finding?.value ?? passage.value }
}
