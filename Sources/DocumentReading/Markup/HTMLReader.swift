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
    var title: String?
    var blocks: [Block] = []
    let outcome = try MarkupParser(limits: context.limits).html(markup)
    if let outcome {
      title = outcome.root.first(["title"]).map { $0.content.collapsed }
      blocks = Self.blocks(of: outcome.root, limits: context.limits, problems: &problems)
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
      problems: problems, declared: Self.declared(title: title, blocks), blocks: blocks)
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

  /// The title of the window without the site's name beside it.
  private static func declared(title: String?, _ blocks: [Block]) -> DeclaredHead {
    guard let title, !title.isEmpty else { return DeclaredHead() }
    for block in blocks where !block.isBoilerplate {
      if case .heading(_, let text) = block.content, title.contains(text), text.count >= 4 {
        return DeclaredHead([.title: [text]])
      }
    }
    let parts = title.split { "|｜".contains($0) }.map { $0.trimmed }
    return DeclaredHead([.title: [parts.first ?? title]])
  }
}
