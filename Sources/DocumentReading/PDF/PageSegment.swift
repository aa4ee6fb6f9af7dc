/// Words of one row that belong together: all of a line of running text, or a cell.
struct PageSegment: Sendable, Hashable {
  private(set) var box: LayoutBox
  private(set) var words: [LayoutWord]
  private(set) var block: Int

  init?(_ line: LayoutLine) {
    guard let first = line.words.first else { return nil }
    words = line.words
    block = line.block
    box = line.words.dropFirst().reduce(first.box) { $0.union($1.box) }
  }

  /// The height of its letters.
  var size: Double { max(1, box.height) }

  mutating func append(_ other: PageSegment) {
    words += other.words
    block = other.block
    box = box.union(other.box)
  }

  /// Its words with spaces where the writing has them: between Latin words, and where a gap is as wide
  /// as a letter. Letters that are set apart evenly are one word.
  var text: String {
    let parts = words.map { Array($0.text.unicodeScalars) }
    guard !isSpaced(parts[...]) else { return words.map(\.text).joined() }
    var output = words.first?.text ?? ""
    var runStart = 0
    for index in words.indices.dropFirst() {
      let gap = words[index].box.left - words[index - 1].box.right
      guard let last = parts[index - 1].last, let first = parts[index].first else { continue }
      let isSingle = parts[index].count == 1 && parts[index - 1].count == 1
      if !isSingle { runStart = index }
      if last.isWide || first.isWide {
        let isWide = gap >= size * 0.7
        let isRun = isSingle && isSpaced(parts[runStart...].prefix(while: { $0.count == 1 }))
        if isWide, !isRun {
          output += "　"
        } else if index == 1, gap >= size * 0.2, PageMarks.isNumber(parts[0], before: first) {
          output += " "
        }
      } else {
        output += " "
      }
      output += words[index].text
    }
    return output
  }

  /// 「令 和 六 年 度」, and 「氏 名」 where nothing else stands beside it.
  private func isSpaced(_ parts: ArraySlice<[Unicode.Scalar]>) -> Bool {
    guard parts.count >= (parts.count == words.count ? 2 : 3),
      parts.allSatisfy({ $0.count == 1 && $0[0].isWide && !$0[0].isMark })
    else { return false }
    let gaps = parts.indices.dropFirst().map { words[$0].box.left - words[$0 - 1].box.right }
    guard let widest = gaps.max(), let narrowest = gaps.min() else { return false }
    return widest - narrowest <= size * 0.5
  }
}

extension Unicode.Scalar {
  /// ○, ×, ─, （: signs of wide form that are no letters.
  fileprivate var isMark: Bool {
    !properties.isAlphabetic && !(0xFF10...0xFF19).contains(value)
  }
}
