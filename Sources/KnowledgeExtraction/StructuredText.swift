package import KnowledgeModel

/// A document as findings are looked for: sections with their blocks, each block with the passage
/// that holds it. Boilerplate is left out.
package struct StructuredText: Sendable {
  package let document: DocumentID
  package let head: DocumentHead
  /// In reading order.
  package let sections: [TextSection]

  package init(document: DocumentID, head: DocumentHead, sections: [TextSection]) {
    self.document = document
    self.head = head
    self.sections = sections
  }
}

/// A heading and the blocks under it, down to the next heading of any level.
package struct TextSection: Sendable {
  /// From the outermost heading to this section's own; empty before the first heading. The title of
  /// the document is not repeated here.
  package let headings: [TextHeading]
  /// The first passage of this section, or of the first section below it.
  package let passage: PassageID
  package let blocks: [TextBlock]

  package init(headings: [TextHeading], passage: PassageID, blocks: [TextBlock]) {
    self.headings = headings
    self.passage = passage
    self.blocks = blocks
  }
}

package struct TextHeading: Sendable, Hashable {
  package let text: String
  package let level: Int
  package let place: Place

  package init(text: String, level: Int, place: Place) {
    self.text = text
    self.level = level
    self.place = place
  }
}

/// A paragraph, list item or table and where it stands.
package struct TextBlock: Sendable {
  package let content: Block.Content
  package let place: Place
  /// The passage in which the block begins.
  package let passage: PassageID
  package let links: [Hyperlink]

  package init(
    content: Block.Content, place: Place, passage: PassageID, links: [Hyperlink] = []
  ) {
    self.content = content
    self.place = place
    self.passage = passage
    self.links = links
  }
}
