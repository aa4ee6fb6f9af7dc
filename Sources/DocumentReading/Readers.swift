package import KnowledgeModel

/// The one entry point of reading: what a file is, in which encoding, and what it says.
package struct Readers: Sendable {
  package let limits: ReadingLimits

  package init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// What a file says that no converter is needed for, and that holds no others.
  ///
  /// - Parameter name: The file's name with its extension; asked only where the content is silent.
  package func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> Reading {
    guard bytes.count <= limits.fileSize else {
      throw .tooLarge("ファイルが上限の\(limits.fileSize >> 20)MBを超えています")
    }
    let format = try FormatDetector.detect(bytes, name: name)
    guard let reader = Self.reader(for: format) else { throw .converterMissing(format) }
    let context = ReadingContext(format: format, limits: limits)
    let reading = try reader.read(bytes, context: context).withComposedKana
    try reading.check(limits)
    return reading
  }

  /// `nil` for formats that converters read first, and for those that hold other files.
  static func reader(for format: FileFormat) -> (any DocumentReader)? {
    switch format {
    case .text: PlainTextReader()
    case .markdown: MarkdownReader()
    case .html, .xhtml: HTMLReader()
    case .xml: XMLReader()
    case .docx: WordReader()
    case .xlsx: WorkbookReader()
    case .pptx: SlideReader()
    case .odt: OpenTextReader()
    case .ods: OpenSheetReader()
    case .odp: OpenSlideReader()
    case .epub: EpubReader()
    case .csv: DelimitedReader()
    case .json, .yaml: DataReader()
    case .rtf: RTFReader()
    case .xls: BinaryWorkbookReader()
    case .ppt: OldSlidesReader()
    default: nil
    }
  }

  /// `nil` for formats that no converter is for.
  static func reader(of conversions: [Conversion]) -> (any ConversionReader)? {
    switch conversions.first {
    case .pdfLayout: PDFReader()
    case .pdfRecognition: RecognitionReader()
    case .antiword, .catdoc: OldWordReader()
    default: nil
    }
  }
}
