extension Book {
  package enum Block: Sendable, Hashable {
    /// Within an entry.
    case heading(String)
    case paragraph([Run])
    /// The exact words of a source, with the note that names it.
    case quotation([Block], Note)
    case list([[Run]], isOrdered: Bool)
    case table(Table)
    case chart(Chart)
  }

  package enum Run: Sendable, Hashable {
    case text(String)
    case strong(String)
    /// A place that the index names.
    case mark(id: String, text: String)
    case note(Note)
    case ruby(String, reading: String)
    case address(String)
  }

  /// A footnote, numbered through the book.
  package struct Note: Sendable, Hashable, Codable {
    /// `n1`.
    package var id: String
    package var number: Int
    package var text: String
    /// May be empty.
    package var url: String

    package init(id: String, number: Int, text: String, url: String) {
      self.id = id
      self.number = number
      self.text = text
      self.url = url
    }
  }
}

extension Book.Block: Codable {
  private enum Key: String, CodingKey {
    case kind, text, runs, blocks, note, items, ordered, table, chart
  }

  private enum Kind: String, Codable {
    case heading, paragraph, quotation, list, table, chart
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self =
      switch try values.decode(Kind.self, forKey: .kind) {
      case .heading: .heading(try values.decode(String.self, forKey: .text))
      case .paragraph: .paragraph(try values.decode([Book.Run].self, forKey: .runs))
      case .quotation:
        .quotation(
          try values.decode([Book.Block].self, forKey: .blocks),
          try values.decode(Book.Note.self, forKey: .note))
      case .list:
        .list(
          try values.decode([[Book.Run]].self, forKey: .items),
          isOrdered: try values.decode(Bool.self, forKey: .ordered))
      case .table: .table(try values.decode(Book.Table.self, forKey: .table))
      case .chart: .chart(try values.decode(Book.Chart.self, forKey: .chart))
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    switch self {
    case .heading(let text):
      try values.encode(Kind.heading, forKey: .kind)
      try values.encode(text, forKey: .text)
    case .paragraph(let runs):
      try values.encode(Kind.paragraph, forKey: .kind)
      try values.encode(runs, forKey: .runs)
    case .quotation(let blocks, let note):
      try values.encode(Kind.quotation, forKey: .kind)
      try values.encode(blocks, forKey: .blocks)
      try values.encode(note, forKey: .note)
    case .list(let items, let isOrdered):
      try values.encode(Kind.list, forKey: .kind)
      try values.encode(items, forKey: .items)
      try values.encode(isOrdered, forKey: .ordered)
    case .table(let table):
      try values.encode(Kind.table, forKey: .kind)
      try values.encode(table, forKey: .table)
    case .chart(let chart):
      try values.encode(Kind.chart, forKey: .kind)
      try values.encode(chart, forKey: .chart)
    }
  }
}

/// A text is a string in JSON; anything else an object with one key of its own.
extension Book.Run: Codable {
  private enum Key: String, CodingKey {
    case strong, mark, text, note, ruby, reading, address
  }

  package init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .text(text)
      return
    }
    let values = try decoder.container(keyedBy: Key.self)
    if let text = try values.decodeIfPresent(String.self, forKey: .strong) {
      self = .strong(text)
    } else if let id = try values.decodeIfPresent(String.self, forKey: .mark) {
      self = .mark(id: id, text: try values.decode(String.self, forKey: .text))
    } else if let note = try values.decodeIfPresent(Book.Note.self, forKey: .note) {
      self = .note(note)
    } else if let base = try values.decodeIfPresent(String.self, forKey: .ruby) {
      self = .ruby(base, reading: try values.decode(String.self, forKey: .reading))
    } else {
      self = .address(try values.decode(String.self, forKey: .address))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    if case .text(let text) = self {
      var value = encoder.singleValueContainer()
      return try value.encode(text)
    }
    var values = encoder.container(keyedBy: Key.self)
    switch self {
    case .text: break
    case .strong(let text): try values.encode(text, forKey: .strong)
    case .mark(let id, let text):
      try values.encode(id, forKey: .mark)
      try values.encode(text, forKey: .text)
    case .note(let note): try values.encode(note, forKey: .note)
    case .ruby(let base, let reading):
      try values.encode(base, forKey: .ruby)
      try values.encode(reading, forKey: .reading)
    case .address(let url): try values.encode(url, forKey: .address)
    }
  }
}
