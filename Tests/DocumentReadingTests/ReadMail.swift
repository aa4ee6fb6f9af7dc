import DocumentReading
import Foundation
import KnowledgeModel

/// Mails made for tests, and the one place where tests read files that hold others.
enum ReadMail {
  /// One line a block, as ``Read`` writes them, with the member in front where there is one.
  static func lines(_ bytes: [UInt8], name: String = "mail.eml") async throws -> [String] {
    try await reading(bytes, name: name).blocks.map { block in
      let text =
        switch block.content {
        case .heading(let level, let text): "\(level) \(text)"
        case .paragraph(let text): text
        case .listItem(let depth, let text): String(repeating: "  ", count: depth - 1) + "- \(text)"
        case .table(let rows): rows.map { $0.joined(separator: " | ") }.joined(separator: "\n")
        }
      return (block.place.member.map { "[\($0)] " } ?? "") + text
    }
  }

  static func reading(_ bytes: [UInt8], name: String = "mail.eml") async throws -> Reading {
    let readers: any FileReader = Readers()
    return try await readers.reading(of: bytes, name: name)
  }

  /// A mail of one part: its subject as it is written, and its text.
  static func mail(
    subject: [UInt8] = Array("件".utf8), header: String = "", body: [UInt8]
  ) -> [UInt8] {
    Array("From: a@example.jp\r\nSubject: ".utf8) + subject
      + Array("\r\nMIME-Version: 1.0\r\n\(header)\r\n".utf8) + body
  }

  static func mail(subject: String = "件", header: String = "", _ body: String) -> [UInt8] {
    mail(subject: Array(subject.utf8), header: header, body: Array(body.utf8))
  }

  /// A mail of several parts, each with its own header.
  static func parts(_ type: String, _ parts: String...) -> [UInt8] {
    mail(header: "Content-Type: multipart/\(type); boundary=\"b\"\r\n", multipart("b", parts))
  }

  static func multipart(_ boundary: String, _ parts: [String]) -> String {
    parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
  }
}

extension ReadMail {
  /// A file of `corpus/formats`.
  static func sample(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).appending(path: "../../../corpus/formats").standardized
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }
}
