/// Where a document says something, so that anybody can go and look.
package struct Witness: Sendable, Hashable, Codable {
  /// The passage that holds the words; for those of a heading, the first passage under it.
  package let passage: PassageID
  package let place: Place
  /// The exact words.
  package let text: String

  package init(passage: PassageID, place: Place, text: String) {
    self.passage = passage
    self.place = place
    self.text = text
  }
}
