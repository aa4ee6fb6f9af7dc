import JapaneseText
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing

struct WritingTests {
  @Test func `a document comes back as it went in`() throws {
    let writer = try SQLiteKnowledgeWriter.temporary()
    let content = sample(
      "a", title: "題\u{0}名", path: "助言/a.txt",
      sections: [
        ("", ["前文"]), ("第１章 \"引用\" \\ 改行\n", ["本文\u{0}の中", "続き 😀"]), ("空の見出し", []),
      ], boilerplate: ["URLをコピーしました", "ABOUT ME"])
    try writer.apply([.put(content)], at: noon)
    try writer.reader.withSnapshot(scope: .everything) { snapshot throws in
      #expect(try snapshot.content(of: DocumentID("a")) == content.document)
      let stored = try #require(try snapshot.document(DocumentID("a")))
      #expect(stored.head == content.document.head)
      #expect(stored.paths == ["助言/a.txt"])
      #expect(stored.encoding == "UTF-8")
      #expect(stored.passages == 3)
      #expect(try snapshot.document(atPath: "助言/a.txt") == stored)
      let passage = try #require(try snapshot.passage(PassageID("a-3")))
      #expect(passage.ordinal == 2)
      #expect(passage.headings == ["第１章 \"引用\" \\ 改行\n"])
      #expect(passage.passage == content.document.sections[1].passages[1])
      #expect(try snapshot.passages(numbered: [passage.number, PassageNumber(99)]) == [passage])
      var texts: [String] = []
      try snapshot.forEachPassage { texts.append($0.passage.text) }
      #expect(texts == ["前文", "本文\u{0}の中", "続き 😀"])
      #expect(try snapshot.headingPaths().map(\.passages.count) == [2, 1])
    }
  }

  @Test func `a removed document leaves nothing that can be found`() throws {
    let writer = try SQLiteKnowledgeWriter.temporary()
    try writer.apply([.put(sample("a", "人材 育成")), .put(sample("b", "財源 確保"))], at: noon)
    try writer.apply([.remove(DocumentID("a"))], at: noon)
    try writer.reader.withSnapshot(scope: .everything) { snapshot throws in
      #expect(try snapshot.passages(matching: TermMatch(term: "人材")).count == 0)
      #expect(try snapshot.frequency(ofWord: "人材") == 0)
      #expect(try snapshot.frequency(ofGram: "人材") == 0)
      #expect(try snapshot.allPassages().count == 1)
      #expect(try snapshot.status().documents == 1)
      #expect(try snapshot.statistics().passages == 1)
      #expect(try snapshot.documents(of: snapshot.allPassages()) == [DocumentID("b")])
    }
  }

  @Test func `statistics follow every change`() throws {
    let writer = try SQLiteKnowledgeWriter.temporary()
    try writer.apply([.put(sample("a", "一 二 三", "四")), .put(sample("b", "五"))], at: noon)
    try writer.apply([.put(sample("a", "六 七"))], at: noon)
    let statistics = try writer.reader.withSnapshot(scope: .everything) { try $0.statistics() }
    #expect(statistics.passages == 2)
    #expect(statistics.meanTextWords == 1.5)
    #expect(statistics.meanHeadWords == 2)
    let characters = ["題見出し六 七", "題見出し五"].map { Fold.plain($0).string.unicodeScalars.count }
    #expect(statistics.meanGrams == Double(characters.reduce(0, +)) / 2)
  }

  @Test func `the generation grows once for each transaction that a search can notice`() throws {
    let writer = try SQLiteKnowledgeWriter.temporary()
    let root = try writer.root(at: "/somewhere")
    func generation() throws -> Int {
      try writer.reader.withSnapshot(scope: .everything) { try $0.status().generation }
    }
    try writer.apply([.put(sample("a", "一")), .put(sample("b", "二"))], at: noon)
    #expect(try generation() == 1)
    try writer.apply([.record(record("a.txt", of: "a", root: root))], at: noon)
    #expect(try generation() == 2)
    try writer.apply([.record(record("a.txt", of: "a", root: root))], at: noon)
    try writer.apply([.remove(DocumentID("c")), .forget(root: root, path: "c.txt")], at: noon)
    try writer.finish()
    #expect(try generation() == 2)
    try writer.apply([.forget(root: root, path: "a.txt")], at: noon)
    #expect(try generation() == 3)
  }

