/// One piece of a document as the reader found it: the smallest thing that has a place.
package struct Block: Sendable, Hashable, Codable {
  package enum Content: Sendable, Hashable, Codable {
    /// `level` is 1 for the title of the document and grows downwards.
    case heading(level: Int, text: String)
    case paragraph(text: String)
    /// `depth` is 1 for the outermost list.
    case listItem(depth: Int, text: String)
    /// Row by row; rows may differ in length. The first row is the header where there is one.
    case table(rows: [[String]])
  }

  package let content: Content
  package let place: Place
  /// Share buttons, navigation, author boxes, page footers: shown on demand, never searched.
  package let isBoilerplate: Bool
  /// Where its words lead, in the order in which they stand.
  package let links: [Hyperlink]

  package init(
    _ content: Content, place: Place, isBoilerplate: Bool = false, links: [Hyperlink] = []
  ) {
    self.content = content
    self.place = place
    self.isBoilerplate = isBoilerplate
    self.links = links
  }

  /// The same block, with another verdict on whether it is boilerplate.
  package func marked(isBoilerplate: Bool) -> Block {
    Block(content, place: place, isBoilerplate: isBoilerplate, links: links)
  }

  /// The block's words as running text; the cells of a table row are joined by tabs.
  package var text: String {
    switch content {
    case .heading(_, let text), .paragraph(let text), .listItem(_, let text): text
    case .table(let rows): rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }
  }
}

/// Words that lead to another file or page.
package struct Hyperlink: Sendable, Hashable, Codable {
  /// The words that are shown; empty for a picture without a description.
  package let text: String
  /// As the file writes it: a relative path, or an address.
  package let target: String

  package init(text: String, target: String) {
    self.text = text
    self.target = target
  }
}
