package import KnowledgeModel

/// What is asked of readers, in this process or in another. The bytes that it speaks of go beside it.
package enum ReadingQuestion: Sendable, Hashable, Codable {
  /// What a file says. Beside it: its bytes.
  case open(name: String)
  /// What a member of an archive says. Beside it: the archive's bytes.
  case openMember(MemberPath, archive: String)
  /// What a file says of which converters made something else. Beside it: what each of them wrote.
  case interpret(format: FileFormat, conversions: [Conversion], name: String)
  /// Which members an archive has. Beside it: the archive's bytes.
  case list(archive: String)
}

/// What readers answer. The bytes that it speaks of go beside it.
package enum ReadingAnswer: Sendable, Hashable, Codable {
  case reading(Reading)
  /// A mail, or another file, and what is attached to it. Beside it: the bytes of each attachment.
  case mail(Reading, attachments: [String])
  /// A format that converters read first. Beside it: the bytes for them, where these are a member's, or the
  /// file holds what they should not see.
  case conversion(FileFormat)
  /// An archive, whose members are to be asked for.
  case archive(FileFormat)
  /// `nil` where the file is no archive.
  case members([ArchiveMember]?)
  case refused(ReadingError)
}

/// A question or an answer with its bytes.
package struct ReadingMessage<Body: Sendable>: Sendable {
  package let body: Body
  package let bytes: [[UInt8]]

  package init(_ body: Body, bytes: [[UInt8]] = []) {
    self.body = body
    self.bytes = bytes
  }
}

/// Answers questions of reading: ``Readers`` themselves, or another process that has them.
package protocol ReadingResponder: Sendable {
  func answer(
    _ question: ReadingMessage<ReadingQuestion>
  ) async throws(ReadingError) -> ReadingMessage<ReadingAnswer>
}
