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
  /// Whether text is recognised on pages that are pictures.
  package var recognizesText: Bool
  /// Pages of a file beyond which no text is recognised.
  package var recognizedPages: Int
  /// Whether LibreOffice may open what no other program here can.
  package var usesOffice: Bool

  package init(
    program: String, time: Double = 20, memory: Int = 512 << 20, width: Int = 1,
    filesPerReader: Int = 200, limits: ReadingLimits = ReadingLimits(),
    folders: [String] = ["/usr/local/bin", "/usr/bin", "/bin"], recognizesText: Bool = false,
    recognizedPages: Int = 100, usesOffice: Bool = false
  ) {
    self.program = program
    self.time = time
    self.memory = memory
    self.width = width
    self.filesPerReader = filesPerReader
    self.limits = limits
    self.folders = folders
    self.recognizesText = recognizesText
    self.recognizedPages = recognizedPages
    self.usesOffice = usesOffice
  }
}
