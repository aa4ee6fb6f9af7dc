/// How the lines of a page run.
enum WritingDirection: Sendable, Hashable {
  case horizontal
  /// From top to bottom, lines from right to left: vertical writing, or a page turned to the right.
  case downwards
  /// From bottom to top, lines from left to right: a page turned to the left.
  case upwards

  /// The page as it would be if its lines ran from left to right, with what runs otherwise as a page
  /// of its own behind it.
  static func turned(_ page: LayoutPage) -> [(page: LayoutPage, direction: WritingDirection)] {
    var parts: [WritingDirection: [LayoutLine]] = [:]
    var letters: [WritingDirection: Int] = [:]
    var single: [LayoutLine] = []
    for line in page.lines {
      guard let direction = direction(of: line) else {
        single.append(line)
        continue
      }
      parts[direction, default: []].append(line)
      letters[direction, default: 0] += line.words.reduce(0) { $0 + $1.text.count }
    }
    let order: [WritingDirection] = [.horizontal, .downwards, .upwards]
    let main = order.max { (letters[$0] ?? 0) < (letters[$1] ?? 0) } ?? .horizontal
    for line in single {
      let isWide = line.words.first?.text.unicodeScalars.first?.isWide ?? false
      let hasRows = parts[.horizontal] != nil
      parts[isWide || !hasRows ? main : .horizontal, default: []].append(line)
    }
    return ([main] + order.filter { $0 != main }).compactMap { direction in
      guard let lines = parts[direction], !lines.isEmpty else { return nil }
      return (direction.turned(lines, of: page), direction)
    }
  }

  /// `nil` for a line that does not show it: one of a single letter.
  private static func direction(of line: LayoutLine) -> WritingDirection? {
    let count = line.words.reduce(0) { $0 + $1.text.unicodeScalars.count }
    guard count >= 2 else { return nil }
    if line.box.height < line.box.width * 1.4 { return .horizontal }
    if let first = line.words.first, let last = line.words.last, line.words.count > 1 {
      return last.box.top >= first.box.top ? .downwards : .upwards
    }
    return .downwards
  }

  private func turned(_ lines: [LayoutLine], of page: LayoutPage) -> LayoutPage {
    guard self != .horizontal else {
      return LayoutPage(number: page.number, width: page.width, height: page.height, lines: lines)
    }
    return LayoutPage(
      number: page.number, width: page.height, height: page.width,
      lines: lines.map { line in
        LayoutLine(
          box: turned(line.box, of: page),
          words: line.words.map { LayoutWord(box: turned($0.box, of: page), text: $0.text) },
          block: line.block)
      })
  }

  private func turned(_ box: LayoutBox, of page: LayoutPage) -> LayoutBox {
    switch self {
    case .horizontal: box
    case .downwards:
      LayoutBox(
        left: box.top, top: page.width - box.right, right: box.bottom,
        bottom: page.width - box.left)
    case .upwards:
      LayoutBox(
        left: page.height - box.bottom, top: box.left, right: page.height - box.top,
        bottom: box.right)
    }
  }
}
