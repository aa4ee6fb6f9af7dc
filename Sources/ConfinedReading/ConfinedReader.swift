package import DocumentReading
package import KnowledgeModel

/// Reads files in processes of their own: whatever a file does there, this process goes on.
package struct ConfinedReader: FileReader {
  private let dialogue: ReadingDialogue<ReaderChildren, Converters>
  private let children: ReaderChildren
  package let fingerprint: String

  package init(_ settings: ReaderSettings) {
    children = ReaderChildren(settings)
    let converters = Converters(settings: settings)
    dialogue = ReadingDialogue(
      responder: children, converter: converters, limits: settings.limits)
    fingerprint =
      ReaderFingerprint(
        limits: settings.limits,
        bounds: [
          Int(settings.time), settings.memory, settings.recognizedPages,
          settings.recognizesText && Converters.recognizesJapanese ? 1 : 0,
        ],
        conversions: converters.available
      ).description
  }

  package var limits: ReadingLimits { dialogue.limits }

  package func reading(
    of bytes: [UInt8], name: String, member: MemberPath?
  ) async throws(ReadingError) -> Reading {
    try await dialogue.reading(of: bytes, name: name, member: member)
  }

  package func members(
    of bytes: [UInt8], name: String
  ) async throws(ReadingError) -> [ArchiveMember]? {
    try await dialogue.members(of: bytes, name: name)
  }

  /// Ends the readers that run.
  package func stop() async { await children.stop() }
}
