import JapaneseText
import KnowledgeModel

/// One indicator as a line states it: 「住民満足度 25%向上(現状比)」, 「滞在時間　現状 126分 → 目標 80分」.
struct IndicatorText {
  var name: String
  var target: String?
  var baseline: String?
  var method: String?
  /// Whether a quantity says what is aimed at, and not the words alone.
  var isCertain = false

  init(name: String) {
    self.name = name
  }
}

/// Reads an ``IndicatorText``.
struct IndicatorTextReader: Sendable {
  private let qualifiers: Set<String>
  private let tails: Set<String>
  let baselines: [String]
  let targets: [String]
  let methods: [String]
  let methodEndings: [String]
  private let endings: [String]

  init(words: ExtractionWords) {
    qualifiers = Set(words[.structure, "target_qualifiers"])
    tails = Set(words[.structure, "target_tails"])
    baselines = words[.structure, "baseline_marks"]
    targets = words[.structure, "target_marks"]
    methods = words[.structure, "method_marks"]
    methodEndings = words[.structure, "method_endings"]
    endings = words[.structure, "indicator_endings"]
  }

  /// - Parameter isExpected: Whether the line stands where an indicator must: its last words are a
  ///   target even without a quantity.
  func read(_ line: String, isExpected: Bool) -> IndicatorText {
    if let kanji = IndicatorKanji(line) {
      let read = read(digits: kanji.text, isExpected: isExpected)
      if read.target != nil { return kanji.original(of: read) }
    }
    return read(digits: line, isExpected: isExpected)
  }

  private func read(digits line: String, isExpected: Bool) -> IndicatorText {
    let line = unbracketed(line)
    let (text, method) = withoutMethod(line.trimmingWhitespace)
    var read = read(withoutMethod: text, isExpected: isExpected)
    if let method, read.target != nil { read.method = read.method ?? method }
    return read.target == nil && method != nil ? IndicatorText(name: line.trimmingWhitespace) : read
  }

  private func read(withoutMethod text: String, isExpected: Bool) -> IndicatorText {
    if let arrow = Self.arrow(in: text) { return change(text, at: arrow) }
    let (core, note) = Self.withoutNote(text)
    var read: IndicatorText
    if let parts = labelled(core) ?? fromTo(core) ?? spaced(core, isExpected) ?? verbal(core) {
      read = parts
    } else {
      return IndicatorText(name: text)
    }
    if let note { add(note, to: &read) }
    return read
  }

  /// Whether the words have an arrow or say themselves that a target follows.
  func tellsTarget(_ text: String) -> Bool {
    Self.arrow(in: text) != nil || targets.contains { text.hasPrefix($0) }
  }

  // MARK: 現状 → 目標

  private static func arrow(in text: String) -> Range<String.Index>? {
    var depth = 0
    var found: Range<String.Index>?
    for index in text.indices {
      switch text[index] {
      case "（", "(": depth += 1
      case "）", ")": depth -= 1
      case "→", "⇒", "➡", "➔":
        if depth <= 0 { found = found ?? index..<text.index(after: index) }
      default: break
      }
    }
    return found
  }

  private func change(_ text: String, at arrow: Range<String.Index>) -> IndicatorText {
    let left = text[..<arrow.lowerBound].trimmingWhitespace
    let (right, note) = Self.withoutNote(text[arrow.upperBound...].trimmingWhitespace)
    var read: IndicatorText
    if let (name, value) = Self.colon(in: left) {
      read = IndicatorText(name: name)
      read.baseline = value
    } else {
      let (name, value) = split(left) ?? (left, nil)
      read = IndicatorText(name: name)
      read.baseline = value
    }
    read.baseline = read.baseline.map { Self.stripped($0, of: baselines) }
    let last = right.split { "→⇒➡➔".contains($0) }.last.map { String($0).trimmingWhitespace }
    let (value, method) = Self.withoutTail(last ?? right)
    read.target = Self.withoutDate(Self.stripped(value, of: targets))
    read.method = method
    read.baseline = read.baseline.map(Self.withoutDate)
    read.isCertain = Self.hasDigit(text)
    if let note { add(note, to: &read) }
    return read
  }

  /// 「三色表の場面数 40から80へ」
  private func fromTo(_ text: String) -> IndicatorText? {
    guard let end = text.unicodeScalars.last,
      "へにま".unicodeScalars.contains(end) || text.hasSuffix("まで"),
      let (name, value) = split(text), let from = Self.range(of: "から", in: value)
    else { return nil }
    let low = value[..<from.lowerBound].trimmingWhitespace
    var high = value[from.upperBound...].trimmingWhitespace
    for ending in ["まで", "へ", "に"] where high.hasSuffix(ending) {
      high.removeLast(ending.count)
      break
    }
    guard Self.hasDigit(low), Self.hasDigit(high) else { return nil }
    var read = IndicatorText(name: name)
    read.baseline = Self.stripped(low, of: baselines)
    read.target = high
    read.isCertain = true
    return read
  }

