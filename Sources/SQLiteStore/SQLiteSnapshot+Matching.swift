import GRDB
import JapaneseText
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func allPassages() throws(StoreError) -> PassageSet {
    switch scope {
    case .everything:
      try read { db in
        // The index of document and ordinal is a hundredth of the table.
        try db.passageNumbers(
          db.cachedStatement(
            sql: "SELECT id FROM passage INDEXED BY passage_by_document"))
      }
    }
  }

  /// The index holds titles as they were read. Where one was put right, the passages of its document
  /// are looked at by themselves, as far as the old or the new title makes a difference.
  func passages(matching term: TermMatch) throws(StoreError) -> PassageSet {
    var found = try indexed(matching: term)
    guard !term.plain.string.isEmpty else { return found }
    for id in try read({ _ in try headCorrections()?.titled ?? [] }) {
      guard let old = try asRead.document(id)?.head.title, let new = try document(id)?.head.title
      else { continue }
      if term.matches(title: new) {
        found.formUnion(try passages(of: [id]))
      } else if term.matches(title: old) {
        var own = try passages(of: [id])
        own.formIntersection(found)
        found.subtract(own)
        found.formUnion(try passages(own, thatHold: term))
      }
    }
    return found
  }

  /// A passage matches by the plain index, by the full index or, where both folds of it are the
  /// same, by the term's full fold in the plain index.
  private func indexed(matching term: TermMatch) throws(StoreError) -> PassageSet {
    let plain = Grams.query(term.plain)
    let full = Grams.query(term.full)
    let found = try passages(
      plain: MatchExpression(plain.beginning), full: MatchExpression(full.beginning))
    return plain.isLong || full.isLong ? try passages(found, thatHold: term) : found
  }

  private func passages(
    plain: MatchExpression?, full: MatchExpression?
  ) throws(StoreError) -> PassageSet {
    try read { db in
      try checkFolds()
      var passages = PassageSet()
      if let plain { passages = try SearchIndex.plain.passages(matching: plain, db) }
      guard let full else { return passages }
      passages.formUnion(try SearchIndex.full.passages(matching: full, db))
      if full != plain {
        var unchanged = try SearchIndex.plain.passages(matching: full, db)
        unchanged.subtract(try passagesWithFullFold())
        passages.formUnion(unchanged)
      }
      return passages
    }
  }

  /// Those of the passages that match by the text that is stored.
  private func passages(
    _ candidates: PassageSet, thatHold term: TermMatch
  ) throws(StoreError) -> PassageSet {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT document.title, section.headings, passage.text, document.key
          FROM passage JOIN document ON document.id = passage.document
            JOIN section ON section.id = passage.section
          WHERE passage.id = ?
          """)
      var passages = PassageSet()
      for candidate in candidates {
        guard let row = try Row.fetchOne(statement, arguments: [candidate.value]) else { continue }
        let head = DocumentHead(title: try row.text(0))
        let title =
          try headCorrections()?.head(head, of: DocumentID(try row.text(3))).title ?? head.title
        let fields = [title] + (try StoredJSON.strings(row.text(1))) + [try row.text(2)]
        let matches = fields.map { Fold.plain($0) }.contains {
          term.matches(plain: $0, full: Fold.full(from: $0))
        }
        if matches { passages.insert(candidate) }
      }
      return passages
    }
  }

  func passages(of documents: Set<DocumentID>) throws(StoreError) -> PassageSet {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT passage.id FROM document JOIN passage ON passage.document = document.id
          WHERE document.key = ?
          """)
      var passages = PassageSet()
      for document in documents {
        passages.formUnion(try db.passageNumbers(statement, [document.value]))
      }
      return passages
    }
  }

  func passages(withWord word: String) throws(StoreError) -> PassageSet {
    try read { db in
      guard let expression = MatchExpression(phrase: [word]) else { return PassageSet() }
      return try SearchIndex.words.passages(matching: expression, db)
    }
  }

  func frequency(ofWord word: String) throws(StoreError) -> Int {
    try read { try SearchIndex.words.frequency(of: word, $0) }
  }

  func frequency(ofPair first: String, _ second: String) throws(StoreError) -> Int {
    try read { db in
      guard let expression = MatchExpression(phrase: [first, second]) else { return 0 }
      return try SearchIndex.words.count(matching: expression, db)
    }
  }

  /// A gram of one character stands wherever that character does, and not only at the end of a
  /// field.
  func frequency(ofGram gram: String) throws(StoreError) -> Int {
    try read { db in
      guard gram.unicodeScalars.count == 1 else {
        return try SearchIndex.plain.frequency(of: gram, db)
      }
      guard let expression = MatchExpression(.prefix(gram)) else { return 0 }
      return try SearchIndex.plain.count(matching: expression, db)
    }
  }

  func candidates(
    forWords words: [String], limit: Int
  ) throws(StoreError) -> [PassageNumber] {
    try read { db in
      guard limit > 0, let expression = MatchExpression(anyOf: words) else { return [] }
      let statement = try db.cachedStatement(
        sql: """
          SELECT rowid FROM passage_words
          WHERE passage_words MATCH ? ORDER BY rank LIMIT ?
          """)
      var passages: [PassageNumber] = []
      let numbers = try Int64.fetchCursor(statement, arguments: [expression.text, limit])
      while let number = try numbers.next() {
        passages.append(try PassageNumber(stored: number))
      }
      return passages
    }
  }
}

extension TermMatch {
  fileprivate func matches(title: String) -> Bool {
    let fold = Fold.plain(title)
    return matches(plain: fold, full: Fold.full(from: fold))
  }
}

extension GramQuery {
  /// FTS5 follows every gram of a phrase through the index: thousands of them cost a third of a
  /// second where the first hundred leave next to nothing to look at.
  private static let longest = 100

  fileprivate var isLong: Bool {
    if case .phrase(let grams) = self { grams.count > Self.longest } else { false }
  }

  /// This query, or the first part of a long one: what matches all of it matches that.
  fileprivate var beginning: GramQuery {
    if case .phrase(let grams) = self { .phrase(Array(grams.prefix(Self.longest))) } else { self }
  }
}
