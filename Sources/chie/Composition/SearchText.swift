import KnowledgeModel
import KnowledgeStore
import Ranking
import Search

/// Hits as people read them on a terminal.
struct SearchText {
  let terminal: Terminal
  let explains: Bool

  func lines(of result: SearchResult, offset: Int) -> [String] {
    var lines = [counts(result)] + result.query.expansions.map(\.sentence.visibleLine)
    for (index, hit) in result.hits.enumerated() {
      lines.append("")
      lines += self.lines(of: hit, number: offset + index + 1)
    }
    if result.hasMore {
      lines += ["", "続きは --offset \(offset + result.hits.count) を付けると表示します。"]
    }
    return lines
  }

  /// How many documents there are of each value: the ten most frequent ones.
  func lines(of facets: [Facet]) -> [String] {
    let wrapping = Wrapping(columns: terminal.textColumns, indent: "    ")
    return facets.filter { !$0.values.isEmpty }.flatMap { facet in
      let shown = facet.values.prefix(10).map { "\($0.label.visibleLine) \($0.count)" }
      let more = facet.values.count > 10 ? "　ほか" : ""
      return ["", terminal.styled(facet.name.label, .title)]
        + wrapping.lines(of: shown.joined(separator: "　") + more)
    }
  }

  private func counts(_ result: SearchResult) -> String {
    let near = result.hits.contains { $0.match == .near } ? "。近いものも表示します" : ""
    return "\(result.documents) 文書の \(result.total) か所に見つかりました\(near)。"
  }

  private func lines(of hit: Hit, number: Int) -> [String] {
    let head = hit.document.head
    let number = "\(number). "
    let indent = String(repeating: " ", count: max(4, number.count))
    let remarks = [
      hit.match == .near ? "近い" : nil, head.kind?.label, head.fiscalYear.map { "\($0)年度" },
      head.trust == .unknown ? nil : head.trust.label,
    ].compactMap(\.self)
    let remark =
      remarks.isEmpty ? "" : "  " + terminal.styled(remarks.joined(separator: "・"), .faint)
    var lines = [
      number.padded(to: indent.count) + terminal.styled(head.title.visibleLine, .title) + remark
    ]
    let headings = hit.passage.headings.joined(separator: " ＞ ").visibleLine
    let wrapping = Wrapping(columns: terminal.textColumns, indent: indent)
    if !headings.isEmpty { lines += wrapping.lines(of: headings) }
    lines += highlighted(hit.snippet, wrapping)
    let more = hit.more > 0 ? "　ほか \(hit.more) か所" : ""
    let path = hit.document.shownPath
    let place = hit.passage.passage.place.text(in: path).map { "（\($0)）" } ?? ""
    lines.append(indent + terminal.styled((path + place).visibleLine + more, .faint))
    lines.append(indent + terminal.styled("ID \(hit.passage.passage.id.value)", .faint))
    lines += copies(under: hit).flatMap { wrapping.lines(of: $0) }
    if explains { lines += explanation(of: hit).map { indent + $0 } }
    return lines
  }

  /// The documents with nearly the same text: the first five by name.
  private func copies(under hit: Hit) -> [String] {
    let named = hit.copies.prefix(5).map { copy in
      let path = copy.document.shownPath.visibleLine
      let title = copy.document.titleWithTrust.visibleLine
      return "ほぼ同じ文書：\(title)（\(path)、\(copy.percent)％が同じ）"
    }
    let rest = hit.copies.count - named.count
    return named + (rest > 0 ? ["ほぼ同じ文書：ほか \(rest) 文書"] : [])
  }

  /// The snippet with what was found in it standing out, also where a line ends within.
  private func highlighted(_ snippet: Snippet, _ wrapping: Wrapping) -> [String] {
    let lines = wrapping.lines(of: Self.withSingleSpaces(snippet.text.visibleLine))
    guard terminal.usesColour else { return lines }
    let marks = Self.marks(snippet)
    var position = marks.startIndex
    return lines.map { line in
      var result = wrapping.indent
      var run = ""
      var isFound = false
      for character in line.dropFirst(wrapping.indent.count) {
        while position < marks.endIndex, marks[position].character != character { position += 1 }
        let found = position < marks.endIndex && marks[position].isFound
        if found != isFound {
          result += isFound ? terminal.styled(run, .found) : run
          run = ""
          isFound = found
        }
        run.append(character)
        position = min(position + 1, marks.endIndex)
      }
      return result + (isFound ? terminal.styled(run, .found) : run)
    }
  }

  private static func withSingleSpaces(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  /// Every character of the shown snippet, and whether it belongs to the query.
  private static func marks(_ snippet: Snippet) -> [(character: Character, isFound: Bool)] {
    var found = snippet.highlights[...]
    var scalar = 0
    return snippet.text.map { character in
      let start = scalar
      scalar += character.unicodeScalars.count
      while let first = found.first, first.upperBound <= start { found.removeFirst() }
      let isFound = found.first.map { $0.lowerBound < scalar && start < $0.upperBound } ?? false
      return (String(character).visibleLine.first ?? character, isFound)
    }
  }

  private func explanation(of hit: Hit) -> [String] {
    let parts = hit.parts
    func number(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
    return [
      terminal.styled(
        "点数 \(number(parts.total)) ＝（語 \(number(parts.words)) ＋ 隣り合う語 \(number(parts.pairs)) ＋ "
          + "近さ \(number(parts.proximity)) ＋ 文字 \(number(parts.grams))）× 一致の割合 \(number(parts.coverage))",
        .faint)
    ]
  }
}
