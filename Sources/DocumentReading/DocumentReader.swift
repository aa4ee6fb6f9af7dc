package import KnowledgeModel

/// Reads the files of one format. It sees bytes only, so that it can run in another process.
package protocol DocumentReader: Sendable {
  func read(_ bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> Reading
}

/// Reads what converters made of the files of one format.
package protocol ConversionReader: Sendable {
  /// - Parameter outputs: One for each conversion, in their order.
  func read(_ outputs: [[UInt8]], context: ReadingContext) throws(ReadingError) -> Reading
  /// The same with the files that are attached to what was converted.
  func readWithFiles(
    _ outputs: [[UInt8]], context: ReadingContext
  ) throws(ReadingError) -> (reading: Reading, files: [AttachedFile])
}

extension ConversionReader {
  package func readWithFiles(
    _ outputs: [[UInt8]], context: ReadingContext
  ) throws(ReadingError) -> (reading: Reading, files: [AttachedFile]) {
    (try read(outputs, context: context), [])
  }
}

/// A file within another that is still to be read.
package struct AttachedFile: Sendable, Hashable {
  /// Free of folders, and used once in the file that holds it.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
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
