import KnowledgeModel

/// What the headings of a section and the lines before say about its lines.
struct SectionContext {
  /// How far entries are trusted where the section is a list of references.
  private(set) var list: UnquotedReader.Trust?
  /// Whether a line opened the list, and not a heading.
  private(set) var isOpenedByLine = false
  /// Whether that line was 「（出典）」 below what is said, so that entries stand for it.
  private(set) var isBelowLabel = false
  /// Where the last entry below such a label stands; `nil` before the first.
  var lastEntry: TextBlock?
  let isNotes: Bool
  /// Whether a heading of its own stands below that of the list.
  private(set) var isBelowList = false
  /// The publisher that the heading over the entries names.
  var group: String?
  /// Whether the entry before had a title, so that an address belongs to it.
  var lastHasTitle = false
  /// Of the entry before, where it is an item of a list.
  var itemDepth: Int?
  /// Whether the entries are items of a list.
  var hasItems = false
  /// Whether something stands above the block in its section.
  var hasText = false
  /// Whether a table stands right above the block.
  var isUnderTable = false
  /// An entry outside of a list on the line before.
  var previous: Mention?

  init(_ section: TextSection, headings: ReferenceHeadings) {
    let names = section.headings.map(\.text)
    if let index = names.lastIndex(where: headings.isList) {
      list = headings.trust(of: names[index])
      if index + 1 < names.count, let last = names.last {
        isBelowList = true
        group = headings.publisher(ofGroup: last)
      }
    }
    isNotes = names.last.map(headings.isNotes) ?? false
  }

  mutating func openList(_ trust: UnquotedReader.Trust) {
    list = trust
    isOpenedByLine = true
    isBelowLabel = false
    group = nil
    lastHasTitle = false
    hasItems = false
  }

  /// After a line that is 「（出典）」 alone.
  mutating func openSources() {
    openList(.any)
    isBelowLabel = true
    lastEntry = nil
  }

  mutating func closeList() {
    list = nil
    isOpenedByLine = false
    isBelowLabel = false
  }

  /// Whether a blank line stands between the last entry below a label and the block.
  func isApart(_ block: TextBlock) -> Bool {
    guard let lastEntry, !lastEntry.hasLineEnds, let last = lastEntry.place.line,
      let line = block.place.line
    else { return false }
    return line > last + 1
  }
}

extension TextBlock {
  fileprivate var hasLineEnds: Bool {
    switch content {
    case .paragraph(let text), .listItem(_, let text): text.hasLineEnds
    case .heading, .table: false
    }
  }
}
