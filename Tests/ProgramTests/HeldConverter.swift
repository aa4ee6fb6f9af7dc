import Foundation
import Glibc
import TestSupport

/// A converter of PDF that says when it has begun and goes on when it is told to, so that a run of
/// indexing stands still in the middle of a file for as long as a test needs.
final class HeldConverter {
  let folder: URL
  /// The converter reads a line of it, or its end, which comes with the end of the test.
  private let gate: Int32
  private let begun: Int32

  /// How long a program may take to come so far, in milliseconds.
  private static let patience: Int32 = 300_000

  struct Failure: Error { let text: String }

  /// - Parameter answer: What the converter gives; a PDF's text as `pdftotext -bbox-layout` writes it.
  init(in office: Office, answer: String) throws {
    folder = URL(fileURLWithPath: office.folder).appending(path: "converters")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let names = ["gate", "begun"].map { [folder] in folder.appending(path: $0).path }
    for name in names where mkfifo(name, 0o600) != 0 { throw Failure(text: "mkfifo: \(errno)") }
    // Both ways, so that neither side waits for the other to open it.
    gate = open(names[0], O_RDWR | O_CLOEXEC)
    begun = open(names[1], O_RDWR | O_CLOEXEC)
    let output = folder.appending(path: "answer").path
    try answer.write(toFile: output, atomically: true, encoding: .utf8)
    let script = """
      #!/bin/sh
      echo > '\(names[1])'
      read line < '\(names[0])'
      exec cat '\(output)'

      """
    let program = folder.appending(path: "pdftotext").path
    try script.write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
  }

  deinit {
    close(gate)
    close(begun)
  }

  /// Waits until the converter has been started.
  func waitUntilBegun() throws {
    var waiting = pollfd(fd: begun, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Self.patience) > 0 else { throw Failure(text: "never started") }
    var line: UInt8 = 0
    _ = read(begun, &line, 1)
  }

  /// Whether it has been started since it was last waited for.
  var hasBegun: Bool {
    var waiting = pollfd(fd: begun, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }

  /// From now on the converter answers at once.
  func letGo() {
    let lines = [UInt8](repeating: 0x0A, count: 1_000)
    _ = write(gate, lines, lines.count)
  }

  /// A PDF to be converted, of some bytes.
  static func file(bytes: Int = 16) -> Data {
    let line = Array("% 余白\n".utf8)
    var content = Array("%PDF-1.4\n".utf8)
    while content.count < bytes { content += line }
    return Data(content + Array("%%EOF\n".utf8))
  }
}
