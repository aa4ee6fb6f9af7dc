import KnowledgeModel

/// How far a document can be relied upon, as pages show it.
struct TrustMark: Sendable {
  let label: PageText
  /// AI-generated and not verified: pages warn.
  let isWarning: Bool
  let isKnown: Bool

  init(_ trust: Trust) {
    label = PageText(trust.label)
    isWarning = trust == .aiGenerated
    isKnown = trust != .unknown
  }
}
