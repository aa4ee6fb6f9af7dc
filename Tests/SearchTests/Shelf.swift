import Ranking
import JapaneseText
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Search

/// A document of the tests: a title, a section for each heading, and what its head says.
struct Paper {
  var key: String
  var head: DocumentHead
  var sections: [(headings: [String], texts: [String])]
  var format = FileFormat.text
  /// What it explains: an abbreviation and its meanings, in its first passage.
  var terms: [(short: String, long: [String])] = []
  /// Whom it names: with the passage, counted from 1, and the words that do.
  var people: [(name: String, topics: [String]?, words: [(passage: Int, text: String)])] = []

  init(_ key: String, title: String = "無題", headings: [String] = [], _ texts: String...) {
    self.key = key
    head = DocumentHead(title: title)
    sections = [(headings, texts)]
  }

  func with(_ change: (inout Paper) -> Void) -> Paper {
    var paper = self
    change(&paper)
    return paper
  }
}

/// A knowledge base in memory, the searcher over it, and the scan that it is held against.
struct Shelf {
  let writer: SQLiteKnowledgeWriter
  let searcher: Searcher
  let analyzer: WordAnalyzer?
  private let fields: [PassageFields]

  /// - Parameter analyzes: Whether words are analyzed; grams alone rank otherwise.
  init(_ papers: [Paper], analyzes: Bool = true, limits: CandidateLimits = .standard) throws {
    fields = papers.flatMap { paper in
      paper.sections.flatMap { section in
        section.texts.map {
          PassageFields(head: paper.head, headings: section.headings, text: $0)
        }
      }
    }
    let analyzer = analyzes ? try WordAnalyzer(dictionary: nil, stopWords: ["する"]) : nil
    self.analyzer = analyzer
    writer = try SQLiteKnowledgeWriter.temporary()
    try writer.adopt(
      AnalysisFingerprint(dictionary: analyzer?.fingerprint, vocabulary: "test"))
    try writer.apply(
      papers.map { .put($0.analyzed(by: analyzer)) }, at: ChangeTime(seconds: 1_700_000_000))
    searcher = Searcher(reader: writer.reader, analyzer: analyzer, limits: limits)
  }

  init(_ texts: String...) throws {
    try self.init(texts.enumerated().map { Paper("d\($0.offset + 1)", $0.element) })
  }

  func search(
    _ text: String, limit: Int = 10, offset: Int = 0, unit: SearchRequest.Unit = .passage,
    order: SearchRequest.Order = .score, near: Bool = true, groups: Bool = false,
    expands: Bool = false
  ) throws -> SearchResult {
    try searcher.search(
      SearchRequest(
        text: text, limit: limit, offset: offset, unit: unit, order: order, allowsNear: near,
        groupsCopies: groups, expandsTerms: expands))
  }

  /// The texts of the exact hits, sorted.
  func answers(_ text: String) throws -> [String] {
    try search(text, limit: 1_000, near: false).hits.map(\.passage.passage.text).sorted()
  }

  /// How many passages satisfy the query by reading every one of them.
  func scan(_ query: Query) -> Int { holding(query).count { $0 } }

  /// Whether each passage satisfies the query.
  private func holding(_ query: Query) -> [Bool] {
    switch query {
    case .all(let parts):
      let sets = parts.map(holding)
      return fields.indices.map { index in sets.allSatisfy { $0[index] } }
    case .any(let parts):
      let sets = parts.map(holding)
      return fields.indices.map { index in sets.contains { $0[index] } }
    case .not(let part): return holding(part).map { !$0 }
    case .term(let term):
      let match = term.match
      return fields.map { $0.matches(match, term.field) }
    case .condition(.kind(let kind)): return fields.map { $0.head.kind == kind }
    case .condition(.fiscalYears(let years)):
      return fields.map { $0.head.fiscalYear.map(years.contains) ?? false }
    case .condition: return fields.map { _ in false }
    }
  }
}

/// The fields of a passage in both folds.
private struct PassageFields {
  let head: DocumentHead
  let title: [FoldedText]
  let headings: [[FoldedText]]
  let text: [FoldedText]

  init(head: DocumentHead, headings: [String], text: String) {
    self.head = head
    title = [Fold.plain(head.title), Fold.full(head.title)]
    self.headings = headings.map { [Fold.plain($0), Fold.full($0)] }
    self.text = [Fold.plain(text), Fold.full(text)]
  }

  func matches(_ term: TermMatch, _ field: QueryTerm.Field) -> Bool {
    let looked: [[FoldedText]] =
      switch field {
      case .anywhere: [title] + headings + [text]
      case .title: [title]
      case .heading: headings
      }
    return looked.contains { $0[0].contains(term.plain) || $0[1].contains(term.full) }
  }
}

extension Paper {
  fileprivate func analyzed(by analyzer: WordAnalyzer?) -> AnalyzedDocument {
    func words(_ text: String) -> String {
      analyzer?.words(in: text).map(\.base).joined(separator: " ") ?? ""
    }
    var tokens: [PassageTokens] = []
    let made = sections.map { section in
      Section(
        headings: section.headings, level: section.headings.count, place: Place(line: 1),
        passages: section.texts.map { text in
          tokens.append(
            PassageTokens(
              title: head.title, headings: section.headings, text: text, textWords: words(text),
              headWords: ([head.title] + section.headings).map(words).filter { !$0.isEmpty }
                .joined(separator: " ")))
          return Passage(
            id: PassageID("\(key)-\(tokens.count)"), text: text, place: Place(line: tokens.count))
        })
    }
    return AnalyzedDocument(
      document: Document(id: DocumentID(key), head: head, sections: made, boilerplate: []),
      keyPath: "\(key).txt", format: format, encoding: "UTF-8",
      sha256: String(repeating: "0", count: 64), tokens: tokens,
      findings: terms.enumerated().map { number, term in
        let witness = Witness(
          passage: PassageID("\(key)-1"), place: Place(line: 1), text: term.short)
        return IdentifiedFinding(
          id: FindingID("\(key)/term-\(number)"),
          finding: .term(Term(short: term.short, long: term.long, witness: witness)))
      }
        + people.enumerated().map { number, person in
          let appearances = person.words.map { passage, text in
            Witness(
              passage: PassageID("\(key)-\(passage)"), place: Place(line: passage), text: text)
          }
          return IdentifiedFinding(
            id: FindingID("\(key)/person-\(number)"),
            finding: .person(
              Person(
                name: person.name, affiliation: nil, role: nil, topics: person.topics,
                appearances: appearances)))
        })
  }
}

/// A generator with a fixed start: the same values in every run.
struct FixedNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
