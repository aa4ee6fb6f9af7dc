import ContentDigest
package import KnowledgeModel

/// Makes a document of a reading: sections, passages and head.
package struct DocumentBuilder: Sendable {
  private let rules: HeadRules
  private let cutter: PassageCutter

  package init(rules: HeadRules, cutter: PassageCutter = PassageCutter()) {
    self.rules = rules
    self.cutter = cutter
  }

  /// - Parameters:
  ///   - manifest: What a manifest says of the file. What the file itself declares wins over it.
  ///   - name: The name of the file without folders, which stands in for a missing title.
  package func build(
    id: DocumentID, reading: Reading, manifest: DeclaredHead, name: String
  ) -> BuiltDocument {
    let content = reading.blocks.filter { !$0.isBoilerplate }
    let titleBlock = content.firstIndex { block in
      if case .heading(level: 1, _) = block.content { true } else { false }
    }
    let detected = HeadDetection(
      rules: rules, reading: reading, manifest: manifest, name: name
    ).outcome()
    let head = detected.head
    var sections = SectionBuilder(id: id, cutter: cutter)
    let title = detected.isTitleHeading ? titleBlock.map { content[$0] } : nil
    var titleSeen = false
    for block in reading.blocks {
      if !titleSeen, let title, block == title {
        titleSeen = true
        sections.skipTitle(block)
      } else {
        sections.append(block)
      }
    }
    let made = sections.finish()
    return BuiltDocument(
      document: Document(
        id: id, head: head, origins: detected.origins, sections: made.sections,
        boilerplate: made.boilerplate),
      text: StructuredText(document: id, head: head, sections: made.texts))
  }
}

/// A document, and its text as findings are looked for in it.
package struct BuiltDocument: Sendable {
  package let document: Document
  package let text: StructuredText
}
