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
    let bounded = MarkdownGuard(MarkdownNotes.kept(in: matter.body))
    let body = bounded.text
    let tree = MarkdownTree(body, limits: context.limits)
    var blocks = tree.blocks
    if blocks.isEmpty, body.contains(where: { !$0.isWhitespace }) {
      blocks = Outline.blocks(of: SourceLine.lines(of: TagStripper.text(of: body)))
    }
    var problems = decoded.problems + matter.problems
    if bounded.isCut || tree.isCut {
      problems.append(
        ReadingProblem(
          code: "deep-nesting",
          message: "箇条書きや引用の入れ子が深すぎるため、深い所を浅い段として読みました。入れ子を減らしてください。"))
    }
    return Reading(
      format: .markdown, encoding: decoded.encoding, confidence: decoded.confidence,
      problems: problems, declared: matter.declared,
      blocks: PageBlocks.settled(blocks, hasForm: false))
  }
}
