/// Which bytes of the original a byte of a fold stands for.
///
/// A list of segments in reading order. A segment is either an identity stretch, where fold and
/// original advance byte by byte and scalar by scalar, or a unit, which is mapped as a whole.
/// Text that folding leaves alone has one segment.
struct FoldMap: Sendable, Hashable {
  struct Segment: Sendable, Hashable {
    /// First byte in the fold.
    let fold: UInt32
    /// Half-open, in UTF-8 bytes of the original.
    let sourceStart: UInt32
    var sourceEnd: UInt32
    let isIdentity: Bool
  }

  private(set) var segments: [Segment] = []

  /// Says that the fold from `fold` on advances with the original over `source`.
  mutating func identity(fold: Int, source: Range<Int>) {
    if let last = segments.last, last.isIdentity, Int(last.sourceEnd) == source.lowerBound,
      fold - Int(last.fold) == source.lowerBound - Int(last.sourceStart)
    {
      segments[segments.count - 1].sourceEnd = UInt32(source.upperBound)
    } else {
      append(fold: fold, source: source, isIdentity: true)
    }
  }

  /// Says that the fold from `fold` on stands for `source` as a whole.
  mutating func unit(fold: Int, source: Range<Int>) {
    append(fold: fold, source: source, isIdentity: false)
  }

  private mutating func append(fold: Int, source: Range<Int>, isIdentity: Bool) {
    segments.append(
      Segment(
        fold: UInt32(fold), sourceStart: UInt32(source.lowerBound),
        sourceEnd: UInt32(source.upperBound), isIdentity: isIdentity))
  }

  /// The segment that holds the byte at `offset`; `nil` where there is none.
  ///
  /// - Complexity: O(log *n*) in the number of segments.
  func segment(holding offset: Int) -> Segment? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if Int(segments[middle].fold) <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : segments[low - 1]
  }
}
