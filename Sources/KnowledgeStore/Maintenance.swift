/// Care of a knowledge base as a whole.
package protocol KnowledgeMaintenance: Sendable {
  /// Copies a consistent state into a new file, and verifies the copy. Readers and a writer go on.
  func backup(to path: String) throws(StoreError)
  /// Writes the canonical form, line by line: the same for the same files, vocabulary and
  /// dictionary, at any path and however the base came about.
  func dump(_ line: (String) throws -> Void) throws
  /// Looks for faults; the order is fixed. Empty for a sound base.
  ///
  /// `current` is what this computer would analyse with now; `nil` where that is not known, and
  /// then not compared.
  func diagnose(against current: AnalysisFingerprint?) -> [Fault]
}

/// Something wrong with a knowledge base, its surroundings, or an earlier run.
package struct Fault: Sendable, Hashable {
  /// Stable, kebab-case, for programs.
  package let code: String
  /// One Japanese sentence of fact and one of advice.
  package let message: String

  package init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
