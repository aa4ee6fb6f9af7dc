import KnowledgeModel

/// Reads an entry of a list of references that holds no Japanese: Author, "Title", 2015.
enum LatinEntry {
  /// `nil` where the line holds Japanese or no title.
  static func mention(in text: CitationText, _ range: Range<Int>) -> Mention? {
    let isLatin = !range.contains { text.scalars[$0].value >= 0x3040 && !text.scalars[$0].isLatin }
    guard isLatin, range.count >= 12,
      AddressScanner.address(in: text, range)?.count ?? 0 < range.count / 2
    else { return nil }
    let marks = range.filter {
      text.scalars[$0] == "\"" || text.scalars[$0] == "“" || text.scalars[$0] == "”"
    }
    let edition = EditionReader.first(in: text, range)?.edition
    guard marks.count >= 2, marks[1] - marks[0] > 3 else {
      guard let edition else { return nil }
      return Mention(
        form: .reference, publisher: nil, title: text[range], edition: edition, range: range)
    }
    var author = text.trimmed(range.lowerBound..<marks[0])
    while let last = author.last, authorEnds.contains(text.scalars[last]) {
      author = author.dropLast()
    }
    var title = marks[0] + 1..<marks[1]
    if let last = title.last, text.scalars[last] == "," { title = title.dropLast() }
    var mention = Mention(
      form: .reference, publisher: author.isEmpty ? nil : text[author], title: text[title],
      edition: edition, range: range)
    mention.isQuoted = true
    return mention
  }
}

private let authorEnds = ScalarSet(",:( ")
