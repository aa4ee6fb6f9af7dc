import KnowledgeModel

/// A heading and the headings under it: the JSON of `chie show DOC --outline --json`.
struct OutlineWire: Encodable {
  let heading: String
  /// That of the reader; 0 for a title that stands above headings of level 1.
  let level: Int
  private(set) var children: [OutlineWire]

  /// The whole document, with its title as the outermost heading.
  init(of document: Document) {
    let headings = document.sections.filter { $0.level > 0 }
    let outermost = headings.map(\.level).min() ?? 2
    self.init(heading: document.head.title, level: outermost > 1 ? 1 : 0, children: [])
    for section in headings {
      append(section.headings.last ?? "", level: section.level)
    }
  }

  private init(heading: String, level: Int, children: [OutlineWire]) {
    self.heading = heading
    self.level = level
    self.children = children
  }

  /// Under the last heading of a smaller level.
  private mutating func append(_ heading: String, level: Int) {
    guard let last = children.indices.last, children[last].level < level else {
      children.append(OutlineWire(heading: heading, level: level, children: []))
      return
    }
    children[last].append(heading, level: level)
  }
}
