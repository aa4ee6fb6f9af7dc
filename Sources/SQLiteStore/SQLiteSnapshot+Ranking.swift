import GRDB
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func rankingInputs(for passages: [PassageNumber]) throws(StoreError) -> [RankingInput] {
    try read { db in
      let numbers = PassageSet(passages)
      // One statement for all: the numbers go in as one value, and come out in their order.
      let statement = try db.cachedStatement(
        sql: """
          SELECT passage.id, passage.key, passage.document, passage.section, passage.ordinal,
            passage.text, passage.text_words, passage.head_words,
            document.key, document.title, section.headings
          FROM json_each(?) AS wanted
            CROSS JOIN passage ON passage.id = wanted.value
            CROSS JOIN document ON document.id = passage.document
            CROSS JOIN section ON section.id = passage.section
          """)
      var surroundings = Surroundings(corrections: try headCorrections())
      var inputs: [RankingInput] = []
      inputs.reserveCapacity(passages.count)
      let rows = try Row.fetchCursor(statement, arguments: [numbers.jsonList])
      while let row = try rows.next() {
        let document = try surroundings.document(row)
        inputs.append(
          RankingInput(
            number: try PassageNumber(stored: Int64(try row.integer(0))),
            passageID: PassageID(try row.text(1)), document: document.id,
            ordinal: try row.integer(4), title: document.title,
            headings: try surroundings.headings(row), text: try row.text(5),
            textWords: try row.text(6), headWords: try row.text(7)))
      }
      return inputs
    }
  }
}

extension PassageSet {
  /// The numbers in ascending order, as one value that `json_each` takes apart.
  var jsonList: String { "[" + map { String($0.value) }.joined(separator: ",") + "]" }
}

/// What passages share with their neighbours, taken out of the first row that has it.
private struct Surroundings {
  private let corrections: HeadCorrections?
  private var documents: [Int: (id: DocumentID, title: String)] = [:]
  private var headings: [Int: [String]] = [:]

  init(corrections: HeadCorrections?) { self.corrections = corrections }

  mutating func document(_ row: Row) throws -> (id: DocumentID, title: String) {
    let number = try row.integer(2)
    if let known = documents[number] { return known }
    let id = DocumentID(try row.text(8))
    let title = try row.text(9)
    let document = (
      id: id, title: corrections?.head(DocumentHead(title: title), of: id).title ?? title
    )
    documents[number] = document
    return document
  }

  mutating func headings(_ row: Row) throws -> [String] {
    let number = try row.integer(3)
    if let known = headings[number] { return known }
    let list = try StoredJSON.strings(try row.text(10))
    headings[number] = list
    return list
  }
}
