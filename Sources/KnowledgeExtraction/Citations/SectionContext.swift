/// What the headings of a section and the lines before say about its lines.
struct SectionContext {
  /// How far entries are trusted where the section is a list of references.
  private(set) var list: UnquotedReader.Trust?
  /// Whether a line opened the list, and not a heading.
  private(set) var isOpenedByLine = false
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
    group = nil
    lastHasTitle = false
    hasItems = false
  }

  mutating func closeList() {
    list = nil
    isOpenedByLine = false
  }
}
