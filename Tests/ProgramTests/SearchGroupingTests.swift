import Foundation
import TestSupport
import Testing

/// What a search shows together: documents with nearly the same text, abbreviations and meanings.
@Suite struct SearchGroupingTests {
  private func office() throws -> Office {
    let office = try Office()
    let body = (1...20).map { "第\($0)項では、窓口の手順と\($0 * 7)件の記録を順に示します。" }
      .joined(separator: "\n\n")
    try office.write("# 原本\n\n\(body)\n", to: "a.md")
    try office.write("---\ntrust: 確認済\n---\n# 写し\n\n\(body)\n\n末尾に一文を加えました。\n", to: "b.md")
    try office.write("# 別の窓口\n\n窓口の人数を、十年ごとに見直します。\n", to: "c.md")
    _ = try office.tool("index", "documents")
    return office
  }

  @Test func `a near-equal document is shown under the one above it`() throws {
    let office = try office()
    let json = try office.tool("search", "窓口", "--json").json()
    let hits = json["hits"]?.items ?? []
    #expect(json["documents"] == .number(3))
    #expect(hits.count == 2)
    let near = hits.flatMap { $0["near"]?.items ?? [] }
    #expect(near.count == 1)
    #expect(near.first?.keys == ["id", "title", "path", "trust", "share"])
    #expect((80..<100).contains(near.first?["share"]?.number ?? 0))
    let copy = try #require(near.first?["title"]?.string)
    let text = try office.tool("search", "窓口").output
    #expect(text.contains("ほぼ同じ文書：\(copy)"))
    let each = try office.tool("search", "窓口", "--no-group", "--json").json()["hits"]?.items ?? []
    #expect(each.count == 3)
    #expect(each.allSatisfy { $0["near"]?.items.isEmpty == true })
  }

  @Test func `rows and IDs name each document by itself`() throws {
    let office = try office()
    for form in ["--ids", "--plain"] {
      let output = try office.tool("search", "窓口", form).output
      #expect(output.split(whereSeparator: \.isNewline).count == 3, "\(form)")
    }
    let table = try office.tool("search", "窓口", "--csv").output
    #expect(["a.md", "b.md", "c.md"].allSatisfy { table.contains($0) })
    #expect(try office.tool("search", "窓口", "--fields", "title").output.contains("写し"))
  }

  @Test func `a document that is withdrawn leaves no trace of what it was compared by`() throws {
    let office = try office()
    #expect(try office.tool("forget", "b.md").status == 0)
    let dump = try office.tool("dump", "--canonical").output
    #expect(dump.split(separator: "\n").count { $0.hasPrefix("{\"sketch\":") } == 2)
    #expect(try office.tool("duplicates").status == 1)
    #expect(try office.tool("doctor").status == 0)
  }

  @Test func `an abbreviation and what it stands for are found together on demand`() throws {
    let office = try Office()
    try office.write("# 研修\n\nEBPM（証拠に基づく政策立案）の研修を開きました。\n", to: "a.md")
    try office.write("# 手引\n\n証拠に基づく政策立案の手順を示します。\n", to: "b.md")
    try office.write("# 報告\n\nＥＢＰＭを進めました。\n", to: "c.md")
    _ = try office.tool("index", "documents")
    func paths(_ query: String, expands: Bool = true) throws -> [String] {
      let option = expands ? "--expand" : "--no-group"
      let json = try office.tool("search", query, "--exact", "--json", option).json()
      return (json["hits"]?.items.compactMap { $0["document"]?["path"]?.string } ?? []).sorted()
    }
    #expect(try paths("EBPM", expands: false) == ["a.md", "c.md"])
    #expect(try paths("EBPM") == ["a.md", "b.md", "c.md"])
    #expect(try paths("「証拠に基づく政策立案」") == ["a.md", "b.md", "c.md"])
    let json = try office.tool("search", "EBPM", "--expand", "--json").json()
    #expect(json["query"] == .string("EBPM"))
    #expect(json["expanded"]?.items.first?["term"] == .string("EBPM"))
    #expect(json["expanded"]?.items.first?["also"] == .array([.string("証拠に基づく政策立案")]))
    #expect(try office.tool("search", "EBPM", "--json").json()["expanded"] == nil)
    let text = try office.tool("search", "EBPM", "--expand").output
    #expect(text.contains("「EBPM」は、「証拠に基づく政策立案」としても探しました。"))
  }
}
