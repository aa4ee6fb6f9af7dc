import KnowledgeModel

/// The words of one paragraph while they are read.
struct FlowLine {
  private(set) var text = ""
  private(set) var links: [Hyperlink] = []
  /// Notes and comments whose marks it holds, in their order.
  var remarks: [FlowBlock] = []
  /// Where links that are open begin.
  private var openLinks: [(start: Int, target: String)] = []

  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  mutating func append(_ words: String) { text += words }

  mutating func openLink(_ target: String) {
    openLinks.append((text.utf8.count, target))
  }

  mutating func closeLink() {
    guard let link = openLinks.popLast() else { return }
    let words = String(decoding: Array(text.utf8).dropFirst(link.start), as: UTF8.self)
    links.append(Hyperlink(text: words.onOneLine, target: link.target))
  }

  /// The text without what lays it out: tabs behind a number are a space, empty lines are nothing.
  var settled: String {
    text.utf8.split(separator: 10).map { line in
      Self.withoutLeadingTabs(String(Substring(line))).trimmedAtEnd
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// 「１<tab>目的」: the tab after a number is no column.
  private static func withoutLeadingTabs(_ line: String) -> String {
    guard line.utf8.contains(9) else { return line }
    let body = line.drop { $0 == "\t" }
    guard let tab = body.firstIndex(of: "\t") else { return String(body) }
    let lead = body[..<tab]
    let isMark =
      lead.unicodeScalars.count <= 6
      && lead.unicodeScalars.contains { scalar in
        scalar.halfWidth.isDigit || NumberingReader.circled(scalar) != nil
          || LineKind.bullets.contains(scalar) || "（(第)）．.●○■□◆◇▼▽※".unicodeScalars.contains(scalar)
      }
    guard isMark else { return String(body) }
    return lead + "　" + body[body.index(after: tab)...].drop { $0 == "\t" }
  }
}

extension String {
  var trimmedAtEnd: String {
    var view = Substring(self).unicodeScalars
    while let last = view.last, last.isWhiteSpace { view = view.dropLast() }
    return String(view)
  }
}
