/// The lines of a text with their surroundings; passes give each line its role.
struct TextLayout: Sendable {
  var lines: [LaidLine]
  /// The nearest lines with content before and after each line; `nil` at the ends.
  private(set) var previous: [Int?] = []
  private(set) var next: [Int?] = []

  init(_ source: [SourceLine]) {
    lines = source.map(LaidLine.init)
    connect()
  }

  /// Blank lines, boilerplate and drawn lines separate blocks of lines.
  func isBreak(_ index: Int) -> Bool {
    guard lines.indices.contains(index) else { return true }
    let line = lines[index]
    return line.isBlank || line.role == .boilerplate || line.kind == .rule && line.isOpen
  }

  /// To be called after boilerplate was marked. - Complexity: O(lines).
  mutating func connect() {
    previous = Array(repeating: nil, count: lines.count)
    next = previous
    var last: Int?
    for index in lines.indices {
      previous[index] = last
      if !isBreak(index) { last = index }
    }
    last = nil
    for index in lines.indices.reversed() {
      next[index] = last
      if !isBreak(index) { last = index }
    }
  }

  func isIsolated(_ index: Int) -> Bool { isBreak(index - 1) && isBreak(index + 1) }

  func layout(of index: Int) -> Heading.Layout {
    isBreak(index - 1) ? (isBreak(index + 1) ? .isolated : .attached) : .tight
  }

  /// The line directly below, where no blank line stands between.
  func adjacent(_ index: Int) -> LaidLine? {
    isBreak(index + 1) ? nil : lines[index + 1]
  }
}
