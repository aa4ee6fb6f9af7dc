/// Collects the paragraphs, cells and notes of RTF as lines with what is known of them.
struct RTFText {
  private(set) var lines: [SourceLine] = []
  /// In bytes.
  private(set) var size = 0
  private var paragraph = ""
  private var mark = ""
  private var note = ""
  private var header = ""
  /// Headers and footers, each once.
  private var headers: [String] = []
  private var notes: [String] = []
  private var cells: [String] = []
  private var rows: [[String]] = []

  mutating func append(_ words: String, to destination: RTFState.Destination) {
    size += words.utf8.count
    switch destination {
    case .note: note += words
    case .header: header += words
    case .listMark: mark += words
    default: paragraph += words
    }
  }

  mutating func endParagraph(_ state: RTFState, heading: Int?) {
    switch state.destination {
    case .note:
      note += "\n"
      return
    case .header:
      header += "\n"
      return
    default: break
    }
    if state.isInTable || !cells.isEmpty {
      if !paragraph.isEmpty { paragraph += "\n" }
      return
    }
    endTable()
    defer {
      paragraph = ""
      mark = ""
    }
    let words = paragraph.trimmed
    guard !words.isEmpty else {
      add("", nil)
      flushNotes()
      return
    }
    let sign = mark.trimmed
    if let heading {
      add([sign, words].filter { !$0.isEmpty }.joined(separator: " "), .heading(level: heading))
    } else if !sign.isEmpty || state.listLevel != nil, !words.contains("\n") {
      let isNumber = sign.unicodeScalars.contains { $0.halfWidth.isDigit || $0.isKanji }
      add(isNumber ? "\(sign) \(words)" : words, .item(depth: (state.listLevel ?? 0) + 1))
    } else {
      for line in words.split(separator: "\n") { add(String(line), nil) }
    }
    flushNotes()
  }

  mutating func endCell() {
    guard cells.count < 1_000 else { return }
    cells.append(paragraph.trimmed)
    paragraph = ""
    mark = ""
  }

  mutating func endRow() {
    if !paragraph.trimmed.isEmpty { endCell() }
    if cells.contains(where: { !$0.isEmpty }) { rows.append(cells) }
    cells = []
    paragraph = ""
  }

  mutating func endTable() {
    if !cells.isEmpty { endRow() }
    guard !rows.isEmpty else { return }
    add(rows[0].joined(separator: "\t"), .table(rows))
    rows = []
    flushNotes()
  }

  mutating func endNote() {
    let words = note.trimmed
    if !words.isEmpty { notes.append(words) }
    note = ""
  }

  /// Headers and footers are the same on all pages of a section: each is kept once.
  mutating func endHeader() {
    let words = header.trimmed
    if !words.isEmpty, headers.count < 200, !headers.contains(words) { headers.append(words) }
    header = ""
  }

  /// Writes headers and footers behind the text: those with words that the text lacks where a search
  /// finds them.
  mutating func endHeaders() {
    let said = Set(lines.map { FlowFrame.key($0.text) })
    for words in headers {
      let isTold = FlowFrame.hasWords(words) && !said.contains(FlowFrame.key(words))
      add(words, isTold ? .matter : .boilerplate)
    }
    headers = []
  }

  private mutating func flushNotes() {
    let written = notes
    notes = []
    for note in written { add(note, .matter) }
  }

  private mutating func add(_ raw: String, _ preset: SourceLine.Preset?) {
    lines.append(SourceLine(number: lines.count + 1, raw: raw, preset: preset))
  }
}
