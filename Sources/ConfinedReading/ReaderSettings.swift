package import DocumentReading

/// What reading a file may cost, and where the programs for it are.
package struct ReaderSettings: Sendable, Hashable {
  /// Of `chie-reader`; absolute.
  package var program: String
  /// In seconds, for a file.
  package var time: Double
  /// Of address space of a child, in bytes.
  package var memory: Int
  /// Readers that work side by side.
  package var width: Int
  /// Files after which a reader is started anew.
  package var filesPerReader: Int
  package var limits: ReadingLimits
  /// Where converters are looked for.
  package var folders: [String]

  package init(
    program: String, time: Double = 20, memory: Int = 512 << 20, width: Int = 1,
    filesPerReader: Int = 200, limits: ReadingLimits = ReadingLimits(),
    folders: [String] = ["/usr/local/bin", "/usr/bin", "/bin"]
  ) {
    self.program = program
    self.time = time
    self.memory = memory
    self.width = width
    self.filesPerReader = filesPerReader
    self.limits = limits
    self.folders = folders
  }
}
