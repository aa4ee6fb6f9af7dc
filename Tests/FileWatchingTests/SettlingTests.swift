import FileWatching
import Testing

/// When a run begins, and what it leaves out.
@Suite struct SettlingTests {
  private let start = ContinuousClock.now

  private func time(_ seconds: Double) -> ContinuousClock.Instant { start + .seconds(seconds) }

  private func settling(_ changes: [(Double, FolderChange)]) -> Settling {
    var settling = Settling(quiet: .seconds(2))
    for (seconds, change) in changes { settling.take(change, at: time(seconds)) }
    return settling
  }

  @Test func `a run waits for the quiet time after the last change`() {
    #expect(settling([]).due == nil)
    let changes: [(Double, FolderChange)] = [(0, .finished(path: "/a")), (1.5, .left(path: "/b"))]
    #expect(settling(changes).due == time(3.5))
  }

  @Test func `steady changes do not put a run off for ever`() {
    let changes = (0..<100).map { (Double($0), FolderChange.finished(path: "/記録\($0)")) }
    #expect(settling(changes).due == time(30))
  }

  @Test func `a file that is being written is left out until it is closed`() {
    var settling = settling([(0, .writing(path: "/報告")), (1, .finished(path: "/別"))])
    #expect(settling.unfinished(at: time(3)) == ["/報告"])
    settling.begin(at: time(3))
    #expect(settling.unfinished(at: time(4)) == ["/報告"])
    settling.take(.finished(path: "/報告"), at: time(5))
    #expect(settling.unfinished(at: time(7)).isEmpty)
    #expect(settling.due == time(7))
  }

  @Test func `a file that nobody closes is taken when it has not changed for long`() {
    var settling = settling([(0, .writing(path: "/帳簿")), (10, .writing(path: "/帳簿"))])
    #expect(settling.due == time(40))
    #expect(settling.unfinished(at: time(40)).isEmpty)
    settling.begin(at: time(40))
    #expect(settling.due == nil)
  }

  @Test func `a file that was removed while it was written is waited for no more`() {
    let changes: [(Double, FolderChange)] = [(0, .writing(path: "/a")), (1, .left(path: "/a"))]
    #expect(settling(changes).due == time(3))
    #expect(settling(changes).unfinished(at: time(3)).isEmpty)
  }
}
