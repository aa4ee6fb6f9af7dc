import KnowledgeModel

extension Readers: ReadingResponder {
  package func answer(
    _ question: ReadingMessage<ReadingQuestion>
  ) async throws(ReadingError) -> ReadingMessage<ReadingAnswer> {
    reply(to: question)
  }

  /// What ``answer(_:)`` answers; a refusal is an answer like others.
  package func reply(
    to question: ReadingMessage<ReadingQuestion>
  ) -> ReadingMessage<ReadingAnswer> {
    do throws(ReadingError) {
      switch question.body {
      case .open(let name):
        return try opening(question.bytes.first ?? [], name: name)
      case .openMember(let path, let archive):
        let bytes = try ArchiveReader(limits: limits).bytes(
          of: path, in: question.bytes.first ?? [], archive: archive)
        let answer = try opening(bytes, name: path.fileName)
        return answer.body.isAboutItsBytes && answer.bytes.isEmpty
          ? ReadingMessage(answer.body, bytes: [bytes]) : answer
      case .interpret(let format, let conversions, let name):
        return try interpretation(
          of: question.bytes, by: conversions, format: format, name: name)
      case .list(let archive):
        return try list(question.bytes.first ?? [], name: archive)
      }
    } catch {
      return ReadingMessage(.refused(error))
    }
  }

  private func opening(
    _ bytes: [UInt8], name: String
  ) throws(ReadingError) -> ReadingMessage<ReadingAnswer> {
    let format = try FormatDetector.detect(bytes, name: name)
    if format.isArchive { return ReadingMessage(.archive(format)) }
    if !format.conversionWays.isEmpty {
      let masked = format == .doc ? WordMasking.masked(bytes) : nil
      return ReadingMessage(.conversion(format), bytes: masked.map { [$0] } ?? [])
    }
    if let mail = try mail(bytes, format: format) { return mail }
    return ReadingMessage(.reading(try read(bytes, name: name)))
  }

  /// `nil` for what is no mail.
  private func mail(
    _ bytes: [UInt8], format: FileFormat
  ) throws(ReadingError) -> ReadingMessage<ReadingAnswer>? {
    guard bytes.count <= limits.fileSize else {
      throw .tooLarge("ファイルが上限の\(limits.fileSize >> 20)MBを超えています")
    }
    let mail: MailReader.Mail
    switch format {
    case .eml: mail = try MailReader(limits: limits).read(bytes)
    case .msg: mail = try OutlookReader(limits: limits).read(bytes)
    case .mbox: mail = try MailboxReader(limits: limits).read(bytes)
    default: return nil
    }
    return ReadingMessage(
      .mail(mail.reading.withComposedKana, attachments: mail.attachments.map(\.name)),
      bytes: mail.attachments.map(\.bytes))
  }

  private func interpretation(
    of outputs: [[UInt8]], by conversions: [Conversion], format: FileFormat, name: String
  ) throws(ReadingError) -> ReadingMessage<ReadingAnswer> {
    guard outputs.count == conversions.count else { throw .converterMissing(format) }
    guard let reader = Self.reader(of: conversions) else { throw .converterMissing(format) }
    let context = ReadingContext(format: format, limits: limits)
    let (whole, files) = try reader.readWithFiles(outputs, context: context)
    let reading = whole.withComposedKana
    try reading.check(limits)
    guard !files.isEmpty else { return ReadingMessage(.reading(reading)) }
    return ReadingMessage(
      .mail(reading, attachments: files.map(\.name)), bytes: files.map(\.bytes))
  }

  private func list(
    _ bytes: [UInt8], name: String
  ) throws(ReadingError) -> ReadingMessage<ReadingAnswer> {
    let format = try FormatDetector.detect(bytes, name: name)
    guard format.isArchive else { return ReadingMessage(.members(nil)) }
    return ReadingMessage(
      .members(try ArchiveReader(limits: limits).members(of: bytes, name: name)))
  }
}

extension ReadingAnswer {
  /// Whether whoever gets it needs the bytes that were asked about.
  fileprivate var isAboutItsBytes: Bool {
    switch self {
    case .conversion, .archive: true
    case .reading, .mail, .members, .refused: false
    }
  }
}
