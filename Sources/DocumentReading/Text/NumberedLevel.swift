/// The level of a heading with a number, a bracket, a mark or a colon.
struct NumberedLevel {
  private let levels: HeadingLevels
  private let index: Int
  private let heading: Heading
  private let style: String
  private let line: LaidLine

  init(_ levels: HeadingLevels, _ index: Int, _ heading: Heading, _ style: String) {
    self.levels = levels
    self.index = index
    self.heading = heading
    self.style = style
    line = levels.layout.lines[index]
  }

  func level() -> Int {
    let stack = levels.stack
    if let position = stack.lastIndex(where: { $0.style == style }) {
      let open = stack[position]
      let restarts = line.numbering?.number == 1 && (open.number ?? 0) >= 1
      if restarts, let top = stack.last, position < stack.count - 1, top.isPlain || top.style == "l"
      {
        return top.level + 1
      }
      return open.level
    }
    guard let top = stack.last else { return 2 }
    if let rank = line.numbering?.rank { return rankedLevel(rank) }
    if heading.layout == .tight, top.hasBody, top.rank == nil, sharesBlock(with: top) {
      return top.level
    }
    let floor = levels.floor(at: index)
    if let seen = levels.styleLevels[style] {
      let parent = stack.last { $0.level < seen }
      return max((parent?.level ?? 1) + 1, (floor?.level ?? 0) + 1)
    }
    if floor == nil, style == "b:【", let numbered = stack.first(where: { $0.rank != nil }),
      numbered.layout != .isolated, levels.facts.successor[top.index] == nil
    {
      return numbered.level
    }
    if let owner = wordOwner, owner.level > (floor?.level ?? 1) - 1 { return owner.level + 1 }
    let kept =
      heading.layout == .isolated
      ? stack.filter { !($0.isPlain && $0.layout != .isolated) } : stack
    guard let parent = kept.last else { return 2 }
    let continuesRow =
      line.numbering?.isWord ?? false && parent.isPlain && parent.hasBody
      && parent.layout != .isolated && heading.layout != .isolated
    return continuesRow || isBeside(parent) ? parent.level : parent.level + 1
  }

  /// 支援策① stands under the open heading that speaks of 支援策.
  private var wordOwner: OpenHeading? {
    guard line.numbering?.isWord ?? false else { return nil }
    let word = Array(style.unicodeScalars.dropFirst(2))
    return levels.stack.last { $0.isPlain && $0.glyphs.firstRange(of: word) != nil }
  }

  private func rankedLevel(_ rank: Int) -> Int {
    if rank <= 14 {
      let outer = levels.stack.last { ($0.rank ?? 99) < rank }
      return (outer?.level ?? 1) + 1
    }
    var stack = levels.stack
    if let cut = stack.firstIndex(where: { ($0.rank ?? -1) >= rank }) {
      stack.removeSubrange(cut...)
    }
    // １．１ belongs to １．, whatever stands between them.
    if (31...39).contains(rank), let owner = stack.last(where: { $0.rank != nil }) {
      return owner.level + 1
    }
    guard let parent = stack.last else { return 2 }
    if stack.allSatisfy({ $0.rank == nil }), line.numbering?.number == 1, isBeside(parent) {
      return parent.level
    }
    return parent.level + 1
  }

  /// Whether the first heading of a new style continues the row of a plain heading (はじめに, then
  /// １．…) instead of standing under it.
  private func isBeside(_ parent: OpenHeading) -> Bool {
    guard parent.isPlain, parent.hasBody, parent.level == 2 else { return false }
    if TextWords.isEdgeMatter(parent.glyphs) { return true }
    if (levels.rows[2]?.count ?? 0) >= 2 { return false }
    guard let last = levels.layout.previous[index] else { return true }
    return !TextWords.announces(levels.layout.lines[last].glyphs)
  }

  private func sharesBlock(with open: OpenHeading) -> Bool {
    levels.facts.groupHead[index] != nil
      && levels.facts.groupHead[index] == levels.facts.groupHead[open.index]
  }
}
