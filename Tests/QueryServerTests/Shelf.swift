import Curation
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

  /// Changes something by hand, as 架空 花子 an hour after midnight.
  func perform(_ step: some CurationStep) throws {
    let act = Act(author: "架空 花子", time: ChangeTime(seconds: 3600))
    _ = try Curator(writer: writer, act: act).perform(step)
  }

  /// A file that became no document.
  func refuse(_ path: String, _ status: FileStatus) throws {
    let record = FileRecord(
      root: try writer.root(at: "/資料"), path: path,
      stamp: FileStamp(size: 20, modified: 1, inode: 2), sha256: nil, document: nil,
      status: status, reason: "読めません。確かめてください。", reader: "1-00000000")
    try writer.apply([.record(record)], at: ChangeTime(seconds: 1))
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
  findings: [Finding] = [], _ texts: String...
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
    },
    findings: findings.enumerated().map { number, finding in
      IdentifiedFinding(
        id: FindingID("\(key)/\(finding.kind.rawValue)-\(number)"), finding: finding)
    })
}

/// One finding of every kind, in the first passage of a document.
func findings(of key: String) -> [Finding] {
  let witness = Witness(
    passage: PassageID("\(key)-1"), place: Place(line: 1), text: "92.8％に上がりました")
  let work = Work(
    publisher: "架空県", title: "窓口調査", fiscalYear: 2022, key: SourceKey("架空県|窓口調査|2022"))
  let place = PlaceName(code: nil, name: "架空市")
  return [
    .citation(Citation(form: .block, work: work, witness: witness)),
    .figure(
      Figure(
        quantity: Quantity(text: "92.8％", value: 92.8, unit: "％"), subject: "満足度",
        direction: .up, baseline: Quantity(text: "57.3％", value: 57.3, unit: "％"), year: 2022,
        sentence: "満足度は57.3％から92.8％に上がりました。", source: work.key, witness: witness)),
    .figure(
      Figure(
        quantity: Quantity(text: "12分", value: 12, unit: "分"), subject: "待ち時間",
        direction: .level, baseline: nil, year: nil, sentence: "待ち時間は12分です。", source: nil,
        witness: witness)),
    .challenge(
      Challenge(
        whose: "住民", title: "待ち時間が長い", consequence: nil, evidence: ["調査"], witness: witness)),
    .measure(
      Measure(
        title: "窓口改革", initiatives: [Measure.Initiative(title: "予約制", witness: witness)],
        witness: witness)),
    .indicator(
      Indicator(
        level: .kpi, kind: .output, name: "予約の件数", target: "100件", baseline: nil, method: "台帳",
        measure: "窓口改革", witness: witness)),
    .caseStudy(
      CaseStudy(
        municipality: place, name: "書かない窓口", since: "2020-04", done: "予約制にした。",
        results: ["満足度が上がった"], factors: ["首長の後押し"], sources: [work.key],
        measure: "窓口改革", contact: nil, witness: witness)),
    .place(NamedPlace(place: place, kind: .city, mentions: [witness])),
    .person(Person(name: "架空 太郎", affiliation: "架空大学", role: "教授", appearances: [witness])),
    .term(Term(short: "DX", long: ["デジタル変革"], witness: witness)),
    .event(
      Event(
        date: "2023-05-10", time: "13:30～", place: "会議室", title: "研修会", lecturers: ["架空 太郎"],
        fee: nil, doubt: "2023年5月10日は水曜日です。", witness: witness)),
  ]
}
