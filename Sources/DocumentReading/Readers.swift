package import KnowledgeModel

/// The one entry point of reading: what a file is, in which encoding, and what it says.
package struct Readers: Sendable {
  package let limits: ReadingLimits

  package init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// `name` is the file's name with its extension; it is asked only where the content is silent.
  package func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> Reading {
    guard bytes.count <= limits.fileSize else {
      throw .tooLarge("ファイルが上限の\(limits.fileSize >> 20)MBを超えています")
    }
    let format = try FormatDetector.detect(bytes, name: name)
    let context = ReadingContext(format: format, limits: limits)
    let reading = try Self.reader(for: format).read(bytes, context: context)
    guard reading.blocks.contains(where: { $0.text.contains { !$0.isWhitespace } }) else {
      throw .noText
    }
    return reading
  }

  private static func reader(for format: FileFormat) -> any DocumentReader {
    switch format {
    case .text: PlainTextReader()
    case .markdown: MarkdownReader()
    case .html, .xhtml: HTMLReader()
    case .xml: XMLReader()
    }
  }
}
