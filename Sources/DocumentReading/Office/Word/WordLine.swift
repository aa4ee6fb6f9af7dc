import KnowledgeModel

/// The words of one paragraph while they are read.
struct WordLine {
  private(set) var text = ""
  private(set) var links: [Hyperlink] = []
  /// Identifiers of what is remarked at its end, in the order of their marks.
  var comments: [String] = []
  var notes: [WordNoteMark] = []
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
    text.split(separator: "\n").map { line in
      Self.withoutLeadingTabs(String(line)).trimmedAtEnd
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// 「１<tab>目的」: the tab after a number is no column.
  private static func withoutLeadingTabs(_ line: String) -> String {
    guard line.contains("\t") else { return line }
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

/// A mark in the text that points to a note.
struct WordNoteMark {
  let id: String
  let isEndnote: Bool
  let number: Int
}

/// Fields of Word that are open, innermost last: of each only the result is text.
struct WordFields {
  private struct Field {
    var instruction = ""
    var showsResult = false
    var isLink = false
  }

  private var open: [Field] = []

  /// Whether what is read now is part of an instruction.
  var isInstruction: Bool { open.contains { !$0.showsResult } }

  mutating func append(_ instruction: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].instruction += instruction
  }

  mutating func mark(_ kind: String?, line: inout WordLine) {
    switch kind {
    case "begin": open.append(Field())
    case "separate":
      guard let field = open.last else { return }
      open[open.count - 1].showsResult = true
      if let target = Self.target(of: field.instruction) {
        open[open.count - 1].isLink = true
        line.openLink(target)
      }
    case "end": if let field = open.popLast(), field.isLink { line.closeLink() }
    default: break
    }
  }

  /// The address in `HYPERLINK "https://…"`.
  private static func target(of instruction: String) -> String? {
    let words = instruction.split(separator: "\"", omittingEmptySubsequences: false)
    guard words.count >= 2, words[0].trimmed.uppercased() == "HYPERLINK", !words[1].isEmpty else {
      return nil
    }
    return String(words[1])
  }
}

extension String {
  var trimmedAtEnd: String {
    var view = unicodeScalars[...]
    while let last = view.last, last.properties.isWhitespace { view = view.dropLast() }
    return String(String.UnicodeScalarView(view))
  }
}
