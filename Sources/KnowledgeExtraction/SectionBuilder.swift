import ContentDigest
import KnowledgeModel

/// Gathers blocks into sections while it walks them once.
struct SectionBuilder {
  private let id: DocumentID
  private let cutter: PassageCutter
  private var sections: [Section] = []
  private var texts: [OpenText] = []
  private var boilerplate: [Boilerplate] = []
  /// The open headings, outermost first.
  private var path: [TextHeading] = []
  /// Where the open section begins.
  private var place = Place(line: 1)
  private var body: [Block] = []
  /// Boilerplate inside the open section, with the number of body blocks before it.
  private var pending: [(block: Block, bodyBefore: Int)] = []
  private var title: Block?
  private var passages = 0
  private var ordinals: [String: Int] = [:]

  init(id: DocumentID, cutter: PassageCutter) {
    self.id = id
    self.cutter = cutter
  }

  /// The title of the document opens no section of its own: what follows it is untitled.
  mutating func skipTitle(_ block: Block) {
    title = block
    if sections.isEmpty, body.isEmpty, path.isEmpty { place = block.place }
  }

  mutating func append(_ block: Block) {
    if block.isBoilerplate {
      pending.append((block, body.count))
    } else if case .heading(let level, let text) = block.content {
      closeSection(before: level)
      path.removeAll { $0.level >= level }
      path.append(TextHeading(text: text, level: level, place: block.place))
      place = block.place
    } else {
      body.append(block)
    }
  }

  /// What the walk made: the sections, never none.
  struct Outcome {
    let sections: [Section]
    let boilerplate: [Boilerplate]
    let texts: [TextSection]
  }

  mutating func finish() -> Outcome {
    closeSection(before: 0)
    if passages == 0, let title {
      // A document of nothing but its title is found by it.
      body = [Block(.paragraph(text: title.text), place: title.place)]
      path = []
      closeSection(before: 0)
    }
    if sections.isEmpty {
      sections.append(Section(headings: [], level: 0, place: Place(line: 1), passages: []))
    }
    return Outcome(sections: sections, boilerplate: boilerplate, texts: textSections)
  }

  /// A section while it is not known which passage comes next.
  private struct OpenText {
    let headings: [TextHeading]
    let blocks: [TextBlock]
    let passage: PassageID?
  }

  /// A section without passages of its own points to the next that has some: one below it.
  private var textSections: [TextSection] {
    var next: PassageID?
    var made: [TextSection] = []
    for text in texts.reversed() {
      next = text.passage ?? next
      guard let next else { continue }
      made.append(TextSection(headings: text.headings, passage: next, blocks: text.blocks))
    }
    return made.reversed()
  }

  /// A heading that nothing stands under, not even a deeper heading, becomes a passage of its own
  /// words, so that it can be found.
  private mutating func closeSection(before level: Int) {
    if let last = path.last {
      if body.isEmpty, level <= last.level {
        body.append(Block(.paragraph(text: last.text), place: place))
      }
    } else if body.isEmpty {
      return closeBoilerplate(cuts: [])
    }
    let division = cutter.division(of: body)
    closeBoilerplate(cuts: division.cuts)
    let made = division.cuts.map {
      Passage(id: passageID(of: $0.text), text: $0.text, place: $0.place)
    }
    passages += made.count
    let isOnlyHeading = body.count == 1 && body.first?.text == path.last?.text
    let blocks = zip(body, division.starts).compactMap { block, start in
      made.indices.contains(start)
        ? TextBlock(
          content: block.content, place: block.place, passage: made[start].id, links: block.links)
        : nil
    }
    texts.append(
      OpenText(headings: path, blocks: isOnlyHeading ? [] : blocks, passage: made.first?.id))
    body = []
    sections.append(
      Section(
        headings: path.map(\.text), level: path.last?.level ?? 0, place: place, passages: made))
  }

  private mutating func closeBoilerplate(cuts: [PassageCutter.Cut]) {
    for (block, bodyBefore) in pending {
      let preceding = body.prefix(bodyBefore).last?.place
      let before = cuts.prefix { ($0.place.line ?? 0) <= (preceding?.line ?? -1) }.count
      boilerplate.append(
        Boilerplate(text: block.text, place: block.place, passagesBefore: passages + before))
    }
    pending = []
  }

  private mutating func passageID(of text: String) -> PassageID {
    let digest = String(ContentDigest(of: text).hexadecimal.prefix(10))
    let ordinal = ordinals[digest, default: 0]
    ordinals[digest] = ordinal + 1
    return PassageID(ordinal == 0 ? "\(id)-\(digest)" : "\(id)-\(digest).\(ordinal + 1)")
  }
}
