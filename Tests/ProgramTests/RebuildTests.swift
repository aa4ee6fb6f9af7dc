import Foundation
import TestSupport
import Testing

/// What others see of a rebuild, and what is left of one that was killed.
@Suite struct RebuildTests {
  private let office: Office

  init() throws {
    office = try Office()
    for number in 1...120 {
      try office.write(
        "# 文書\(number)\n\n## 課題\n\n専門家の助言を\(number)回受けました。DXを進めます。\n\n"
          + String(repeating: "支援策の\(number)番目の取組です。", count: 12) + "\n",
        to: "文書\(number).md")
    }
    #expect(try office.tool("index", "documents", "--quiet").status == 0)
    #expect(try office.tool("tag", "add", "重点", "documents/文書7.md").status == 0)
  }

  /// The files beside the base that are no companions of an open one.
  private func strays() throws -> [String] {
    try office.tool.shell("ls -A | grep -v -e '^documents$' -e '^[.]' -e '^base.sqlite'").lines
      + office.tool.shell("ls -A | grep -e rebuild -e partial").lines
  }

  private func tagged() throws -> [String] {
    try office.tool("search", "タグ:重点", "--ids").lines
  }

  @Test func `readers see every document while a rebuild runs, and its generation after it`() throws
  {
    let generation = try #require(try office.tool("status", "--json").json()["generation"]?.number)
    let tagged = try tagged()
    #expect(!tagged.isEmpty)
    let seen = try office.tool.shell(
      """
      $chie rebuild --quiet & rebuild=$!
      while kill -0 $rebuild 2>/dev/null; do $chie search 専門家 --ids | wc -l; done
      wait $rebuild && $chie search 専門家 --ids | wc -l
      """)
    #expect(seen.status == 0)
    #expect(seen.talk == "")
    #expect(seen.lines.count > 1)
    #expect(Set(seen.lines) == ["120"])
    #expect(
      try #require(try office.tool("status", "--json").json()["generation"]?.number) > generation)
    #expect(try self.tagged() == tagged)
    #expect(try office.tool("doctor").status == 0)
    #expect(try strays() == [])
  }

  @Test func `a rebuild that was killed leaves the base as it was`() throws {
    let before = try office.tool("dump", "--canonical").bytes
    let tagged = try tagged()
    var killed = 0
    for delay in ["0.05", "0.1", "0.2", "0.3", "0.5"] {
      let run = try office.tool.shell("timeout -s KILL \(delay) $chie rebuild --quiet")
      if run.status != 0 { killed += 1 }
      #expect(try office.tool("dump", "--canonical").bytes == before)
      #expect(try office.tool("search", "専門家", "--ids").lines.count == 120)
      #expect(try office.tool("doctor").output.contains("異常はありません"))
    }
    #expect(killed > 0)
    #expect(try office.tool("rebuild", "--quiet").status == 0)
    #expect(try office.tool("dump", "--canonical").bytes == before)
    #expect(try self.tagged() == tagged)
    #expect(try strays() == [])
  }

  @Test func `a tag by hand waits for a rebuild or is refused, and is not lost`() throws {
    // Whoever comes first writes: the rebuild is waited for, without a touch of its lock.
    let run = try office.tool.shell(
      """
      lock=$(stat -c %i "$CHIE_KB-lock")
      $chie rebuild --quiet & rebuild=$!
      while kill -0 $rebuild 2>/dev/null && ! grep -q ":$lock " /proc/locks; do :; done
      $chie tag add 予定 documents/文書9.md >/dev/null || echo refused
      wait $rebuild
      """)
    #expect(run.status == 0)
    if run.lines == ["refused"] {
      #expect(run.talk.contains("ほかの処理が書き込んでいます"))
      #expect(try office.tool("tag", "add", "予定", "documents/文書9.md").status == 0)
    }
    #expect(try office.tool("search", "タグ:予定", "--ids").lines.count == 1)
  }

  @Test func `a search says that the first run was cut off`() throws {
    let cut = try office.tool.shell(
      """
      export CHIE_KB=$PWD/cut.sqlite
      for delay in 0.1 0.2 0.3 0.4 0.5 0.6 0.8 1 1.5 2; do
        rm -f cut.sqlite*
        timeout -s KILL $delay $chie index documents --quiet && break
        test -s cut.sqlite && $chie doctor | grep -q unfinished-run && break
      done
      $chie doctor | grep -q unfinished-run || exit 9
      $chie search どこにもない言葉 >/dev/null; $chie status --json >/dev/null
      """)
    // A machine on which every run is through before it can be killed shows nothing here.
    guard cut.status != 9 else { return }
    #expect(cut.talk.components(separatedBy: "途中で終わっています").count >= 3)
  }
}
