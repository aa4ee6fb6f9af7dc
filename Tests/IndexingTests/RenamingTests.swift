import Foundation
import Indexing
import KnowledgeModel
import Testing

/// A file that got another name and another content between two runs.
@Suite struct RenamingTests {
  private static let text = """
    # 窓口の混雑についての助言

    月初めと連休明けに来庁者が集中し、待ち時間が一時間を超える日がありました。
    予約制を取り入れた市では、混雑する時間帯の来庁者が三割ほど減っています。
    職員の配置を見直すより前に、来庁の理由を一週間だけ数えることを勧めます。

    """

  private func office() async throws -> Office {
    let office = try Office()
    try office.write(Self.text, to: "助言.md")
    for number in 1...4 {
      try office.write("# 別の文書\(number)\n\n第\(number)の会議は中止になりました。\n", to: "\(number).md")
    }
    try await office.index()
    return office
  }

  @Test func `the document keeps its key, and the report says so`() async throws {
    let office = try await office()
    defer { office.remove() }
    let key = try office.keys()["助言.md"]
    try office.delete("助言.md")
    try office.write(Self.text + "追記：四月から予約を受け付けます。\n", to: "済/窓口の助言.md")
    for isDryRun in [true, false] {
      let report = try await office.index(isDryRun: isDryRun)
      #expect(report.moved == 1 && report.added == 0 && report.removed == 0)
      #expect(report.renamed.map(\.from) == ["助言.md"])
      #expect(report.renamed.map(\.to) == ["済/窓口の助言.md"])
      #expect(report.renamed.first?.document.value == key)
    }
    #expect(try office.keys()["済/窓口の助言.md"] == key)
    let again = try await office.index()
    #expect(again.unchanged == 5 && again.moved == 0)
  }

  @Test func `of the only document of a base too`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write(Self.text, to: "助言.md")
    try await office.index()
    let key = try office.keys()["助言.md"]
    try office.delete("助言.md")
    try office.write(Self.text + "追記です。\n", to: "新しい助言.md")
    let report = try await office.index()
    #expect(report.heldBack.isEmpty)
    #expect(try office.keys() == ["新しい助言.md": try #require(key)])
  }

  @Test func `two files that could be it are new documents`() async throws {
    let office = try await office()
    defer { office.remove() }
    let key = try office.keys()["助言.md"]
    try office.delete("助言.md")
    try office.write(Self.text + "追記：四月から予約を受け付けます。\n", to: "甲.md")
    try office.write(Self.text + "補足：五月に結果を報告します。\n", to: "乙.md")
    let report = try await office.index()
    #expect(report.added == 2 && report.removed == 1 && report.renamed.isEmpty)
    #expect(try !office.keys().values.contains { $0 == key })
  }

  @Test func `another text is another document`() async throws {
    let office = try await office()
    defer { office.remove() }
    try office.delete("助言.md")
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    try office.write(
      lines.prefix(3).joined(separator: "\n") + "\n別の市では、郵送での手続きを増やし、窓口に来る人そのものを減らしました。\n"
        + "費用は年に百万円ほどで、三年で元が取れる見込みだと報告されています。\n", to: "別の助言.md")
    let report = try await office.index()
    #expect(report.added == 1 && report.removed == 1 && report.renamed.isEmpty)
  }
}
