import BookFormats
import KnowledgeModel
package import KnowledgeStore

extension Quotation {
  /// What the note of a quotation says.
  var noteText: String {
    let path = anchor.headings.joined(separator: " ＞ ")
    let works = credit.works.map(\.line)
    return credit.line + (path.isEmpty ? "" : "、「\(path)」") + "。"
      + (works.isEmpty ? "" : "原資料：\(works.joined(separator: "、"))。")
  }

  /// Its words, with the headings of the source between them.
  var words: [Book.Block] {
    parts.flatMap { part -> [Book.Block] in
      (part.heading.isEmpty ? [] : [.heading(part.heading)]) + Prose.blocks(ofPassage: part.text)
    }
  }

  /// The tables that are all of it, the source beneath the last; `nil` where it has other words.
  var tables: [Book.Table]? {
    let titled = form == .indicators ? parts.map(\.heading) : []
    let words =
      form == .indicators ? parts.flatMap { Prose.blocks(ofPassage: $0.text) } : self.words
    var tables: [Book.Table] = []
    for word in words {
      guard case .table(let table) = word else { return nil }
      tables.append(table)
    }
    guard !tables.isEmpty else { return nil }
    if form == .indicators {
      let heading = titled.first ?? ""
      tables[0].title = heading.isEmpty ? "指標" : "「\(heading)」の指標"
    }
    tables[tables.count - 1].credit = "出典：\(noteText)"
    return tables
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

extension [Book.Block] {
  /// With runs before the first words; where there are none to take them, in a line of their own.
  func opened(by opening: [Book.Run]) -> [Book.Block] {
    var blocks = self
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let runs): blocks[index] = .paragraph(opening + runs)
      case .list(let items, let isOrdered) where !items.isEmpty:
        blocks[index] = .list([opening + items[0]] + items.dropFirst(), isOrdered: isOrdered)
      case .quotation(let inner, let note):
        blocks[index] = .quotation(inner.opened(by: opening), note)
      case .heading, .table, .chart, .list: continue
      }
      return blocks
    }
    return [.paragraph(opening)] + blocks
  }
}
