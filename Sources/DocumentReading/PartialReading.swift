package import KnowledgeModel

extension Reading {
  /// Whether something was left out that another reader may read: a member or a part that was refused,
  /// a page that is a picture, what was cut off by a limit.
  package var isPartial: Bool { problems.contains { $0.isGap } }
}

extension ReadingProblem {
  fileprivate var isGap: Bool {
    code.hasPrefix("member-") || code.hasPrefix("part-") || code.hasSuffix("-cut")
      || code == "page-without-text"
  }
}
