import JapaneseText
import KnowledgeModel

/// What a document shows of its head: headings, labelled values, lines at its edges.
struct Evidence {
  /// Headings down to level 3, in order.
  let headings: [String]
  private let lines: [String]

  /// How many blocks at each end speak of the document rather than of its subject.
  private static let edge = 12

  init(blocks: [Block]) {
    headings = blocks.compactMap { block in
      if !block.isBoilerplate, case .heading(let level, let text) = block.content, level <= 3 {
        text
      } else {
        nil
      }
    }
    let edges =
      blocks.count <= 2 * Self.edge ? blocks : blocks.prefix(Self.edge) + blocks.suffix(Self.edge)
    lines = edges.flatMap { $0.text.split(separator: "\n").map(String.init) }
  }

  /// 「13 経済産業」: a number of a policy field and its name, alone on one of the first lines.
  var numberedField: String? {
    lines.prefix(3).lazy.compactMap { line -> String? in
      let folded = Fold.plain(line).string
      guard folded.count <= 20 else { return nil }
      let parts = line.split(maxSplits: 1) { $0 == " " || $0 == "\u{3000}" }
      guard parts.count == 2, (1...2).contains(parts[0].count),
        parts[0].allSatisfy(\.isWholeNumber), let first = parts[1].first, first.isLetter,
        (2...14).contains(parts[1].count)
      else { return nil }
      return String(parts[1])
    }.first
  }

  /// The rest of the first line that is 「label：value」 with one of the labels.
  func value(after labels: [String]) -> String? {
    for line in lines {
      guard let colon = line.firstIndex(where: { "：:".contains($0) }) else { continue }
      let label = line[..<colon].filter { !$0.isWhitespace && !"・•■○●【】-".contains($0) }
      guard labels.contains(String(label)) else { continue }
      let value = line[line.index(after: colon)...].trimmingWhitespace
      if !value.isEmpty { return value }
    }
    return nil
  }

  var shortEdgeLines: [String] { lines.filter { $0.count <= 30 } }
}

extension StringProtocol {
  var trimmingWhitespace: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
