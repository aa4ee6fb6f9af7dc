/// Tables of an XML file: rows under a header of their own, and records of equal fields.
extension XMLBlocks {
  /// Two and more records of one name, each of two and more short fields: a header of the fields'
  /// names and a row a record, which begins with the name that the record has by an attribute.
  func table(_ node: MarkupNode) -> [[String]]? {
    let title = XMLTitle.node(of: node)?.ordinal
    let children = node.children.filter { $0.ordinal != title && !$0.isAttribute }
    let behind = Set(trailing(of: node).map(\.ordinal))
    let records = children.filter { !$0.isText && !behind.contains($0.ordinal) }
    guard records.count >= 2, let first = records.first,
      !children.contains(where: { $0.isText && $0.weight > 0 }),
      records.allSatisfy({ $0.name == first.name })
    else { return headed(records) }
    let own = records.map { $0.children.filter { !$0.isText } }
    let fields = Self.fields(of: own)
    guard fields.count >= 2, records.count * fields.count <= limits.tableCells,
      own.joined().allSatisfy({ cell in
        cell.weight <= 120 && !cell.children.contains { !$0.isText }
      })
    else { return nil }
    let isNamed = records.allSatisfy { XMLTitle.words(of: $0) != nil }
    let hasOwnNames = Set(fields).count == fields.count
    var rows: [[String]] = []
    for (record, cells) in zip(records, own) {
      let names = cells.map(\.name)
      guard names == fields || hasOwnNames && Set(names).count == names.count else { return nil }
      let name = isNamed ? XMLTitle.words(of: record).map { [$0] } ?? [] : []
      rows.append(
        name
          + (names == fields
            ? cells.map(\.content.collapsed)
            : fields.map { field in
              cells.first { $0.name == field }?.content.collapsed ?? ""
            }))
    }
    let kind = XMLNames.kind(of: first.name) ?? kind
    let header = XMLNames.header(of: fields, in: kind)
    let name = XMLNames.titleLabel(of: first.name) ?? first.name
    return hasOwnNames ? [(isNamed ? [name] : []) + header] + rows : rows
  }

  /// Sources and remarks behind the rows of a table.
  func trailing(of node: MarkupNode) -> [MarkupNode] {
    guard Self.tables.contains(node.name) else { return [] }
    let elements = node.children.filter { !$0.isText && !$0.isAttribute }
    guard let last = elements.last(where: { $0.children.contains { !$0.isText } }) else {
      return []
    }
    return elements.filter {
      $0.ordinal > last.ordinal && isLeaf($0) && !Self.items.contains($0.name)
    }
  }

  /// Those of the record that has the most; none where another has one besides.
  private static func fields(of records: [[MarkupNode]]) -> [String] {
    let most = records.map { $0.map(\.name) }.max { $0.count < $1.count } ?? []
    let known = Set(most)
    let isShared = records.allSatisfy { cells in cells.allSatisfy { known.contains($0.name) } }
    return isShared && most.count <= 64 ? most : []
  }

  /// A row of column names that has a name of its own, and rows of as many cells:
  /// `<cols><c>…</c></cols><row><c>…</c></row>`.
  private func headed(_ elements: [MarkupNode]) -> [[String]]? {
    guard elements.count >= 3, elements[1...].allSatisfy({ $0.name == elements[1].name }),
      elements[0].name != elements[1].name
    else { return nil }
    let rows = elements.map { $0.children.filter { !$0.isText && !$0.isAttribute } }
    guard rows[0].count >= 2, rows.count * rows[0].count <= limits.tableCells,
      let cell = rows[1].first?.name,
      rows.allSatisfy({ $0.count == rows[0].count }),
      rows[1...].joined().allSatisfy({ $0.name == cell || Self.isHeaderCell($0.name) }),
      rows.joined().allSatisfy({ cell in
        cell.weight <= 120 && !cell.children.contains { !$0.isText }
      })
    else { return nil }
    return rows.map { $0.map(\.content.collapsed) }
  }

  private static func isHeaderCell(_ name: String) -> Bool {
    ["th", "head", "label", "name", "見出し"].contains(name)
  }
}
