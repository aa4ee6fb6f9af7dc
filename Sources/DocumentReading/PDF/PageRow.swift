/// Segments side by side.
struct PageRow: Sendable, Hashable {
  /// From left to right.
  var segments: [PageSegment]
  private(set) var box: LayoutBox

  init(_ segment: PageSegment) {
    segments = [segment]
    box = segment.box
  }

  /// - Parameter segments: At least one.
  init?(_ segments: [PageSegment]) {
    guard let first = segments.first else { return nil }
    self.segments = segments
    box = segments.dropFirst().reduce(first.box) { $0.union($1.box) }
  }

  var size: Double { segments.map(\.size).max() ?? 1 }

  /// The rows of a page from top to bottom. - Complexity: O(n log n) in segments.
  static func rows(of segments: [PageSegment]) -> [PageRow] {
    var rows: [PageRow] = []
    for segment in segments.sorted(by: {
      ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left)
    }) {
      let recent = rows.indices.suffix(4).last { rows[$0].takes(segment) }
      if let recent {
        rows[recent].segments.append(segment)
        rows[recent].box = rows[recent].box.union(segment.box)
      } else {
        rows.append(PageRow(segment))
      }
    }
    for index in rows.indices { rows[index].settle() }
    return rows.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
  }

  /// The rows with those put together that stand side by side, one a little lower than the other: labels
  /// and sums of a table.
  static func levelled(_ rows: [PageRow]) -> [PageRow] {
    var levelled: [PageRow] = []
    for row in rows {
      guard let last = levelled.last, row.box.top < last.box.bottom + row.size * 0.3,
        row.box.bottom - last.box.top < row.size * 2.6,
        last.segments.allSatisfy({ own in
          row.segments.allSatisfy {
            $0.box.left > own.box.right + own.size || own.box.left > $0.box.right + own.size
          }
        }),
        let joined = PageRow((last.segments + row.segments).sorted { $0.box.left < $1.box.left })
      else {
        levelled.append(row)
        continue
      }
      levelled[levelled.count - 1] = joined
    }
    return levelled
  }

  /// Whether the segment stands beside those of the row: neither over them nor far higher than they.
  private func takes(_ segment: PageSegment) -> Bool {
    segments.allSatisfy { own in
      own.box.sharesRow(with: segment.box) >= 0.5
        && max(own.size, segment.size) <= 2.2 * min(own.size, segment.size)
        && (own.box.right <= segment.box.left + own.size * 0.3
          || segment.box.right <= own.box.left + own.size * 0.3)
    }
  }

  /// From left to right; what stands closely side by side, letters that are set apart
  /// evenly, and a mark or number with what it stands before are joined.
  private mutating func settle() {
    var joined: [PageSegment] = []
    for segment in segments.sorted(by: { $0.box.left < $1.box.left }) {
      guard let last = joined.last else {
        joined.append(segment)
        continue
      }
      let gap = segment.box.left - last.box.right
      let size = min(last.size, segment.size)
      let room = size * (last.block == segment.block ? 1.2 : 0.4)
      let isMarked = joined.count == 1 && gap <= size * 6 && PageMarks.isMark(last.text)
      if gap < room || isMarked {
        joined[joined.count - 1].append(segment)
      } else {
        joined.append(segment)
      }
    }
    // 「２　施設の現状」 alone in its row.
    if joined.count == 2, joined[0].isShortNumber,
      joined[1].box.left - joined[0].box.right <= 2 * joined[1].size
    {
      joined[0].append(joined[1])
      joined.removeLast()
    }
    segments = Self.withSpacedLetters(joined)
  }

  /// 「新　番　丁」: three single letters and more at even distances are one segment.
  private static func withSpacedLetters(_ segments: [PageSegment]) -> [PageSegment] {
    var output: [PageSegment] = []
    var index = 0
    while index < segments.count {
      var end = index
      while end < segments.count, segments[end].isLetter { end += 1 }
      let run = segments[index..<end]
      if run.count >= 3 {
        let gaps = zip(run, run.dropFirst()).map { $1.box.left - $0.box.right }
        if let widest = gaps.max(), let narrowest = gaps.min(), widest <= run[index].size * 4,
          widest - narrowest <= run[index].size * 0.5
        {
          var joined = run[index]
          for segment in run.dropFirst() { joined.append(segment) }
          output.append(joined)
          index = end
          continue
        }
      }
      output.append(segments[index])
      index += 1
    }
    return output
  }
}

extension PageSegment {
  fileprivate var isShortNumber: Bool {
    let glyphs = words.flatMap { $0.text.unicodeScalars.map(\.halfWidth) }
    return glyphs.count <= 4 && glyphs.allSatisfy { $0.isDigit || $0 == "." || $0 == "-" }
  }

  fileprivate var isLetter: Bool {
    guard words.count == 1, let scalar = words[0].text.unicodeScalars.first else { return false }
    return words[0].text.unicodeScalars.count == 1 && scalar.isWide
      && scalar.properties.isAlphabetic
  }
}
