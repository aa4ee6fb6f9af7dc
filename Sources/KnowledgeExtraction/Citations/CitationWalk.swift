import KnowledgeModel

/// Walks a document once, line by line, and once more for names without quotation marks.
struct CitationWalk {
  let lines: CitationLines
  private var mentions: [LocatedMention] = []
  /// The place in reading order of each mention: line and first scalar.
  private var places: [(line: Int, start: Int)] = []
  var running: [RunningLine] = []
  var notes = NumberedNotes()
  var line = 0
  private let text: StructuredText
  private let owners: Owners
  /// Only looked for where a line begins with a number in parentheses.
  lazy var pointed = PointedNumbers(text)
  /// Only looked for where 県 stands for one.
  private lazy var prefecture = Owners.onlyPrefecture(in: text)

  init(lines: CitationLines, text: StructuredText) {
    self.lines = lines
    self.text = text
    owners = Owners(text.head)
  }

  /// A line that is looked at again when all works are known.
  struct RunningLine {
    let text: CitationText
    let covered: Cover
    let number: Int
    let section: Int
    let block: TextBlock
  }

  /// In reading order.
  var located: [LocatedMention] {
    places.indices.sorted {
      (places[$0].line, places[$0].start, $0) < (places[$1].line, places[$1].start, $1)
    }
    .map { mentions[$0] }
  }

  mutating func enter(_ section: TextSection, number: Int) {
    var context = SectionContext(section, headings: lines.headings)
    if context.isBelowList, context.group == nil, let heading = section.headings.last {
      readHeading(heading, of: section, number: number)
    } else if let heading = section.headings.last, context.list == nil {
      readNote(heading, of: section, number: number, context: &context)
    }
    for (index, block) in section.blocks.enumerated() {
      context.hasText = index > 0
      switch block.content {
      case .heading: continue
      case .paragraph(let text), .listItem(_, let text):
        guard CitationTriggers.mayCite(text) || context.list != nil else {
          line += 1
          context.previous = nil
          continue
        }
        context.isUnderTable = index > 0 && section.blocks[index - 1].content.isTable
        for part in CitedLines.lines(of: text) {
          read(
            part, of: block,
            next: index + 1 < section.blocks.count ? section.blocks[index + 1] : nil,
            section: number, context: &context)
          line += 1
        }
      case .table(let rows):
        CitationTable(lines: lines).mentions(in: rows, isList: context.list != nil) { text, found in
          add(found, text: text, section: number, block: block)
          line += 1
        }
      }
    }
  }

  mutating func add(
    _ found: [Mention], text: CitationText, section: Int, block: TextBlock
  ) {
    for mention in found.flatMap(\.ofEachEdition) {
      let mention = owned(mention, in: text, section: section)
      mentions.append(
        LocatedMention(
          mention: mention, section: section,
          witness: Witness(
            passage: block.passage, place: block.place, text: text[text.trimmed(mention.range)])))
      places.append((line, mention.range.lowerBound))
    }
  }

  /// With the municipality that 市, 本町 and the like stand for.
  private mutating func owned(
    _ mention: Mention, in text: CitationText, section: Int
  ) -> Mention {
    var mention = mention
    if let years = mention.yearsAgo, mention.edition == nil, let year = owners.year {
      mention.edition = .year(year - years)
    }
    guard mention.collective != nil || mention.publisher != nil else { return mention }
    let before = text.scalars[..<min(mention.range.lowerBound, text.scalars.count)]
    let headings =
      self.text.sections.indices.contains(section) ? self.text.sections[section].headings : []
    if let publisher = mention.publisher {
      mention.publisher =
        owners.department(publisher, before: before, headings: headings) ?? publisher
    } else if let word = mention.collective {
      mention.publisher =
        owners.name(for: word, before: before, headings: headings)
        ?? (Owners.isPrefecture(word) ? prefecture : nil)
    }
    return mention
  }

  mutating func findBareNames(_ reader: BareNameReader) {
    let known = KnownWorks(mentions.map(\.mention), notes: notes)
    let lines = running
    running = []
    for item in lines {
      line = item.number
      add(
        reader.mentions(in: item.text, covered: item.covered, known: known, line: item.number),
        text: item.text,
        section: item.section, block: item.block)
    }
  }
}

extension Block.Content {
  fileprivate var isTable: Bool {
    if case .table = self { true } else { false }
  }
}
