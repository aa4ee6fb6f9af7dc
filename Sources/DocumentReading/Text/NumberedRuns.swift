/// Decides which numbered or marked lines are headings and which are items.
///
/// Lines of one style that count upwards are judged together: headings have a body of their own or
/// stand between blank lines, items follow each other.
enum NumberedRuns {
  static func mark(_ layout: inout TextLayout) {
    for run in runs(in: layout) {
      let votes = run.map { vote($0, in: layout, isLast: run.count > 1 && $0 == run.last) }
      let cast = votes.compactMap { $0 }
      let isHeadings = cast.count(where: { $0 }) * 2 > cast.count
      for (index, vote) in zip(run, votes) {
        let line = layout.lines[index]
        if isHeadings, vote != false, let heading = heading(line, layout.layout(of: index)) {
          layout.lines[index].role = .heading(heading)
        } else if run.count > 1 || line.numbering?.isMark == true {
          layout.lines[index].role = .item(
            marker: line.numbering?.style ?? "", text: itemText(line))
        }
      }
    }
  }

  /// Marks are dropped, numbers belong to the words.
  private static func itemText(_ line: LaidLine) -> String {
    guard let numbering = line.numbering, numbering.isMark else { return line.source.text }
    return String(
      String.UnicodeScalarView(line.source.text.unicodeScalars.dropFirst(numbering.labelEnd)))
  }

  private static func runs(in layout: TextLayout) -> [[Int]] {
    var runs: [[Int]] = []
    var open: [String: Int] = [:]
    for (index, line) in layout.lines.enumerated() where line.isOpen {
      guard let numbering = line.numbering, !numbering.isBracket else { continue }
      if numbering.isMark, case .item = line.kind { continue }
      if let position = open[numbering.style], let last = runs[position].last {
        let before = layout.lines[last].numbering?.number
        let continues =
          numbering.isMark
          || before.map { (1...2).contains((numbering.number ?? 0) - $0) } ?? false
        if continues {
          runs[position].append(index)
          continue
        }
      }
      open[numbering.style] = runs.count
      runs.append([index])
    }
    return runs
  }

  /// `nil` for an abstention: the last item of a list is followed by what follows the list.
  private static func vote(_ index: Int, in layout: TextLayout, isLast: Bool) -> Bool? {
    let line = layout.lines[index]
    guard let numbering = line.numbering, heading(line, .isolated) != nil else { return false }
    if layout.isIsolated(index) { return layout.next[index] != nil || !isLast ? true : nil }
    guard let below = layout.adjacent(index) else { return isLast ? nil : false }
    if below.numbering?.style == numbering.style { return false }
    if !layout.isBreak(index - 1), case .phrase = layout.lines[index - 1].kind,
      layout.lines[index - 1].numbering == nil, layout.lines[index - 1].isOpen,
      !isLast, layout.lines[index - 1].source.indent >= line.source.indent
    {
      return nil
    }
    if isLast, below.source.indent < line.source.indent { return nil }
    return true
  }

  /// `nil` where the line is too much of a sentence for a heading.
  private static func heading(_ line: LaidLine, _ layout: Heading.Layout) -> Heading? {
    guard let numbering = line.numbering else { return nil }
    if !numbering.isMark, !numbering.isWord, !numbering.style.hasPrefix("第"),
      let (label, rest) = RunInHeading.split(line)
    {
      return Heading(text: label, rest: rest, layout: layout)
    }
    let isQuestion =
      ["w:Q", "w:問", "w:質問", "w:設問"].contains(numbering.style) && line.glyphs.count <= 80
      && ["か。", "?", "か"].contains(where: line.glyphs.ends)
    guard line.kind == .phrase || line.kind == .label || isQuestion else { return nil }
    return Heading(text: line.source.text, rest: nil, layout: layout)
  }
}
