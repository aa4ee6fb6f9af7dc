import JapaneseText
import KnowledgeModel
import KnowledgeStore
import QueryServer
import SQLiteStore
import Search

/// A small knowledge base in memory, and the way in which a server finds it.
struct Shelf {
  private let writer: SQLiteKnowledgeWriter

  init(_ documents: AnalyzedDocument...) throws {
    writer = try SQLiteKnowledgeWriter.temporary()
    for document in documents { try put(document) }
  }

  func put(_ document: AnalyzedDocument) throws {
    let root = try writer.root(at: "/資料")
    let record = FileRecord(
      root: root, path: document.keyPath, stamp: FileStamp(size: 1, modified: 1, inode: 1),
      sha256: document.sha256, document: document.document.id, status: .ok, reason: nil)
    try writer.apply([.put(document), .record(record)], at: ChangeTime(seconds: 1))
  }

  var knowledge: OpenKnowledge {
    let reader = writer.reader
    let searcher = Searcher(reader: reader, analyzer: nil)
    return OpenKnowledge(reader: reader) { try searcher.search($0) }
  }

  var source: KnowledgeSource {
    let knowledge = knowledge
    return KnowledgeSource(
      identify: { () throws(StoreError) in "file" }, open: { () throws(StoreError) in knowledge })
  }
}

/// A document of one section a text; the words of rankings are left out.
func document(
  _ key: String, title: String = "助言記録", heading: String = "見出し", trust: Trust = .primary,
  _ texts: String...
) -> AnalyzedDocument {
  let sections = texts.enumerated().map { number, text in
    Section(
      headings: [heading], level: 2, place: Place(line: number + 1),
      passages: [
        Passage(id: PassageID("\(key)-\(number + 1)"), text: text, place: Place(line: number + 1))
      ])
  }
  let head = DocumentHead(
    kind: .advice, title: title, field: "経済産業", publisher: "架空県", municipality: "架空市",
    date: PartialDate(year: 2022, month: 4), fiscalYear: 2022, trust: trust, tags: ["観光"])
  return AnalyzedDocument(
    document: Document(
      id: DocumentID(key), head: head, sections: sections, boilerplate: []),
    keyPath: "助言/\(key).txt", format: .text, encoding: "UTF-8",
    sha256: String(repeating: "a", count: 64),
    tokens: texts.map {
      PassageTokens(title: title, headings: [heading], text: $0, textWords: "", headWords: "")
    })
}
