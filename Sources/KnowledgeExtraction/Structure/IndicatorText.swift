import JapaneseText
import KnowledgeModel

/// One indicator as a line states it: 「住民満足度 25%向上(現状比)」, 「滞在時間　現状 126分 → 目標 80分」.
struct IndicatorText {
  var name: String
  var target: String?
  var baseline: String?
  var method: String?
  /// The measure to which a label within the line points.
  var measure: String?
  /// Whether a quantity says what is aimed at, and not the words alone.
  var isCertain = false

  init(name: String) {
    self.name = name
  }
}

/// Reads an ``IndicatorText``.
struct IndicatorTextReader: Sendable {
  let qualifiers: Set<String>
  private let tails: Set<String>
  let baselines: [String]
  let targets: [String]
  let methods: [String]
  let methodEndings: [String]
  let endings: [String]
  let aims: [String]
  private let labels: StructureLabels

  init(words: ExtractionWords, labels: StructureLabels) {
    self.labels = labels
    qualifiers = Set(words[.structure, "target_qualifiers"])
    tails = Set(words[.structure, "target_tails"])
    baselines = words[.structure, "baseline_marks"]
    targets = words[.structure, "target_marks"]
    methods = words[.structure, "method_marks"]
    methodEndings = words[.structure, "method_endings"]
    endings = words[.structure, "indicator_endings"]
    aims = words[.structure, "told_targets"]
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
    var read =
      IndicatorParts(text, labels: labels).map { self.read($0, isExpected: isExpected) }
      ?? self.read(withoutMethod: text, isExpected: isExpected)
    if let method, read.target != nil { read.method = read.method ?? method }
    return read.target == nil && method != nil ? IndicatorText(name: line.trimmingWhitespace) : read
  }

  /// What labels say counts, and the rest names the indicator.
  private func read(_ parts: IndicatorParts, isExpected: Bool) -> IndicatorText {
    var read =
      parts.target == nil
      ? read(withoutMethod: parts.rest, isExpected: isExpected) : IndicatorText(name: parts.rest)
    read.name = Self.unquoted(read.name)
    read.baseline = parts.baseline ?? read.baseline
    read.method = parts.method ?? read.method
    read.measure = parts.measure
    if let target = parts.target {
      let (value, note) = Self.withoutNote(target)
      read.target = value
      read.isCertain = true
      if let note { add(note, to: &read) }
    }
    return read
  }

  /// Whether labels within the line set its parts apart.
  func hasLabels(_ line: String) -> Bool { IndicatorParts(line, labels: labels) != nil }

  /// Whether the line has a name, and labels or an arrow for the rest.
  func statesAll(_ line: String) -> Bool {
    guard Self.hasDigit(line), !SentenceRun.isClosed(line) else { return false }
    return hasLabels(line) || tellsChange(line)
  }

  /// 「再訪率 44％→55％」
  func tellsChange(_ part: String) -> Bool {
    guard let arrow = Self.arrow(in: part) else { return false }
    let name = part.prefix { !Self.hasDigit(String($0)) }
    return name.trimmingWhitespace.count > 1 && Self.hasDigit(part[..<arrow.lowerBound])
      && Self.hasDigit(part[arrow.upperBound...])
  }

  private func read(withoutMethod text: String, isExpected: Bool) -> IndicatorText {
    if let arrow = Self.arrow(in: text) { return change(text, at: arrow) }
    let (core, note) = Self.withoutNote(text)
    var read: IndicatorText
    if let parts = labelled(core) ?? fromTo(core) ?? spaced(core, isExpected) ?? verbal(core) {
      read = parts
    } else if let note, Self.mark(targets, in: note) != nil {
      // 「満足度（目標80％、現状65％、アンケートで測定）」
      let (values, method) = withoutMethod(note)
      guard var read = labelled("\(core)：\(values)") else { return IndicatorText(name: text) }
      read.method = method
      return read
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
  func split(_ text: String) -> (name: String, value: String)? {
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
}
