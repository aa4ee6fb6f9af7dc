/// Gives every heading its level from its number, its layout and its wording.
///
/// A stack holds the headings that are open. A style of numbering that is open closes everything
/// under it; a new style opens below, unless styles have an order of their own (第１章 › １ › （１）).
/// Headings without a number follow their layout: one directly above its body stands below one
/// between blank lines, one without a body stands above the next, and headings worded alike
/// (住民の課題, 行政の課題) stand side by side. Whatever stands between １ and ２ belongs to １.
struct HeadingLevels {
  private(set) var layout: TextLayout
  let facts: HeadingFacts
  private(set) var stack: [OpenHeading] = []
  /// Level at which a style without a rank, or a repeated text, was seen before.
  private(set) var styleLevels: [String: Int] = [:]
  private(set) var textLevels: [String: Int] = [:]
  /// Plain headings under the parents that are open, by level.
  private(set) var rows: [Int: [[Unicode.Scalar]]] = [:]
  /// Styles under which plain headings were seen, and whether these recur from one to the next.
  private(set) var plainUnder: [String: (unique: Int, recurring: Int)] = [:]
  /// Forms of headings whose blocks hold headings below them.
  private(set) var headShapes: Set<String> = []

  static func assign(_ layout: inout TextLayout) {
    var levels = HeadingLevels(layout)
    levels.run()
    layout = levels.layout
  }

  private init(_ layout: TextLayout) {
    self.layout = layout
    facts = HeadingFacts(layout)
  }

  private mutating func run() {
    for index in facts.headings {
      let line = layout.lines[index]
      guard case .heading(var heading) = line.role else { continue }
      let style = HeadingFacts.style(of: line)
      let level: Int
      if case .heading(let fixed) = line.source.preset {
        level = fixed
      } else if style == "p" {
        level = PlainLevel(self, index, heading).level()
      } else {
        level = NumberedLevel(self, index, heading, style).level()
      }
      heading.level = level
      layout.lines[index].role = .heading(heading)
      open(index, heading, style)
    }
    dropCaptions()
  }

  /// The innermost open heading whose run of numbers goes on after `index`.
  func floor(at index: Int) -> OpenHeading? {
    stack.last { (facts.successor[$0.index] ?? -1) > index }
  }

  private mutating func open(_ index: Int, _ heading: Heading, _ style: String) {
    let line = layout.lines[index]
    while let top = stack.last, top.level >= heading.level {
      stack.removeLast()
      rows[top.level + 1] = nil
    }
    if style == "p" {
      let recurs = (facts.textCount[line.source.text] ?? 0) > 1
      if let parent = stack.last {
        plainUnder[parent.style, default: (0, 0)].unique += recurs ? 0 : 1
        plainUnder[parent.style, default: (0, 0)].recurring += recurs ? 1 : 0
        if heading.layout == .tight, parent.isPlain, let shape = Parallels.shape(parent.glyphs) {
          headShapes.insert(shape)
        }
      }
      rows[heading.level, default: []].append(line.glyphs)
      if rows[heading.level, default: []].count > 40 { rows[heading.level]?.removeFirst() }
      textLevels[line.source.text] = heading.level
    } else if line.numbering?.rank == nil {
      styleLevels[style] = heading.level
    }
    stack.append(
      OpenHeading(
        index: index, style: style, rank: line.numbering?.rank, number: line.numbering?.number,
        layout: heading.layout, level: heading.level, glyphs: line.glyphs,
        hasBody: facts.hasBody.contains(index)))
  }

  /// A lone line after which nothing belongs to it is a caption.
  private mutating func dropCaptions() {
    for (position, index) in facts.headings.enumerated() {
      guard case .heading(let heading) = layout.lines[index].role, heading.layout == .isolated,
        layout.lines[index].source.preset == nil,
        HeadingFacts.style(of: layout.lines[index]) == "p", !facts.hasBody.contains(index)
      else { continue }
      if HeadMatter.namesParty(layout.lines[index]) {
        layout.lines[index].role = .text
        continue
      }
      let following = facts.headings.dropFirst(position + 1).first
      if let following, case .heading(let next) = layout.lines[following].role,
        next.level > heading.level
      {
        continue
      }
      layout.lines[index].role = .text
    }
  }
}

/// A heading under which the text still stands.
struct OpenHeading {
  let index: Int
  let style: String
  let rank: Int?
  let number: Int?
  let layout: Heading.Layout
  let level: Int
  let glyphs: [Unicode.Scalar]
  let hasBody: Bool

  var isPlain: Bool { style == "p" }
}
