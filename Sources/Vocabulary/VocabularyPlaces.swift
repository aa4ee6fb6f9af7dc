/// Where the folder of the vocabulary is looked for: the same for every program, so that all of them
/// make the same words.
package struct VocabularyPlaces: Sendable, Hashable {
  /// What somebody asked for by name; nothing else is looked for then.
  package let chosen: String?
  /// Where it lies without being asked for, best first.
  package let standard: [String]

  /// - Parameters:
  ///   - option: `--vocabulary`.
  ///   - variable: `CHIE_VOCABULARY`; an empty value counts as none.
  ///   - knowledgeBase: Path of the knowledge base.
  ///   - executable: Absolute path of the running program; `nil` where the system does not tell.
  package init(option: String?, variable: String?, knowledgeBase: String, executable: String?) {
    chosen = option ?? variable.flatMap { $0.isEmpty ? nil : $0 }
    standard = OfficeFolder("vocabulary").places(beside: knowledgeBase, for: executable)
  }

  /// `nil` where there is none.
  ///
  /// - Throws: ``VocabularyError/missing(path:)`` for a folder that was asked for by name.
  package func folder(exists: (String) -> Bool) throws(VocabularyError) -> VocabularyFolder? {
    guard let chosen else { return standard.first(where: exists).map(VocabularyFolder.init) }
    guard exists(chosen) else { throw .missing(path: chosen) }
    return VocabularyFolder(path: chosen)
  }
}
