package import KnowledgeModel

/// Reads a file by asking readers, running the converters that they want, and opening what it holds.
package struct ReadingDialogue<Responder: ReadingResponder, Converter: FormatConverter> {
  package let limits: ReadingLimits
  let responder: Responder
  let converter: Converter

  package init(responder: Responder, converter: Converter, limits: ReadingLimits) {
    self.responder = responder
    self.converter = converter
    self.limits = limits
  }

  package func members(
    of bytes: [UInt8], name: String
  ) async throws(ReadingError) -> [ArchiveMember]? {
    guard FormatDetector.mayBeArchive(bytes) else { return nil }
    let answer = try await responder.answer(
      ReadingMessage(.list(archive: name), bytes: [bytes]))
    switch answer.body {
    case .members(let members): return members
    case .refused(let refusal): throw refusal
    default: return nil
    }
  }

  package func reading(
    of bytes: [UInt8], name: String, member: MemberPath?
  ) async throws(ReadingError) -> Reading {
    guard bytes.count <= limits.fileSize else {
      throw .tooLarge("ファイルが上限の\(limits.fileSize >> 20)MBを超えています")
    }
    if let member {
      return try await reading(of: member, in: bytes, archive: name, depth: 0).within(member)
    }
    return try await reading(of: bytes, name: name, depth: 0)
  }

  private func reading(
    of bytes: [UInt8], name: String, depth: Int
  ) async throws(ReadingError) -> Reading {
    let answer = try await responder.answer(
      ReadingMessage(.open(name: name), bytes: [bytes]))
    return try await reading(from: answer, of: bytes, name: name, depth: depth)
  }

  private func reading(
    of member: MemberPath, in bytes: [UInt8], archive: String, depth: Int
  ) async throws(ReadingError) -> Reading {
    let answer = try await responder.answer(
      ReadingMessage(.openMember(member, archive: archive), bytes: [bytes]))
    return try await reading(
      from: answer, of: answer.bytes.first ?? [], name: member.fileName, depth: depth)
  }

  /// - Parameter bytes: What the answer is about.
  private func reading(
    from answer: ReadingMessage<ReadingAnswer>, of bytes: [UInt8], name: String, depth: Int
  ) async throws(ReadingError) -> Reading {
    switch answer.body {
    case .reading(let reading): return reading
    case .refused(let refusal): throw refusal
    case .members: throw .damaged("読み取りプログラムの返事が合いません")
    case .conversion(.pdf):
      return try await pages(of: bytes, name: name, depth: depth)
    case .conversion(let format):
      return try await converted(
        answer.bytes.first ?? bytes, from: format, name: name, depth: depth)
    case .mail(let reading, let attachments):
      return try await mail(
        reading, attachments: Array(zip(attachments, answer.bytes)), depth: depth)
    case .archive(let format):
      return try await archive(bytes, format: format, name: name, depth: depth)
    }
  }

  /// The first way that gives something to read; otherwise the reason why the best one did not.
  func converted(
    _ bytes: [UInt8], from format: FileFormat, name: String, depth: Int
  ) async throws(ReadingError) -> Reading {
    var refusal: ReadingError?
    for way in format.conversionWays {
      var outputs: [[UInt8]] = []
      do throws(ReadingError) {
        for conversion in way {
          guard let output = try await converter.output(of: conversion, from: bytes) else { break }
          outputs.append(output)
        }
        guard outputs.count == way.count else { continue }
        if way == [.modernOffice] {
          let modern = try await reading(of: outputs[0], name: "document.docx", depth: depth + 1)
          return modern.marked(format: format)
        }
        let answer = try await responder.answer(
          ReadingMessage(
            .interpret(format: format, conversions: way, name: name), bytes: outputs))
        return try await reading(from: answer, of: outputs[0], name: name, depth: depth + 1)
      } catch {
        refusal = refusal ?? error
        // Where only a further conversion fails, a way without it may do.
        if error.isFinal, outputs.isEmpty || outputs.count == way.count { break }
      }
    }
    throw refusal ?? .converterMissing(format)
  }

  private func mail(
    _ reading: Reading, attachments: [(name: String, bytes: [UInt8])], depth: Int
  ) async throws(ReadingError) -> Reading {
    var joined = JoinedReading(reading)
    for (name, bytes) in attachments {
      guard depth < limits.archiveDepth else {
        joined.leaveOut(name, because: .tooDeep)
        continue
      }
      do throws(ReadingError) {
        joined.append(try await self.reading(of: bytes, name: name, depth: depth + 1), member: name)
      } catch {
        joined.leaveOut(name, because: error)
      }
    }
    return try joined.reading(limits: limits)
  }

  /// All members, one after the other, where an archive is to be read as one.
  private func archive(
    _ bytes: [UInt8], format: FileFormat, name: String, depth: Int
  ) async throws(ReadingError) -> Reading {
    guard depth < limits.archiveDepth else { throw .tooDeep }
    var joined = JoinedReading(
      Reading(
        format: format, encoding: nil, confidence: nil, problems: [], declared: DeclaredHead(),
        blocks: []))
    for member in try await members(of: bytes, name: name) ?? [] {
      do throws(ReadingError) {
        if let refusal = member.refusal { throw refusal }
        let reading = try await reading(
          of: member.path, in: bytes, archive: name, depth: depth + 1)
        joined.append(reading, member: member.path.description)
      } catch {
        joined.leaveOut(member.path.description, because: error)
      }
    }
    return try joined.reading(limits: limits)
  }
}

extension ReadingError {
  /// Whether another way to read the file would come to the same.
  fileprivate var isFinal: Bool {
    switch status {
    case .encrypted, .tooLarge, .timeout: true
    case .unsupported, .damaged, .noText, .unreadable: false
    }
  }

  static let tooDeep = ReadingError(
    .tooLarge, reason: "入れ子が深すぎます。展開してから取り込んでください。")

  static func converterMissing(_ format: FileFormat) -> ReadingError {
    ReadingError(
      .unsupported,
      reason: "この形式（\(format.rawValue)）を変換するプログラムがありません。chie doctor で必要なものを確かめてください。")
  }
}
