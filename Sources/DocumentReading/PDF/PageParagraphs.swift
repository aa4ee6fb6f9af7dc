/// A paragraph, a heading, a table or a page's edge as it will be read.
struct PageEntry: Sendable {
  var text: String
  let page: Int
  /// In half-width columns.
  let indent: Int
  var preset: SourceLine.Preset?
  /// Whether space parts it from what stands above.
  let isAfterGap: Bool
}

/// Puts the lines of a document together into paragraphs, across columns and pages too.
struct PageParagraphs {
  private(set) var entries: [PageEntry] = []
  private var open: OpenParagraph?
  /// What stands between two pages, while a paragraph goes on from one to the other.
  private var asides: [PageEntry] = []
  private var last: PageLine?

  static func entries(of items: [PageItem]) -> [PageEntry] {
    var paragraphs = PageParagraphs()
    for (index, item) in items.enumerated() {
      paragraphs.add(item, before: items[(index + 1)...].prefix(2))
    }
    paragraphs.close()
    return paragraphs.entries
  }

  /// - Parameter next: What follows it.
  private mutating func add(_ item: PageItem, before next: ArraySlice<PageItem>) {
    switch item {
    case .table(let rows, let page):
      close()
      last = nil
      entries.append(
        PageEntry(
          text: rows.first?.joined(separator: "\t") ?? "", page: page, indent: 0,
          preset: .table(rows), isAfterGap: true))
    case .line(let line):
      switch line.role {
      case .running(let isRepeated):
        addAside(line, preset: isRepeated ? .boilerplate : .matter)
      case .footnote: addFootnote(line)
      case .text where isBeside(line, before: next): addAside(line, preset: .matter)
      case .heading, .text: addLine(line)
      }
    }
  }

  private mutating func addLine(_ line: PageLine) {
    if var paragraph = open, paragraph.isContinued(by: line) {
      paragraph.append(line)
      open = paragraph
    } else {
      close()
      open = OpenParagraph(line, isAfterGap: isAfterGap(line))
    }
    last = line
  }

  /// Whether the line stands beside a paragraph that goes on below it.
  private func isBeside(_ line: PageLine, before next: ArraySlice<PageItem>) -> Bool {
    guard let open, !open.isContinued(by: line), open.isApart(from: line) else { return false }
    for case .line(let other) in next where other.role == .text {
      if open.isContinued(by: other) { return true }
      guard open.isApart(from: other) else { return false }
    }
    return false
  }

  private func isAfterGap(_ line: PageLine) -> Bool {
    guard let last, last.region == line.region else { return true }
    return line.box.bottom - last.box.bottom > max(line.pitch, line.size * 1.2) * 1.35
  }

  private mutating func addAside(_ line: PageLine, preset: SourceLine.Preset?) {
    asides.append(
      PageEntry(text: line.text, page: line.page, indent: 0, preset: preset, isAfterGap: true))
    if open == nil { flushAsides() }
  }

  /// A note's lines, which a sentence of the text goes on behind.
  private mutating func addFootnote(_ line: PageLine) {
    let isStart =
      PageMarks.opens(line.text) || asides.last?.page != line.page || asides.last?.preset != .matter
    if isStart {
      addAside(line, preset: .matter)
    } else if let note = asides.indices.last {
      asides[note].text = LineEnds.joined(asides[note].text, line.text)
    } else {
      addAside(line, preset: .matter)
    }
  }

  private mutating func close() {
    if let open { entries.append(open.entry) }
    open = nil
    flushAsides()
  }

  private mutating func flushAsides() {
    entries += asides
    asides = []
  }
}
