import KnowledgeModel
import KnowledgeStore
import Search
import Testing

/// Documents with nearly the same text stand under the first of them.
@Suite struct CopyTests {
  /// A text of so many sentences; `changed` of them are others.
  private func text(
    _ topic: String, sentences: Int = 40, changed: Int = 0, by: String = ""
  ) -> String {
    (0..<sentences).map { number in
      number < changed
        ? "\(by)では\(number * 31)番目に窓口の案内を改めました。"
        : "\(topic)の第\(number)項は\(number * 17)件の相談を扱います。"
    }.joined()
  }

  private func numbers(_ line: Int, from start: Int) -> String {
    "甲\((start + line) * 104_729)乙\((start + line) * 31_337)丙\((start + line) * 7_727)"
  }

  private func shelf() throws -> Shelf {
    try Shelf([
      Paper("a", title: "相談の手引", text("相談")),
      Paper("b", title: "相談の手引 写し", text("相談", changed: 2, by: "乙")),
      Paper("c", title: "別の相談", text("別件")),
      Paper("d", title: "相談の手引 改", text("相談", changed: 3, by: "丁")),
      Paper("e", title: "相談の半分", text("相談", changed: 20, by: "戊")),
    ])
  }

  private func hits(_ result: SearchResult) -> [String] { result.hits.map(\.document.id.value) }

  @Test(arguments: [SearchRequest.Order.score, .date])
  func `near-equal documents stand under the one above them, and counts stay`(
    order: SearchRequest.Order
  ) throws {
    let shelf = try shelf()
    let each = try shelf.search("相談", unit: .document, order: order)
    let grouped = try shelf.search("相談", unit: .document, order: order, groups: true)
    #expect(each.hits.count == 5)
    #expect(each.hits.allSatisfy { $0.copies.isEmpty })
    #expect(grouped.total == each.total)
    #expect(grouped.documents == 5)
    #expect(grouped.hits.count == 3)
    let first = try #require(hits(each).first { ["a", "b", "d"].contains($0) })
    let leader = try #require(grouped.hits.first { $0.document.id.value == first })
    let below = hits(each).filter { ["a", "b", "d"].contains($0) && $0 != first }
    #expect(leader.copies.map(\.document.id.value) == below)
    #expect(leader.copies.allSatisfy { (80..<100).contains($0.percent) })
    #expect(hits(grouped) == hits(each).filter { !below.contains($0) })
  }

  @Test(arguments: [SearchRequest.Order.score, .date])
  func `pages follow each other without a gap or a repetition`(
    order: SearchRequest.Order
  ) throws {
    let shelf = try shelf()
    let all = try shelf.search("相談", unit: .document, order: order, groups: true)
    for offset in 0..<3 {
      let page = try shelf.search(
        "相談", limit: 1, offset: offset, unit: .document, order: order, groups: true)
      #expect(hits(page) == [hits(all)[offset]])
      #expect(page.hits[0].copies == all.hits[offset].copies)
      #expect(page.hasMore == (offset < 2))
    }
    #expect(
      try shelf.search(
        "相談", limit: 1, offset: 3, unit: .document, order: order, groups: true
      ).hits.isEmpty)
  }

  @Test func `where each passage is a hit, nothing stands under another`() throws {
    let shelf = try shelf()
    #expect(try shelf.search("相談", unit: .passage, groups: true).hits.count == 5)
  }

  @Test func `only documents that are hits stand under one`() throws {
    let shelf = try shelf()
    let result = try shelf.search("題:写し", unit: .document, groups: true)
    #expect(hits(result) == ["b"])
    #expect(result.hits[0].copies.isEmpty)
  }

  @Test func `the share of common text is exact for short texts and close for long ones`() {
    func sketch(_ text: String) -> Sketch { Sketch(of: [text]) }
    let short = sketch("あいうえおかきくけこ")
    #expect(short.runs == 3)
    #expect(short.commonShare(with: short) == 1)
    #expect(short.commonShare(with: sketch("あいうえおかきくけ")) == 2.0 / 3)
    #expect(short.commonShare(with: sketch("全く別の文章をここに書きます")) == 0)
    #expect(sketch("").commonShare(with: sketch("")) == 0)
    #expect(sketch("あ　いう\nえおかきくけこ") == short)
    for changed in [10, 50, 100, 200] {
      let own = Sketch(of: (0..<400).map { numbers($0, from: 7_919) })
      let other = Sketch(of: (0..<400).map { numbers($0, from: $0 < changed ? 6_133 : 7_919) })
      let estimated = own.commonShare(with: other)
      #expect(own.runs > 10 * Sketch.size)
      #expect(abs(estimated - Double(400 - changed) / 400) < 0.08, "\(changed)")
    }
  }
}
