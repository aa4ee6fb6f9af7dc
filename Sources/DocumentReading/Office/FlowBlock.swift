import KnowledgeModel

/// A piece of a text document as its markup gives it, before the outline of the whole is settled.
struct FlowBlock {
  enum Kind {
    case blank
    case title
    /// `level` is 1 for the outermost headings, whether or not the document has a title.
    case heading(level: Int)
    case paragraph
    /// `depth` is 1 for the outermost list.
    case item(depth: Int)
    case table([[String]])
    /// A note or a comment: belongs to what stands before it.
    case note
    /// Content, but no heading.
    case matter
    case boilerplate
  }

  var kind: Kind
  /// With its number where the program that wrote it would show one.
  var text: String
  /// Whether ``text`` begins with a number that the program makes.
  var isNumbered = false
  /// In half-width columns.
  var indent = 0
  var links: [Hyperlink] = []
  /// How many pages were ended before it, as far as the document tells.
  var pageBreaks = 0

  var isBlank: Bool { if case .blank = kind { true } else { false } }
  var isHeading: Bool { if case .heading = kind { true } else { false } }
  var isTitle: Bool { if case .title = kind { true } else { false } }
  var isBoilerplate: Bool { if case .boilerplate = kind { true } else { false } }

  /// Running text, apart from tables.
  var words: String {
    if case .table(let rows) = kind { rows.joined().joined(separator: " ") } else { text }
  }
}
