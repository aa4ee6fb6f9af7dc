import Foundation
import TestSupport

/// A folder of files made to hurt, and what a run of indexing over it said. What it takes is measured
/// apart (`Benchmarks/hostile.py`): beside other tests no time means anything.
final class HostileTree {
  struct Row {
    let path: String
    /// `reject`, `skip`, `either` or `text:` with a phrase.
    let expect: String

    var phrase: String? { expect.hasPrefix("text:") ? String(expect.dropFirst(5)) : nil }
  }

  struct Run {
    let status: Int32
    /// Calls to the network that succeeded; `nil` where nobody watched.
    let network: [String]?
    let report: Report
  }

  struct Report: Decodable {
    struct Skipped: Decodable {
      let path: String
      let status: String
      let reason: String
    }
    let skipped: [Skipped]
  }

  static let script = Checkout.shared("documents/make_hostile.py")

  /// What is only large takes minutes in programs that are built for tests.
  private static let large = ["one_line_64MB.txt", "many_short_lines.txt"]

  let place: URL
  let rows: [Row]

  var tree: URL { place.appending(path: "a/b/tree") }
  var base: URL { place.appending(path: "base.sqlite") }

  init() throws {
    place = FileManager.default.temporaryDirectory.appending(path: "tree-\(UUID().uuidString)")
    let tree = place.appending(path: "a/b/tree")
    try FileManager.default.createDirectory(at: tree, withIntermediateDirectories: true)
    _ = try Shell.run("python3 \"$1\" \"$2\"", [Self.script?.path ?? "", tree.path])
    let list = tree.appending(path: "EXPECT.tsv")
    rows = try String(contentsOf: list, encoding: .utf8).split(separator: "\n").dropFirst().map {
      let cells = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(path: cells[0], expect: cells[1])
    }.filter { !Self.large.contains($0.path) }
    try FileManager.default.removeItem(at: list)
    for name in Self.large { try FileManager.default.removeItem(at: tree.appending(path: name)) }
  }

  deinit {
    _ = try? Shell.run("chmod -R u+rwX \"$1\"; rm -rf \"$1\"", [place.path])
  }

  /// Names of all that lies in the folder and around it, but for the base.
  func names() throws -> String {
    try Shell.run(
      "find . -not -name 'base.sqlite*' -not -name '*.log' -printf '%p %s\\n' | sort", in: place
    ).output
  }

  func index(watchingNetwork: Bool) throws -> Run {
    let log = place.appending(path: "calls.log")
    let output = place.appending(path: "report.log")
    try Data().write(to: output)
    let chie = Checkout.programs.appending(path: "chie").path
    let call = [
      chie, "index", "--json", "--reading-time", "300", "--kb", base.path, tree.path,
    ]
    let watch = [
      "strace", "-f", "--seccomp-bpf", "-qq", "-o", log.path, "-e", "trace=%network", "-e",
      "signal=none",
    ]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = (watchingNetwork ? watch : []) + call
    process.currentDirectoryURL = place.appending(path: "a")
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let calls = watchingNetwork ? try String(contentsOf: log, encoding: .utf8) : nil
    return Run(
      status: process.terminationStatus,
      network: calls?.split(separator: "\n").map(String.init).filter { !$0.contains("= -1 E") },
      report: try JSONDecoder().decode(Report.self, from: Data(contentsOf: output)))
  }
}
