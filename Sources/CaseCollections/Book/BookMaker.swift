import BookFormats
import ContentDigest
package import JapaneseText
package import KnowledgeModel
package import KnowledgeStore

/// Makes a book of a collection: everything is numbered, every quotation has its note, and what the
/// index names is marked.
package struct BookMaker {
  package struct Options: Sendable, Hashable {
    /// Whether anything that is neither primary nor verified is refused.
    package var onlyVerified = false
    /// Whether a sheet is made where the collection plans none.
    package var needsSheet = false

    package init(onlyVerified: Bool = false, needsSheet: Bool = false) {
      self.onlyVerified = onlyVerified
      self.needsSheet = needsSheet
    }
  }

  /// What the sort order of an index and facts of municipalities come from.
  package struct References: Sendable {
    let reading: @Sendable (String) -> String
    let municipality: @Sendable (MunicipalityCode) -> Municipality?

    /// - Parameter reading: In hiragana, of any name.
    package init(
      reading: @escaping @Sendable (String) -> String,
      municipality: @escaping @Sendable (MunicipalityCode) -> Municipality?
    ) {
      self.reading = reading
      self.municipality = municipality
    }

    /// - Parameter words: What reads kanji; without it, names are sorted as they are written.
    package init(
      words: WordAnalyzer?, municipality: @escaping @Sendable (MunicipalityCode) -> Municipality?
    ) {
      self.init(
        reading: { name in words?.reading(of: name) ?? Hiragana.text(of: name) },
        municipality: municipality)
    }
  }

  private let open: OpenCollection
  private let snapshot: any KnowledgeSnapshot
  private let references: References
  private let options: Options

  init(
    _ open: OpenCollection, in snapshot: any KnowledgeSnapshot, _ references: References,
    _ options: Options
  ) {
    self.open = open
    self.snapshot = snapshot
    self.references = references
    self.options = options
  }

  func book() throws -> Book {
    let front = open.collection.front
    guard open.chapters.contains(where: { !$0.entries.isEmpty }) else {
      throw CollectionError.empty(open.collection.name)
    }
    guard let date = front.date else { throw CollectionError.undated(open.collection.name) }
    if options.onlyVerified { try refuseUnverified() }
    var index = try IndexMaker(
      readings: open.collection.readings, references: references, snapshot: snapshot,
      documents: Set(open.entries.compactMap(\.entry.quotation?.anchor.document)))
    var entries = EntryMaker(references: references)
    var chapters: [Book.Chapter] = []
    var comparisons: [Book.Table] = []
    for (offset, chapter) in open.chapters.enumerated() {
      var made = Book.Chapter(
        id: "ch\(offset + 1)", number: offset + 1, title: Prose.line(chapter.title),
        introduction: Prose.blocks(of: chapter.introduction), entries: [])
      var alone: [CollectionEntry?] = []
      for part in FigureRun.parts(of: chapter.entries) {
        switch part {
        case .entry(let entry):
          made.entries.append(
            try entries.entry(entry.entry, trust: try trust(of: entry.entry), index: &index))
          alone.append(entry.entry)
        case .figures(let figures):
          made.entries.append(try entries.entry(try run(of: figures), index: &index))
          alone.append(nil)
        }
      }
      made.entries = ChartMaker.adding(to: made.entries, of: alone)
      comparisons += ComparisonMaker(references).tables(of: chapter)
      chapters.append(made)
    }
    return Book(
      title: front.title, subtitle: front.subtitle, series: front.series, editors: front.editors,
      staff: front.staff, audience: front.audience, date: date.text,
      dateText: DateNotation.date(date.text)?.eraText ?? date.text, edition: front.edition,
      revision: "改訂 \(try revision())",
      generation: "知識ベース 第 \(try snapshot.status().generation) 世代",
      identifier: identifier, introduction: Prose.blocks(of: front.introduction),
      conventions: try conventions,
      terms: front.terms.isEmpty ? Self.terms : Prose.line(front.terms), chapters: chapters,
      comparisons: comparisons, sheet: sheet,
      bibliography: BibliographyMaker(references).list(of: open), index: index.lists())
  }

  private func revision() throws(StoreError) -> Int {
    try snapshot.changes(ChangeLogChoice(key: open.item.key)).count
  }

  /// As the knowledge base knows it now; where the document is gone, as it was.
  private func trust(of entry: CollectionEntry) throws(StoreError) -> Trust? {
    guard let quotation = entry.quotation else { return nil }
    return try snapshot.document(quotation.anchor.document)?.head.trust ?? quotation.credit.trust
  }

  private func run(of figures: [OpenCollection.Entry]) throws(StoreError) -> FigureRun {
    var known: [FigureRun.Figure] = []
    for figure in figures {
      guard let quotation = figure.entry.quotation else { continue }
      let trust = try trust(of: figure.entry) ?? quotation.credit.trust
      known.append(FigureRun.Figure(entry: figure.entry, quotation: quotation, trust: trust))
    }
    return FigureRun(figures: known)
  }

  /// As the collection has them, with what a reader must know of sources that nobody confirmed.
  private var conventions: [String] {
    get throws(StoreError) {
      let own = open.collection.front.conventions.map(Prose.line)
      let conventions = own.isEmpty ? Self.conventions : own
      var trusts: [Trust?] = []
      for entry in open.entries { trusts.append(try trust(of: entry.entry)) }
      guard trusts.contains(.unknown) else { return conventions }
      return conventions + [Self.unconfirmed]
    }
  }

  private func refuseUnverified() throws {
    let lines = try open.entries.compactMap { entry -> String? in
      guard let trust = try trust(of: entry.entry), trust != .primary, trust != .verified else {
        return nil
      }
      return "\(entry.name) \(entry.entry.label)（\(trust.label)）"
    }
    guard lines.isEmpty else { throw CollectionError.unverified(lines) }
  }

  /// A name-based UUID of a form of its own (RFC 9562, version 8).
  private var identifier: String {
    let digest = ContentDigest(of: "chie collection \(open.collection.name)")
    var digits = Array(digest.hexadecimal.prefix(32))
    digits[12] = "8"
    digits[16] = "a"
    let cuts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return "urn:uuid:" + cuts.map { String(digits[$0]) }.joined(separator: "-")
  }

  private var sheet: Book.TrainingSheet? {
    let plan = open.collection.front.sheet ?? (options.needsSheet ? SheetPlan.usual : nil)
    return plan.map { plan in
      Book.TrainingSheet(
        title: Prose.line(plan.title), lead: Prose.line(plan.lead),
        steps: plan.steps.map {
          .init(
            name: Prose.line($0.name), time: $0.time, text: Prose.line($0.text), lines: $0.lines)
        })
    }
  }

  private static let conventions = [
    "左に線のある段落は、資料の原文をそのまま引いたものです。出典は注に示しました。",
    "数値は、それぞれの資料の時点のものです。",
  ]
  private static let unconfirmed =
    "信頼が「\(Trust.unknown.label)」の資料は、記載が確かめられていません。使う前に元の資料に当たってください。"
  private static let terms = "引用した文章の著作権は、それぞれの発行者にあります。出典は注と出典一覧に示しました。"
}

extension SheetPlan {
  /// Where a collection plans no other.
  package static let usual = SheetPlan(
    title: "研修シート", lead: "事例を一つ選び、四つの段を順に書き込みます。",
    steps: [
      Step(name: "課題", time: "15分", text: "自分の団体で、事例と似た困りごとは何ですか。", lines: 5),
      Step(name: "考える", time: "20分", text: "事例を読む前に、自分ならどうするかを書きます。", lines: 6),
      Step(name: "事例", time: "20分", text: "事例から持ち帰れることと、持ち帰れないことを分けます。", lines: 6),
      Step(name: "ふりかえり", time: "10分", text: "明日から変えることを一つ決めます。", lines: 4),
    ])
}
