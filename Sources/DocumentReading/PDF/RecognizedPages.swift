/// Reads what a text recogniser saw on pages: tables of words with boxes and how sure it is of each.
///
///     output = { "page" TAB number NEWLINE { row NEWLINE } }
///     row    = level page block paragraph line word left top width height confidence text
enum RecognizedPages {
  /// In pixels, as many to a page of A4 as there are on 3600 pixels of its height.
  private static let pointsPerPixel = 842.0 / 3600
  /// In percent; words below are dirt for the greater part.
  private static let leastConfidence = 15.0

  static func pages(of bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) -> [LayoutPage] {
    var pages: [LayoutPage] = []
    var place: [Substring] = []
    var count = 0
    for row in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let cells = row.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false)
      if cells.first == "page", cells.count >= 2, let number = Int(cells[1]), number > 0 {
        pages.append(LayoutPage(number: number, width: 0, height: 0, lines: []))
        place = []
      }
      guard cells.count == 12, let page = pages.indices.last, let box = box(cells[6...9]) else {
        continue
      }
      if cells[0] == "1" {
        pages[page].width = box.width
        pages[page].height = box.height
      }
      let text = PageLetters.plain(cells[11].trimmed)
      guard cells[0] == "5", let confidence = Double(cells[10]), confidence >= leastConfidence,
        !text.isEmpty
      else { continue }
      count += 1
      guard count <= limits.nodes else { throw .tooLarge("認識した語数が上限の\(limits.nodes)を超えています") }
      if place != Array(cells[2...4]) {
        place = Array(cells[2...4])
        pages[page].lines.append(LayoutLine(box: box, words: [], block: Int(cells[2]) ?? 0))
      }
      let line = pages[page].lines.count - 1
      pages[page].lines[line].append(LayoutWord(box: box, text: text))
      pages[page].lines[line].box = pages[page].lines[line].box.union(box)
    }
    return pages.map(levelled)
  }

  private static func box(_ cells: ArraySlice<Substring>) -> LayoutBox? {
    let numbers = cells.compactMap { Int($0) }.map {
      Double(min(max($0, -100_000), 100_000)) * pointsPerPixel
    }
    guard numbers.count == 4 else { return nil }
    return LayoutBox(
      left: numbers[0], top: numbers[1], right: numbers[0] + max(0, numbers[2]),
      bottom: numbers[1] + max(0, numbers[3]))
  }

  /// Boxes are as high as the ink of their letters: those of usual lines get one height.
  private static func levelled(_ page: LayoutPage) -> LayoutPage {
    let isUpright = page.lines.count { $0.box.height > 1.4 * $0.box.width }
    guard isUpright * 2 <= page.lines.count else { return page }
    let heights = page.lines.map(\.box.height).sorted()
    guard !heights.isEmpty else { return page }
    let usual = heights[heights.count / 2]
    var page = page
    for line in page.lines.indices {
      let box = page.lines[line].box
      guard box.height > usual * 0.5, box.height < usual * 1.6 else { continue }
      page.lines[line].box = box.withHeight(usual)
      for word in page.lines[line].words.indices {
        page.lines[line].words[word].box.top = box.middle - usual / 2
        page.lines[line].words[word].box.bottom = box.middle + usual / 2
      }
    }
    return page
  }
}

extension LayoutLine {
  /// Digits that stand close together are one number.
  fileprivate mutating func append(_ word: LayoutWord) {
    if let last = words.last, let end = last.text.last, let start = word.text.first,
      end.isNumber, start.isNumber, end.isASCII, start.isASCII,
      word.box.left - last.box.right < 0.4 * max(last.box.height, word.box.height)
    {
      words[words.count - 1] = LayoutWord(
        box: last.box.union(word.box), text: last.text + word.text)
    } else {
      words.append(word)
    }
  }
}

extension LayoutBox {
  fileprivate func withHeight(_ height: Double) -> LayoutBox {
    LayoutBox(
      left: left, top: middle - height / 2, right: right, bottom: middle + height / 2)
  }
}
