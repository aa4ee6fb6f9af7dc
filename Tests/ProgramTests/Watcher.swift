import Foundation
import Glibc
import TestSupport

/// `chie watch --json` over the documents of an office, until it is ended.
final class Watcher {
  private let process = Process()
  private var output = ArrivingLines()
  /// What it says on standard error.
  private var talk = ArrivingLines()

  init(_ office: Office, _ options: String...) throws {
    process.executableURL = URL(fileURLWithPath: Tool.executable)
    process.arguments = ["watch", "documents", "--json"] + options
    process.currentDirectoryURL = URL(fileURLWithPath: office.folder)
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": office.folder, "LANG": "C.UTF-8",
    ].merging(office.tool.environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output.pipe
    process.standardError = talk.pipe
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// What the next run that changed something told.
  func next() throws -> [String: JSON] {
    try JSONDecoder().decode([String: JSON].self, from: Data(try output.next().utf8))
  }

  /// Counts of the next run that changed something, without those that are 0.
  func nextCounts() throws -> [String: Int] {
    let line = try next()
    var counts: [String: Int] = [:]
    for name in ["added", "changed", "moved", "removed"] {
      if let number = line[name]?.number, number > 0 { counts[name] = Int(number) }
    }
    for name in ["kept", "skipped"] {
      if let items = line[name]?.items, !items.isEmpty { counts[name] = items.count }
    }
    return counts
  }

  func nextTalk() throws -> String { try talk.next() }

  /// - Returns: The exit code; `nil` where the signal ended the process.
  func end(with signal: Int32 = SIGTERM) -> Int32? {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }
}

/// Lines that a program writes while it runs.
struct ArrivingLines {
  let pipe = Pipe()
  private var rest: [UInt8] = []

  /// No line takes longer, in milliseconds.
  private static let patience: Int32 = 60_000

  /// - Throws: ``Silence`` where no line comes.
  mutating func next() throws -> String {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeFirst(end + 1)
        return line
      }
      let reading = pipe.fileHandleForReading
      var waiting = pollfd(fd: reading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Self.patience) > 0 else { throw Silence() }
      let bytes = reading.availableData
      guard !bytes.isEmpty else { throw Silence() }
      rest += bytes
    }
  }

  struct Silence: Error {}
}
