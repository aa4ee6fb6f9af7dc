/// What a session line says beside number, day and time.
struct SessionTitle {
  let title: String
  /// What stands in a column behind the title.
  let remark: String?

  init(_ letters: [Unicode.Scalar], from start: Int, without removed: [Range<Int>]) {
    var kept: [Unicode.Scalar] = []
    for place in start..<letters.count {
      if !removed.contains(where: { $0.contains(place) }) {
        kept.append(letters[place])
      } else if kept.last != "\t" {
        kept.append("\t")
      }
    }
    let columns = kept.split(separator: "\t").flatMap(Self.columns).map(Self.trimmed)
      .filter { !$0.isEmpty }
    title = columns.first ?? ""
    remark = columns.count > 1 ? columns[columns.count - 1] : nil
  }

  /// Parts between two blanks or more.
  private static func columns(_ letters: ArraySlice<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    var columns: [[Unicode.Scalar]] = [[]]
    var blanks: [Unicode.Scalar] = []
    for letter in letters {
      if letter.isBlank {
        blanks.append(letter)
        continue
      }
      if blanks.count >= 2 { columns.append([]) } else { columns[columns.count - 1] += blanks }
      blanks = []
      columns[columns.count - 1].append(letter)
    }
    return columns
  }

  private static func trimmed(_ letters: [Unicode.Scalar]) -> String {
    let kept = withoutRemark(withoutTails(letters))
    var range = 0..<kept.count
    // A parenthesis that belongs to the title stays whole.
    while let last = kept[range].last, edges.contains(last) {
      if last.isRoundClosing,
        let open = kept[range].lastIndex(where: \.isRoundOpening), range.upperBound - open > 2
      {
        break
      }
      range = range.lowerBound..<range.upperBound - 1
    }
    while let first = kept[range].first, edges.contains(first) {
      range = range.lowerBound + 1..<range.upperBound
    }
    return kept.text(range)
  }

  private static let edges = Set(" 　\t、，,・:：／/～〜~-－―—–（）()〔〕【】[]［］".unicodeScalars)

  /// Without 「いずれも」 and 「各日」 before the time that was taken out.
  private static func withoutTails(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var letters = letters
    while letters.last?.isBlank == true { letters.removeLast() }
    for tail in ["いずれも", "各日", "毎回", "各回"] {
      let tail = Array(tail.unicodeScalars)
      if letters.count >= tail.count, letters.suffix(tail.count).elementsEqual(tail) {
        letters.removeLast(tail.count)
      }
    }
    return letters
  }

  /// Without a parenthesis at the end that tells more than the title does, in a clause of its own.
  private static func withoutRemark(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard letters.last?.isRoundClosing == true,
      let open = letters.firstIndex(where: \.isRoundOpening), open >= 4,
      letters.closing(of: open, before: letters.count) == letters.count - 1,
      letters.count - open > open + 6, letters[open...].contains("、")
    else { return letters }
    return Array(letters[..<open])
  }
}
