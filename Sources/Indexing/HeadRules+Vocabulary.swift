package import KnowledgeExtraction
package import Vocabulary

extension HeadRules {
  /// The rules as staff's vocabulary has them.
  package init(_ vocabulary: Vocabulary) {
    self.init(words: vocabulary.extraction, notMunicipalities: vocabulary.notMunicipalities)
  }
}
