import KnowledgeModel

/// Reads one line after the other: a note, what a label stands before, an entry of a list, an entry
/// by itself, else running text.
extension CitationWalk {
  /// An entry of a list that was taken for a heading because of its number.
  mutating func readHeading(_ heading: TextHeading, of section: TextSection, number: Int) {
    let text = CitationText(heading.text)
    let found = lines.listed(in: text, trust: .strict).filter {
      $0.publisher != nil && ($0.isQuoted || $0.edition != nil)
    }
    let block = TextBlock(
      content: .paragraph(text: heading.text), place: heading.place, passage: section.passage)
    add(found, text: text, section: number, block: block)
    line += 1
  }

  /// A note that was taken for a heading because of its number: 「1) 海山省「…」（令和4年度）」.
  mutating func readNote(
    _ heading: TextHeading, of section: TextSection, number: Int, context: inout SectionContext
  ) {
    guard let first = heading.text.utf8.first, first < 0x5C || first >= 0xC2,
      CitationTriggers.mayCite(heading.text),
      heading.text.unicodeScalars.contains(where: \.closesTitle)
    else { return }
    let text = CitationText(heading.text)
    guard
      NoteMarks.note(in: text, words: lines.words, isInNotes: context.isNotes || isPointedTo(text))
        != nil
    else { return }
    let block = TextBlock(
      content: .paragraph(text: heading.text), place: heading.place, passage: section.passage)
    read(heading.text[...], of: block, next: nil, section: number, context: &context)
    line += 1
  }

  /// Whether the line begins with a number in parentheses by which running text points to notes.
  private mutating func isPointedTo(_ text: CitationText) -> Bool {
    guard let number = NoteMarks.parenthesised(in: text) else { return false }
    return pointed.contains(number)
  }

  mutating func read(
    _ part: Substring, of block: TextBlock, next: TextBlock?, section: Int,
    context: inout SectionContext
  ) {
    let text = CitationText(part)
    let isHeading =
      text.scalars.count <= 40 && text.scalars.last != "。" && lines.headings.isList(text)
    if isHeading {
      if context.hasText, lines.headings.isLabel(text) {
        context.openSources()
      } else {
        context.openList(lines.headings.trust(of: String(part)))
      }
      return
    }
    if context.isBelowLabel, lines.isStatement(text) || context.isApart(block) {
      context.closeList()
    }
    let isPlain = context.list == nil && !context.isNotes && isPointedTo(text)
    if let note = NoteMarks.note(
      in: text, words: lines.words, isInNotes: context.isNotes || isPlain)
    {
      let labelled = lines.labelled(in: text)
      let found = labelled.mentions.isEmpty ? lines.noted(in: text, note.body) : labelled.mentions
      if let number = note.number, found.first?.form != .note {
        notes.define(number, found, line: line)
      }
      finish(text, found, labelled.covered, section, block)
      return
    }
    let labelled = lines.labelled(in: text, isUnderTable: context.isUnderTable)
    if !labelled.mentions.isEmpty {
      finish(text, labelled.mentions, labelled.covered, section, block)
      context.previous = nil
      return
    }
    if let list = context.list {
      if lines.headings.isGenericGroup(String(part)) {
        context.group = nil
        return
      }
      if let group = lines.headings.publisher(ofGroup: String(part)),
        lines.listed(in: text, trust: .strict).isEmpty
      {
        context.group = group
        return
      }
      // A paragraph behind the items of a list is mostly about something else.
      let isItem = block.content.isItem
      let trust: UnquotedReader.Trust =
        context.isBelowLabel && context.lastEntry != nil ? .works : list
      var found = lines.listed(in: text, trust: context.hasItems && !isItem ? .strict : trust)
      context.hasItems = context.hasItems || (isItem && !found.isEmpty)
      if let group = context.group {
        for index in found.indices
        where found[index].publisher == nil && found[index].form != .url
          && found[index].reference == nil
        {
          found[index].publisher = group
        }
      }
      let isOwnItem = block.content.depth.map { $0 == context.itemDepth } ?? false
      if found.allSatisfy({ $0.form == .url }), context.lastHasTitle, !isOwnItem, !found.isEmpty {
        found = []
      }
      if context.isBelowLabel, !found.isEmpty {
        context.lastEntry = block
        for index in found.indices where found[index].form == .reference {
          found[index].form = .block
        }
      }
      if !found.isEmpty {
        context.itemDepth = block.content.depth
        context.lastHasTitle = found.contains { $0.form != .url }
        finish(text, found, found.map(\.range), section, block)
        return
      }
      if context.isOpenedByLine { context.closeList() }
    } else {
      var entries = freeEntries(text, next: next, context: context)
      if !entries.isEmpty {
        if context.isNotes { for index in entries.indices { entries[index].form = .note } }
        finish(text, entries, entries.map(\.range), section, block)
        context.previous = entries.last
        return
      }
    }
    context.previous = nil
    finish(text, [], [], section, block)
  }

  /// An entry outside of a list: a title that names a kind of work, or one beside another entry.
  private func freeEntries(
    _ text: CitationText, next: TextBlock?, context: SectionContext
  ) -> [Mention] {
    let quoted = lines.freeEntries(in: text, isQuoted: true)
    if let entry = quoted.first {
      if lines.isNamed(entry) || context.previous != nil { return quoted }
      guard let next, next.content.isText else { return [] }
      let other = CitationText(next.content.words.prefix(200))
      return lines.freeEntries(in: other, isQuoted: true).isEmpty ? [] : quoted
    }
    guard context.previous != nil else { return [] }
    if let address = lines.freeAddress(in: text) { return [address] }
    return lines.freeEntries(in: text, isQuoted: false).filter(lines.isNamed)
  }

  private mutating func finish(
    _ text: CitationText, _ found: [Mention], _ covered: [Range<Int>], _ section: Int,
    _ block: TextBlock
  ) {
    if let first = found.first, first.form == .reference || first.form == .note,
      let number = NoteMarks.definition(in: text)
    {
      notes.define(number, found, line: line)
    }
    var found = found
    if found.count == 1, found[0].label == nil { found[0].label = lines.ownName(in: text) }
    add(found, text: text, section: section, block: block)
    var covered = Cover(of: text, covered + found.map(\.range))
    let inline = lines.running(in: text, covered: covered)
    add(inline, text: text, section: section, block: block)
    for mention in inline { covered.insert(mention.range) }
    running.append(
      RunningLine(
        text: text, covered: covered, number: line, section: section,
        block: block))
  }
}

extension Block.Content {
  fileprivate var isItem: Bool {
    if case .listItem = self { true } else { false }
  }

  fileprivate var depth: Int? {
    if case .listItem(let depth, _) = self { depth } else { nil }
  }

  fileprivate var isText: Bool {
    switch self {
    case .paragraph, .listItem: true
    case .heading, .table: false
    }
  }

  fileprivate var words: String {
    switch self {
    case .heading(_, let text), .paragraph(let text), .listItem(_, let text): text
    case .table: ""
    }
  }
}
