import BookFormats
import KnowledgeModel
import KnowledgeStore

/// Makes entries of a book, with the numbers of cases and notes going through it.
struct EntryMaker {
  private let references: BookMaker.References
  private var number = 0
  private var notes = 0
  private var labels: [String: Int] = [:]

  init(references: BookMaker.References) { self.references = references }

  /// - Parameter index: Marks in texts what it names.
  mutating func entry(
    _ entry: CollectionEntry, trust: Trust?, index: inout IndexMaker
  ) throws(StoreError) -> Book.Entry {
    let names = try index.names(for: entry)
    var made = empty(entry)
    switch entry.content {
    case .text(let text):
      // An entry without a name could not be found in the contents.
      if made.title.isEmpty {
        made.title = String(Prose.line(entry.label).drop { "# ".contains($0) })
      }
      made.blocks = Prose.blocks(of: text).map { $0.marked { index.marking($0, names) } }
    case .quotation(let quotation):
      let trust = trust ?? quotation.credit.trust
      if made.title.isEmpty { made.title = quotation.title }
      made.label = label(of: quotation.form)
      made.subtitle = quotation.credit.title == made.title ? "" : quotation.credit.title
      made.facts = facts(of: quotation, trust: trust)
      made.factors = quotation.study?.factors ?? []
      made.blocks = blocks(of: quotation) { index.marking($0, names) }
      let openings = quotation.study.map { index.openings(of: $0) } ?? []
      if !openings.isEmpty { made.blocks = made.blocks.opened(by: openings) }
      made.warning = trust.warning
    }
    return made
  }

  /// Figures that stand one after the other, as one entry.
  mutating func entry(
    _ figures: FigureRun, index: inout IndexMaker
  ) throws(StoreError) -> Book.Entry {
    var made = empty(figures.entry)
    let first = (labels["数値"] ?? 0) + 1
    labels["数値"] = first + figures.figures.count - 1
    made.label = "数値\(first)–\(first + figures.figures.count - 1)"
    made.title = figures.title
    made.subtitle = figures.document.map { $0 == made.title ? "" : $0 } ?? ""
    made.blocks = figures.charts.map(Book.Block.chart)
    if let table = figures.table { made.blocks.append(.table(table)) }
    var quoted: Set<[String]> = []
    for figure in figures.figures {
      let quotation = figure.quotation
      let isNew = quoted.insert([quotation.anchor.document.value, quotation.text]).inserted
      guard isNew, !figure.isRow else { continue }
      let names = try index.names(for: figure.entry)
      made.blocks += blocks(of: quotation) { index.marking($0, names) }
    }
    made.warning = figures.figures.map(\.trust.warning).first { !$0.isEmpty } ?? ""
    return made
  }

  /// With what the trainer says.
  private mutating func empty(_ entry: CollectionEntry) -> Book.Entry {
    number += 1
    return Book.Entry(
      id: "en\(number)", label: "", title: Prose.line(entry.heading), subtitle: "", facts: [],
      goals: entry.goals.map(Prose.line), blocks: [], factors: [],
      comment: Prose.blocks(of: entry.comment), questions: entry.questions.map(Prose.line),
      warning: "")
  }

  private mutating func label(of form: Quotation.Form) -> String {
    let name =
      switch form {
      case .caseStudy: "事例"
      case .figure: "数値"
      case .indicators: "指標"
      case .section, .passage, .challenge, .measure: "資料"
      }
    labels[name, default: 0] += 1
    return "\(name)\(labels[name] ?? 1)"
  }

  private func facts(of quotation: Quotation, trust: Trust) -> [Book.Entry.Fact] {
    var facts: [(String, String)] = []
    if let study = quotation.study {
      let kind = study.code.flatMap(references.municipality)?.kind.label
      let name = study.municipality
      facts = [
        ("団体", kind.map { name.isEmpty ? "" : "\(name)（\($0)）" } ?? name), ("事業", study.name),
        ("着手", study.sinceText), ("課題", study.challenge), ("施策", study.measure),
      ]
    }
    facts += [("資料", quotation.credit.line), ("信頼", trust.label)]
    return facts.filter { !$0.1.isEmpty }.map { Book.Entry.Fact($0.0, $0.1) }
  }

  /// All of a quotation in one frame, with one note; tables have their source beneath them.
  private mutating func blocks(
    of quotation: Quotation, marking: (String) -> [Book.Run]
  ) -> [Book.Block] {
    if let tables = quotation.tables { return tables.map(Book.Block.table) }
    notes += 1
    let note = Book.Note(id: "n\(notes)", number: notes, text: quotation.noteText, url: "")
    return [.quotation(quotation.words.map { $0.marked(by: marking) }, note)]
  }
}

extension Trust {
  /// What a reader must see before anything else; of other trust the facts of an entry tell.
  fileprivate var warning: String { self == .aiGenerated ? label : "" }
}
