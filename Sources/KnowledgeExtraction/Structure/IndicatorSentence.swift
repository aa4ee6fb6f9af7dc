import JapaneseText
import KnowledgeModel

/// Indicators that a sentence tells: 「～を指標とし、令和8年度に80％を目指す（令和5年度 52％）。」,
/// 「～の割合を52％から80％に引き上げることを目標とする。」
struct IndicatorSentence: Sendable {
  /// A mark with its bytes, by which it is looked for first.
  private typealias Mark = (text: String, bytes: ByteWord)

  private let names: [Mark]
  private let aims: [Mark]
  private let endings: [String]
  private let nameBytes: ByteWords
  private let baselines: [String]

  init(words: ExtractionWords) {
    names = words[.structure, "told_indicators"].map { ($0, ByteWord($0)) }
    aims = words[.structure, "told_targets"].map { ($0, ByteWord($0)) }
    endings = words[.structure, "indicator_endings"]
    nameBytes = ByteWords(["指標", "目標", "目指", "めざ", "KPI", "KGI", "物差し", "目安"])
    baselines = words[.structure, "baseline_marks"]
  }

  /// - Complexity: O(bytes) where nothing in the text speaks of aims.
  func indicators(in text: String) -> [IndicatorText] {
    guard text.utf8.count < 3_000 else { return [] }
    guard IndicatorTextReader.hasDigit(text), nameBytes.stand(in: text) else { return [] }
    let sentences = SentenceRun.sentences(in: text)
    var found: [IndicatorText] = []
    for (number, sentence) in sentences.enumerated() where SentenceRun.isClosed(sentence) {
      let next = number + 1 < sentences.count ? sentences[number + 1] : nil
      if let one = named(sentence, next) ?? raised(sentence) { found.append(one) }
    }
    return found
  }

  // MARK: …を指標とし

  private func named(_ sentence: String, _ next: String?) -> IndicatorText? {
    guard let mark = first(of: names, in: sentence) else { return nil }
    guard let name = name(before: mark.lowerBound, in: sentence) else { return nil }
    let rest = String(sentence[mark.upperBound...])
    let told =
      aim(in: rest).map { ($0, rest) }
      ?? next.flatMap { next in
        aim(in: next).map { ($0, next) }
      }
    guard let (aim, place) = told else { return nil }
    return indicator(name, aim, in: place)
  }

  /// 「…の割合を…80％に引き上げることを目標とする」
  private func raised(_ sentence: String) -> IndicatorText? {
    guard Self.aimBytes.stand(in: sentence),
      let object = sentence.range(of: "を"),
      let name = name(before: object.lowerBound, in: sentence),
      endings.contains(where: { name.hasSuffix($0) })
    else { return nil }
    let rest = String(sentence[object.upperBound...])
    guard let aim = aim(in: rest) else { return nil }
    return indicator(name, aim, in: rest)
  }

  private static let aimBytes = ByteWords(["目標", "目指", "めざ"])

  private func indicator(
    _ name: String, _ aim: Aim, in text: String
  ) -> IndicatorText {
    var read = IndicatorText(name: name)
    read.target = aim.value
    read.baseline = aim.from ?? baseline(in: text)
    read.isCertain = true
    return read
  }

  // MARK: Parts

  private struct Aim {
    let value: String
    let from: String?
  }

  /// The quantity before 「を目指す」, 「に引き上げる」.
  private func aim(in text: String) -> Aim? {
    var start = text.startIndex
    while let mark = first(of: aims, in: text, from: start) {
      start = mark.upperBound
      let before = text[..<mark.lowerBound]
      let value = Self.last(of: before)
      guard let first = value.unicodeScalars.first, value.unicodeScalars.count <= 14,
        IndicatorTextReader.isDigit(first)
          || ["約", "年", "月", "平均"].contains(where: value.hasPrefix),
        IndicatorTextReader.hasDigit(value), !IndicatorTextReader.isDate(value)
      else { continue }
      let outer = before.dropLast(value.count)
      let from = outer.hasSuffix("から") ? Self.last(of: outer.dropLast(2)) : nil
      return Aim(
        value: value, from: from.flatMap { IndicatorTextReader.hasDigit($0) ? $0 : nil })
    }
    return nil
  }

  /// Behind the last particle or comma: 「令和8年度に80％」 → 「80％」.
  private static func last(of text: Substring) -> String {
    let start = text.lastIndex { "、，にをはがで".contains($0) }.map { text.index(after: $0) }
    var value = text[(start ?? text.startIndex)...]
    for link in ["から", "まで", "の"] {
      if let range = value.range(of: link) { value = value[range.upperBound...] }
    }
    return value.trimmingWhitespace
  }

  /// 「（令和5年度 52％）」, 「（現状 52％）」
  private func baseline(in text: String) -> String? {
    guard let open = text.firstIndex(where: { "（(".contains($0) }),
      let close = text[open...].firstIndex(where: { "）)".contains($0) })
    else { return nil }
    let note = text[text.index(after: open)..<close].trimmingWhitespace
    if IndicatorTextReader.mark(baselines, in: note) != nil {
      let value = IndicatorTextReader.stripped(note, of: baselines)
      if value != note { return value }
    }
    let tokens = IndicatorTextReader.tokens(of: note).map(String.init)
    let dated = tokens.prefix { IndicatorTextReader.isDate($0.trimmingDateTail) }
    guard !dated.isEmpty, dated.count < tokens.count else { return joined(note) }
    return tokens[dated.count...].joined(separator: " ")
  }

  /// 「令和5年度は52％」, 「令和5年度52％」
  private func joined(_ note: String) -> String? {
    guard let year = note.range(of: "年度") else { return nil }
    let date = String(note[..<year.upperBound])
    var value = note[year.upperBound...].drop { "はの：: 　".contains($0) }
    if value.hasPrefix("末は") { value = value.dropFirst(2) }
    return IndicatorTextReader.isDate(date) && IndicatorTextReader.hasDigit(value)
      ? value.trimmingWhitespace : nil
  }

  /// The words before the mark, from the last comma or topic on.
  private func name(before end: String.Index, in sentence: String) -> String? {
    let before = sentence[..<end]
    let start = before.lastIndex { "、，。．".contains($0) }.map { before.index(after: $0) }
    var name = before[(start ?? before.startIndex)...].trimmingWhitespace
    if let topic = name.range(of: "では") ?? name.range(of: "は"), topic.lowerBound > name.startIndex,
      name[topic.upperBound...].count > 3
    {
      name = String(name[topic.upperBound...])
    }
    let count = name.unicodeScalars.count
    return count > 2 && count <= 60 ? name : nil
  }

  private func first(
    of marks: [Mark], in text: String, from start: String.Index? = nil
  ) -> Range<String.Index>? {
    let rest = text[(start ?? text.startIndex)...]
    return marks.compactMap { $0.bytes.stands(in: rest) ? rest.range(of: $0.text) : nil }
      .min { $0.lowerBound < $1.lowerBound }
  }
}

extension StringProtocol {
  /// The first place of a word.
  fileprivate func range(of word: String) -> Range<Index>? {
    guard let start = indices.first(where: { self[$0...].hasPrefix(word) }) else { return nil }
    return start..<index(start, offsetBy: word.count)
  }

  fileprivate var trimmingDateTail: String {
    var text = trimmingWhitespace
    for tail in ["末", "時点", "現在", "決算", "実績"] where text.hasSuffix(tail) {
      text.removeLast(tail.count)
    }
    return text
  }
}
