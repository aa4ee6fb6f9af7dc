package import KnowledgeExtraction
package import Vocabulary

extension HeadRules {
  /// The rules as staff's vocabulary has them.
  package init(_ vocabulary: Vocabulary) {
    self.init(
      kindWords: vocabulary.kindWords,
      aiNotice: NoticeRule(
        subjects: vocabulary.notice.subjects, tools: vocabulary.notice.tools,
        acts: vocabulary.notice.acts, denials: vocabulary.notice.denials),
      municipalityLabels: vocabulary.labels.municipality,
      publisherLabels: vocabulary.labels.publisher, dateLabels: vocabulary.labels.date,
      notMunicipalities: vocabulary.notMunicipalities)
  }
}