  @Test func `files are recorded, replaced and forgotten`() throws {
    let writer = try SQLiteKnowledgeWriter.temporary()
    let first = try writer.root(at: "/a")
    let second = try writer.root(at: "/b")
    #expect(try writer.root(at: "/a") == first)
    let records = [
      record("x.txt", of: "x", root: first),
      record("y.pdf", of: nil, root: first, status: .damaged),
      record("copy.txt", of: "x", root: second),
    ]
    try writer.apply([.put(sample("x", path: "x.txt", sections: [("", ["本文"])]))], at: noon)
    try writer.apply(records.reversed().map(StoreChange.record), at: noon)
    #expect(try writer.files() == records)
    #expect(try writer.documentKeys() == [DocumentID("x"): "x.txt"])
    try writer.reader.withSnapshot(scope: .everything) { snapshot throws in
      #expect(try snapshot.document(DocumentID("x"))?.paths == ["x.txt", "copy.txt"])
      #expect(try snapshot.document(atPath: "copy.txt")?.id == DocumentID("x"))
      #expect(try snapshot.roots() == ["/a", "/b"])
      #expect(try snapshot.locations(of: DocumentID("x")) == ["/a/x.txt", "/b/copy.txt"])
      #expect(try snapshot.skippedFiles().map(\.path) == ["y.pdf"])
    }
    try writer.apply([.forget(root: first, path: "x.txt")], at: noon)
    #expect(try writer.files() == Array(records.dropFirst()))
  }

  @Test func `changes are told newest first, with the time at which a document came`() throws {
    let writer = try SQLiteKnowledgeWriter.temporary()
    let later = ChangeTime(seconds: noon.seconds + 60)
    try writer.apply([.put(sample("a", "一")), .put(sample("b", "二"))], at: noon)
    try writer.apply([.put(sample("a", "三"))], at: later)
    try writer.reader.withSnapshot(scope: .everything) { snapshot throws in
      let changes = try snapshot.changes(since: noon)
      #expect(changes.map(\.document.id.value) == ["a", "b"])
      #expect(changes.map(\.added) == [noon, noon])
      #expect(try snapshot.changes(since: later).map(\.changed) == [later])
    }
  }

  @Test func `another dictionary or vocabulary is refused while documents stand`() throws {
    let writer = try SQLiteKnowledgeWriter.temporary()
    let first = AnalysisFingerprint(dictionary: "ipadic 1", vocabulary: "v1")
    let second = AnalysisFingerprint(dictionary: "ipadic 2", vocabulary: "v1")
    try writer.adopt(first)
    try writer.adopt(second)
    try writer.apply([.put(sample("a", "一"))], at: noon)
    try writer.adopt(second)
    #expect { try writer.adopt(first) } throws: { ($0 as? StoreError)?.code == "kb-other-analysis" }
    try writer.dropDerivedContent(at: noon)
    try writer.adopt(first)
    let status = try writer.reader.withSnapshot(scope: .everything) { try $0.status() }
    #expect(status.documents == 0)
    #expect(status.dictionary == "ipadic 1")
    #expect(status.generation == 2)
  }

  @Test func `the last word on a document in one transaction counts`() throws {
    let writer = try SQLiteKnowledgeWriter.temporary()
    try writer.apply(
      [
        .put(sample("a", "一")), .put(sample("b", "二")), .put(sample("a", "三")),
        .remove(DocumentID("b")),
        .remove(DocumentID("c")), .put(sample("c", "四")),
      ], at: noon)
    var texts: [String] = []
    try writer.reader.withSnapshot(scope: .everything) { snapshot in
      try snapshot.forEachPassage { texts.append($0.passage.text) }
    }
    #expect(texts == ["三", "四"])
  }
}
