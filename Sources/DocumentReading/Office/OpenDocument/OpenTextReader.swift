package import KnowledgeModel

/// Reads texts of OpenDocument (ODT, also templates).
package struct OpenTextReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    var document = try OpenDocument(bytes, limits: context.limits)
    var flow: [FlowBlock] = []
    var pages = 0
    try document.content { (pull, document) throws(ReadingError) in
      var body = OpenDocumentBody(pull, styles: document.styles, limits: context.limits)
      try body.blocks()
      flow += body.output + body.endnotes + document.charts(of: body).flatMap(\.flow)
      pages += body.pageBreaks
    }
    let outline = FlowOutline(limits: context.limits, knowsPages: pages > 0)
    let blocks = outline.blocks(of: FlowFrame(footers: document.frames).flow(around: flow))
    return document.reading(blocks, format: context.format)
  }
}
