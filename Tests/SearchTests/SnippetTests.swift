import Ranking
import KnowledgeStore
import JapaneseText
import KnowledgeModel
import Search
import Testing

/// A snippet is a piece of its text, within its length, with highlights in order and in bounds.
func expectSound(_ snippet: Snippet, of text: String) {
  #expect(text.contains(snippet.text) || snippet.text.isEmpty)
  #expect(snippet.text.count <= 120)
  let count = snippet.text.unicodeScalars.count
  var last = 0
  for range in snippet.highlights {
    #expect(range.lowerBound >= last && range.upperBound <= count && !range.isEmpty)
    last = range.upperBound + 1
  }
}

@Suite struct SnippetTests {
  private static let filler =
    String(repeating: "本市では様々な施策を進めてきたが、課題も多く残されている。", count: 12)

  private func snippet(_ query: String, in text: String) throws -> Snippet {
    let hit = try #require(try Shelf(text).search(query).hits.first)
    expectSound(hit.snippet, of: text)
    return hit.snippet
  }

  private func marked(_ snippet: Snippet) -> [String] {
    let scalars = Array(snippet.text.unicodeScalars)
    return snippet.highlights.map { range in
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[range])
      return text
    }
  }

  @Test(arguments: [
    ("dx", "ＤＸの推進", ["ＤＸ"]), ("高橋", "髙橋市長", ["髙橋"]), ("取組", "取り組みの例", ["取り組み"]),
    ("2022年度", "令和４年度の予算", ["令和４年度"]), ("サーバー", "サーバの更新、サーバー", ["サーバ", "サーバー"]),
    ("バス", "ﾊﾞｽの運行", ["ﾊﾞｽ"]), ("人材 財源", "人材と財源と人材", ["人材", "財源", "人材"]),
    ("人材育成", "人材\n育成", ["人材\n育成"]), ("人材 材の", "人材の", ["人材の"]),
  ])
  func `highlights show the original of what matches`(
    query: String, text: String, expected: [String]
  ) throws {
    #expect(marked(try snippet(query, in: text)) == expected)
  }

  @Test func `the fold of a highlight holds a term of the query`() throws {
    let text = Self.filler + "髙橋市はＤＸと取り組みを令和4年度に始めた。" + Self.filler
    let snippet = try snippet("高橋 DX 取組 R4年度", in: text)
    let terms = ["高橋", "DX", "取組", "R4年度"]
    let marks = marked(snippet)
    #expect(marks == ["髙橋", "ＤＸ", "取り組み", "令和4年度"])
    for mark in marks {
      #expect(
        terms.contains { term in
          Fold.plain(mark).contains(Fold.plain(term)) || Fold.full(mark).contains(Fold.full(term))
        })
    }
  }

  @Test func `the window holds the most different terms and begins at a sentence`() throws {
    let text = "財源。" + Self.filler + "基金を設けた。財源と人材を確保した。" + Self.filler + "人材。"
    let snippet = try snippet("財源 人材", in: text)
    #expect(marked(snippet) == ["財源", "人材"])
    #expect(snippet.beginsInside && snippet.endsInside)
    #expect(snippet.text.hasSuffix("。"))
    let before = text[..<(text.firstRange(of: snippet.text)?.lowerBound ?? text.startIndex)]
    #expect(before.hasSuffix("。"))
  }

  @Test func `a term in the title alone leaves the beginning of the text`() throws {
    let shelf = try Shelf([Paper("a", title: "財源の話", Self.filler)])
    let hit = try #require(try shelf.search("財源").hits.first)
    #expect(hit.snippet.highlights == [])
    #expect(Self.filler.hasPrefix(hit.snippet.text))
    #expect(!hit.snippet.beginsInside && hit.snippet.endsInside)
  }

  @Test func `near hits show the words that they share`() throws {
    let snippet = try snippet("財源はどのように確保するのか", in: "基金の財源を確保しました。")
    #expect(marked(snippet) == ["財源", "確保"])
  }

  @Test func `characters are never cut`() throws {
    let family = "👨‍👩‍👧"
    let snippet = try snippet("財源", in: String(repeating: family, count: 300) + "財源" + family)
    #expect(marked(snippet) == ["財源"])
    #expect(snippet.text.allSatisfy { $0 == "👨‍👩‍👧" || "財源".contains($0) })
  }

  @Test func `a term longer than a window is cut to it`() throws {
    let long = String(repeating: "財源確保計画", count: 60)
    let snippet = try snippet(long, in: Self.filler + long)
    #expect(snippet.highlights.count == 1)
    #expect(snippet.text.count <= 120)
  }
}
