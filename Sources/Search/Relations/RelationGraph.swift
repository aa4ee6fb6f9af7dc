import KnowledgeModel

/// What surrounds a thing: things, and how they belong together.
package struct RelationGraph: Sendable, Hashable {
  package struct Node: Sendable, Hashable {
    package let id: String
    /// document, source, challenge, measure, indicator, case or figure.
    package let kind: String
    package let title: String
    /// Of the document that says it; `nil` for a work.
    package let trust: String?
    package let document: String?
  }

  package struct Edge: Sendable, Hashable {
    package let from: String
    package let to: String
    package let kind: String
  }

  /// In how many steps it may be asked for.
  package static let depths = 0...5
  package static let standardDepth = 1

  /// Of what was asked about.
  package let id: String
  package let depth: Int
  /// By distance from the first, then by key.
  package let nodes: [Node]
  /// By key.
  package let edges: [Edge]

  /// The graph in the language of Graphviz.
  package var dot: String {
    var lines = ["digraph chie {", "  rankdir=LR;", "  node [fontname=\"sans-serif\"];"]
    for node in nodes {
      let shape = Self.shapes[node.kind] ?? "box"
      var label = node.title
      if let trust = node.trust.flatMap(Trust.init(rawValue:)), trust != .unknown {
        label += "\n" + trust.label
      }
      lines.append(
        "  \(Self.quoted(node.id)) [label=\(Self.quoted(label)), shape=\(shape), "
          + "class=\(Self.quoted(node.kind))];")
    }
    for edge in edges {
      lines.append(
        "  \(Self.quoted(edge.from)) -> \(Self.quoted(edge.to)) [label=\(Self.quoted(edge.kind))];")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private static let shapes = [
    "document": "note", "source": "cylinder", "challenge": "octagon", "measure": "box",
    "indicator": "ellipse", "case": "house", "figure": "plaintext",
  ]

  /// A quoted string: only the quotation mark and the backslash mean something in it; other control
  /// characters than line ends become spaces.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        quoted.unicodeScalars.append(isControl ? " " : scalar)
      }
    }
    return quoted + "\""
  }
}
