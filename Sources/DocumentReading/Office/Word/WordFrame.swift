import KnowledgeModel

/// What stands around the body of a Word document: headers before it; endnotes, diagrams, charts and
/// footers behind it.
enum WordFrame {
  static func flow(
    around body: WordBody, of document: inout OfficeDocument, limits: ReadingLimits
  ) -> [FlowBlock] {
    var headers: [FlowBlock] = []
    var footers: [FlowBlock] = []
    for reference in body.references {
      guard let name = body.parts.relationships.part(reference.id) else { continue }
      let flow = frame(name, styles: body.parts.styles, of: &document, limits: limits)
      if reference.isHeader { headers += flow } else { footers += flow }
    }
    var output = unique(headers) + body.output + body.endnotes
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
        let chart = try ChartText(pull)
        if !chart.title.isEmpty { output.append(FlowBlock(kind: .paragraph, text: chart.title)) }
        let rows = chart.rows
        if !rows.isEmpty { output.append(FlowBlock(kind: .table(rows), text: "")) }
      }
    }
    for name in body.chunks { output += chunk(name, of: &document, limits: limits) }
    return output + unique(footers)
  }

  private static func frame(
    _ name: String, styles: WordStyles, of document: inout OfficeDocument, limits: ReadingLimits
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

  /// Headers of several sections say the same.
  private static func unique(_ flow: [FlowBlock]) -> [FlowBlock] {
    var seen: Set<String> = []
    return flow.filter { seen.insert($0.text).inserted && $0.text.contains { !$0.isNumber } }
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
      return reading.blocks.map { block in
        var flow = FlowBlock(kind: .paragraph, text: block.text, links: block.links)
        switch block.content {
        case .heading(let level, _): flow.kind = .heading(level: max(1, level))
        case .listItem(let depth, _): flow.kind = .item(depth: depth)
        case .table(let rows): flow.kind = .table(rows)
        case .paragraph: break
        }
        if block.isBoilerplate { flow.kind = .boilerplate }
        return flow
      }
    } catch {
      document.leaveOut(name, because: error)
      return []
    }
  }
}
