/// Writes blocks as markup that is XML as well as HTML, and keeps the notes it meets.
///
/// Everything that has an identity of its own begins with the name of the part, because the same
/// note may be referred to from two parts of a book.
struct BlockMarkup {
  let setting: MarkupSetting
  /// `en1`; unique in the book.
  let part: String
  /// Of ``Book/Block/heading(_:)``: 4 within an entry.
  let headingLevel: Int
  /// In the order of their first reference.
  private(set) var notes: [CitedNote] = []

  /// A note and where it is referred to.
  struct CitedNote: Sendable {
    let note: Book.Note
    let id: String
    var references: [String]
  }

  init(setting: MarkupSetting, part: String, headingLevel: Int) {
    self.setting = setting
    self.part = part
    self.headingLevel = headingLevel
  }

  mutating func markup(_ blocks: [Book.Block]) -> String {
    var lines: [String] = []
    var position = 0
    while position < blocks.count {
      var room = VerticalFigures.page
      let figures = blocks[position...].prefix { block in
        guard setting.isVertical, block.isFigure else { return false }
        let isFirst = room == VerticalFigures.page
        room -= VerticalFigures.height(of: block)
        return isFirst || room >= 0
      }
      if figures.isEmpty {
        lines.append(markup(blocks[position]))
        position += 1
      } else {
        // Neighbours lie across together, so that they share a page.
        var group: [String] = []
        for figure in figures { group.append(markup(figure)) }
        lines.append("<div class=\"figures\">\(group.joined(separator: "\n"))</div>")
        position += figures.count
      }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func markup(_ block: Book.Block) -> String {
    switch block {
    case .heading(let text) where text.allSatisfy(\.isWhitespace): ""
    case .heading(let text):
      "<h\(headingLevel) class=\"section\">\(setting.text(text))</h\(headingLevel)>"
    case .paragraph(let runs): "<p>\(markup(runs))</p>"
    case .quotation(let blocks, let note): quotation(blocks, note)
    case .list(let items, let isOrdered): list(items, isOrdered: isOrdered)
    case .table(let table): TableMarkup.figure(table)
    case .chart(let chart): figure(chart)
    }
  }

  /// The note stands behind the last words; behind a table or a chart it is their source.
  private mutating func quotation(_ blocks: [Book.Block], _ note: Book.Note) -> String {
    var lines: [String] = []
    for block in blocks.dropLast() { lines.append(quoted(block)) }
    switch blocks.last {
    case .paragraph(let runs): lines.append("<p>\(markup(runs))\(reference(note))</p>")
    case .list(let items, let isOrdered) where !items.isEmpty:
      lines.append(list(items, isOrdered: isOrdered, note: note))
    case .some(let block):
      lines += [quoted(block), "<p class=\"credit\">出典\(reference(note))</p>"]
    case .none: lines.append("<p>\(reference(note))</p>")
    }
    return "<blockquote>\(lines.joined(separator: "\n"))</blockquote>"
  }

  /// A heading of the source is none of the book.
  private mutating func quoted(_ block: Book.Block) -> String {
    guard case .heading(let text) = block else { return markup(block) }
    return "<p class=\"quoted-heading\"><strong>\(setting.text(text))</strong></p>"
  }

  private mutating func list(
    _ items: [[Book.Run]], isOrdered: Bool, note: Book.Note? = nil
  ) -> String {
    guard !items.isEmpty else { return "" }
    var lines = ""
    for (position, item) in items.enumerated() {
      let text = markup(item)
      let isLast = position == items.count - 1
      lines += "<li>\(text)\(isLast ? note.map { reference($0) } ?? "" : "")</li>"
    }
    return isOrdered ? "<ol class=\"items\">\(lines)</ol>" : "<ul class=\"items\">\(lines)</ul>"
  }

  private mutating func markup(_ runs: [Book.Run]) -> String {
    var text = ""
    for run in runs { text += markup(run) }
    return text
  }

  private mutating func markup(_ run: Book.Run) -> String {
    switch run {
    case .text(let text): setting.text(text)
    case .strong(let text): "<strong>\(setting.text(text))</strong>"
    case .mark(let id, let text): "<span id=\"\(id.markup)\">\(setting.text(text))</span>"
    case .note(let note): reference(note)
    case .ruby(let base, let reading):
      "<ruby>\(base.markup)<rp>（</rp><rt>\(reading.markup)</rt><rp>）</rp></ruby>"
    case .address(let address): Self.link(address)
    }
  }

  private mutating func reference(_ note: Book.Note) -> String {
    let position: Int
    if let known = notes.firstIndex(where: { $0.note.id == note.id }) {
      position = known
    } else {
      position = notes.count
      notes.append(CitedNote(note: note, id: "\(part)-\(note.id)", references: []))
    }
    let count = notes[position].references.count
    let id = "\(part)-\(note.id)-r\(count + 1)"
    notes[position].references.append(id)
    return "<sup class=\"note-ref\"><a id=\"\(id.markup)\" href=\"#\(notes[position].id.markup)\""
      + " role=\"doc-noteref\" aria-label=\"注\(note.number)\">\(note.number)</a></sup>"
  }

  /// Long addresses may break behind their marks.
  static func link(_ address: String) -> String {
    let breaks = "/?&=._-#"
    var text = ""
    for character in address {
      text += String(character).markup + (breaks.contains(character) ? "<wbr/>" : "")
    }
    guard let web = WebAddress(address) else { return "<span class=\"url\">\(text)</span>" }
    return "<a class=\"url\" href=\"\(web.reference.markup)\">\(text)</a>"
  }

  private func figure(_ chart: Book.Chart) -> String {
    let unit = chart.unit.isEmpty ? "" : "（単位：\(chart.unit.markup)）"
    let credit =
      chart.credit.isEmpty ? "" : "<p class=\"credit\">\(chart.credit.markup)</p>"
    return "<figure class=\"chart\"><figcaption>\(chart.title.markup)\(unit)</figcaption>"
      + ChartDrawing(chart, form: setting.isVertical ? .print : .screen).svg + credit + "</figure>"
  }
}

extension Book.Block {
  fileprivate var isFigure: Bool {
    switch self {
    case .table, .chart: true
    case .heading, .paragraph, .quotation, .list: false
    }
  }
}
