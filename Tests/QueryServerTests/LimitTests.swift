import Dispatch
import KnowledgeStore
import QueryServer
import Search
import TestSupport
import Testing

@Suite struct LimitTests {
  /// A base whose searches say that they have begun, and go on when they are let.
  private struct SlowBase {
    let begun: AsyncStream<Void>
    let gate = DispatchSemaphore(value: 0)
    let source: KnowledgeSource

    init() throws {
      let knowledge = try Shelf(document("d1", "DX")).knowledge
      let (begun, signal) = AsyncStream<Void>.makeStream()
      self.begun = begun
      let slow = OpenKnowledge(reader: knowledge.reader) { [gate] request in
        signal.yield()
        gate.wait()
        return try knowledge.search(request)
      }
      source = KnowledgeSource(
        identify: { () throws(StoreError) in "file" }, open: { () throws(StoreError) in slow })
    }
  }

  @Test func `a search beyond the time limit is given up`() async throws {
    let base = try SlowBase()
    let server = try ServerUnderTest(base.source, clock: HastyClock())
    let answer = try await server.get("/api/v1/search?q=DX")
    base.gate.signal()
    #expect(answer.status == 503)
    #expect(answer["Retry-After"] == "5")
    #expect(try answer.json["code"] == .string("time-limit"))
  }

  @Test func `more searches than may run and wait are refused`() async throws {
    let base = try SlowBase()
    let server = try ServerUnderTest(
      base.source, limits: RequestLimits(concurrentLookups: 1, waitingLookups: 0))
    async let first = server.get("/api/v1/search?q=DX")
    for await _ in base.begun { break }
    let second = try await server.get("/api/v1/search?q=DX")
    base.gate.signal()
    #expect(second.status == 503)
    #expect(try second.json["code"] == .string("busy"))
    #expect(try await first.status == 200)
    base.gate.signal()
    #expect(try await server.get("/api/v1/search?q=DX").status == 200)
  }

  @Test func `searches that wait are answered in turn`() async throws {
    let base = try SlowBase()
    let server = try ServerUnderTest(
      base.source, limits: RequestLimits(concurrentLookups: 1, waitingLookups: 8))
    for _ in 0..<8 { base.gate.signal() }
    let answered = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try await server.get("/api/v1/search?q=DX").status } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answered == Array(repeating: 200, count: 8))
  }

  @Test func `a query may be as long as the limit, and no longer`() async throws {
    let server = try ServerUnderTest(try Shelf(document("d1", "DX")).source)
    let kanji = "%E7%9F%A5"
    let longest = "/api/v1/search?q=" + String(repeating: kanji, count: 10_000)
    #expect(try await server.get(longest).status == 200)
    let longer = try await server.get(longest + "a")
    #expect(longer.status == 400)
    #expect(try longer.json["parameter"] == .string("q"))
    #expect(try longer.json["detail"]?.string?.hasSuffix(QueryLimits.lengthAdvice) == true)
    let list = "/api/v1/figures?q=" + String(repeating: kanji, count: 10_000)
    #expect(try await server.get(list).status == 200)
    #expect(try await server.get(list + "a").status == 400)
    let tooLong = try await server.get("/?q=" + String(repeating: "a", count: 96 * 1024))
    #expect(tooLong.status == 414)
  }

  @Test func `header fields have a limit`() async throws {
    let server = try ServerUnderTest(try Shelf().source)
    let most = String(repeating: "a", count: 16 * 1024 - 3)
    #expect(try await server.get("/healthz", ["X-A": most]).status == 200)
    let answer = try await server.get("/healthz", ["X-A": most + "a"])
    #expect(answer.status == 431)
    #expect(try answer.json["code"] == .string("fields-too-large"))
  }

  @Test func `another file at the same path is opened, the same one is not opened again`()
    async throws
  {
    let files = Files(
      first: try Shelf(document("d1", "古い")), second: try Shelf(document("d2", "新しい")))
    let server = try ServerUnderTest(files.source)
    let target = "/api/v1/search?q=%E6%96%B0%E3%81%97%E3%81%84"
    let before = try await server.get(target)
    #expect(try before.json["total"] == .number(0))
    _ = try await server.get(target)
    #expect(files.openings == 1)
    files.replace()
    let tag = try #require(before["ETag"])
    let after = try await server.get(target, ["If-None-Match": tag])
    #expect(after.status == 200)
    #expect(try after.json["total"] == .number(1))
    #expect(files.openings == 2)
  }
}
