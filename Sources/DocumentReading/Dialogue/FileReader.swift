package import KnowledgeModel

/// Reads files, wherever that takes place.
package protocol FileReader: Sendable {
  var limits: ReadingLimits { get }
  /// See ``ReaderFingerprint``.
  var fingerprint: String { get }

  /// - Parameters:
  ///   - name: The file's name with its extension; asked only where the content is silent.
  ///   - member: Of the archive that the bytes are.
  func reading(
    of bytes: [UInt8], name: String, member: MemberPath?
  ) async throws(ReadingError) -> Reading

  /// The members of the archive that the bytes are, archives within it opened; `nil` where they are no
  /// archive.
  func members(of bytes: [UInt8], name: String) async throws(ReadingError) -> [ArchiveMember]?
}

extension FileReader {
  package func reading(
    of bytes: [UInt8], name: String
  ) async throws(ReadingError) -> Reading {
    try await reading(of: bytes, name: name, member: nil)
  }
}
