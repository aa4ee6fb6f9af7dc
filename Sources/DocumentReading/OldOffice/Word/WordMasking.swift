/// Takes out of an old Word document what was deleted while changes were tracked and what is hidden:
/// converters show it as if it were text.
///
/// The letters become optional hyphens, which no converter writes, so that nothing else moves.
struct WordMasking {
  private let file: WordFile
  private let bytes: [UInt8]

  /// `nil` for what has no such marks, or is none of Word 97 and later.
  static func masked(_ bytes: [UInt8]) -> [UInt8]? {
    guard let file = WordFile(bytes) else { return nil }
    return WordMasking(file: file, bytes: bytes).masked()
  }

  private func masked() -> [UInt8]? {
    let marked = markedRuns()
    guard !marked.isEmpty || file.pieces.contains(where: { isMarked($0.change) }) else {
      return nil
    }
    var output = bytes
    let sectors = file.file.places(of: file.entry)
    guard let size = sectors.first.map(\.count) else { return nil }
    var isChanged = false
    func write(_ byte: UInt8, at index: Int) {
      guard sectors.indices.contains(index / size) else { return }
      let place = sectors[index / size].lowerBound + index % size
      guard place < output.count else { return }
      output[place] = byte
      isChanged = true
    }
    var hasText = false
    for piece in file.pieces {
      let isWhole = isMarked(piece.change)
      let runs = isWhole ? [piece.bytes] : Self.runs(marked, within: piece.bytes)
      var run = 0
      for index in stride(from: piece.start, to: piece.bytes.upperBound, by: piece.width) {
        while run < runs.count, runs[run].upperBound <= index { run += 1 }
        let isMasked = run < runs.count && runs[run].contains(index)
        let unit =
          piece.width == 2 ? file.stream.number16(at: index) : UInt16(file.stream[index])
        // The end of a paragraph of which something stays joins it to the next.
        let isEnd = unit == 0x0D
        let isText = unit >= 0x20 || unit == 0x09 || unit == 0x0B || (isEnd && hasText)
        if isMasked, isText {
          write(0x1F, at: index)
          if piece.width == 2 { write(0, at: index + 1) }
        } else if isEnd || unit == 0x07 || unit == 0x0C {
          hasText = false
        } else if unit >= 0x20 {
          hasText = true
        }
      }
    }
    return isChanged ? output : nil
  }

  /// In bytes of the stream, in their order, without overlaps.
  private func markedRuns() -> [Range<Int>] {
    let list = file.list(12)
    let count = min((list.count - 4) / 8, file.stream.count / 512)
    guard count > 0 else { return [] }
    var runs: [Range<Int>] = []
    for number in 0..<count {
      let place = list.lowerBound + 4 * ((list.count - 4) / 8 + 1) + 4 * number
      let page = Int(file.table.number32(at: place) & 0x3F_FFFF) * 512
      guard page + 512 <= file.stream.count else { continue }
      let most = Int(file.stream[page + 511])
      for run in 0..<most where 4 * (most + 1) + most < 511 {
        let start = Int(file.stream.number32(at: page + 4 * run))
        let end = Int(file.stream.number32(at: page + 4 * run + 4))
        let offset = 2 * Int(file.stream[page + 4 * (most + 1) + run])
        guard offset > 0, offset < 511, start < end, end <= file.stream.count else { continue }
        let size = min(Int(file.stream[page + offset]), 511 - offset - 1)
        let changes = page + offset + 1..<page + offset + 1 + size
        if Self.marks(in: file.stream, changes) { runs.append(start..<end) }
      }
    }
    runs.sort { $0.lowerBound < $1.lowerBound }
    return runs.reduce(into: []) { sum, run in
      if let last = sum.last, run.lowerBound <= last.upperBound {
        sum[sum.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
      } else {
        sum.append(run)
      }
    }
  }

  /// - Complexity: O(log runs + found)
  private static func runs(_ runs: [Range<Int>], within bytes: Range<Int>) -> [Range<Int>] {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].upperBound <= bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    return Array(runs[low...].prefix { $0.lowerBound < bytes.upperBound })
  }

  /// Whether what changes a piece as a whole deletes or hides it.
  private func isMarked(_ change: Int) -> Bool {
    if change & 1 == 0 {
      let kind = change >> 1 & 0x7F
      return (kind == 0x41 || kind == 0x5C) && change >> 8 == 1
    }
    let number = change >> 1
    return file.changes.indices.contains(number)
      && Self.marks(in: file.table, file.changes[number])
  }

  /// Whether a list of changes to the look (sprm, MS-DOC 2.6.1) ends with letters deleted or hidden.
  private static func marks(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var isDeleted = false
    var isHidden = false
    var index = range.lowerBound
    while index + 3 <= range.upperBound {
      let code = Int(bytes.number16(at: index))
      let value = bytes[index + 2]
      switch code {
      case 0x0800: isDeleted = value & 1 == 1
      // 0x80 is as the style has it, 0x81 the opposite.
      case 0x083C: isHidden = value & 1 == 1
      default: break
      }
      let size =
        switch code >> 13 {
        case 0, 1: 1
        case 2, 4, 5: 2
        case 3: 4
        case 7: 3
        default: code == 0xD608 ? Int(bytes.number16(at: index + 2)) + 1 : Int(value) + 1
        }
      index += 2 + size
    }
    return isDeleted || isHidden
  }
}
