import Foundation
import Glibc
import TestSupport
import Testing

/// Bombs, loops, false names and traps in one folder, as an indexer may meet them.
@Suite(.enabled(if: HostileTree.script != nil, "../shared/documents does not exist"))
struct HostileTreeTests {
  @Test func `a folder of traps is indexed and harms nothing`() throws {
    let tree = try HostileTree()
    let before = try tree.names()
    let run = try tree.index(watchingNetwork: SystemCalls.canBeWatched)
    #expect(run.status == 0)
    #expect(run.network ?? [] == [])
    #expect(try tree.names() == before)
    for name in ["kb_slip_proof", "kb_slip_abs", "evil"] {
      #expect(!FileManager.default.fileExists(atPath: "/tmp/\(name)"))
    }
    #expect(run.report.skipped.allSatisfy { $0.reason.hasSuffix("。") })
    // Of an archive its members are told.
    let skipped = Set(run.report.skipped.map { String($0.path.split(separator: "//")[0]) })
    // Nothing is unreadable to the superuser.
    let rejected = tree.rows.filter {
      $0.expect == "reject" && (getuid() != 0 || $0.path != "unreadable.txt")
    }
    #expect(rejected.map(\.path).filter { !skipped.contains($0) } == [])
    for phrase in tree.rows.compactMap(\.phrase) {
      let found = try Shell.run(
        "chie search --exact --json --kb \"$1\" -- \"$2\"", [tree.base.path, "\"\(phrase)\""])
      #expect(found.output.contains("\"path\""), "\(phrase)")
    }
    let passages = try Shell.run("chie export passages --kb \"$1\"", [tree.base.path]).output
    #expect(passages.contains("挿入された方針"))
    #expect(!passages.contains("削除済みの秘密"))
    #expect(!passages.contains("root:x:0"))
  }
}
