import JapaneseText
import KnowledgeModel

/// Lines that state an indicator by a change or an aim: 「滞在時間　現状 126分 → 目標 80分」,
/// 「満足度を65％から80％に高める。」
extension IndicatorTextReader {
  // MARK: 現状 → 目標

  static func arrow(in text: String) -> Range<String.Index>? {
    var depth = 0
    var found: Range<String.Index>?
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      switch scalars[index] {
      case "（", "(": depth += 1
      case "）", ")": depth -= 1
      case "→", "⇒", "➡", "➔":
        if depth <= 0 { found = found ?? index..<text.index(after: index) }
      default: break
      }
    }
    return found
  }

  func change(_ text: String, at arrow: Range<String.Index>) -> IndicatorText {
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
  func fromTo(_ text: String) -> IndicatorText? {
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

  // MARK: …を80％以上に

  /// What is to change, and to what: 「再来率を30％以上に引き上げる」, 「面談の実施率が70％から95％に上がること」.
  func verbal(_ text: String) -> IndicatorText? {
    let text = SentenceRun.isClosed(text) ? String(text.dropLast()) : text
    guard !FullStop.stands(in: text) else { return nil }
    for particle in ["を", "が"] {
      var start = text.startIndex
      while let mark = Self.range(of: particle, in: text, from: start) {
        start = mark.upperBound
        let value = text[mark.upperBound...].trimmingWhitespace
        guard beginsAsAim(value) else { continue }
        let name = Self.unquoted(Self.withoutDeadline(text[..<mark.lowerBound].trimmingWhitespace))
        guard !name.isEmpty, let read = aim(value, of: name) else { return nil }
        return read
      }
    }
    return nil
  }

  private func beginsAsAim(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, Self.hasDigit(value) else { return false }
    return Self.isDigit(first) || qualifiers.contains { value.hasPrefix($0) }
      || baselines.contains { value.hasPrefix($0) }
  }

  private func aim(_ value: String, of name: String) -> IndicatorText? {
    var read = IndicatorText(name: name)
    read.isCertain = true
    if let from = Self.range(of: "から", in: value) {
      let low = value[..<from.lowerBound].trimmingWhitespace
      let high = target(value[from.upperBound...].trimmingWhitespace)
      if Self.hasDigit(low), !Self.isDate(low), low.unicodeScalars.count <= 16, Self.hasDigit(high)
      {
        read.baseline = Self.stripped(low, of: baselines)
        read.target = high
        return high.unicodeScalars.count <= 16 ? read : nil
      }
    }
    let target = target(value)
    guard target.unicodeScalars.count <= 24, value.count - target.count <= 12,
      !endings.contains(where: { $0 != "か所" && $0 != "点" && value.hasSuffix($0) })
    else { return nil }
    read.target = target
    return read
  }

  /// 「80％以上に引き上げる」 → 「80％以上」
  private func target(_ value: String) -> String {
    let ends = (aims + Self.verbs).compactMap { Self.range(of: $0, in: value)?.lowerBound }
      .filter { Self.hasDigit(value[..<$0]) }
    if let end = ends.min() { return value[..<end].trimmingWhitespace }
    // 「95％に上がること」
    let tail = value.indices.last {
      "にへ".contains(value[$0]) && !Self.hasDigit(value[$0...]) && Self.hasDigit(value[..<$0])
    }
    return tail.map { value[..<$0].trimmingWhitespace } ?? value
  }

  private static let verbs = ["に引上げる", "にする", "とする"]

  /// 「令和9年度までに利用者」 → 「利用者」
  private static func withoutDeadline(_ name: String) -> String {
    guard let mark = range(of: "までに", in: name), isDate(String(name[..<mark.lowerBound])) else {
      return name
    }
    let rest = name[mark.upperBound...].drop { "、，".contains($0) }
    return rest.isEmpty ? name : rest.trimmingWhitespace
  }

  /// 「「家庭訪問の件数」」 → 「家庭訪問の件数」
  static func unquoted(_ name: String) -> String {
    guard let first = name.first, let last = name.last, name.count > 2,
      first == "「" && last == "」" || first == "『" && last == "』"
    else { return name }
    return String(name.dropFirst().dropLast())
  }
}
