import FileWatching
import Foundation
import Testing

/// What is seen of folders, in folders of the test's own.
final class FolderWatchTests {
  private let folder = NSTemporaryDirectory() + "chie-watch-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/室", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func watch(_ places: String...) throws -> FolderWatch {
    let watch = try #require(
      FolderWatch { bytes in
        let name = String(decoding: bytes, as: UTF8.self)
        return name.hasPrefix("~$") ? nil : name
      })
    watch.watch(places.map { folder + "/" + $0 })
    return watch
  }

  private func write(_ name: String) throws {
    try Data("本文です。".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  @Test func `a file is being written until it is closed`() throws {
    let watch = try watch("室")
    try write("室/一.txt")
    let path = folder + "/室/一.txt"
    let changes = watch.changes()
    #expect(changes.first == .writing(path: path))
    #expect(changes.last == .finished(path: path))
    #expect(watch.changes().isEmpty)
  }

  @Test func `names of no interest are passed over`() throws {
    let watch = try watch("室")
    try write("室/~$一.docx")
    #expect(watch.changes().isEmpty)
  }

  @Test func `a new folder is watched with all below it, one that is gone is not`() throws {
    let watch = try watch("室")
    try FileManager.default.createDirectory(
      atPath: folder + "/室/年度/課", withIntermediateDirectories: true)
    #expect(watch.changes().contains(.changed(path: folder + "/室/年度")))
    #expect(watch.count == 3)
    try write("室/年度/課/一.txt")
    #expect(watch.changes().last == .finished(path: folder + "/室/年度/課/一.txt"))
    try FileManager.default.moveItem(atPath: folder + "/室/年度", toPath: folder + "/外")
    #expect(watch.changes() == [.changed(path: folder + "/室/年度")])
    #expect(watch.count == 1)
    try write("外/課/二.txt")
    #expect(watch.changes().isEmpty)
  }

  @Test func `a single file is watched, also beside a folder, and nothing else is`() throws {
    try write("一.txt")
    let watch = try watch("室", "一.txt")
    try write("一.txt")
    try write("二.txt")
    try write("室/三.txt")
    let finished = watch.changes().filter { change in
      if case .finished = change { true } else { false }
    }
    let names = ["一.txt", "室/三.txt"].map { FolderChange.finished(path: folder + "/" + $0) }
    #expect(finished == names)
  }
}
