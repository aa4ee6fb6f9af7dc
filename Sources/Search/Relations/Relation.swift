/// A way in which two things of a knowledge base belong together.
package struct Relation: Sendable, Hashable, Comparable {
  /// The keys of a document, finding or work.
  package let from: String
  package let to: String
  /// Stable, kebab-case: one of ``Kind``, or the kind of a link that was made by hand.
  package let kind: String

  /// What extraction finds.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A document, or a case in it, names a work.
    case cites
    /// A work stands for a figure.
    case figureSource = "figure-source"
    /// Two documents cite one work.
    case sameSource = "same-source"
    /// A document sets out a challenge, a measure, an indicator or a case.
    case contains
    /// A challenge and a measure of which the text says that it answers it.
    case answeredBy = "answered-by"
    /// A measure and a case that shows it.
    case example
    /// A measure and an indicator that stands under it.
    case measuredBy = "measured-by"
    /// A document links to another.
    case linksTo = "links-to"
  }

  package init(from: String, to: String, kind: String) {
    self.from = from
    self.to = to
    self.kind = kind
  }

  init(_ from: String, _ kind: Kind, _ to: String) {
    self.init(from: from, to: to, kind: kind.rawValue)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.from, left.to, left.kind) < (right.from, right.to, right.kind)
  }
}
