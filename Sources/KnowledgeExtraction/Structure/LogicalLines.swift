/// The lines of a paragraph that mean to be lines of their own; lines that are only wrapped stay
/// together.
struct LogicalLines: Sequence {
  private let lines: [String]

  init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "\n")) else {
      lines = [text]
      return
    }
    let raw = text.split(separator: "\n").map { String($0) }
    let hasSentences = raw.contains { $0.contains("。") }
    var joined: [String] = []
    for line in raw {
      if let last = joined.last, hasSentences, !Self.isEnd(last), !Self.isStart(line) {
        joined[joined.count - 1] = last + line
      } else {
        joined.append(line)
      }
    }
    lines = joined
  }

  func makeIterator() -> IndexingIterator<[String]> { lines.makeIterator() }

  private static func isEnd(_ line: String) -> Bool {
    guard let last = line.unicodeScalars.last else { return true }
    return "。？！：」".unicodeScalars.contains(last)
  }

  private static func isStart(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return true }
    if "・•●○■□◆※*-".unicodeScalars.contains(first) { return true }
    let lead = Lead(line)
    return lead.isNumbered || lead.label != nil
  }
}
