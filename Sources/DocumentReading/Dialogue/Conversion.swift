package import KnowledgeModel

/// What a program outside makes of a file for a reader.
package enum Conversion: String, Sendable, Hashable, Codable, CaseIterable {
  /// Pages, blocks, lines and words of a PDF with their boxes.
  case pdfLayout = "pdf-layout"
  /// The outline of a PDF.
  case pdfOutline = "pdf-outline"
  /// A PDF itself, for what its pages do not show: notes and attached files. Empty where it has none.
  case pdfAdditions = "pdf-additions"
  /// What is written on the pictures of a PDF's pages.
  case pdfRecognition = "pdf-recognition"
  case antiword, catdoc
  /// An old Word document itself, for what the text that is made of it lacks.
  case wordAdditions = "word-additions"
  /// An old Office document as a new one.
  case modernOffice = "modern-office"
}

extension FileFormat {
  /// Ways to read the format with converters, the best one first. All conversions of a way are needed;
  /// empty where no converter is.
  package var conversionWays: [[Conversion]] {
    switch self {
    case .pdf: [[.pdfLayout, .pdfOutline, .pdfAdditions]]
    case .doc:
      [
        [.antiword, .catdoc, .wordAdditions], [.antiword, .wordAdditions],
        [.catdoc, .wordAdditions], [.modernOffice],
      ]
    default: []
    }
  }
}

/// Runs converters.
package protocol FormatConverter: Sendable {
  /// What is written on the pictures of a PDF's pages; `nil` where nobody wants to know.
  ///
  /// - Parameter pages: From 1; all of them where it is `nil`.
  /// - Throws: Where the programs for it are not installed, or failed.
  func recognition(of bytes: [UInt8], pages: [Int]?) async throws(ReadingError) -> [UInt8]?

  /// What the converter made of the bytes; `nil` where it is not installed or not wanted.
  ///
  /// - Throws: Where it ran and failed.
  func output(
    of conversion: Conversion, from bytes: [UInt8]
  ) async throws(ReadingError) -> [UInt8]?
}
