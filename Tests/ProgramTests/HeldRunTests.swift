import Foundation
import Glibc
import TestSupport
import Testing

/// Runs of indexing in the middle of which something ends: the run itself, or the reader of a file.
@Suite struct HeldRunTests {
  private let office: Office
  private let converter: HeldConverter

  init() throws {
    let office = try Office()
    converter = try HeldConverter(in: office, answer: Self.answer)
    office.tool.environment["CHIE_CONVERTERS"] = converter.folder.path
    self.office = office
  }

  /// More than a pipe takes, so that whoever is handed it has not got it at once.
  private static let answer: String = {
    let lines = (0..<4_000).map { number in
      let top = Double(number % 50) * 14 + 50
      let box = "xMin=\"60\" yMin=\"\(top)\" xMax=\"260\" yMax=\"\(top + 10)\""
      return "<flow><block \(box)><line \(box)><word \(box)>第\(number)回の助言を受けた。</word></line>"
        + "</block></flow>"
    }
    return "<html><body><doc><page width=\"600\" height=\"800\">\n"
      + lines.joined(separator: "\n") + "</page></doc></body></html>"
  }()

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

  /// The readers of a run.
  private func readers(of run: Process) -> [RunningProcess] {
    RunningProcess.descendants(of: run.processIdentifier).filter {
      $0.name == "chie-reader" && $0.parent == run.processIdentifier && !$0.isZombie
    }
  }

  /// How much a process has been told and has not read.
  private func unread(by process: RunningProcess) -> Int32 {
    let input = open("/proc/\(process.number)/fd/0", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard input >= 0 else { return 0 }
    defer { close(input) }
    var count: Int32 = 0
    return ioctl(input, UInt(FIONREAD), &count) == 0 ? count : 0
  }

  @Test func `a reader that is killed in the middle of a file loses that file and says so`() throws
  {
    try office.write("# 前の文書\n\n前の助言です。\n", to: "あ.md")
    try office.write("# 後の文書\n\n後の助言です。\n", to: "ん.md")
    // Larger than a transaction: no other file is read beside it.
    try put(HeldConverter.file(bytes: 9 << 20), at: "い.pdf")
    let (run, output) = try start()
    try converter.waitUntilBegun()
    // The readers wait for what the converter gives. One is handed it, and cannot read it.
    let waiting = readers(of: run)
    #expect(!waiting.isEmpty)
    for reader in waiting { kill(reader.number, SIGSTOP) }
    converter.letGo()
    var lost: RunningProcess?
    while lost == nil, run.isRunning {
      lost = waiting.first { unread(by: $0) > 0 }
      RunningProcess.pause()
    }
    kill(try #require(lost).number, SIGKILL)
    for reader in waiting { kill(reader.number, SIGCONT) }
    run.waitUntilExit()
    #expect(run.terminationStatus == 0)
    let report = try JSONDecoder().decode([String: JSON].self, from: Data(contentsOf: output))
    #expect(report["added"] == .number(2))
    let skipped = try #require(report["skipped"]?.items)
    #expect(skipped.map { $0["path"]?.string } == ["い.pdf"])
    #expect(skipped.first?["status"]?.string == "damaged")
    let reason = skipped.first?["reason"]?.string ?? ""
    #expect(reason.contains("止まりました"), "\(reason)")
    #expect(try office.tool("search", "後の助言").output.contains("後の文書"))
    #expect(try office.tool("doctor").status == 0)
    // The same file with the same readers is not tried again; another is.
    #expect(!converter.hasBegun)
    #expect(try index()["added"] == .number(0))
    #expect(!converter.hasBegun)
    try put(HeldConverter.file(bytes: 9 << 20) + Data("% 2\n".utf8), at: "い.pdf")
    let again = try index()
    #expect(converter.hasBegun)
    #expect(again["added"] == .number(1), "\(again)")
  }
}
