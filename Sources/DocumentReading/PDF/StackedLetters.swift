/// Puts together the columns of vertical writing whose letters a program placed one by one, so that
/// the converter sees a page of single letters in rows.
enum StackedLetters {
  /// Pages with more words stay as they are.
  private static let mostWords = 8_000
  private static let fewestLetters = 12

  /// The page with its columns as lines; the page itself where most of it is otherwise.
  ///
  /// - Complexity: O(words × columns)
  static func joined(_ page: LayoutPage) -> LayoutPage {
    let words = page.lines.flatMap(\.words)
    guard let width = width(of: words), isStacked(words, width: width) else { return page }
    let letters = page.lines.filter { !isRow($0, width: width) }.flatMap(\.words)
    let columns = columns(of: letters.filter { isLetter($0, width: width) })
      .filter { $0.words.contains(where: \.isWideLetter) }
    let taken = Set(columns.flatMap(\.words))
    var page = page
    for index in page.lines.indices { page.lines[index].words.removeAll(where: taken.contains) }
    page.lines.removeAll { $0.words.isEmpty }
    page.lines += columns.enumerated().map { $1.withRuns(block: $0) }
    return page
  }

  /// Whether most letters of a page stand alone, in no columns: nobody knows what follows what.
  static func areScattered(on page: LayoutPage) -> Bool {
    let words = page.lines.flatMap(\.words)
    let single = words.filter { $0.isWideLetter && $0.text.allSatisfy(\.isLetter) }
    guard single.count >= 40, let width = width(of: words), !isStacked(words, width: width) else {
      return false
    }
    let letters = words.reduce(0) { $0 + $1.text.unicodeScalars.count }
    return single.count * 10 >= letters * 6
  }

  /// The usual width of the letters where most of them are words of their own.
  private static func width(of words: [LayoutWord]) -> Double? {
    let single = words.filter(\.isWideLetter)
    let letters = words.reduce(0) { $0 + $1.text.unicodeScalars.count }
    guard single.count >= fewestLetters, words.count <= mostWords, single.count * 10 >= letters * 6
    else { return nil }
    let width = single.map(\.box.width).sorted()[single.count / 2]
    return width > 1 ? width : nil
  }

  /// Also digits side by side in a column, and letters that lie on their side.
  private static func isLetter(_ word: LayoutWord, width: Double) -> Bool {
    word.isWideLetter || word.box.width <= width * 2.2 && word.text.unicodeScalars.count <= 4
      || word.box.height > word.box.width * 1.4
  }

  /// Whether the line is writing from left to right: words of many letters, as heads of pages have.
  private static func isRow(_ line: LayoutLine, width: Double) -> Bool {
    line.words.contains { word in
      let scalars = word.text.unicodeScalars
      return scalars.count >= 2 && scalars.allSatisfy(\.isWide) && word.box.width > width * 1.5
    }
  }

  /// Whether letters are nearer to those below them than to those beside them.
  private static func isStacked(_ words: [LayoutWord], width: Double) -> Bool {
    let single = words.filter(\.isWideLetter)
    let byColumn = single.sorted { ($0.box.centre, $0.box.top) < ($1.box.centre, $1.box.top) }
    let byRow = single.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
    let down = zip(byColumn, byColumn.dropFirst()).count { above, below in
      abs(above.box.centre - below.box.centre) <= width * 0.2
        && (0.5 * width...1.4 * width).contains(below.box.top - above.box.top)
    }
    let across = zip(byRow, byRow.dropFirst()).count { left, right in
      abs(left.box.middle - right.box.middle) <= width * 0.2
        && (0.5 * width...1.4 * width).contains(right.box.left - left.box.left)
    }
    return down * 10 >= single.count * 6 && down > across * 2
  }

  /// Letters below each other as lines, each letter a word.
  private static func columns(of letters: [LayoutWord]) -> [LayoutLine] {
    var open: [LayoutLine] = []
    for letter in letters.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
      let above = open.firstIndex { line in
        guard let last = line.words.last else { return false }
        let size = max(last.box.width, letter.box.width)
        return abs(line.box.centre - letter.box.centre) <= size * 0.3
          && letter.box.top - last.box.bottom <= size * 1.3
      }
      if let above {
        open[above].words.append(letter)
        open[above].box = open[above].box.union(letter.box)
      } else {
        open.append(LayoutLine(box: letter.box, words: [letter]))
      }
    }
    return open
  }
}

extension LayoutLine {
  /// With letters that follow each other closely as one word, as wide as upright letters are; the boxes
  /// of letters may be higher than the step from one to the next.
  fileprivate func withRuns(block: Int) -> LayoutLine {
    let upright = words.filter(\.isWideLetter).map(\.box)
    var line = self
    line.block = block
    line.words = []
    if !upright.isEmpty {
      line.box.left = upright.map(\.left).sorted()[upright.count / 2]
      line.box.right = line.box.left + upright.map(\.width).sorted()[upright.count / 2]
    }
    for var word in words {
      word.box.left = line.box.left
      word.box.right = line.box.right
      if let last = line.words.last, word.box.top - last.box.bottom < 0.6 * word.box.width {
        let gap = word.box.top - last.box.bottom
        line.words[line.words.count - 1] = LayoutWord(
          box: last.box.union(word.box),
          text: gap < 0.1 * word.box.width
            ? last.text + word.text : LineEnds.joined(last.text, word.text))
      } else {
        line.words.append(word)
      }
    }
    return line
  }
}

extension LayoutWord {
  fileprivate var isWideLetter: Bool {
    var scalars = text.unicodeScalars.makeIterator()
    guard let first = scalars.next(), scalars.next() == nil else { return false }
    return first.isWide
  }
}

extension LayoutBox {
  fileprivate var centre: Double { (left + right) / 2 }
}
