/// Marks headings by the size of their letters.
enum PageHeadings {
  /// - Complexity: O(lines)
  static func mark(_ items: inout [PageItem], bodySize: Double) {
    let candidates = items.indices.filter { index in
      guard case .line(let line) = items[index] else { return false }
      return isCandidate(line, bodySize: bodySize)
    }
    let kept = withoutRuns(candidates, in: items)
    guard isPlausible(kept, in: items) else { return }
    let lines = kept.compactMap { index -> PageLine? in
      if case .line(let line) = items[index] { line } else { nil }
    }
    let classes = classes(of: lines.map(\.size))
    guard let largest = classes.first else { return }
    let titles = lines.filter { $0.size >= largest * 0.94 }
    let hasTitle =
      titles.count <= 3 && titles.allSatisfy { $0.page == titles[0].page }
      && titles[0].page <= lines[0].page
    for index in kept {
      guard case .line(var line) = items[index] else { continue }
      let rank = classes.firstIndex { line.size >= $0 * 0.94 } ?? classes.count
      line.role = .heading(level: min(4, rank + (hasTitle ? 1 : 2)))
      items[index] = .line(line)
    }
  }

  private static func isCandidate(_ line: PageLine, bodySize: Double) -> Bool {
    guard line.role == .text, line.size >= bodySize * 1.18, (2...60).contains(line.letters),
      !line.isParted, !PageMarks.endsSentence(line.text) || line.text.last == "）",
      line.text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return false }
    let source = SourceLine(number: 1, raw: line.text)
    if HeadMatter.isDate(source.glyphs.filter { $0 != " " }) { return false }
    switch LineKind(source, numbering: nil) {
    case .phrase, .prose, .label: return true
    default: return false
    }
  }

  /// Four lines and more of one size are a text in large letters.
  private static func withoutRuns(_ candidates: [Int], in items: [PageItem]) -> [Int] {
    var kept: [Int] = []
    var run: [Int] = []
    func settle() { if run.count < 4 { kept += run } }
    for index in candidates {
      if let last = run.last, case .line(let above) = items[last],
        case .line(let line) = items[index],
        index == last + 1, above.region == line.region, above.size <= line.size * 1.06,
        line.size <= above.size * 1.06
      {
        run.append(index)
      } else {
        settle()
        run = [index]
      }
    }
    settle()
    return kept
  }

  /// Headings are the smaller part of a text.
  private static func isPlausible(_ headings: [Int], in items: [PageItem]) -> Bool {
    var all = 0
    for item in items {
      switch item {
      case .line(let line): all += line.letters
      case .table(let rows, _): all += rows.joined().reduce(0) { $0 + $1.count }
      }
    }
    let own = headings.reduce(0) { sum, index in
      if case .line(let line) = items[index] { sum + line.letters } else { sum }
    }
    return own * 100 <= all * 35
  }

  /// Sizes from the largest down, those that differ by little taken together.
  private static func classes(of sizes: [Double]) -> [Double] {
    var classes: [Double] = []
    for size in sizes.sorted(by: >) where classes.last.map({ size < $0 * 0.94 }) ?? true {
      classes.append(size)
    }
    return classes
  }
}
