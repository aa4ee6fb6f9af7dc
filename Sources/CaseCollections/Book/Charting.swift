import BookFormats
import KnowledgeStore

/// Draws figures of one unit that stand one after the other as entries of their own.
enum ChartMaker {
  /// - Parameter entries: As many as are made, in the same order; `nil` for what has its charts.
  static func adding(to made: [Book.Entry], of entries: [CollectionEntry?]) -> [Book.Entry] {
    var made = made
    var group: [(index: Int, name: String, quotation: Quotation)] = []
    func draw() {
      defer { group = [] }
      guard group.count > 1, let last = group.last else { return }
      let chart = Book.Chart(
        figures: group.map {
          ($0.name, $0.quotation, $0.quotation.credit.works.first?.line ?? $0.quotation.credit.line)
        })
      if let chart { made[last.index].blocks.append(.chart(chart)) }
    }
    for (index, entry) in entries.enumerated() {
      guard let entry, let quotation = entry.quotation, let measurement = quotation.measurement
      else {
        draw()
        continue
      }
      if let last = group.last, last.quotation.measurement?.unit != measurement.unit { draw() }
      group.append((index, name(entry, measurement), quotation))
    }
    draw()
    return made
  }

  /// The trainer's heading, else what is measured.
  private static func name(
    _ entry: CollectionEntry, _ measurement: Quotation.Measurement
  ) -> String {
    if !entry.heading.isEmpty { return Prose.line(entry.heading) }
    return measurement.subject.isEmpty ? entry.label : measurement.subject
  }
}

extension Book.Chart {
  /// `nil` where one is no number, or there is none.
  init?(figures: [(name: String, quotation: Quotation, source: String)]) {
    let bars = figures.compactMap { name, quotation, _ in
      quotation.measurement.map { Bar(label: name, value: $0.value, text: $0.text) }
    }
    guard bars.count == figures.count, let first = figures.first?.quotation.measurement else {
      return nil
    }
    var sources: [String] = []
    for figure in figures where !sources.contains(figure.source) { sources.append(figure.source) }
    self.init(
      title: "数値の比較", unit: first.unit, bars: bars,
      credit: "出典：" + sources.joined(separator: "、"))
  }
}
