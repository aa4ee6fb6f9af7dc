/// Where the marks of a book stand: by mark, what the reader knows the place by.
struct MarkedPlaces {
  private(set) var labels: [String: String] = [:]

  init(_ book: Book) {
    note(book.introduction, as: "はじめに")
    for chapter in book.chapters {
      let name = "第\(chapter.number)章"
      note(chapter.introduction, as: name)
      for entry in chapter.entries {
        let label = entry.label.isEmpty ? name : entry.label
        note(entry.blocks, as: label)
        note(entry.comment, as: label)
      }
    }
  }

  private mutating func note(_ blocks: [Book.Block], as label: String) {
    for block in blocks {
      switch block {
      case .paragraph(let runs): note(runs, as: label)
      case .list(let items, _): for item in items { note(item, as: label) }
      case .quotation(let blocks, _): note(blocks, as: label)
      case .heading, .table, .chart: break
      }
    }
  }

  private mutating func note(_ runs: [Book.Run], as label: String) {
    for case .mark(let id, _) in runs where labels[id] == nil { labels[id] = label }
  }
}
