/// What the headings of a section and the lines before say about its lines.
struct SectionContext {
  /// How far entries are trusted where the section is a list of references.
  private(set) var list: UnquotedReader.Trust?
  /// Whether a line opened the list, and not a heading.
  private(set) var isOpenedByLine = false
  let isNotes: Bool
  /// The publisher that the heading over the entries names.
  var group: String?
  /// Whether the entry before had a title, so that an address belongs to it.
  var lastHasTitle = false
  /// An entry outside of a list on the line before.
  var previous: Mention?

  init(_ section: TextSection, headings: ReferenceHeadings) {
    let names = section.headings.map(\.text)
    if let index = names.lastIndex(where: headings.isList) {
      list = headings.trust(of: names[index])
      if index + 1 < names.count, let last = names.last {
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
  }

  mutating func closeList() {
    list = nil
    isOpenedByLine = false
  }
}

extension ReferenceHeadings {
  /// A heading that may stand over other things too trusts only what names a kind of work.
  func trust(of heading: String) -> UnquotedReader.Trust {
    let isClear = ["文献", "出典", "引用", "にした", "参考資料", "参照資料", "資料一覧", "資料の一覧", "References"]
      .contains(where: heading.contains)
    return isClear ? .any : .works
  }
}
