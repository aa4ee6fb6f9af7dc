import Foundation
import Testing

/// Lines as no author writes them, but conversions of files do: everything in one.
@Suite struct LongLineTests {
  let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  @Test(arguments: ["注1）", "（出典）", "（出典）総務省「調査」。", "12%", "12%、", "KPI80%→90%"])
  func `twice the text in one line costs less than three times as much`(part: String) throws {
    let short = try seconds(of: part, bytes: 16_000)
    let long = try seconds(of: part, bytes: 32_000)
    #expect(long < short * 3 + 0.05, "\(short) s, \(long) s")
  }

  /// Processor time of this thread, the best of two rounds.
  private func seconds(of part: String, bytes: Int) throws -> Double {
    let line = String(repeating: part, count: bytes / part.utf8.count)
    let rounds = try (0..<2).map { _ in
      let start = Self.threadTime
      _ = try reading.findings("見出し\n\n" + line + "\n", name: "a.txt")
      return Self.threadTime - start
    }
    return rounds.min() ?? 0
  }

  private static var threadTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
