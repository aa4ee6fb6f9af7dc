/// A line in its surroundings: what it is, what stands around it, and what became of it.
struct LaidLine: Sendable {
  enum Role: Sendable, Hashable {
    /// Not yet decided, and after all passes: running text.
    case text
    case boilerplate
    /// Part of an aligned or tabbed table.
    case table([String])
    /// Category, author, date, addressee, subtitle around the title: content, but no heading.
    case matter
    case title
    /// `level` is set by ``HeadingLevels``. `rest` is what follows a run-in heading on its line.
    case heading(Heading)
    case item(marker: String, text: String)
  }

  let source: SourceLine
  let kind: LineKind
  var numbering: Numbering?
  var role: Role = .text

  init(_ source: SourceLine) {
    self.source = source
    let numbering = source.preset == nil ? Numbering(source.glyphs) : nil
    self.numbering = numbering
    kind = LineKind(source, numbering: numbering)
    switch source.preset {
    case .item: role = .item(marker: "•", text: source.text)
    case .table(let rows): role = .table(rows.first ?? [])
    case .heading(let level):
      role =
        level == 1 ? .title : .heading(Heading(text: source.text, rest: nil, layout: .isolated))
    case .boilerplate: role = .boilerplate
    case .matter: role = .matter
    case nil: break
    }
  }

  var isBlank: Bool { source.isBlank }
  var glyphs: [Unicode.Scalar] { source.glyphs }

  var isHeading: Bool {
    if case .heading = role { true } else { false }
  }

  var isOpen: Bool { role == .text }
}

/// A line that reads as a heading.
struct Heading: Sendable, Hashable {
  enum Layout: Int, Sendable, Hashable, Comparable {
    /// Inside a block of lines, directly above its body.
    case tight
    /// First of a block of lines, directly above its body.
    case attached
    /// Between blank lines.
    case isolated

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  var text: String
  var rest: String?
  var layout: Layout
  /// 2 is the outermost; 1 is the document's title.
  var level = 2
}
