import BookFormats
import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// Puts the cases of a chapter side by side.
struct ComparisonMaker {
  /// More do not fit across a page.
  private static let columns = 3

  private struct Case {
    /// The trainer's heading, else that of the source.
    let name: String
    let quotation: Quotation
    let study: Quotation.Study
  }

  private let references: BookMaker.References

  init(_ references: BookMaker.References) { self.references = references }

  /// Nothing where a chapter has fewer than two cases.
  func tables(of chapter: OpenCollection.Chapter) -> [Book.Table] {
    let cases = chapter.entries.compactMap { entry -> Case? in
      guard let quotation = entry.entry.quotation, let study = quotation.study else { return nil }
      return Case(name: Prose.line(entry.entry.label), quotation: quotation, study: study)
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

  private func table(of cases: [Case], title: String) -> Book.Table {
    let rows: [(String, (Quotation.Study) -> String)] = [
      ("区分", { $0.code.flatMap(references.municipality)?.kind.label ?? "" }),
      ("都道府県", { $0.code.flatMap(references.municipality)?.prefecture ?? "" }),
      ("課題", \.challenge), ("施策", \.measure), ("着手", \.sinceText),
      ("成果", { $0.results.joined(separator: "／") }),
      ("成功要因", { $0.factors.joined(separator: "／") }),
    ]
    let filled = rows.map { name, value in [name] + cases.map { value($0.study) } }
    var credits: [String] = []
    for line in cases.map(\.quotation.credit.line) where !credits.contains(line) {
      credits.append(line)
    }
    return Book.Table(
      title: title, head: [""] + cases.map(\.name),
      rows: filled.filter { $0.dropFirst().contains { !$0.isEmpty } },
      credit: "出典：" + credits.joined(separator: "、"))
  }
}

extension Quotation.Study {
  /// As printed: 「令和2年4月」.
  var sinceText: String { DateNotation.date(since)?.eraText ?? since }
}