  // MARK: 名前：目標

  private func labelled(_ text: String) -> IndicatorText? {
    guard let (name, value) = Self.colon(in: text), Self.hasDigit(value) else { return nil }
    var read = IndicatorText(name: name)
    for part in value.split(whereSeparator: { "、，／/;；".contains($0) }) {
      let part = String(part).trimmingWhitespace
      if let mark = Self.mark(targets, in: part) {
        read.target = read.target ?? Self.trimmedValue(part[mark.upperBound...])
      } else if let mark = Self.mark(baselines, in: part) {
        read.baseline = read.baseline ?? Self.trimmedValue(part[mark.upperBound...])
      }
    }
    read.isCertain = read.target != nil
    if read.target == nil, read.baseline == nil {
      read.target = value
      // 「…した割合：60％」
      read.isCertain =
        value.unicodeScalars.count <= 16 && beginsAsQuantity(value)
        && endings.contains { name.hasSuffix($0) }
    }
    return read
  }

  // MARK: 名前　目標

  private func spaced(_ text: String, _ isExpected: Bool) -> IndicatorText? {
    if let (name, value) = split(text), isExpected || beginsAsQuantity(value) {
      var read = IndicatorText(name: name)
      read.target = Self.stripped(value, of: targets)
      read.isCertain = true
      return read
    }
    guard isExpected, !SentenceRun.isClosed(text) else { return nil }
    let tokens = Self.tokens(of: text)
    guard tokens.count == 2, let name = tokens.first, let value = tokens.last else { return nil }
    var read = IndicatorText(name: String(name))
    read.target = String(value)
    return read
  }

  /// A number, or words that stand before one; not 「000-123-4568」.
  private func beginsAsQuantity(_ value: String) -> Bool {
    guard value.unicodeScalars.count(where: { $0 == "-" || $0 == "－" }) < 2,
      let first = value.unicodeScalars.first
    else { return false }
    return Self.isDigit(first) || "▲△+＋-−－約およ".unicodeScalars.contains(first)
      || qualifiers.contains { value.hasPrefix($0) } || targets.contains { value.hasPrefix($0) }
      || ["令和", "平成", "R", "Ｒ"].contains { value.hasPrefix($0) }
  }

  /// The name, and the quantity at the end with all that qualifies it.
  private func split(_ text: String) -> (name: String, value: String)? {
    let tokens = Self.tokens(of: text)
    var start = tokens.count
    var hasQuantity = false
    while start > 1 {
      let token = String(tokens[start - 1])
      let isQuantity = Self.hasDigit(token)
      let takes =
        isQuantity && !hasQuantity || qualifiers.contains(token)
        || !hasQuantity && tails.contains(token)
        || hasQuantity && isQuantity && Self.isDate(token)
        || hasQuantity && !baselines.isEmpty && baselines.contains(token)
      guard takes else { break }
      hasQuantity = hasQuantity || isQuantity
      start -= 1
    }
    guard hasQuantity, start < tokens.count, !Self.isDate(String(tokens[0])) else { return nil }
    let name = String(text[..<tokens[start].startIndex]).trimmingWhitespace
    return (Self.withoutColon(name), String(text[tokens[start].startIndex...]))
  }

  // MARK: …を80％以上に

  private func verbal(_ text: String) -> IndicatorText? {
    guard !SentenceRun.isClosed(text), let mark = Self.range(of: "を", in: text) else { return nil }
    var value = text[mark.upperBound...].trimmingWhitespace
    guard let first = value.unicodeScalars.first,
      Self.isDigit(first) || qualifiers.contains(where: { value.hasPrefix($0) }),
      Self.hasDigit(value), value.unicodeScalars.count <= 24,
      !endings.contains(where: { $0 != "か所" && $0 != "点" && value.hasSuffix($0) })
    else { return nil }
    for ending in ["に引き上げる", "に引上げる", "に増やす", "に減らす", "にする", "とする", "へ", "に"]
    where value.hasSuffix(ending) {
      value.removeLast(ending.count)
      break
    }
    var read = IndicatorText(name: String(text[..<mark.lowerBound]))
    read.target = value
    read.isCertain = true
    return read
  }
}
