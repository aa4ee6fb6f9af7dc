/// What a reader made of the bytes of one file: blocks in reading order, and what went wrong.
///
/// A reading is serialisable, so that it can be made in another process.
package struct Reading: Sendable, Hashable, Codable {
  package let format: FileFormat
  /// IANA or Windows name of the character encoding; `nil` for formats without one.
  package let encoding: String?
  /// From 0 to 1: how sure the detection of ``encoding`` is. 1 where the file proves it.
  package let confidence: Double?
  package let problems: [ReadingProblem]
  /// Head data that the file itself declares (front matter, `<title>`).
  package let declared: DeclaredHead
  package let blocks: [Block]

  package init(
    format: FileFormat, encoding: String?, confidence: Double?, problems: [ReadingProblem],
    declared: DeclaredHead, blocks: [Block]
  ) {
    self.format = format
    self.encoding = encoding
    self.confidence = confidence
    self.problems = problems
    self.declared = declared
    self.blocks = blocks
  }
}

/// What a file is, by its content first and its name second.
package enum FileFormat: String, Sendable, Hashable, Codable, CaseIterable {
  case text, markdown, html, xhtml, xml, csv, json, yaml
  case pdf, docx, xlsx, pptx, odt, ods, odp
  case doc, xls, ppt, rtf, epub
  case eml, mbox, msg
  case zip, tar, sevenZip = "7z"

  /// Whether it holds files, which are documents of their own.
  package var isArchive: Bool { [.zip, .tar, .sevenZip].contains(self) }
}

/// Something in a file that was read differently than it is written, or left out.
package struct ReadingProblem: Sendable, Hashable, Codable {
  /// Stable, kebab-case, for programs.
  package let code: String
  /// One Japanese sentence of fact and one of advice.
  package let message: String
  package let place: Place?

  package init(code: String, message: String, place: Place? = nil) {
    self.code = code
    self.message = message
    self.place = place
  }
}
