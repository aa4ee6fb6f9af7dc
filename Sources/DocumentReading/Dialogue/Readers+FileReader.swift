package import KnowledgeModel

/// Reads in this process and without converters: for files of one's own, and for tests.
extension Readers: FileReader {
  package var fingerprint: String { ReaderFingerprint(limits: limits).description }

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

  private var dialogue: ReadingDialogue<Readers, NoConverters> {
    ReadingDialogue(responder: self, converter: NoConverters(), limits: limits)
  }
}

private struct NoConverters: FormatConverter {
  func recognition(
    of bytes: [UInt8], pages: [Int]?
  ) async throws(ReadingError) -> [UInt8]? { nil }

  func output(
    of conversion: Conversion, from bytes: [UInt8]
  ) async throws(ReadingError) -> [UInt8]? { nil }
}
