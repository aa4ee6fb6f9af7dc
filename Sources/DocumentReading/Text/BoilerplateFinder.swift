/// Marks what is not content: share buttons, navigation, contents lists, the ends of pages.
enum BoilerplateFinder {
  static func mark(_ layout: inout TextLayout) {
    for index in layout.lines.indices
    where layout.lines[index].source.preset == nil && !layout.lines[index].isBlank
      && BoilerplateRules.isBoilerplate(layout.lines[index].source)
    {
      layout.lines[index].role = .boilerplate
    }
    markOpening(&layout)
    markContents(&layout)
    markTail(&layout)
    layout.connect()
  }

  /// Of what no page of the web is: only a list of contents that the text below bears out.
  static func markDocument(_ layout: inout TextLayout) {
    markContents(&layout, leastRepeated: 0.5)
    layout.connect()
  }

  /// The site's name beside its menu: a first block that is boilerplate for the greater part.
  private static func markOpening(_ layout: inout TextLayout) {
    guard let start = layout.lines.firstIndex(where: { !$0.isBlank }) else { return }
    let end = layout.lines[start...].firstIndex(where: \.isBlank) ?? layout.lines.endIndex
    let marked = layout.lines[start..<end].count { $0.role == .boilerplate }
    guard marked * 2 >= end - start, end < layout.lines.endIndex else { return }
    for index in start..<end { layout.lines[index].role = .boilerplate }
  }

  /// 目次 and the entries under it: lines that end in a page number or come again below.
  ///
  /// - Parameter leastRepeated: The part of the entries that has to come again below.
  private static func markContents(_ layout: inout TextLayout, leastRepeated: Double = 0) {
    guard
      let title = layout.lines.prefix(400).firstIndex(where: { line in
        let word = line.glyphs.filter { $0 != " " }.string.lowercased()
        return ["目次", "もくじ", "contents", "tableofcontents"].contains { word.hasPrefix($0) }
          && line.glyphs.count <= 24
      })
    else { return }
    var lastSeen: [String: Int] = [:]
    for index in layout.lines.indices.dropFirst(title) where !layout.lines[index].isBlank {
      lastSeen[entry(layout.lines[index].glyphs).text] = index
    }
    var end = title
    var entries = 0
    var repeated = 0
    for index in layout.lines.indices.dropFirst(title + 1) where !layout.lines[index].isBlank {
      let found = entry(layout.lines[index].glyphs)
      guard found.hasPage || (lastSeen[found.text] ?? 0) > index else { break }
      end = index
      entries += 1
      repeated += (lastSeen[found.text] ?? 0) > index ? 1 : 0
    }
    guard end > title, Double(repeated) >= leastRepeated * Double(entries) else { return }
    for index in title...end where !layout.lines[index].isBlank {
      layout.lines[index].role = .boilerplate
    }
  }

  private static func entry(_ glyphs: [Unicode.Scalar]) -> (text: String, hasPage: Bool) {
    var rest = glyphs[...]
    while let last = rest.last, last.isDigit || last == " " { rest = rest.dropLast() }
    let leaders = rest.reversed().prefix { "…・.‥･ ".unicodeScalars.contains($0) }.count
    let text = rest.dropLast(leaders).filter { $0 != " " }
    return (Array(text).string, leaders >= 2 && rest.count < glyphs.count)
  }

  /// From the first opening of a page's end, within the last 40 lines, where nothing but details
  /// and a few sentences follow.
  private static func markTail(_ layout: inout TextLayout) {
    let filled = layout.lines.indices.filter { !layout.lines[$0].isBlank }.suffix(40)
    for index in filled where BoilerplateRules.opensTail(layout.lines[index].glyphs) {
      let line = layout.lines[index]
      guard line.source.preset == nil, line.numbering == nil || line.numbering?.isMark == true,
        layout.isBreak(index - 1) || isTailLine(layout.lines[index - 1])
      else { continue }
      let tail = filled.filter { $0 >= index }
      let details = tail.dropFirst().count { isTailLine(layout.lines[$0]) }
      let isShort = tail.count <= 12
      guard tail.allSatisfy({ isTailCandidate(layout.lines[$0]) }),
        isShort || details * 2 >= tail.count
      else { continue }
      for position in tail { layout.lines[position].role = .boilerplate }
      return
    }
  }

  private static func isTailLine(_ line: LaidLine) -> Bool {
    line.role == .boilerplate || BoilerplateRules.isContactDetail(line.glyphs.string)
  }

  private static func isTailCandidate(_ line: LaidLine) -> Bool {
    if line.role == .boilerplate { return true }
    if line.numbering.map({ !$0.isMark }) ?? false, !isTailLine(line) { return false }
    return line.source.preset == nil && line.glyphs.count <= 200
  }
}
