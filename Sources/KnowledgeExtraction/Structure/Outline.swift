import KnowledgeModel

/// A document as one tree: headings, labels, paragraphs and list items, each with what belongs to
/// it. Rules of what a challenge or a case is need not ask in which of these forms it is written.
struct Outline {
  struct Node {
    enum Form {
      case heading, paragraph, item
      /// Cells as they stand, the header first.
      case table([[String]])
    }

    let form: Form
    let text: String
    let lead: Lead
    var meaning: StructureLabels.Meaning
    /// What follows the label; empty where the label stands alone, and the whole text without
    /// label where there is none.
    var value: String
    /// The smaller, the further out.
    var rank: Int
    /// Of the block.
    let place: Place
    /// Lines of the block above this one.
    let line: Int
    let passage: PassageID
    var parent: Int?
    /// After the last node that belongs to this one.
    var end: Int

    var roles: StructureRoles { meaning.roles }

    /// A label, or a heading that is one, with nothing behind it.
    var standsAlone: Bool { value.isEmpty }

    var isHeading: Bool {
      if case .heading = form { true } else { false }
    }

    var isItem: Bool {
      if case .item = form { true } else { false }
    }

    var rows: [[String]]? {
      if case .table(let rows) = form { rows } else { nil }
    }

    /// The same as plain words.
    var withoutMeaning: Node {
      var node = self
      node.meaning = .init()
      node.value = lead.body
      return node
    }

    var witness: Witness { witness(of: text) }

    /// - Parameter words: What the node says, or a part of it.
    func witness(of words: String) -> Witness {
      Witness(passage: passage, place: place.down(line), text: words)
    }

    func isOneOf(_ roles: StructureRoles) -> Bool { !meaning.roles.isDisjoint(with: roles) }
  }

  private(set) var nodes: [Node] = []

  /// - Complexity: O(bytes).
  init(_ text: StructuredText, labels: StructureLabels) {
    var builder = OutlineBuilder(labels: labels)
    for section in text.sections { builder.append(section) }
    nodes = builder.finish()
  }

  subscript(index: Int) -> Node {
    // A node is looked at far more often than kept.
    _read { yield nodes[index] }
  }

  /// The nodes directly under one, in order.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      children.append(next)
      next = nodes[next].end
    }
    return children
  }

  /// All nodes under one, in order.
  func inside(_ index: Int) -> Range<Int> { (index + 1)..<max(index + 1, nodes[index].end) }

  /// From the nearest outwards.
  func ancestors(of index: Int) -> [Int] {
    var ancestors: [Int] = []
    var next = nodes[index].parent
    while let ancestor = next {
      ancestors.append(ancestor)
      next = nodes[ancestor].parent
    }
    return ancestors
  }
}
