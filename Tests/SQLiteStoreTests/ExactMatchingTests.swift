import JapaneseText
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing

struct ExactMatchingTests {
  /// Short texts from a small alphabet repeat themselves, so that terms hit often.
  private static let alphabet = [
    "助", "言", "推", "進", "取り組み", "取組", "DX", "ＡＩ", "2022", "サーバー", "、", "。", "（", "）",
    " ", "\n", "\"", "'", "*", "-", "う", "令和4年度", "第三次", "5.3", "|", "\u{0}", "😀",
  ]

  @Test(arguments: [UInt64(1), 2, 3])
  func `a term finds exactly the passages that contain it`(seed: UInt64) throws {
    var numbers = FixedNumbers(seed: seed)
    let documents = (0..<40).map { number in
      sample(
        "d\(number)", title: text(of: 3, &numbers),
        sections: [
          (text(of: 2, &numbers), [text(of: 12, &numbers), text(of: 5, &numbers)]),
          ("", [text(of: 9, &numbers)]),
        ])
    }
    let writer = try SQLiteKnowledgeWriter.temporary()
    try writer.apply(documents.map(StoreChange.put), at: noon)
    // Changed documents must leave nothing of what they were.
    let changed = documents.prefix(15).map { sample($0.document.id.value, text(of: 7, &numbers)) }
    try writer.apply(changed.map(StoreChange.put), at: noon)
    try writer.apply(documents[15..<20].map { .remove($0.document.id) }, at: noon)

    try writer.reader.withSnapshot(scope: .everything) { snapshot throws in
      let fields = try folds(of: snapshot)
      for length in 1...6 {
        for _ in 0..<40 {
          let term = TermMatch(term: text(of: length, &numbers))
          let found = try snapshot.passages(matching: term)
          let expected = fields.filter { passage in
            passage.value.contains { term.matches(plain: $0.0, full: $0.1) }
          }
          #expect(found == PassageSet(expected.keys), "\(term.plain.string)")
        }
      }
    }
  }

  @Test func `a term of many thousand characters is answered like any other`() throws {
    let long = String(repeating: "助言記録、", count: 1_000)
    let writer = try writer(holding: "前" + long + "後", "助言記録")
    try writer.reader.withSnapshot(scope: .everything) { snapshot throws in
      #expect(try snapshot.passages(matching: TermMatch(term: long)).count == 1)
      #expect(try snapshot.passages(matching: TermMatch(term: long + "別")).count == 0)
    }
  }

  @Test(arguments: [
    "", "\u{0}", "\"", "\"\"", "*", "AND", "NEAR(a b)", "a\u{0}b", "^", "{x}:", "((",
  ])
  func `no term is read as query syntax`(term: String) throws {
    let writer = try writer(holding: "x \(term) y", "別のもの")
    try writer.reader.withSnapshot(scope: .everything) { snapshot throws in
      let count = try snapshot.passages(matching: TermMatch(term: term)).count
      #expect(count == (Fold.plain(term).isEmpty ? 0 : 1))
      _ = try snapshot.passages(withWord: term)
      _ = try snapshot.frequency(ofWord: term)
      _ = try snapshot.frequency(ofPair: term, term)
      _ = try snapshot.frequency(ofGram: term)
      _ = try snapshot.candidates(forWords: [term, "y"], limit: 5)
    }
  }

  @Test func `every character of a gram is part of a token in the index`() throws {
    for character in Grams.tokenCharacters {
      let writer = try writer(holding: "あ\(character)い")
      let frequency = try writer.reader.withSnapshot(scope: .everything) {
        try $0.frequency(ofGram: "あ\(character)")
      }
      #expect(frequency == (Fold.plain("あ\(character)い").string.contains(character) ? 1 : 0))
    }
  }

  @Test func `frequencies count passages, and pairs stand beside each other in one field`() throws {
    let writer = try SQLiteKnowledgeWriter.temporary()
    try writer.apply(
      [
        .put(sample("a", title: "人材 育成", "財源 人材 確保", "人材 人材 育成")),
        .put(sample("b", title: "財源", "人材")),
      ], at: noon)
    try writer.reader.withSnapshot(scope: .everything) { snapshot throws in
      #expect(try snapshot.frequency(ofWord: "人材") == 3)
      #expect(try snapshot.frequency(ofPair: "人材", "育成") == 2)
      #expect(try snapshot.frequency(ofPair: "見出し", "財源") == 0)
      #expect(try snapshot.frequency(ofGram: "財源") == 2)
      #expect(try snapshot.frequency(ofGram: "財") == 2)
      #expect(try snapshot.frequency(ofWord: "ない") == 0)
      #expect(try snapshot.passages(withWord: "確保").count == 1)
      #expect(try snapshot.candidates(forWords: ["確保", "育成"], limit: 1).count == 1)
      #expect(try snapshot.candidates(forWords: ["人材", "財源"], limit: 10).count == 3)
    }
  }

  private func writer(holding texts: String...) throws -> SQLiteKnowledgeWriter {
    let writer = try SQLiteKnowledgeWriter.temporary()
    try writer.apply(
      texts.enumerated().map { .put(sample("d\($0.offset)", $0.element)) }, at: noon)
    return writer
  }

  private func text(of parts: Int, _ numbers: inout FixedNumbers) -> String {
    (0..<parts).compactMap { _ in Self.alphabet.randomElement(using: &numbers) }.joined()
  }

  /// The folds of each field of each passage.
  private func folds(
    of snapshot: any KnowledgeSnapshot
  ) throws -> [PassageNumber: [(FoldedText, FoldedText)]] {
    let inputs = try snapshot.rankingInputs(for: Array(try snapshot.allPassages()))
    return Dictionary(
      uniqueKeysWithValues: inputs.map { input in
        let fields = [input.title] + input.headings + [input.text]
        return (input.number, fields.map { (Fold.plain($0), Fold.full($0)) })
      })
  }
}
