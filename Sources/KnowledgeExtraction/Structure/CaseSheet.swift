import KnowledgeModel

/// Case sheets: labels and values, beginning with 団体名 or with a name above it.
extension CaseReader {
  private static let fields: StructureRoles = [
    .name, .done, .results, .factors, .since, .challenge, .background, .contact,
  ]

  /// - Parameter found: Cases already known; a sheet within one is a part of it.
  func sheets(besides found: [Found]) -> [Found] {
    let starts = outline.nodes.indices.filter { index in
      let node = outline[index]
      return node.isOneOf(.municipality) && !node.standsAlone && !node.isHeading
        && !found.contains { $0.range.contains(index) }
    }
    var sheets: [Found] = []
    for (number, index) in starts.enumerated() {
      let next = number + 1 < starts.count ? opening(of: starts[number + 1]) : nil
      let limit = outline[index].parent.map { outline[$0].end } ?? outline.nodes.count
      let start = opening(of: index)
      let range = start..<max(index + 1, min(limit, next ?? limit))
      // 「自治体：…」 of a head is over all cases of the document.
      if found.contains(where: { $0.range.lowerBound > index && range.overlaps($0.range) }) {
        continue
      }
      if let sheet = sheet(in: range, municipality: index) { sheets.append(sheet) }
    }
    return sheets
  }

  /// The first of the labels right above that belong to the sheet: 「事例名：…」.
  private func opening(of index: Int) -> Int {
    var start = index
    while start > 0, outline[start - 1].parent == outline[index].parent,
      outline[start - 1].isOneOf([.name, .since, .caseItem]), !outline[start - 1].standsAlone,
      !outline[start - 1].isHeading
    {
      start -= 1
    }
    return start
  }

  private func sheet(in range: Range<Int>, municipality index: Int) -> Found? {
    var known: StructureRoles = []
    var title = CaseTitle()
    for node in outline.nodes[range] {
      known.formUnion(node.roles.intersection(Self.fields))
      if node.isOneOf([.name, .caseItem]), !node.standsAlone, title.name == nil {
        title.name = Outline.title(from: node.value)
      }
    }
    guard known.rawValue.nonzeroBitCount >= 2 else { return nil }
    if title.name == nil, let parent = outline[range.lowerBound].parent,
      outline[parent].isHeading, outline[parent].roles.isEmpty,
      outline[parent].end == range.upperBound,
      outline.title(of: parent) != outline[index].value
    {
      title.name = outline.title(of: parent)
    }
    let value = outline[index].value
    title.municipality = titles.place(named: value)
    title.name = title.name ?? titles.group(named: value)
    return Found(title: title, range: range, isSheet: true)
  }
}
