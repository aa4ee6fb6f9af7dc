import JapaneseText
package import KnowledgeModel

/// The words by which head data is detected where nobody declared it: data that staff edit, handed
/// in by the layer above.
package struct HeadRules: Sendable, Hashable {
  /// Words in a title or heading that speak for a kind.
  package let kindWords: [DocumentKind: [String]]
  package let aiNotice: NoticeRule
  /// Labels that stand before a value: 「団体名：」, 「発行：」.
  package let municipalityLabels: [String]
  package let publisherLabels: [String]
  package let dateLabels: [String]
  /// Words that end like the name of a municipality and are none: 「都市」, 「市町村」.
  package let notMunicipalities: Set<String>

  package init(
    kindWords: [DocumentKind: [String]], aiNotice: NoticeRule, municipalityLabels: [String],
    publisherLabels: [String], dateLabels: [String], notMunicipalities: Set<String>
  ) {
    self.kindWords = kindWords
    self.aiNotice = aiNotice
    self.municipalityLabels = municipalityLabels
    self.publisherLabels = publisherLabels
    self.dateLabels = dateLabels
    self.notMunicipalities = notMunicipalities
  }

  /// Detects nothing.
  package static let none = HeadRules(
    kindWords: [:], aiNotice: NoticeRule(subjects: [], tools: [], acts: [], denials: []),
    municipalityLabels: [], publisherLabels: [], dateLabels: [], notMunicipalities: [])
}

/// Recognises a notice by which a document speaks of itself: a sentence that names the document,
/// a tool and what the tool did, and does not deny it. Words are compared by their plain folds.
package struct NoticeRule: Sendable, Hashable {
  private let subjects: [FoldedText]
  private let tools: [FoldedText]
  private let acts: [FoldedText]
  private let denials: [FoldedText]

  /// - Parameters:
  ///   - subjects: 「本記事」, 「この文書」 ….
  ///   - tools: 「生成AI」, 「人工知能」 ….
  ///   - acts: 「生成した」, 「による下書き」 ….
  ///   - denials: 「使用していません」 ….
  package init(subjects: [String], tools: [String], acts: [String], denials: [String]) {
    self.subjects = subjects.map(Fold.plain)
    self.tools = tools.map(Fold.plain)
    self.acts = acts.map(Fold.plain)
    self.denials = denials.map(Fold.plain)
  }

  /// Whether a sentence of the text is such a notice. A line end does not end a sentence.
  package func matches(_ text: String) -> Bool {
    text.split(separator: "。").contains { sentence in
      let sentence = Fold.plain(String(sentence))
      func holds(_ words: [FoldedText]) -> Bool { words.contains(where: sentence.contains) }
      return holds(tools) && holds(subjects) && holds(acts) && !holds(denials)
    }
  }
}
