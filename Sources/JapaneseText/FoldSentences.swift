/// Cuts a plain fold into sentences that MeCab reads one by one, without the marks of runs.
///
/// One value is used for all sentences of a text, so that its buffers are made once.
struct FoldSentences {
  /// The sentence: the fold without marks, a space between two runs side by side.
  private(set) var utf8: [UInt8] = []
  /// Where runs of Latin letters or digits stand in ``utf8``, ascending.
  private(set) var runs: [Range<Int>] = []
  /// From these bytes of ``utf8`` on, the fold is so much further; ascending, never empty after
  /// ``next(in:)``.
  private var shifts: [(from: Int, shift: Int)] = []
  /// The segment of ``shifts`` that was asked for last.
  private var shiftPlace = 0
  /// What was read of the fold.
  private var read = 0

  /// Where a text without sentence ends is cut, in bytes. MeCab's time and space grow with it.
  private static let limit = 6000
  /// In bytes. A longer run is no word that anybody types; MeCab's time grows with its square.
  private static let longestWord = 255

  /// Forgets the fold that was read.
  mutating func restart() { read = 0 }

  /// Reads the next sentence of `fold`; `false` at its end.
  mutating func next(in fold: ContiguousArray<UInt8>) -> Bool {
    guard read < fold.count else { return false }
    utf8.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    shifts.removeAll(keepingCapacity: true)
    shifts.append((0, read))
    shiftPlace = 0
    fold.withUnsafeBufferPointer { bytes in
      while read < bytes.count {
        if bytes[read] == FoldMark.run {
          appendRun(of: bytes)
        } else if appendStretch(of: bytes) {
          break
        }
      }
    }
    return true
  }

  /// The place of a range of ``utf8`` in the fold. Ranges are asked for in ascending order.
  mutating func foldRange(of range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound + shift(at: range.lowerBound)
    return start..<max(start, range.upperBound + shift(at: range.upperBound - 1))
  }

  private mutating func shift(at offset: Int) -> Int {
    while shiftPlace + 1 < shifts.count, shifts[shiftPlace + 1].from <= offset { shiftPlace += 1 }
    return shifts[shiftPlace].shift
  }

  private mutating func appendRun(of bytes: UnsafeBufferPointer<UInt8>) {
    var end = read + 1
    while end < bytes.count, bytes[end] != FoldMark.run { end += 1 }
    let run = bytes[read + 1..<end]
    let isWord = run.count <= Self.longestWord
    if !isWord || runs.last?.upperBound == utf8.count { utf8.append(0x20) }
    if isWord {
      let start = utf8.count
      shifts.append((start, run.startIndex - start))
      utf8.append(contentsOf: UnsafeBufferPointer(rebasing: run))
      runs.append(start..<utf8.count)
    }
    read = min(end + 1, bytes.count)
    shifts.append((utf8.count, read - utf8.count))
  }

  /// Appends what stands before the next run; `true` where a sentence ends in it.
  private mutating func appendStretch(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let limit = min(read + max(Self.limit - utf8.count, 4), bytes.count)
    var end = read
    while end < limit, bytes[end] != FoldMark.run {
      end += 1
      if isFullStop(before: end, in: bytes) { break }
    }
    let isLong = end == limit && end < bytes.count && bytes[end] != FoldMark.run
    if isLong { end = cut(before: end, in: bytes) }
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[read..<end]))
    let isEnd = isLong || isFullStop(before: end, in: bytes)
    read = end
    return isEnd
  }

  /// 。 is E3 80 82.
  private func isFullStop(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    end >= read + 3 && bytes[end - 1] == 0x82 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE3
  }

  /// The last place before `limit` behind 、 or another mark of U+3000 to U+303F, else the last
  /// one between scalars.
  private func cut(before limit: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = limit
    while end > read + 3, !(bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE3) { end -= 1 }
    if end > read + 3 { return end }
    end = limit
    while bytes[end].isUTF8Continuation { end -= 1 }
    return end
  }
}
