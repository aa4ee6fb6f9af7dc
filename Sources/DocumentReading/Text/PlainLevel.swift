/// The level of a heading without a number.
struct PlainLevel {
  private let levels: HeadingLevels
  private let index: Int
  private let heading: Heading
  private let glyphs: [Unicode.Scalar]
  private let text: String
  /// No heading here may stand at its level or above.
  private let floor: OpenHeading?

  init(_ levels: HeadingLevels, _ index: Int, _ heading: Heading) {
    self.levels = levels
    self.index = index
    self.heading = heading
    glyphs = levels.layout.lines[index].glyphs
    text = levels.layout.lines[index].source.text
    floor = levels.floor(at: index)
  }

  func level() -> Int {
    guard let top = levels.stack.last else { return 2 }
    return max(wished(top), (floor?.level ?? 1) + 1)
  }

  private func wished(_ top: OpenHeading) -> Int {
    if heading.layout == .tight { return tightLevel(top) }
    if TextWords.isEdgeMatter(glyphs), levels.facts.textCount[text] == 1 { return 2 }
    if let seen = levels.textLevels[text], seen > 2,
      levels.stack.contains(where: { $0.level == seen - 1 })
    {
      return seen
    }
    if !top.hasBody { return Parallels.areParallel(glyphs, top.glyphs) ? top.level : top.level + 1 }
    if let row = parallelLevel { return row }
    return heading.layout == .isolated ? isolatedLevel : attachedLevel(top)
  }

  /// Beside the headings of its block, unless the first of these is a head of its own: a case, say,
  /// with 主な成功要因 under each.
  private func tightLevel(_ top: OpenHeading) -> Int {
    guard let head = levels.facts.groupHead[index],
      levels.facts.groupHead[top.index] == head, top.hasBody
    else { return top.level + 1 }
    if top.rank != nil { return top.level + 1 }
    guard let first = levels.stack.first(where: { $0.index == head }), first.isPlain else {
      return top.level
    }
    let headText = levels.layout.lines[head].source.text
    let isUniqueHead = levels.facts.textCount[headText] == 1
    let recurs = (levels.facts.textCount[text] ?? 0) > 1
    let hasHeadShape = Parallels.shape(first.glyphs).map(levels.headShapes.contains) ?? false
    if isUniqueHead, recurs || hasHeadShape { return first.level + 1 }
    return top.level
  }

  private func attachedLevel(_ top: OpenHeading) -> Int {
    if let closing = levelAfterRun { return closing }
    if isBeside(top) { return top.level }
    guard top.isPlain, top.layout != .isolated else { return top.level + 1 }
    let container = levels.stack.dropLast().last
    if levels.facts.groupHead[top.index] != nil, levels.facts.groupHead[index] == nil,
      let container, container.isPlain, !container.hasBody
    {
      return container.level
    }
    return top.level
  }

  private var isolatedLevel: Int {
    let stack = lasting
    guard let last = stack.last else { return 2 }
    if let related = stack.last(where: {
      $0.isPlain && Parallels.shareWord(glyphs, $0.glyphs, except: levels.facts.title)
    }), !related.hasBody || related.level > 2 {
      return related.hasBody ? related.level : related.level + 1
    }
    if !levels.facts.hasBody.contains(index), nextIsHeading { return (floor?.level ?? 1) + 1 }
    if let closing = levelAfterRun { return closing }
    guard last.isPlain else { return isBeside(last) ? last.level : last.level + 1 }
    if last.level > 2, endsRow(at: last.level) { return last.level - 1 }
    return last.level
  }

  /// After the last number of a run: beside the run, unless plain headings stand under its numbers,
  /// or beside its parent where those under each number recur (目的, 効果 …) and this one does not.
  private var levelAfterRun: Int? {
    let stack = heading.layout == .isolated ? lasting : levels.stack
    guard let numbered = stack.last(where: { $0.number != nil }), floor?.index != numbered.index,
      (floor?.level ?? 0) < numbered.level
    else { return nil }
    if numbered.layout == .tight, let head = levels.facts.groupHead[numbered.index],
      let first = levels.stack.first(where: { $0.index == head }), first.isPlain
    {
      return first.level
    }
    guard let seen = levels.plainUnder[numbered.style] else {
      return (numbered.number ?? 1) > 1 ? numbered.level : nil
    }
    let isNew = levels.facts.textCount[text] == 1
    guard seen.recurring > seen.unique, isNew, heading.layout == .isolated else { return nil }
    return max(2, numbered.level - 1)
  }

  /// Asides and a bracket of which there is only one have no headings under them.
  private func isBeside(_ open: OpenHeading) -> Bool {
    TextWords.isAside(open.glyphs)
      || open.style.hasPrefix("b:") && levels.facts.styleCount[open.style] == 1 && open.hasBody
  }

  /// A row of two headings and more of one form ends where the form ends.
  private func endsRow(at level: Int) -> Bool {
    guard let row = levels.rows[level]?.suffix(2), row.count == 2,
      let form = row.first.flatMap(Parallels.shape), form == row.last.flatMap(Parallels.shape)
    else { return false }
    return Parallels.shape(glyphs) != form
  }

  /// The open headings that a heading between blank lines leaves open: those that stand between
  /// blank lines too, and numbered ones unless they stand under such a plain one.
  private var lasting: [OpenHeading] {
    var stack = levels.stack
    let kept = stack.lastIndex { $0.index == floor?.index } ?? -1
    if let plain = stack.lastIndex(where: { $0.isPlain && $0.layout == .isolated }), plain >= kept,
      stack[(plain + 1)...].allSatisfy({ $0.layout != .isolated })
    {
      stack.removeSubrange((plain + 1)...)
    }
    while stack.count > kept + 1, let top = stack.last, top.isPlain, top.layout != .isolated {
      stack.removeLast()
    }
    return stack
  }

  /// The level of an open heading, or of one beside it, that is worded alike.
  private var parallelLevel: Int? {
    let open = heading.layout == .isolated ? lasting : levels.stack
    let least = floor?.level ?? 1
    if let sibling = open.last(where: {
      $0.level > least && Parallels.areParallel(glyphs, $0.glyphs)
    }) {
      return sibling.level
    }
    guard let shape = Parallels.shape(glyphs), let deepest = open.last?.level, deepest > least
    else {
      return nil
    }
    return stride(from: deepest, to: least, by: -1).first { level in
      levels.rows[level]?.contains { Parallels.shape($0) == shape } ?? false
    }
  }

  private var nextIsHeading: Bool {
    levels.layout.next[index].map { levels.layout.lines[$0].isHeading } ?? false
  }
}
