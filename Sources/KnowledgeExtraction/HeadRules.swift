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
/// a tool and what the tool did, and does not deny it.
package struct NoticeRule: Sendable, Hashable {
  /// 「本記事」, 「この文書」, 「※」 ….
  package let subjects: [String]
  /// 「生成AI」, 「人工知能」 ….
  package let tools: [String]
  /// 「生成した」, 「による下書き」 ….
  package let acts: [String]
  /// 「使用していません」 ….
  package let denials: [String]

  package init(subjects: [String], tools: [String], acts: [String], denials: [String]) {
    self.subjects = subjects
    self.tools = tools
    self.acts = acts
    self.denials = denials
  }

  package func matches(_ sentence: String) -> Bool {
    func holds(_ words: [String]) -> Bool { words.contains { sentence.contains($0) } }
    return holds(subjects) && holds(tools) && holds(acts) && !holds(denials)
  }
}
