/// A piece of a passage's original text, unchanged, and what in it belongs to the query.
package struct Snippet: Sendable, Hashable {
  /// At most 120 characters; never cut inside one.
  package let text: String
  /// Half-open, in Unicode scalars of ``text``; ascending and apart from each other.
  package let highlights: [Range<Int>]
  /// Whether the passage has text before the piece.
  package let beginsInside: Bool
  /// Whether the passage goes on after it.
  package let endsInside: Bool

  package init(text: String, highlights: [Range<Int>], beginsInside: Bool, endsInside: Bool) {
    self.text = text
    self.highlights = highlights
    self.beginsInside = beginsInside
    self.endsInside = endsInside
  }

  package static let empty = Snippet(
    text: "", highlights: [], beginsInside: false, endsInside: false)
}
