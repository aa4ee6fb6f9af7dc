/// One source document as staff know it: an advice note, a case study, a report or a programme.
///
/// A document is a value. Re-indexing a changed file makes a new document with the same ``id``.
package struct Document: Sendable, Hashable, Identifiable {
  package let id: DocumentID
  package let head: DocumentHead
  /// Where the values of ``head`` come from; a value that is not known has none.
  package let origins: [DeclaredHead.Key: HeadOrigin]
  /// In reading order. Never empty: a document without headings has one untitled section.
  package let sections: [Section]
  /// What readers recognised as not being content, in reading order.
  package let boilerplate: [Boilerplate]

  package init(
    id: DocumentID, head: DocumentHead, origins: [DeclaredHead.Key: HeadOrigin] = [:],
    sections: [Section], boilerplate: [Boilerplate]
  ) {
    self.id = id
    self.head = head
    self.origins = origins
    self.sections = sections
    self.boilerplate = boilerplate
  }
}

/// A heading and the body under it, down to the next heading of any level.
package struct Section: Sendable, Hashable {
  /// From the outermost heading to this section's own. Empty for text before the first heading.
  /// The heading that is the document's title is not repeated here.
  package let headings: [String]
  /// Level of the last heading; 0 for text before the first heading.
  package let level: Int
  package let place: Place
  /// Empty for a heading with nothing but subheadings under it.
  package let passages: [Passage]

  package init(headings: [String], level: Int, place: Place, passages: [Passage]) {
    self.headings = headings
    self.level = level
    self.place = place
    self.passages = passages
  }
}

/// What is indexed, found and cited: the body of one section, or a part of it cut at block
/// boundaries to about 800 and at most 1,200 characters.
package struct Passage: Sendable, Hashable, Identifiable {
  package let id: PassageID
  /// The original text, blocks separated by line feeds; list items keep their depth as two spaces
  /// a level and a bullet, the cells of a table row are separated by tabs.
  package let text: String
  package let place: Place

  package init(id: PassageID, text: String, place: Place) {
    self.id = id
    self.text = text
    self.place = place
  }
}

/// Text of a file that is not content, and how many passages stand before it.
package struct Boilerplate: Sendable, Hashable {
  package let text: String
  package let place: Place
  package let passagesBefore: Int

  package init(text: String, place: Place, passagesBefore: Int) {
    self.text = text
    self.place = place
    self.passagesBefore = passagesBefore
  }
}
