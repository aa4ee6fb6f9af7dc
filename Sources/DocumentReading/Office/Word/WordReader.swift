package import KnowledgeModel

/// Reads Word documents (DOCX, also with macros, templates, and in the strict form).
package struct WordReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    var document = try OfficeDocument(bytes, main: "word/document.xml", limits: context.limits)
    let main = document.main
    let folder = main.split(separator: "/").dropLast().joined(separator: "/") + "/"
    try document.package.load { name in
      name.hasPrefix(folder) && name.hasSuffix(".xml") && !name.contains("/theme/")
        && !name.contains("/embeddings/")
    }
    let relationships = try document.relationships(of: main)
    var parts = WordParts(relationships: relationships)
    var numbering = WordNumbering()
    document.optional(relationships.first("styles")) { (pull) throws(ReadingError) in
      parts.styles = try WordStyles(pull)
    }
    document.optional(relationships.first("numbering")) { (pull) throws(ReadingError) in
      numbering = try WordNumbering(pull)
    }
    WordRemarks(limits: context.limits).read(&parts, from: &document)
    guard let pull = try document.package.xml(main) else {
      throw .damaged("Word文書の本文がファイルの中にありません")
    }
    var body = WordBody(pull, parts: parts, numbering: numbering, limits: context.limits)
    try pull.openRoot()
    try body.blocks()
    document.note(pull)
    let flow = WordFrame.flow(around: body, of: &document, limits: context.limits)
    let outline = FlowOutline(limits: context.limits, knowsPages: body.renderedBreaks > 0)
    let blocks = outline.blocks(of: flow)
    return Reading(
      format: context.format, encoding: nil, confidence: nil, problems: document.problems,
      declared: document.declared(blocks: blocks), blocks: blocks)
  }
}
