package import KnowledgeModel

/// The tokens of a document's passages: made beforehand, or, of a large document, when each is asked
/// for, because the tokens of all take several times the memory of the text.
package struct DocumentTokens: Sendable {
  /// As many as the document has passages.
  package let count: Int
  private let make: @Sendable (Place) -> PassageTokens

  /// Which passage is asked for.
  package struct Place: Sendable {
    package let section: Section
    package let passage: Passage
    /// Counted from 0 in the document.
    package let ordinal: Int

    package init(section: Section, passage: Passage, ordinal: Int) {
      self.section = section
      self.passage = passage
      self.ordinal = ordinal
    }
  }

  /// - Parameter made: One for each passage, in reading order.
  package init(_ made: [PassageTokens]) {
    count = made.count
    make = { made[$0.ordinal] }
  }

  /// - Parameter make: Gives the same whenever it is asked.
  package init(count: Int, make: @escaping @Sendable (Place) -> PassageTokens) {
    self.count = count
    self.make = make
  }

  package subscript(place: Place) -> PassageTokens { make(place) }
}
