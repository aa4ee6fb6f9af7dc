extension FoldedText {
  /// This fold with each of `edits` made, and its map to the same original.
  ///
  /// What an edit puts in stands as a whole for what was under its range. `edits` are in ascending
  /// order and do not overlap.
  ///
  /// - Complexity: O(*n*)
  func rewritten(by edits: [FoldEdit]) -> FoldedText {
    var utf8 = ContiguousArray<UInt8>()
    utf8.reserveCapacity(self.utf8.count)
    var map = FoldMap()
    var copied = SegmentCursor(map: self.map, length: self.utf8.count)
    var read = 0
    for edit in edits {
      copied.copy(read..<edit.range.lowerBound, to: utf8.count, of: &map)
      utf8.append(contentsOf: self.utf8[read..<edit.range.lowerBound])
      map.unit(fold: utf8.count, source: sourceRange(of: edit.range))
      utf8.append(contentsOf: edit.replacement)
      read = edit.range.upperBound
    }
    copied.copy(read..<self.utf8.count, to: utf8.count, of: &map)
    utf8.append(contentsOf: self.utf8[read...])
    return FoldedText(utf8: utf8, map: map)
  }
}

/// Copies parts of a map from left to right.
private struct SegmentCursor {
  let map: FoldMap
  let length: Int
  private var next = 0

  init(map: FoldMap, length: Int) {
    self.map = map
    self.length = length
  }

  /// Appends the segments of `range` to `target`, moved so that the range begins at `fold`.
  mutating func copy(_ range: Range<Int>, to fold: Int, of target: inout FoldMap) {
    guard !range.isEmpty else { return }
    let segments = map.segments
    while next + 1 < segments.count, Int(segments[next + 1].fold) <= range.lowerBound { next += 1 }
    while next < segments.count, Int(segments[next].fold) < range.upperBound {
      let segment = segments[next]
      let end = next + 1 < segments.count ? Int(segments[next + 1].fold) : length
      let lower = max(range.lowerBound, Int(segment.fold))
      let upper = min(range.upperBound, end)
      let place = fold + lower - range.lowerBound
      if segment.isIdentity {
        let shift = Int(segment.sourceStart) - Int(segment.fold)
        target.identity(fold: place, source: lower + shift..<upper + shift)
      } else {
        target.unit(fold: place, source: Int(segment.sourceStart)..<Int(segment.sourceEnd))
      }
      if end > range.upperBound { return }
      next += 1
    }
  }
}
