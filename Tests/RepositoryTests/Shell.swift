import Foundation

/// Runs a line of shell, with standard output and error together.
enum Shell {
  struct Outcome {
    let status: Int32
    let output: String
  }

  /// - Parameter arguments: Positional parameters by name: `"$1"`.
  static func run(
    _ line: String, _ arguments: [String: String] = [:], in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let values = arguments.sorted { $0.key < $1.key }.map(\.value)
    process.arguments = ["-c", line, "bash"] + values
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }
}
