package import Foundation

/// Runs a line of shell, as a member of staff would type it.
package enum Shell {
  package struct Outcome: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// - Parameters:
  ///   - arguments: What `$1`, `$2` … stand for in the line.
  ///   - environment: Added to that of the tests; the built programs come first in `PATH`.
  package static func run(
    _ line: String, _ arguments: [String] = [], in folder: URL? = nil, input: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let place = FileManager.default.temporaryDirectory.appending(path: "shell-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    // Files, not pipes: a child that outlives the line cannot hold up the reader.
    let streams = ["in", "out", "err"].map { place.appending(path: $0) }
    for stream in streams { try Data().write(to: stream) }
    try Data((input ?? "").utf8).write(to: streams[0])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line, "bash"] + arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["PATH"] = Checkout.programs.path + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
    for name in variables.keys where name.hasPrefix("CHIE_") { variables[name] = nil }
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self))
  }
}
