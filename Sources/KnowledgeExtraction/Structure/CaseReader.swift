import KnowledgeModel

/// Finds 事例: headings and entries under a heading of cases, headings such as 「港区「…」」, case
/// sheets, rows of tables, and documents that are one case as a whole.
struct CaseReader {
  let outline: Outline
  let labels: StructureLabels
  let titles: CaseTitleReader
  let head: DocumentHead
  let words: CaseWords

  /// What is known of a case before its body is read.
  struct Found {
    var title: CaseTitle
    /// The nodes that tell of it; the first one sets it out where it is a heading or entry.
    var range: Range<Int>
    var isSheet = false
    var isWhole = false
    /// What a row of a table tells, in place of nodes.
    var row: CaseTable.Row?
  }

  /// In reading order; none lies within another.
  func cases() -> [Found] {
    var found: [Found] = []
    for index in outline.nodes.indices {
      let node = outline[index]
      if node.isOneOf(.caseGroup), node.standsAlone, !node.isOneOf(.remark) {
        found += entries(of: index)
      } else if let rows = node.rows {
        found += CaseTable(labels: labels, titles: titles).cases(
          in: rows, at: index, isExpected: isUnderCases(index))
      } else if node.isHeading {
        if let title = title(ofHeading: index) {
          found.append(Found(title: title, range: index..<node.end))
        }
        found += siblings(under: index)
      } else if node.isOneOf(.caseItem), isTitle(index) {
        found.append(lineTitle(index))
      }
    }
    found += sheets(besides: found)
    found = Self.withoutNested(found)
    let told = told(besides: found)
    if found.isEmpty, isOneCase, told.isEmpty || hasParts, let whole {
      found = [whole]
    } else {
      found = Self.withoutNested(found + told)
    }
    if head.kind == .case, found.count == 1, found[0].isSheet, found[0].title.name == nil {
      found[0].title.name = head.title
    }
    return found
  }

  /// Whether headings or labels say what was done, what came of it and why.
  private var hasParts: Bool {
    outline.nodes.contains { $0.isOneOf([.results, .factors, .done]) && $0.rows == nil }
  }

  /// Cases that running text tells where nothing sets one out.
  private func told(besides found: [Found]) -> [Found] {
    let sources = [head.municipality, head.publisher, head.title].compactMap(\.self)
    let own = sources.flatMap { titles.mentions(in: $0) }.flatMap {
      [CaseTitleReader.place(of: $0).name, $0.text]
    }
    let told = ToldCases(outline: outline, titles: titles, words: words, own: own)
    return outline.nodes.indices.flatMap { index in
      !told.mayTell(outline[index]) || found.contains { $0.range.contains(index) }
        || outline.isRemark(index)
        ? [] : told.cases(at: index, isExpected: isUnderCases(index))
    }
  }

  func isUnderCases(_ index: Int) -> Bool {
    outline.ancestors(of: index).contains { outline[$0].isOneOf(.caseGroup) }
  }

  private static func withoutNested(_ found: [Found]) -> [Found] {
    let ordered = found.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var kept: [Found] = []
    for one in ordered {
      let isRow = one.row != nil && kept.last?.range == one.range
      if let last = kept.last, one.range.lowerBound < last.range.upperBound, !isRow { continue }
      kept.append(one)
    }
    return kept
  }
}
