import KnowledgeModel

/// Puts together what a text document says and what its pages show around that: headers and footers.
struct FlowFrame {
  var headers: [FlowBlock] = []
  var footers: [FlowBlock] = []

  /// Words of a body, in characters, below which headers and footers may be all that is said.
  private static let fewWords = 40

  /// Headers and footers with words stand once behind the body, where a search finds them. What only
  /// counts pages, or is said in the body too, is marked as boilerplate.
  func flow(around body: [FlowBlock]) -> [FlowBlock] {
    let words = body.filter { !$0.isBoilerplate && !$0.isBlank }.map(\.words)
    guard words.joined().unicodeScalars.count >= Self.fewWords else {
      return Self.unique(headers) + body + Self.unique(footers)
    }
    let said = Set(words.map(Self.key))
    let frames = Self.unique(headers + footers).map { frame in
      guard Self.hasWords(frame.text), !said.contains(Self.key(frame.text)) else { return frame }
      var kept = frame
      kept.kind = .matter
      return kept
    }
    return body + frames
  }

  /// Those of several sections say the same.
  private static func unique(_ flow: [FlowBlock]) -> [FlowBlock] {
    var seen: Set<String> = []
    return flow.filter { seen.insert($0.text).inserted && $0.text.contains { !$0.isNumber } }
  }

  static func key(_ text: String) -> String {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.halfWidth).string
  }

  /// Whether more than the number of a page is told.
  static func hasWords(_ text: String) -> Bool {
    var rest = key(text).lowercased().filter { $0.isLetter && !$0.isNumber }
    for word in ["ページ", "page", "頁", "of"] { rest = rest.replacing(word, with: "") }
    return rest.filter { !"全第中目p".contains($0) }.count >= 2
  }
}

extension FlowFrame {
  /// Blocks of sheets or slides in which what stands around pages (boilerplate so far) is text where it
  /// has words that nothing else says: a search is to find it.
  static func told(_ blocks: [Block]) -> [Block] {
    guard blocks.contains(where: \.isBoilerplate) else { return blocks }
    var said: Set<String> = []
    for block in blocks where !block.isBoilerplate {
      for words in block.text.split(whereSeparator: { $0.isNewline || $0 == "\t" }) {
        said.insert(key(String(words)))
      }
    }
    return blocks.map { block in
      guard block.isBoilerplate, hasWords(block.text), !isDay(block.text),
        said.insert(key(block.text)).inserted
      else { return block }
      return block.marked(isBoilerplate: false)
    }
  }

  /// Whether it only tells a day: the one on which something was printed or shown.
  private static func isDay(_ text: String) -> Bool {
    key(text).allSatisfy { $0.isNumber || "年月日時分曜火水木金土（）令和平成昭元/.-:(),".contains($0) }
  }
}
