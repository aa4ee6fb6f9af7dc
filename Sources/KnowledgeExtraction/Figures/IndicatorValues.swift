import JapaneseText
import KnowledgeModel

/// Targets, baselines and names of indicators: numbers in them are no figures of their own.
struct IndicatorValues {
  private struct Entry {
    let passage: PassageID
    let line: Int?
    let values: [String]
    let name: String
  }

  private var entries: [PassageID: [Entry]] = [:]
  private var byLine: [Int: [Entry]] = [:]

  init(_ indicators: [Indicator], in text: StructuredText) {
    guard !indicators.isEmpty else { return }
    let starts = Self.starts(of: text)
    for indicator in indicators {
      let values = [indicator.target, indicator.baseline].compactMap(\.self).map(Self.plain)
      let entry = Entry(
        passage: indicator.witness.passage,
        line: indicator.witness.place.line.map { starts[$0] ?? $0 }, values: values,
        name: Self.plain(indicator.name))
      entries[entry.passage, default: []].append(entry)
      for line in entry.line.map({ $0...($0 + Self.linesBelow) }) ?? 0...0 {
        byLine[line, default: []].append(entry)
      }
    }
  }

  /// The lines within blocks, by the first of their blocks: figures point to these.
  private static func starts(of text: StructuredText) -> [Int: Int] {
    var starts: [Int: Int] = [:]
    for block in text.sections.lazy.flatMap(\.blocks) {
      guard let line = block.place.line, case .paragraph(let words) = block.content,
        words.hasLineEnds
      else { continue }
      for inner in 1...max(1, words.utf8.count { $0 == 0x0A }) { starts[line + inner] = line }
    }
    return starts
  }

  func hold(_ figure: Figure) -> Bool {
    guard !entries.isEmpty else { return false }
    let line = figure.witness.place.line
    let near =
      (entries[figure.witness.passage] ?? []).filter { line == nil || $0.line == nil }
      + (line.flatMap { byLine[$0] } ?? [])
    guard !near.isEmpty else { return false }
    let text = ByteWord(Self.plain(figure.quantity.text))
    if near.contains(where: { $0.values.contains { text.stands(in: $0) } }) { return true }
    let named = near.filter { text.stands(in: $0.name) }
    guard !named.isEmpty else { return false }
    let sentence = Self.plain(figure.sentence)
    return named.contains { ByteWord($0.name).stands(in: sentence) }
  }

  private static let linesBelow = 6

  private static func plain(_ text: String) -> String {
    String(
      scalars: text.scalars.compactMap { scalar in
        let value = ScalarText.fold(scalar.value)
        return value == 0x20 || value == 0x2C ? nil : Unicode.Scalar(value)
      })
  }
}
