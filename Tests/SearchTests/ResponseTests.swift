import Ranking
import KnowledgeStore
import JapaneseText
import Foundation
import KnowledgeModel
import Search
import Testing

@Suite struct ResponseTests {
  private func object(_ query: String, explains: Bool = false) throws -> String {
    let shelf = try Shelf([
      Paper("a", title: "計画", headings: ["財源"], "ＤＸの推進").with { $0.head.kind = .advice }
    ])
    let response = SearchResponse(
      result: try shelf.search(query, unit: .document), milliseconds: 1.26, explains: explains)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(response), as: UTF8.self)
  }

  @Test func `the JSON has the names and values of the contract`() throws {
    let json = try object("DX (")
    let score = try #require(json.firstMatch(of: /"score":([0-9.e+-]+)/)).output.1
    #expect(
      json == """
        {"documents":1,"hits":[{"document":{"id":"a","kind":"advice","path":"a.txt","title":"計画",\
        "trust":"unknown"},"headings":["財源"],"highlights":[[0,2]],"id":"a-1","match":"exact",\
        "more":0,"near":[],"place":{"line":1},"score":\(score),"snippet":"ＤＸの推進"}],\
        "problems":[{"code":"unclosed-parenthesis","column":4,"message":\
        "4文字目の括弧が閉じていません。終わりに ) を付けてください。"}],\
        "query":"DX (","took_ms":1.3,"total":1}
        """)
  }

  @Test func `an explained answer names parts and factors`() throws {
    let json = try object("DX", explains: true)
    for name in ["words", "pairs", "proximity", "grams", "coverage"] {
      #expect(json.contains("\"\(name)\":"))
    }
  }
}
