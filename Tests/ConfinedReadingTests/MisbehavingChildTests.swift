import ConfinedReading
import DocumentReading
import Foundation
import Glibc
import TestSupport
import Testing

/// Children that are killed, crash or hang. One after the other: each test looks at all children.
@Suite(.serialized) struct MisbehavingChildTests {
  private var readers: [RunningProcess] { BusyReaderKiller.readers }

  @Test(arguments: [SIGKILL, SIGSEGV, SIGILL])
  func `a reader that ends in the middle of a file loses that file only`(signal: Int32) async throws
  {
    var desk = try Desk()
    desk.settings.time = 60
    let reader = ConfinedReader(desk.settings)
    let killer = BusyReaderKiller(signal: signal)
    let lost = await Outcome(reader, Desk.longText, name: "long.txt")
    let end = try #require(killer.stop())
    let refusal = try #require(lost.refusal)
    #expect(refusal.status == .damaged)
    #expect(refusal.reason.contains("読み取りプログラムが止まりました（シグナル \(signal)）"))
    // Nothing keeps what has crashed alive.
    #expect(end.time < .seconds(10))
    #expect(RunningProcess(end.number) == nil)
    let next = await Outcome(reader, Array("次の文書です。\n".utf8), name: "next.txt")
    #expect(next.text == "次の文書です。")
    await reader.stop()
    #expect(readers.map(\.number) == [])
  }

  @Test func `a reader that ends before it has heard all is a reason`() async throws {
    var desk = try Desk()
    try desk.pretend("chie-reader", "exit 3")
    desk.settings = ReaderSettings(program: desk.folder.appending(path: "chie-reader").path)
    let reader = ConfinedReader(desk.settings)
    let outcome = await Outcome(reader, Desk.longText, name: "long.txt")
    await reader.stop()
    #expect(outcome.refusal?.reason.contains("終了コード 3") == true)
  }

  @Test func `a converter that hangs is ended with all that it started`() async throws {
    var desk = try Desk()
    try desk.pretend("pdftotext", "sleep 1234 & sleep 1234; wait")
    desk.settings.time = 1
    let reader = ConfinedReader(desk.settings)
    let outcome = await Outcome(reader, Desk.pdf, name: "plan.pdf")
    #expect(outcome.refusal?.status == .timeout)
    #expect(outcome.refusal?.reason.contains("1秒以内に終わりませんでした") == true)
    await reader.stop()
    #expect(readers.map(\.number) == [])
    let left = try Shell.run("pgrep -f '^sleep 1234$' | wc -l")
    #expect(left.output.trimmingCharacters(in: .whitespacesAndNewlines) == "0")
  }

  @Test func `a converter that crashes or says too much is a reason`() async throws {
    var desk = try Desk()
    try desk.pretend("pdftotext", "kill -SEGV $$")
    let first = ConfinedReader(desk.settings)
    let crashed = await Outcome(first, Desk.pdf, name: "plan.pdf")
    await first.stop()
    #expect(crashed.refusal?.status == .damaged)
    try desk.pretend("pdftotext", "yes 長い返事")
    desk.settings.limits.text = 1 << 20
    desk.settings.limits.memberSize = 1 << 20
    let second = ConfinedReader(desk.settings)
    let chatty = await Outcome(second, Desk.pdf, name: "plan.pdf")
    await second.stop()
    #expect(chatty.refusal?.status == .tooLarge)
  }
}
