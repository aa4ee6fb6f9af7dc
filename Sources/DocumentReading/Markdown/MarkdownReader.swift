import CMarkGFM
package import KnowledgeModel

/// Reads CommonMark with tables and front matter through cmark-gfm.
package struct MarkdownReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    let decoded = try TextDecoder.decode(bytes)
    let matter = FrontMatter(decoded.text, limits: context.limits)
    let body = MarkdownGuard.bounded(matter.body)
    var blocks = MarkdownTree.blocks(of: body)
    if blocks.isEmpty, body.contains(where: { !$0.isWhitespace }) {
      blocks = Outline.blocks(of: SourceLine.lines(of: TagStripper.text(of: body)))
    }
    return Reading(
      format: .markdown, encoding: decoded.encoding, confidence: decoded.confidence,
      problems: decoded.problems + matter.problems, declared: matter.declared,
      blocks: PageBlocks.settled(blocks, hasForm: false))
  }
}
