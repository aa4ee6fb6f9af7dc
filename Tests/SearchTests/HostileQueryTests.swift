import Ranking
import KnowledgeStore
import KnowledgeModel
import JapaneseText
import Foundation
import Search
import Testing

/// Queries that nobody types on purpose.
@Suite struct HostileQueryTests {
  private static let pieces = [
    "\"", "“", "”", "「", "」", "(", ")", "（", "）", "|", "｜", "OR", "AND", "NOT", "-", "－", "*", "＊",
    ":",
    "：", "題:", "種別:", "年度:", "since:", "until:R4", "fy:2020-", "tag:", " ", "　", "\n", "\u{0}",
    "\u{1}",
    "\u{2}", "\u{7f}", "\u{200d}", "\u{fe0f}", "\u{e0100}", "\u{301}", "\u{3099}", "\u{fffd}",
    "\u{10ffff}",
    "\u{feff}", "\u{202e}", "🇯🇵", "👨‍👩‍👧", "ﾊﾞ", "か\u{3099}", "①", "㌔", "財源", "DX", "人材育成", "a", "7", "'",
    ";",
    "--", "/*", "NEAR(", "^", "{", "}", "rowid", "%", "_", "\\", "か。", "？",
  ]

  @Test func `ten thousand generated queries are answered without an error`() throws {
    var numbers = FixedNumbers(seed: 7)
    let shelf = try Shelf("財源の確保とDX", "人材育成、人材。", "a \"b\" (c) 7 ① ㌔ 🇯🇵", "か\u{3099}「財源」ﾊﾞ")
    for index in 0..<10_000 {
      let length = index % 100 == 0 ? 400 : Int.random(in: 0..<14, using: &numbers)
      var query = ""
      for _ in 0..<length {
        if Int.random(in: 0..<6, using: &numbers) == 0 {
          // Bytes that are not always UTF-8, as they come from a command line.
          let bytes = (0..<3).map { _ in UInt8.random(in: 0...255, using: &numbers) }
          query += String(decoding: bytes, as: UTF8.self)
        } else {
          query += Self.pieces.randomElement(using: &numbers) ?? ""
        }
      }
      guard let result = answer(to: query, from: shelf, number: index) else { continue }
      #expect(result.total <= 4 && result.documents <= result.total)
      let limit = query.count + 1
      #expect(result.query.problems.allSatisfy { (1...limit).contains($0.column) })
      for hit in result.hits {
        #expect(hit.score.isFinite && hit.score >= 0)
        expectSound(hit.snippet, of: hit.passage.passage.text)
      }
    }
  }

  private func answer(to query: String, from shelf: Shelf, number: Int) -> SearchResult? {
    do {
      return try shelf.search(query, limit: 3, unit: number % 2 == 0 ? .document : .passage)
    } catch {
      Issue.record("\(error): \(query.debugDescription)")
      return nil
    }
  }

  @Test func `very many parentheses, terms and characters are answered`() throws {
    let shelf = try Shelf("財源の確保とDX", "人材育成")
    let queries = [
      String(repeating: "(", count: 300) + "財源" + String(repeating: ")", count: 300),
      String(repeating: "(財源 ", count: 300), String(repeating: ")", count: 300),
      String(repeating: "-(", count: 300) + "財源", String(repeating: "-", count: 9_000) + "財源",
      (0..<5_000).map { "語\($0)" }.joined(separator: " "),
      (0..<5_000).map { "語\($0)" }.joined(separator: " OR "),
      String(repeating: "財源", count: 50_000), String(repeating: "\"", count: 10_001),
      String(repeating: "「", count: 9_999), String(repeating: "題:", count: 5_000),
      String(repeating: "a:", count: 5_000), String(repeating: "e\u{301}", count: 20_000),
      "か" + String(repeating: "\u{3099}", count: 50_000),
    ]
    for query in queries {
      let result = try shelf.search(query)
      #expect(result.total <= 2)
    }
  }
}
