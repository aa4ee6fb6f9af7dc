package import KnowledgeModel

/// Reads presentations of PowerPoint (PPTX, also with macros, templates and shows): slide after slide, the
/// title first, then what stands on it from top to bottom, then the notes of the speaker.
package struct SlideReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    var document = try OfficeDocument(bytes, main: "ppt/presentation.xml", limits: context.limits)
    let relationships = try document.relationships(of: document.main)
    guard let pull = try document.package.xml(document.main) else {
      throw .damaged("プレゼンテーションの本体がファイルの中にありません")
    }
    var slides: [String] = []
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      guard pull.name == "sldIdLst" else { return }
      try pull.children { () throws(ReadingError) in
        if slides.count < 5_000, let part = relationships.part(pull.relationship()) {
          slides.append(part)
        }
      }
    }
    document.note(pull)
    try document.package.load { name in
      let folders = ["/slides/", "/notesslides/", "/diagrams/", "/comments/", "/charts/"]
      let lower = name.lowercased()
      return (lower.hasSuffix(".xml") || lower.hasSuffix(".rels"))
        && folders.contains(where: lower.contains)
    }
    var blocks = SlideBlocks(slideCount: slides.count)
    for (index, name) in slides.enumerated() {
      let content = slide(name, number: index + 1, in: &document)
      if let content { blocks.append(content) }
    }
    let told = FlowFrame.told(blocks.blocks)
    return Reading(
      format: context.format, encoding: nil, confidence: nil, problems: document.problems,
      declared: document.declared(blocks: told), blocks: told)
  }

  private func slide(
    _ name: String, number: Int, in document: inout OfficeDocument
  ) -> SlideBlocks.Content? {
    let limits = document.package.limits
    var shapes: SlideShapes?
    document.optional(name) { (pull) throws(ReadingError) in
      var read = SlideShapes(limits: limits)
      try read.read(pull)
      shapes = read
    }
    guard let shapes else { return nil }
    let relationships = document.relationshipsIfWhole(of: name)
    var content = SlideBlocks.Content(
      number: number, isHidden: shapes.isHidden, shapes: shapes.shapes,
      relationships: relationships)
    if shapes.isHidden { document.add(SlideProblem.hidden(number)) }
    for shape in shapes.shapes {
      switch shape.content {
      case .diagram(let id):
        document.optional(relationships.part(id)) { (pull) throws(ReadingError) in
          content.diagrams[id] = try DiagramText.texts(of: pull)
        }
      case .chart(let id):
        document.optional(relationships.part(id)) { (pull) throws(ReadingError) in
          content.charts[id] = try ChartText(pull)
        }
      case .embedded(let id, let program):
        guard let part = relationships.part(id) else { continue }
        content.embedded[id] = EmbeddedObjects(limits: limits).blocks(
          of: [EmbeddedObject(part: part, program: program)], in: &document)
      default: break
      }
    }
    document.optional(relationships.first("notesSlide")) { (pull) throws(ReadingError) in
      var notes = SlideShapes(limits: limits)
      try notes.read(pull)
      content.notes = notes.shapes
    }
    for name in relationships.parts("comments") {
      document.optional(name) { (pull) throws(ReadingError) in
        content.comments += try Self.comments(pull)
      }
    }
    return content
  }

  /// Of the plain and of the threaded kind.
  private static func comments(_ pull: XMLPull) throws(ReadingError) -> [String] {
    var comments: [String] = []
    func collect() throws(ReadingError) {
      try pull.children { () throws(ReadingError) in
        switch pull.name {
        case "text": comments.append(try pull.text().onOneLine.trimmed)
        case "txBody":
          comments.append(try DrawnText.paragraphs(of: pull).map(\.text).joined(separator: " "))
        default: try collect()
        }
      }
    }
    try pull.openRoot()
    try collect()
    return comments.filter { !$0.isEmpty }
  }
}
