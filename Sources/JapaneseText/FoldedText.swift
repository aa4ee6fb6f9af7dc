/// A text in the form in which texts are compared, with the way back to the original.
///
/// Two values are equal where their folds are, whatever was folded.
package struct FoldedText: Sendable {
  /// Valid UTF-8. Both ends of each run of Latin letters or digits carry ``FoldMark/run``.
  package let utf8: ContiguousArray<UInt8>
  let map: FoldMap

  init(utf8: ContiguousArray<UInt8>, map: FoldMap) {
    self.utf8 = utf8
    self.map = map
  }

  package var string: String { String(decoding: utf8, as: UTF8.self) }

  package var isEmpty: Bool { utf8.isEmpty }

  /// The bytes of the original that `range` of the fold stands for, widened to whole characters.
  ///
  /// Both ranges are half-open and in UTF-8 bytes. The range of a mark alone is empty.
  ///
  /// - Complexity: O(log *n*)
  package func sourceRange(of range: Range<Int>) -> Range<Int> {
    precondition(range.lowerBound >= 0 && range.upperBound <= utf8.count, "range out of bounds")
    guard !range.isEmpty else {
      let place = sourceStart(at: range.lowerBound)
      return place..<place
    }
    let lower = sourceStart(at: range.lowerBound)
    return lower..<max(lower, sourceEnd(before: range.upperBound))
  }

  private func sourceStart(at offset: Int) -> Int {
    guard offset < utf8.count else { return map.segments.last.map { Int($0.sourceEnd) } ?? 0 }
    guard let segment = map.segment(holding: offset) else { return 0 }
    guard segment.isIdentity else { return Int(segment.sourceStart) }
    var start = offset
    while start > Int(segment.fold), utf8[start].isUTF8Continuation { start -= 1 }
    return Int(segment.sourceStart) + start - Int(segment.fold)
  }

  private func sourceEnd(before offset: Int) -> Int {
    guard let segment = map.segment(holding: offset - 1) else { return 0 }
    guard segment.isIdentity else { return Int(segment.sourceEnd) }
    var end = offset
    while end < utf8.count, utf8[end].isUTF8Continuation { end += 1 }
    return min(Int(segment.sourceStart) + end - Int(segment.fold), Int(segment.sourceEnd))
  }
}

extension FoldedText: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.utf8 == right.utf8 }

  package func hash(into hasher: inout Hasher) { hasher.combine(utf8) }
}

extension UInt8 {
  /// Whether this is the second, third or fourth byte of a scalar in UTF-8.
  var isUTF8Continuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
