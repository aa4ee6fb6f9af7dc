extension FoldedText {
  /// Whether `term` stands in this text, byte for byte. An empty term stands in none.
  package func contains(_ term: FoldedText) -> Bool {
    var found = false
    forEachRange(of: term) { _ in
      found = true
      return false
    }
    return found
  }

  /// Where `term` stands, in UTF-8 bytes of the fold: from left to right, not overlapping.
  package func ranges(of term: FoldedText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    forEachRange(of: term) { range in
      ranges.append(range)
      return true
    }
    return ranges
  }

  /// Horspool's search: compares where the last byte fits, and jumps by what that byte allows.
  ///
  /// - Complexity: O(*n*/*m*) for a term of *m* bytes in most texts.
  private func forEachRange(of term: FoldedText, _ goOn: (Range<Int>) -> Bool) {
    let length = term.utf8.count
    guard length > 0, length <= utf8.count else { return }
    utf8.withUnsafeBufferPointer { field in
      term.utf8.withUnsafeBufferPointer { wanted in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { jumps in
          jumps.initialize(repeating: UInt8(clamping: length))
          for index in 0..<length - 1 {
            jumps[Int(wanted[index])] = UInt8(clamping: length - 1 - index)
          }
          var end = length - 1
          while end < field.count {
            let start = end - length + 1
            if field[end] == wanted[length - 1], Self.fits(wanted, field, at: start) {
              if !goOn(start..<end + 1) { return }
              end += length
            } else {
              end += Int(jumps[Int(field[end])])
            }
          }
        }
      }
    }
  }

  private static func fits(
    _ wanted: UnsafeBufferPointer<UInt8>, _ field: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    for index in 0..<wanted.count where field[start + index] != wanted[index] { return false }
    return true
  }
}
