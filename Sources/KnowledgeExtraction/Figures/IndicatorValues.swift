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

  init(_ indicators: [Indicator]) {
    for indicator in indicators {
      let values = [indicator.target, indicator.baseline].compactMap(\.self).map(Self.plain)
      let entry = Entry(
        passage: indicator.witness.passage, line: indicator.witness.place.line, values: values,
        name: Self.plain(indicator.name))
      entries[entry.passage, default: []].append(entry)
      for line in entry.line.map({ $0...($0 + Self.linesBelow) }) ?? 0...0 {
        byLine[line, default: []].append(entry)
      }
    }
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
