/// Parts a page into what is read one after the other: rows across the page, and columns of running
/// text from left to right.
struct PageRegions {
  /// Pages with more rows are read row by row.
  private static let mostRows = 800
  /// Pages with more pieces are read as the converter orders them.
  private static let mostSegments = 5_000
  private static let mostDepth = 5

  /// Rows that are read from top to bottom before the next region.
  struct Region: Sendable {
    let rows: [PageRow]
    /// Whether it stands beside another.
    let isColumn: Bool
  }

  /// - Parameter isVertical: Whether lines run downwards, so that columns are tiers.
  static func regions(of segments: [PageSegment], isVertical: Bool = false) -> [Region] {
    guard segments.count <= mostSegments else {
      return [Region(rows: segments.map(PageRow.init), isColumn: false)]
    }
    let rows = PageRow.rows(of: segments)
    guard rows.count <= mostRows else { return [Region(rows: rows, isColumn: false)] }
    return PageRegions(isVertical: isVertical).regions(of: rows, isColumn: false, depth: 0)
  }

  private let isVertical: Bool

  private func regions(of rows: [PageRow], isColumn: Bool, depth: Int) -> [Region] {
    var regions: [Region] = []
    var plain: [PageRow] = []
    var index = 0
    while index < rows.count {
      guard depth < Self.mostDepth, let columns = columns(from: index, in: rows) else {
        plain.append(rows[index])
        index += 1
        continue
      }
      if !plain.isEmpty { regions.append(Region(rows: plain, isColumn: isColumn)) }
      plain = []
      for side in [columns.left, columns.right] {
        regions += self.regions(of: PageRow.rows(of: side), isColumn: true, depth: depth + 1)
      }
      index = columns.end
    }
    if !plain.isEmpty { regions.append(Region(rows: plain, isColumn: isColumn)) }
    return regions
  }

  private struct Columns {
    let left: [PageSegment]
    let right: [PageSegment]
    let end: Int
  }

  /// Two columns of running text that begin at a row and the first row after them.
  private func columns(from start: Int, in rows: [PageRow]) -> Columns? {
    let first = rows[start]
    let window = rows[start..<min(start + 3, rows.count)]
    guard window.contains(where: { $0.segments.count > 1 || !$0.spans(first) }) else { return nil }
    for gutter in Self.gutters(in: window) {
      let (range, end) = Self.extent(of: gutter, from: start, in: rows)
      guard end - start >= (isVertical ? 3 : 4) else { continue }
      let segments = rows[start..<end].flatMap(\.segments)
      let left = segments.filter { $0.box.right <= range.upperBound }
      let right = segments.filter { $0.box.right > range.upperBound }
      if isVertical && Self.areTiers(left, right, gutter: range)
        || Self.areProse(left, right, rows: rows[start..<end], gutter: range)
      {
        return Columns(left: left, right: right, end: end)
      }
    }
    return nil
  }

  /// Free strips between what stands in some rows.
  private static func gutters(in rows: ArraySlice<PageRow>) -> [ClosedRange<Double>] {
    let boxes = rows.flatMap(\.segments).map(\.box).sorted { $0.left < $1.left }
    var gutters: [ClosedRange<Double>] = []
    guard var right = boxes.first?.right else { return [] }
    for box in boxes.dropFirst() {
      if box.left - right >= 6 { gutters.append(right...box.left) }
      right = max(right, box.right)
    }
    return Array(gutters.prefix(8))
  }

  /// How far down a strip stays free, and what of it does.
  private static func extent(
    of gutter: ClosedRange<Double>, from start: Int, in rows: [PageRow]
  ) -> (ClosedRange<Double>, end: Int) {
    var (low, high) = (gutter.lowerBound, gutter.upperBound)
    for index in start..<rows.count {
      var (left, right) = (low, high)
      for segment in rows[index].segments {
        let box = segment.box
        if box.right <= left || box.left >= right { continue }
        if box.left < left {
          left = box.right
        } else if box.right > right {
          right = box.left
        } else {
          return (low...high, index)
        }
      }
      guard right - left >= max(6, rows[index].size * 0.7) else { return (low...high, index) }
      (low, high) = (left, right)
    }
    return (low...high, rows.count)
  }

  /// Columns of text fill their width, or their lines do not stand in rows; cells of a table do neither.
  private static func areProse(
    _ left: [PageSegment], _ right: [PageSegment], rows: ArraySlice<PageRow>,
    gutter: ClosedRange<Double>
  ) -> Bool {
    guard left.count >= 4, right.count >= 4 else { return false }
    let (leftBox, rightBox) = (Self.box(of: left), Self.box(of: right))
    let shared = min(leftBox.bottom, rightBox.bottom) - max(leftBox.top, rightBox.top)
    guard shared >= 0.4 * min(leftBox.height, rightBox.height) else { return false }
    let size = (left + right).map(\.size).sorted()[(left.count + right.count) / 2]
    guard leftBox.width >= size * 7, rightBox.width >= size * 7 else { return false }
    if fills(left, leftBox), fills(right, rightBox) { return true }
    let both = rows.count { row in
      row.box.left < gutter.lowerBound && row.box.right > gutter.upperBound
    }
    return both * 10 < min(left.count, right.count) * 4 && isWordy(left) && isWordy(right)
  }

  /// Two tiers of vertical writing may be short; sentences end in both, as they do not in tables.
  private static func areTiers(
    _ upper: [PageSegment], _ lower: [PageSegment], gutter: ClosedRange<Double>
  ) -> Bool {
    let size = (upper + lower).map(\.size).max() ?? 1
    return gutter.upperBound - gutter.lowerBound >= size
      && [upper, lower].allSatisfy { tier in
        tier.count >= 2 && isWordy(tier) && tier.contains { $0.text.hasSuffix("。") }
          && tier.contains { $0.box.width >= size * 7 }
      }
  }

  /// Words for the greater part, not sums.
  private static func isWordy(_ segments: [PageSegment]) -> Bool {
    let letters = segments.reduce(0) { $0 + $1.letters }
    let digits = segments.flatMap(\.words).reduce(0) { sum, word in
      sum + word.text.unicodeScalars.count { $0.halfWidth.isDigit || $0.halfWidth == "," }
    }
    return letters >= 8 * segments.count && digits * 10 <= letters * 3
  }

  private static func fills(_ segments: [PageSegment], _ box: LayoutBox) -> Bool {
    let full = segments.count { $0.box.width >= box.width * 0.75 }
    let letters = segments.reduce(0) { $0 + $1.letters }
    return full * 100 >= segments.count * 55 && letters >= 9 * segments.count
  }

  private static func box(of segments: [PageSegment]) -> LayoutBox {
    segments.dropFirst().reduce(segments[0].box) { $0.union($1.box) }
  }
}

extension PageRow {
  fileprivate func spans(_ other: PageRow) -> Bool {
    min(box.right, other.box.right) > max(box.left, other.box.left)
  }
}

extension PageSegment {
  var letters: Int { words.reduce(0) { $0 + $1.text.unicodeScalars.count } }
}
