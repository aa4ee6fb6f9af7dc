package import KnowledgeModel

/// Reads HTML and XHTML: main content, headings, lists, definitions, tables; ruby by its base text.
///
/// Navigation, share buttons and footers stay in their place as boilerplate. A page without
/// headings is read by the rules for text.
package struct HTMLReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    let decoded = try TextDecoder.decode(bytes, declared: EncodingName.declared(in: bytes))
    var problems = decoded.problems
    let markup = MarkupGuard.withoutAttributeFloods(
      decoded.text, limit: context.limits.attributes)
    var declared = DeclaredHead()
    var blocks: [Block] = []
    let outcome = try MarkupParser(limits: context.limits).html(markup)
    if let outcome {
      let root = MarkupNotes.numbered(outcome.root, isPage: true)
      blocks = Self.blocks(of: root, limits: context.limits, problems: &problems)
      declared = HTMLHead.declared(of: root, blocks)
    }
    if outcome?.isDamaged ?? true {
      problems.append(
        ReadingProblem(
          code: "damaged-markup",
          message: "HTMLの入れ子が深すぎるか壊れているため、タグを除いた文字だけを読みました。元のページを確かめてください。"))
      blocks = Outline.blocks(of: SourceLine.lines(of: TagStripper.text(of: markup)))
    }
    return Reading(
      format: context.format, encoding: decoded.encoding, confidence: decoded.confidence,
      problems: problems, declared: declared, blocks: blocks)
  }

  private static func blocks(
    of root: MarkupNode, limits: ReadingLimits, problems: inout [ReadingProblem]
  ) -> [Block] {
    let main = root.first(["body"]).flatMap(MainContent.root)
    var writer = HTMLBlocks(limits: limits, hasMain: main != nil)
    writer.write(root, main: main)
    let hasForm = root.first(["form"]) != nil
    let blocks = PageBlocks.settled(writer.finish(), hasForm: hasForm)
    problems += writer.problems
    let hasSections = blocks.contains {
      if case .heading(let level, _) = $0.content { level > 1 && !$0.isBoilerplate } else { false }
    }
    guard !hasSections, !PageBlocks.isDoubtful(blocks, hasForm: hasForm) else { return blocks }
    return PageBlocks.outlined(blocks, limits: limits)
  }
}
