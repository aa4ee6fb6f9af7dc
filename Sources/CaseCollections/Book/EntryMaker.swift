import BookFormats
import KnowledgeModel
package import KnowledgeStore

/// Makes entries of a book, with the numbers of cases and notes going through it.
struct EntryMaker {
  private let references: BookMaker.References
  private var number = 0
  private var notes = 0
  private var labels: [String: Int] = [:]

  init(references: BookMaker.References) { self.references = references }

  /// - Parameter marking: Marks in a text what the index names.
  mutating func entry(
    _ entry: CollectionEntry, trust: Trust?, marking: (String) -> [Book.Run]
  ) -> Book.Entry {
    number += 1
    var made = Book.Entry(
      id: "en\(number)", label: "", title: entry.heading, subtitle: "", facts: [],
      goals: entry.goals, blocks: [], factors: [], comment: Prose.blocks(of: entry.comment),
      questions: entry.questions, warning: "")
    switch entry.content {
    case .text(let text):
      // An entry without a name could not be found in the contents.
      if made.title.isEmpty { made.title = String(entry.label.drop { "# ".contains($0) }) }
      made.blocks = Prose.blocks(of: text).map { $0.marked(by: marking) }
    case .quotation(let quotation):
      if made.title.isEmpty { made.title = quotation.title }
      made.label = label(of: quotation.form)
      made.subtitle = quotation.credit.title == made.title ? "" : quotation.credit.title
      made.facts = facts(of: quotation, trust: trust ?? quotation.credit.trust)
      made.factors = quotation.study?.factors ?? []
      made.blocks = blocks(of: quotation, marking: marking)
      if let trust, trust == .aiGenerated || trust == .unknown { made.warning = trust.warning }
    }
    return made
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

  private mutating func blocks(
    of quotation: Quotation, marking: (String) -> [Book.Run]
  ) -> [Book.Block] {
    var blocks: [Book.Block] = []
    for (index, part) in quotation.parts.enumerated() {
      if !part.heading.isEmpty { blocks.append(.heading(part.heading)) }
      guard !part.text.isEmpty else { continue }
      notes += 1
      let isFirst = index == 0
      let text = quotation.noteText(for: part, isFirst: isFirst)
      let note = Book.Note(id: "n\(notes)", number: notes, text: text, url: "")
      let words = Prose.blocks(ofPassage: part.text)
      if quotation.form == .indicators, case .table(var table)? = words.first {
        table.title = part.heading.isEmpty ? "指標" : "「\(part.heading)」の指標"
        table.credit = "出典：\(text)"
        blocks.append(.table(table))
      } else {
        blocks.append(.quotation(words.map { $0.marked(by: marking) }, note))
      }
    }
    return blocks
  }
}

extension Trust {
  fileprivate var warning: String {
    self == .aiGenerated ? label : "信頼のわからない資料です"
  }
}

extension Quotation {
  /// What a note says of a part.
  func noteText(for part: Part, isFirst: Bool) -> String {
    guard isFirst else { return "同上、「\(part.heading)」。" }
    let path = anchor.headings.joined(separator: " ＞ ")
    let works = credit.works.map(\.line)
    return credit.line + (path.isEmpty ? "" : "、「\(path)」") + "。"
      + (works.isEmpty ? "" : "原資料：\(works.joined(separator: "、"))。")
  }
}

extension Quotation.Credit {
  /// 「北稜町『評価書』令和5年度」.
  package var line: String { "\(publisher)『\(title)』\(year)" }
}

extension Quotation.CitedWork {
  var line: String { "\(publisher)「\(title)」\(year)" }
}

extension Book.Block {
  /// With marks in every text.
  func marked(by marking: (String) -> [Book.Run]) -> Book.Block {
    func marked(_ runs: [Book.Run]) -> [Book.Run] {
      runs.flatMap { run -> [Book.Run] in
        if case .text(let text) = run { marking(text) } else { [run] }
      }
    }
    return switch self {
    case .paragraph(let runs): .paragraph(marked(runs))
    case .list(let items, let isOrdered): .list(items.map(marked), isOrdered: isOrdered)
    case .quotation(let blocks, let note): .quotation(blocks.map { $0.marked(by: marking) }, note)
    case .heading, .table, .chart: self
    }
  }
}
