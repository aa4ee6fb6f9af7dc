import KnowledgeModel

/// What stands around the body of a Word document: endnotes, diagrams, charts, embedded
/// files, headers and footers.
enum WordFrame {
  static func flow(
    around body: WordBody, of document: inout OfficeDocument, limits: ReadingLimits
  ) -> [FlowBlock] {
    var frame = FlowFrame()
    for reference in body.references {
      guard let name = body.parts.relationships.part(reference.id) else { continue }
      let flow = flow(of: name, styles: body.parts.styles, in: &document, limits: limits)
      if reference.isHeader { frame.headers += flow } else { frame.footers += flow }
    }
    var output = body.output + body.endnotes
    for name in body.diagrams {
      document.optional(name) { (pull) throws(ReadingError) in
        for text in try DiagramText.texts(of: pull) {
          output.append(
            FlowBlock(kind: .item(depth: 1), text: text, pageBreaks: body.renderedBreaks))
        }
      }
    }
    for name in body.charts {
      document.optional(name) { (pull) throws(ReadingError) in
        output += try ChartText(pull).flow
      }
    }
    for name in body.chunks { output += chunk(name, of: &document, limits: limits) }
    output += embedded(body.embedded, in: &document, limits: limits)
    return frame.flow(around: output)
  }

  private static func flow(
    of name: String, styles: WordStyles, in document: inout OfficeDocument, limits: ReadingLimits
  ) -> [FlowBlock] {
    let parts = WordParts(
      styles: styles, relationships: document.relationshipsIfWhole(of: name))
    var flow: [FlowBlock] = []
    document.optional(name) { (pull) throws(ReadingError) in
      var body = WordBody(pull, parts: parts, numbering: WordNumbering(), limits: limits)
      try pull.openRoot()
      try body.blocks()
      flow = body.output
    }
    return flow.filter { !$0.isBlank }.map { block in
      FlowBlock(kind: .boilerplate, text: block.words.onOneLine, links: block.links)
    }
  }

  /// A page of HTML or a text that was put into the document as it is.
  private static func chunk(
    _ name: String, of document: inout OfficeDocument, limits: ReadingLimits
  ) -> [FlowBlock] {
    do throws(ReadingError) {
      let bytes = try document.package.part(name) ?? []
      let format = try FormatDetector.detect(bytes, name: name)
      guard let reader = Readers.reader(for: format), [.text, .html, .xhtml].contains(format) else {
        throw .unsupported("文書に差し込まれたファイル", advice: "本文として貼り付けて保存してください。")
      }
      let reading = try reader.read(bytes, context: ReadingContext(format: format, limits: limits))
      return reading.blocks.map(FlowBlock.init)
    } catch {
      document.leaveOut(name, because: error)
      return []
    }
  }

  private static func embedded(
    _ objects: [EmbeddedObject], in document: inout OfficeDocument, limits: ReadingLimits
  ) -> [FlowBlock] {
    EmbeddedObjects(limits: limits).blocks(of: objects, in: &document).map { block in
      var flow = FlowBlock(block)
      // The outline of the document is its own.
      if flow.isHeading { flow.kind = .matter }
      return flow
    }
  }
}

extension FlowBlock {
  /// A block of a file within the document.
  fileprivate init(_ block: Block) {
    self.init(kind: .paragraph, text: block.text, links: block.links)
    switch block.content {
    case .heading(let level, _): kind = .heading(level: max(1, level))
    case .listItem(let depth, _): kind = .item(depth: depth)
    case .table(let rows): kind = .table(rows)
    case .paragraph: break
    }
    if block.isBoilerplate { kind = .boilerplate }
  }
}
