package import KnowledgeModel

/// Reads text without markup, as copied from pages or written in an editor.
package struct PlainTextReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    let decoded = try TextDecoder.decode(bytes)
    var problems = decoded.problems
    let blocks: [Block]
    if Self.lineCount(of: decoded.text) > context.limits.outlineLines {
      problems.append(
        ReadingProblem(
          code: "no-outline",
          message: "行数が多いため見出しを調べずに読みました。見出しが要るときはファイルを分けてください。"))
      blocks = Self.paragraphs(of: decoded.text)
    } else {
      blocks = Outline.blocks(of: SourceLine.lines(of: decoded.text))
    }
    return Reading(
      format: .text, encoding: decoded.encoding, confidence: decoded.confidence,
      problems: problems, declared: DeclaredHead(), blocks: blocks)
  }

  private static func lineCount(of text: String) -> Int {
    text.utf8.count { $0 == 10 }
  }

  /// Blank-separated paragraphs of at most about 4,000 bytes. - Complexity: O(bytes).
  private static func paragraphs(of text: String) -> [Block] {
    var blocks: [Block] = []
    var number = 0
    var start = 1
    var current = ""
    func flush() {
      if !current.isEmpty {
        blocks.append(Block(.paragraph(text: current), place: Place(line: start)))
      }
      current = ""
    }
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || current.utf8.count > 4000 { flush() }
      if line.isEmpty { continue }
      if current.isEmpty { start = number } else { current += "\n" }
      current += String(Substring(line))
    }
    flush()
    return blocks
  }
}
