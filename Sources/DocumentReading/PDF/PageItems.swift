/// Lays out the pages of a document: regions, tables, lines and what they measure.
struct PageItems {
  private(set) var items: [PageItem] = []
  /// Pages on which no text is.
  private(set) var emptyPages: [Int] = []
  /// The height of the letters of running text.
  private(set) var bodySize = 1.0
  private var region = 0

  /// - Complexity: O(rows²) a page, of which there are bounded many.
  init(_ pages: [LayoutPage]) {
    let parts = pages.map { WritingDirection.turned(StackedLetters.joined($0)) }
    emptyPages = zip(pages, parts).filter { $1.isEmpty }.map { $0.0.number }
    // Heads and feet run from left to right on pages of vertical writing too.
    let framed = parts.compactMap { page in
      (page.first { $0.direction == .horizontal } ?? page.first).map { part in
        (page: part.page, segments: part.page.lines.compactMap(PageSegment.init))
      }
    }
    let running = RunningMatter.find(in: framed)
    var position = 0
    for page in parts {
      let hasFrame = page.contains { $0.direction == .horizontal }
      for (index, part) in page.enumerated() {
        if part.direction == .horizontal || !hasFrame && index == 0 {
          add(framed[position].segments, running: running[position], of: part)
        } else {
          add(part.page.lines.compactMap(PageSegment.init), running: [:], of: part)
        }
      }
      position += page.isEmpty ? 0 : 1
    }
    bodySize = Self.bodySize(of: items)
    measure()
    markFootnotes()
  }

  private mutating func add(
    _ segments: [PageSegment], running: [Int: Bool],
    of part: (page: LayoutPage, direction: WritingDirection)
  ) {
    let page = part.page.number
    var body: [PageSegment] = []
    var edges: [(segment: PageSegment, isRepeated: Bool)] = []
    for (index, segment) in segments.enumerated() {
      if let isRepeated = running[index] {
        edges.append((segment, isRepeated))
      } else {
        body.append(segment)
      }
    }
    let middle =
      body.isEmpty ? .infinity : body.reduce(0) { $0 + $1.box.middle } / Double(body.count)
    add(edges.filter { $0.segment.box.middle < middle }, page: page)
    let isVertical = part.direction == .downwards
    for region in PageRegions.regions(of: body, isVertical: isVertical) { add(region, page: page) }
    add(edges.filter { $0.segment.box.middle >= middle }, page: page)
  }

  private mutating func add(_ edges: [(segment: PageSegment, isRepeated: Bool)], page: Int) {
    for isRepeated in [false, true] {
      for row in PageRow.rows(of: edges.filter { $0.isRepeated == isRepeated }.map(\.segment)) {
        region += 1
        var line = PageLine(row, page: page)
        line.region = region
        line.role = .running(isRepeated: isRepeated)
        items.append(.line(line))
      }
    }
  }

  private mutating func add(_ part: PageRegions.Region, page: Int) {
    region += 1
    let rows = PageRow.levelled(part.rows)
    var index = 0
    while index < rows.count {
      if let (cells, end) = PageTable.table(from: index, in: rows) {
        items.append(.table(cells, page: page))
        index = end
        continue
      }
      var line = PageLine(rows[index], page: page)
      line.region = region
      line.isColumn = part.isColumn
      items.append(.line(line))
      index += 1
    }
  }

  /// The size that most letters have.
  private static func bodySize(of items: [PageItem]) -> Double {
    var letters: [Int: Int] = [:]
    for case .line(let line) in items where line.role == .text {
      letters[Int((line.size * 2).rounded()), default: 0] += line.letters
    }
    let most = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.map { Double($0.key) / 2 } ?? 1
  }

  /// Sets the edges and the pitch of all lines.
  private mutating func measure() {
    var regions: [Int: RegionMeasure] = [:]
    var plain: [Int: RegionMeasure] = [:]
    var all = RegionMeasure()
    for case .line(let line) in items where line.role == .text {
      regions[line.region, default: RegionMeasure()].add(line)
      if !line.isColumn {
        plain[line.page, default: RegionMeasure()].add(line)
        all.add(line)
      }
    }
    for index in items.indices {
      guard case .line(var line) = items[index] else { continue }
      let own = regions[line.region] ?? RegionMeasure()
      var wide = line.isColumn ? own : plain[line.page] ?? own
      if !line.isColumn, wide.count < 4 { wide = all }
      line.margin = min(wide.left, line.box.left)
      line.edge = max(wide.edge ?? wide.right, line.isColumn ? 0 : line.box.right)
      line.isEdgeSure = wide.edge != nil
      line.pitch = own.pitch ?? wide.pitch ?? line.size * 2
      items[index] = .line(line)
    }
  }

  /// Lines in small letters with which a page ends.
  private mutating func markFootnotes() {
    var page = 0
    var isFoot = true
    for index in items.indices.reversed() {
      guard case .line(var line) = items[index] else {
        isFoot = false
        continue
      }
      if line.page != page { isFoot = true }
      page = line.page
      guard line.role == .text, isFoot else { continue }
      isFoot = line.size < bodySize * 0.88
      guard isFoot else { continue }
      line.role = .footnote
      items[index] = .line(line)
    }
  }
}
