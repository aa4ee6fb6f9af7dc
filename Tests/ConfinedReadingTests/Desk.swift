import ConfinedReading
import DocumentReading
import Foundation
import KnowledgeModel
import TestSupport

/// A reader with settings of its own and a folder for converters that play a part.
struct Desk: ~Copyable {
  let folder: URL
  var settings: ReaderSettings

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    settings = ReaderSettings(program: Self.program)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static var program: String { Checkout.programs.appending(path: "chie-reader").path }

  /// Puts a script in the place of a converter.
  mutating func pretend(_ program: String, _ script: String) throws {
    let file = folder.appending(path: program)
    try "#!/bin/sh\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    settings.folders = [folder.path]
  }

  static let pdf = Array("%PDF-1.4\n%%EOF\n".utf8)

  /// Text that keeps a reader busy for a while.
  static let longText = Array(String(repeating: "地域の政策について助言した。\n\n", count: 400_000).utf8)
}

/// What came of reading a file.
enum Outcome: Sendable {
  case text(String)
  case refused(ReadingError)

  init(_ reader: ConfinedReader, _ bytes: [UInt8], name: String) async {
    do throws(ReadingError) {
      let reading = try await reader.reading(of: bytes, name: name)
      self = .text(reading.blocks.map(\.text).joined(separator: "\n"))
    } catch {
      self = .refused(error)
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var refusal: ReadingError? { if case .refused(let refusal) = self { refusal } else { nil } }
}
