import BookFormats
import KnowledgeModel
import KnowledgeStore

/// Figures that stand one after the other in a chapter and are one entry of the book.
struct FigureRun {
  struct Figure {
    let entry: CollectionEntry
    let quotation: Quotation
    let trust: Trust

    /// The trainer's heading, else what is measured.
    var name: String {
      if !entry.heading.isEmpty { return Prose.line(entry.heading) }
      let subject = quotation.measurement?.subject ?? ""
      return subject.isEmpty ? entry.label : subject
    }

    /// Whether its words are one row of a table, which says no more than the figure.
    var isRow: Bool {
      let lines = quotation.parts.flatMap { $0.text.split(separator: "\n") }
      return lines.count == 1 && lines[0].contains("\t") && quotation.measurement != nil
    }

    /// The work that stands for it, else the document; with its trust, unless that is good.
    var source: String {
      let line = quotation.credit.works.first?.line ?? quotation.credit.line
      return trust.isGood ? line : "\(line)（信頼：\(trust.label)）"
    }
  }

  /// What a chapter is made of.
  enum Part {
    case entry(OpenCollection.Entry)
    case figures([OpenCollection.Entry])
  }

  /// At least two.
  let figures: [Figure]

  /// What the trainer says stands with the last.
  var entry: CollectionEntry {
    var entry = figures[figures.count - 1].entry
    entry.heading = ""
    return entry
  }

  /// Figures with nothing said of them are together, and with them the one after them of their
  /// document and unit, where what is said closes the row.
  static func parts(of entries: [OpenCollection.Entry]) -> [Part] {
    var parts: [Part] = []
    var run: [OpenCollection.Entry] = []
    func flush() {
      parts += run.count > 1 ? [.figures(run)] : run.map(Part.entry)
      run = []
    }
    for entry in entries {
      if entry.entry.quotation?.form != .figure {
        flush()
        parts.append(.entry(entry))
      } else if entry.entry.isBare {
        run.append(entry)
      } else if let last = run.last, last.entry.isOfRow(of: entry.entry) {
        run.append(entry)
        flush()
      } else {
        flush()
        parts.append(.entry(entry))
      }
    }
    flush()
    return parts
  }

  // MARK: What it shows

  /// What all measure, else where all stand.
  var title: String {
    let quotations = figures.map(\.quotation)
    return quotations.common { $0.measurement?.subject ?? "" }
      ?? quotations.common { $0.anchor.headings.last ?? "" }
      ?? document.map { "\($0)の数値" } ?? "数値"
  }

  /// The title of the document, where it is one.
  var document: String? { figures.map(\.quotation).common(\.credit.title) }

  /// One for each row of one unit.
  var charts: [Book.Chart] {
    rows.filter { $0.count > 1 }.compactMap { row in
      Book.Chart(figures: row.map { ($0.name, $0.quotation, $0.source) })
    }
  }

  /// What no chart shows; `nil` where all is shown.
  var table: Book.Table? {
    let others = rows.filter { $0.count == 1 }.flatMap(\.self)
    guard !others.isEmpty else { return nil }
    return Book.Table(
      title: "", head: ["項目", "数値", "出典"],
      rows: others.map { [$0.name, $0.quotation.measurement?.text ?? "引用のとおり", $0.source] },
      credit: "")
  }

  /// Those of one unit that stand one after the other.
  private var rows: [[Figure]] {
    var rows: [[Figure]] = []
    for figure in figures {
      let unit = figure.quotation.measurement?.unit
      if unit != nil, rows.last?.last?.quotation.measurement?.unit == unit {
        rows[rows.count - 1].append(figure)
      } else {
        rows.append([figure])
      }
    }
    return rows
  }
}

extension Trust {
  var isGood: Bool { self == .primary || self == .verified }
}

extension CollectionEntry {
  /// Whether the trainer says nothing of it.
  fileprivate var isBare: Bool { comment.isEmpty && questions.isEmpty && goals.isEmpty }

  fileprivate func isOfRow(of other: CollectionEntry) -> Bool {
    guard let own = quotation, let others = other.quotation, let unit = own.measurement?.unit else {
      return false
    }
    return own.anchor.document == others.anchor.document && unit == others.measurement?.unit
  }
}

extension Collection {
  /// What is the same and not empty of all.
  fileprivate func common(_ value: (Element) -> String) -> String? {
    guard let first = first.map(value), !first.isEmpty else { return nil }
    return allSatisfy { value($0) == first } ? first : nil
  }
}
