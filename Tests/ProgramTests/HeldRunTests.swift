import Foundation
import Glibc
import TestSupport
import Testing

/// Runs of indexing that are ended in the middle.
@Suite struct HeldRunTests {
  private let office: Office
  private let converter: HeldConverter

  init() throws {
    let office = try Office()
    converter = try HeldConverter(in: office, answer: "")
    office.tool.environment["CHIE_CONVERTERS"] = converter.folder.path
    self.office = office
  }

  private func put(_ content: Data, at name: String) throws {
    try content.write(to: URL(fileURLWithPath: office.folder + "/documents/" + name))
  }

  /// `chie index documents`, begun and not waited for; its report goes to a file.
  private func start() throws -> (process: Process, report: URL) {
    let report = URL(fileURLWithPath: office.folder).appending(path: "report.json")
    try Data().write(to: report)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tool.executable)
    process.arguments = ["index", "documents", "--json", "--reading-time", "600"]
    process.currentDirectoryURL = URL(fileURLWithPath: office.folder)
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": office.folder, "LANG": "C.UTF-8",
      "TZ": "Asia/Tokyo",
    ].merging(office.tool.environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: report)
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, report)
  }

  private func index() throws -> [String: JSON] {
    try office.tool("index", "documents", "--json", "--reading-time", "600").json()
  }

  @Test(arguments: [SIGINT, SIGKILL])
  func `a run that is ended in the middle leaves a base that holds, and the next one completes it`(
    signal: Int32
  ) throws {
    // The last of several transactions, each of 64 documents at most, waits for the converter.
    for number in 1...200 {
      try office.write("# 文書\(number)\n\n助言を\(number)回受けました。\n", to: "文書\(number).md")
    }
    try put(HeldConverter.file(), at: "終わり.pdf")
    let run = try start().process
    try converter.waitUntilBegun()
    kill(run.processIdentifier, signal)
    run.waitUntilExit()
    #expect(run.terminationReason == .uncaughtSignal)
    #expect(run.terminationStatus == signal)
    let faults = try office.tool("doctor", "--json").json()["faults"]?.items ?? []
    #expect(faults.map { $0["code"]?.string } == ["unfinished-run"])
    let held = try office.tool("dump", "--canonical").bytes
    #expect(!held.isEmpty)
    #expect(try office.tool("search", "助言を1回").status == 0)
    converter.letGo()
    let report = try index()
    let added = Int(report["added"]?.number ?? 0)
    // Whole transactions stand already; none of them is done again.
    #expect(added < 201 - 64)
    #expect(added > 0)
    #expect(try office.tool("doctor").status == 0)
    let clean = try office.tool(
      "index", "documents", "--quiet", "--reading-time", "600", "--kb", "clean.sqlite")
    #expect(clean.status == 0)
    #expect(
      try office.tool("dump", "--canonical").bytes
        == office.tool("dump", "--canonical", "--kb", "clean.sqlite").bytes)
  }
}
