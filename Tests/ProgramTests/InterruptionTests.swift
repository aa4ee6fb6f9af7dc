import TestSupport
import Testing

/// What a run of indexing leaves behind that is killed in the middle.
@Suite struct InterruptionTests {
  private let office: Office

  init() throws {
    office = try Office()
    // Several transactions: one holds 64 documents at most.
    for number in 1...260 {
      try office.write(
        "# 文書\(number)\n\n## 課題\n\n専門家の助言を\(number)回受けました。DXを進めます。\n\n"
          + String(repeating: "支援策の\(number)番目の取組です。", count: 12) + "\n",
        to: "文書\(number).md")
    }
  }

  /// Kills as many runs as `wanted` after some documents and before the end. Where a run was too
  /// quick, the next one begins without a base.
  ///
  /// - Parameter milliseconds: How long a whole run takes.
  /// - Returns: How many were left unfinished.
  private func interrupt(_ wanted: Int, within milliseconds: Int) throws -> Int {
    var random = FixedRandom(seed: 11)
    var unfinished = 0
    for _ in 1...40 where unfinished < wanted {
      let delay = 1 + random.next(below: max(1, milliseconds))
      let digits = String(delay % 1000 + 1000).dropFirst()
      let run = try office.tool.shell(
        "timeout -s KILL \(delay / 1000).\(digits) $chie index documents --quiet")
      if run.status == 0 {
        _ = try office.tool.shell("rm -f base.sqlite*")
      } else if try isUnfinished() {
        unfinished += 1
      }
    }
    return unfinished
  }

  private func isUnfinished() throws -> Bool {
    guard try office.tool.shell("test -s base.sqlite").status == 0 else { return false }
    let faults = try office.tool("doctor", "--json").json()["faults"]?.items ?? []
    return faults.contains { $0["code"]?.string == "unfinished-run" }
  }

  @Test func `a run that was killed ends equal to a clean build`() throws {
    var whole = 0
    let time = try ContinuousClock().measure {
      whole = Int(try office.tool("index", "documents", "--quiet", "--kb", "clean.sqlite").status)
    }
    #expect(whole == 0)
    let clean = try office.tool("dump", "--canonical", "--kb", "clean.sqlite")
    #expect(clean.bytes.count > 10_000)
    #expect(try interrupt(3, within: Int(time / .milliseconds(1))) > 0)
    #expect(try office.tool("index", "documents", "--quiet").status == 0)
    #expect(try office.tool("doctor").status == 0)
    #expect(try office.tool("dump", "--canonical").bytes == clean.bytes)
  }
}
