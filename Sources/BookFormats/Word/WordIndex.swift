/// Contents and index: fields that Word fills in anew, with what they show until then. Page numbers
/// are references to bookmarks, which every program resolves for itself.
enum WordIndex {
  /// One for each list of the index; `i` is Word's name for the whole.
  static let letters = "mtpabcdefghjkl".map(String.init)
}

extension WordBody {
  var contents: XMLFragment {
    let entries = headings.enumerated().map { index, heading in
      let line = XMLFragment(
        "w:hyperlink", ["w:anchor": heading.bookmark, "w:history": "1"],
        [.words(heading.title), .run(XMLFragment("w:tab")), page(of: heading.bookmark)])
      return XMLFragment.paragraph(
        "TOC\(heading.level)",
        [
          index == 0 ? .fieldStart("TOC \\o \"1-2\" \\h \\z \\u") : [], line,
          index == headings.count - 1 ? .fieldEnd("end") : [],
        ])
    }
    let gallery = XMLFragment(
      "w:docPartObj", [:],
      [.word("docPartGallery", "Table of Contents"), XMLFragment("w:docPartUnique")])
    return XMLFragment(
      "w:sdt", [:],
      [
        XMLFragment("w:sdtPr", [:], gallery),
        XMLFragment(
          "w:sdtContent", [:], XMLFragment([.paragraph("TOCHeading", .words("目次"))] + entries)),
      ])
  }

  /// Two columns beneath a heading; empty without entries.
  mutating func index() -> XMLFragment {
    let lists = zip(book.index, WordIndex.letters).filter { list, _ in
      list.groups.contains { !$0.entries.isEmpty }
    }
    guard !lists.isEmpty else { return [] }
    let title = heading(1, "索引")
    let before = sectionEnd(WordPage.Section())
    let content = lists.map { index(of: $0.0, letter: $0.1) }
    return [
      title, before, XMLFragment(content),
      sectionEnd(WordPage.Section(columns: 2, isContinuous: true)),
    ]
  }

  private func index(of list: Book.IndexList, letter: String) -> XMLFragment {
    var lines: [(style: String, content: XMLFragment)] = []
    for group in list.groups where !group.entries.isEmpty {
      lines.append(("IndexHeading", .words(group.head)))
      for entry in group.entries {
        let pages = entry.targets.compactMap { markBookmarks[$0] }.map(page)
        let joined = pages.enumerated().map {
          $0.offset == 0 ? $0.element : [.words(", "), $0.element]
        }
        lines.append(("Index1", [.words(entry.name + "　"), XMLFragment(joined)]))
      }
    }
    let paragraphs = lines.enumerated().map { number, line in
      XMLFragment.paragraph(
        line.style,
        [
          number == 0 ? .fieldStart("INDEX \\f \"\(letter)\" \\y") : [], line.content,
          number == lines.count - 1 ? .fieldEnd("end") : [],
        ])
    }
    return XMLFragment([.paragraph("Publisher", .words(list.title))] + paragraphs)
  }

  /// Of a bookmark.
  private func page(of bookmark: String) -> XMLFragment {
    .field("PAGEREF \(bookmark) \\h", .words("–"))
  }
}
