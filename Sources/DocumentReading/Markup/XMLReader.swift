package import KnowledgeModel

/// Reads XML of any vocabulary: elements with a title are sections, leaves are paragraphs, equal
/// records are a table.
///
/// The text is turned into UTF-8 first; entities from outside are never fetched.
package struct XMLReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    let decoded = try TextDecoder.decode(bytes, declared: EncodingName.declared(in: bytes))
    var problems = decoded.problems
    let markup = MarkupGuard.withoutAttributeFloods(
      decoded.text.trimmedStart, limit: context.limits.attributes)
    let outcome = try MarkupParser(limits: context.limits).xml(markup)
    if outcome.isDamaged {
      problems.append(
        ReadingProblem(
          code: "damaged-markup",
          message: "XMLの書き方に誤りがあり、読める部分だけを読みました。元のファイルを確かめてください。"))
    }
    if outcome.hasExternalEntities {
      problems.append(
        ReadingProblem(
          code: "external-entity",
          message: "ファイルの外を指す実体参照は読み込みませんでした。必要な文は本文に書いてください。"))
    }
    let root = MarkupNotes.numbered(outcome.root, isPage: false)
    var writer = XMLBlocks(limits: context.limits)
    writer.write(root)
    if outcome.isDamaged, writer.blocks.isEmpty { throw .damaged("XMLとして読み取れません") }
    return Reading(
      format: context.format, encoding: decoded.encoding, confidence: decoded.confidence,
      problems: problems, declared: XMLHead.declared(of: root),
      blocks: writer.blocks)
  }
}

extension String {
  /// Without white space before the first character, which XML does not allow.
  fileprivate var trimmedStart: String { String(drop { $0.isWhitespace }) }
}
