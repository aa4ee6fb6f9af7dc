package import KnowledgeModel

/// Reads the files of one format. It sees bytes only, so that it can run in another process.
package protocol DocumentReader: Sendable {
  func read(_ bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> Reading
}

/// Reads what converters made of the files of one format.
package protocol ConversionReader: Sendable {
  /// - Parameter outputs: One for each conversion, in their order.
  func read(_ outputs: [[UInt8]], context: ReadingContext) throws(ReadingError) -> Reading
}

/// What a reader is told of a file besides its bytes.
package struct ReadingContext: Sendable, Hashable {
  package let format: FileFormat
  package let limits: ReadingLimits

  package init(format: FileFormat, limits: ReadingLimits = ReadingLimits()) {
    self.format = format
    self.limits = limits
  }
}
