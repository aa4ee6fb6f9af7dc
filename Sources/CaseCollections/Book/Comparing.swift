import BookFormats
import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// Puts the cases of a chapter side by side.
struct ComparisonMaker {
  /// More do not fit across a page.
  private static let columns = 4

  private let references: BookMaker.References

  init(_ references: BookMaker.References) { self.references = references }

  /// Nothing where a chapter has fewer than two cases.
  func tables(of chapter: OpenCollection.Chapter) -> [Book.Table] {
    let cases = chapter.entries.compactMap { entry -> (Quotation, Quotation.Study)? in
      guard let quotation = entry.entry.quotation, let study = quotation.study else { return nil }
      return (quotation, study)
    }
    guard cases.count > 1 else { return [] }
    let parts = (cases.count + Self.columns - 1) / Self.columns
    let size = (cases.count + parts - 1) / parts
    return stride(from: 0, to: cases.count, by: size).map { start in
      let own = Array(cases[start..<min(start + size, cases.count)])
      let number = parts > 1 ? "（\(start / size + 1)）" : ""
      return table(of: own, title: "「\(chapter.title)」の事例の比較\(number)")
    }
  }

  private func table(of cases: [(Quotation, Quotation.Study)], title: String) -> Book.Table {
    let rows: [(String, (Quotation.Study) -> String)] = [
      ("区分", { $0.code.flatMap(references.municipality)?.kind.label ?? "" }),
      ("都道府県", { $0.code.flatMap(references.municipality)?.prefecture ?? "" }),
      ("課題", \.challenge), ("施策", \.measure), ("着手", \.sinceText),
      ("成果", { $0.results.joined(separator: "／") }),
      ("成功要因", { $0.factors.joined(separator: "／") }),
    ]
    let filled = rows.map { name, value in [name] + cases.map { value($0.1) } }
    var credits: [String] = []
    for (quotation, _) in cases where !credits.contains(quotation.credit.line) {
      credits.append(quotation.credit.line)
    }
    return Book.Table(
      title: title, head: [""] + cases.map { $0.0.title },
      rows: filled.filter { $0.dropFirst().contains { !$0.isEmpty } },
      credit: "出典：" + credits.joined(separator: "、"))
  }
}

/// Draws figures of one unit that stand one after the other.
enum ChartMaker {
  /// - Parameter entries: As many as are made, in the same order.
  static func adding(to made: [Book.Entry], of entries: [CollectionEntry]) -> [Book.Entry] {
    var made = made
    var group: [(index: Int, measurement: Quotation.Measurement, line: String)] = []
    func draw() {
      defer { group = [] }
      guard group.count > 1, let last = group.last else { return }
      let lines = group.map(\.line).reduce(into: [String]()) { lines, line in
        if !lines.contains(line) { lines.append(line) }
      }
      made[last.index].blocks.append(
        .chart(
          Book.Chart(
            title: "数値の比較", unit: last.measurement.unit,
            bars: group.map {
              .init(
                label: Self.label(entries[$0.index], $0.measurement),
                value: $0.measurement.value, text: $0.measurement.text)
            }, credit: "出典：" + lines.joined(separator: "、"))))
    }
    for (index, entry) in entries.enumerated() {
      guard let quotation = entry.quotation, let measurement = quotation.measurement else {
        draw()
        continue
      }
      if let last = group.last, last.measurement.unit != measurement.unit { draw() }
      group.append((index, measurement, quotation.credit.works.first?.line ?? quotation.credit.line))
    }
    draw()
    return made
  }

  /// The trainer's heading, else what is measured.
  private static func label(
    _ entry: CollectionEntry, _ measurement: Quotation.Measurement
  ) -> String {
    if !entry.heading.isEmpty { return entry.heading }
    return measurement.subject.isEmpty ? entry.label : measurement.subject
  }
}

extension Quotation.Study {
  /// As printed: 「令和2年4月」.
  var sinceText: String { DateNotation.date(since)?.eraText ?? since }
}
