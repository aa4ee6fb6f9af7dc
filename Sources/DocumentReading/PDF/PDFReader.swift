package import KnowledgeModel

/// Reads the pages and the outline of a PDF as converters give them, and the notes and files in it.
package struct PDFReader: ConversionReader {
  package init() {}

  package func read(
    _ outputs: [[UInt8]], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    try readWithFiles(outputs, context: context).reading
  }

  package func readWithFiles(
    _ outputs: [[UInt8]], context: ReadingContext
  ) throws(ReadingError) -> (reading: Reading, files: [AttachedFile]) {
    var parser = LayoutParser(outputs.first ?? [], limits: context.limits)
    let pages = try parser.parse()
    guard !pages.isEmpty else { throw .damaged("PDFにページがありません") }
    guard pages.contains(where: { $0.lines.contains { !$0.words.isEmpty } }) else {
      throw .scannedPages
    }
    let text = PageText(pages, outline: PDFOutline(outputs.dropFirst().first ?? []))
    let additions = PDFAdditions(outputs.dropFirst(2).first ?? [], limits: context.limits)
    let reading = Reading(
      format: context.format, encoding: nil, confidence: nil,
      problems: PageProblems.problems(of: pages, empty: text.emptyPages) + additions.problems,
      declared: PDFHead(head: parser.head, entries: text.entries).declared,
      blocks: additions.added(to: text.blocks(limits: context.limits)))
    return (reading, additions.files)
  }
}

extension ReadingError {
  static let scannedPages = ReadingError(
    .noText,
    reason:
      "PDFに文字の情報がありません（紙をスキャンした画像と思われます）。文字認識で読むには --ocr を付けてください。")
}
