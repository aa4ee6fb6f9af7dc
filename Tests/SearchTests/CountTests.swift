import Ranking
import KnowledgeStore
import KnowledgeModel
import JapaneseText
import Search
import Testing

/// Counts of generated combinations of clauses, held against reading every passage.
@Suite struct CountTests {
  private static let pieces = [
    "専門家", "DX", "人材", "育成", "財源", "確保", "の", "、", "。", "AI", "2022年度", "令和4年度", "取り組み",
    "取組", "サーバー", "サーバ", "髙橋", "高橋", "推進", "mail", "75.3", "5.3", "第三次", "第3次", "（仮称）", " ", "\n",
  ]

  private static let terms = [
    "専門家", "DX", "ｄｘ", "人材育成", "\"人材 育成\"", "財", "の", "、", "AI", "AI*", "R4年度", "2022年度", "取組",
    "取り組み", "サーバ", "高橋", "推進DX", "5.3", "第3次", "題:財源", "見出し:人材", "「。AI」", "\"75\"",
    "種別:助言", "年度:2022",
  ]

  @Test func `any combination of clauses counts what a scan counts`() throws {
    var numbers = FixedNumbers(seed: 20_240_401)
    func text(_ length: ClosedRange<Int>) -> String {
      (0..<Int.random(in: length, using: &numbers))
        .compactMap { _ in Self.pieces.randomElement(using: &numbers) }.joined()
    }
    let papers = (0..<60).map { index in
      Paper(
        "d\(100 + index)", title: text(1...3), headings: [text(0...2)], text(1...12), text(1...9)
      )
      .with {
        $0.head.kind = index % 3 == 0 ? .advice : .report
        $0.head.fiscalYear = index % 4 == 0 ? nil : 2020 + index % 4
      }
    }
    let shelf = try Shelf(papers)
    func clause(_ depth: Int) -> String {
      switch Int.random(in: 0..<8, using: &numbers) {
      case 0 where depth > 0: "-" + clause(depth - 1)
      case 1 where depth > 0: "(" + query(depth - 1) + ")"
      default: Self.terms.randomElement(using: &numbers) ?? "DX"
      }
    }
    func query(_ depth: Int) -> String {
      let signs = [" ", " ", " AND ", " OR ", "｜"]
      var text = clause(depth)
      for _ in 0..<Int.random(in: 0..<3, using: &numbers) {
        text += (signs.randomElement(using: &numbers) ?? " ") + clause(depth)
      }
      return text
    }
    var found = 0
    for _ in 0..<600 {
      let text = query(2)
      let result = try shelf.search(text, limit: 1, near: false)
      let tree = try #require(result.query.query, "\(text)")
      #expect(result.total == shelf.scan(tree), "\(text)")
      if result.total > 0 { found += 1 }
    }
    #expect(found > 200)
  }
}
