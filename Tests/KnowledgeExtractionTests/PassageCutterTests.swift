import KnowledgeExtraction
import KnowledgeModel
import Testing

@Suite struct PassageCutterTests {
  private func paragraphs(_ lengths: [Int]) -> [Block] {
    lengths.enumerated().map { index, length in
      Block(
        .paragraph(text: String(repeating: "文", count: length - 1) + "。"),
        place: Place(line: index + 1))
    }
  }

  private func lengths(_ blocks: [Block]) -> [Int] {
    PassageCutter().division(of: blocks).cuts.map(\.text.count)
  }

  @Test func `a short section is one passage`() {
    #expect(lengths(paragraphs([300, 200])) == [501])
  }

  @Test func `a section is cut at block boundaries to about 800 characters`() {
    #expect(lengths(paragraphs([500, 250, 400, 300])) == [751, 701])
  }

  @Test func `no passage is longer than 1200 characters`() {
    for blocks in [paragraphs([5_000]), paragraphs([790, 1_150, 10]), paragraphs([399, 1_201])] {
      #expect(lengths(blocks).allSatisfy { (1...1_200).contains($0) })
    }
  }

  @Test func `a long block is cut at the end of a sentence`() {
    let sentences = (1...60).map { "これは\($0)番目の長い文であり、三十文字ほどの長さを持っています。" }
    let cuts = PassageCutter().division(of: [
      Block(.paragraph(text: sentences.joined()), place: Place(line: 7))
    ]).cuts
    #expect(cuts.count > 1)
    #expect(cuts.allSatisfy { $0.text.hasSuffix("。") && $0.place == Place(line: 7) })
    #expect(cuts.map(\.text).joined() == sentences.joined())
  }

  @Test func `a table is cut between rows and keeps its header on every part`() {
    let rows = [["市", "人口"]] + (1...200).map { ["青凪\($0)町", "\($0 * 100)人"] }
    let cuts = PassageCutter().division(of: [Block(.table(rows: rows), place: Place(line: 1))]).cuts
    #expect(cuts.count > 1)
    #expect(cuts.allSatisfy { $0.text.hasPrefix("市\t人口\n") })
  }

  @Test func `list items keep their depth`() {
    let blocks = [
      Block(.listItem(depth: 1, text: "親"), place: Place(line: 1)),
      Block(.listItem(depth: 2, text: "子"), place: Place(line: 2)),
    ]
    #expect(PassageCutter().division(of: blocks).cuts.map(\.text) == ["• 親\n  • 子"])
  }

  @Test func `a change in one section moves no boundary in another`() {
    func cuts(_ first: [Int]) -> [PassageCutter.Cut] {
      PassageCutter().division(of: paragraphs(first)).cuts
    }
    #expect(cuts([700, 700]).last?.text.count == 700)
    #expect(cuts([650, 700]).last?.text.count == 700)
  }
}
