import TestSupport
import Foundation
import Glibc

/// Runs the real program. The one place to touch when it moves.
struct Tool {
  /// What one run left behind.
  struct Outcome {
    /// Exit code; the number of the signal where one ended the program.
    let status: Int32
    let wasKilled: Bool
    let bytes: [UInt8]
    /// Standard output and standard error as text.
    let output: String
    let talk: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    func json() throws -> [String: JSON] {
      try JSONDecoder().decode([String: JSON].self, from: Data(bytes))
    }
  }

  let folder: String
  var environment: [String: String] = [:]

  /// The program stands beside the bundle of the tests.
  static var executable: String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let own = String(
      decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let beside = URL(fileURLWithPath: own).deletingLastPathComponent()
    return beside.appendingPathComponent("chie").path
  }

  /// Whether the shell of the tests finds a program.
  static func isInstalled(_ program: String) -> Bool {
    ["/usr/local/bin", "/usr/bin", "/bin"].contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  func callAsFunction(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(Self.executable, arguments, input: input)
  }

  /// A line for the shell, in which `$chie` stands for the program.
  func shell(_ line: String, input: String = "") throws -> Outcome {
    try run("/bin/bash", ["-c", line], input: input)
  }

  func run(_ program: String, _ arguments: [String], input: String = "") throws -> Outcome {
    let marks = ["input", "output", "talk"].map { "\(folder)/.\($0)-\(UUID().uuidString)" }
    defer { for mark in marks { unlink(mark) } }
    try Data(input.utf8).write(to: URL(fileURLWithPath: marks[0]))
    for mark in marks.dropFirst() { try Data().write(to: URL(fileURLWithPath: mark)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8",
      "TZ": "Asia/Tokyo", "chie": Self.executable,
    ].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: marks[0]))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: marks[1]))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: marks[2]))
    try process.run()
    process.waitUntilExit()
    let output = try Data(contentsOf: URL(fileURLWithPath: marks[1]))
    let talk = try Data(contentsOf: URL(fileURLWithPath: marks[2]))
    return Outcome(
      status: process.terminationStatus,
      wasKilled: process.terminationReason == .uncaughtSignal, bytes: Array(output),
      output: String(decoding: output, as: UTF8.self), talk: String(decoding: talk, as: UTF8.self))
  }
}
