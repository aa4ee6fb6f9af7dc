import JapaneseText
import KnowledgeModel

/// What labels set apart within one line that states an indicator:
///
///     参加者数　目標 年300人　現状 年180人　取得方法 受付簿
///     開設数（目標：8か所／現状：3か所）        …3日に短縮する。データ取得方法：文書管理台帳
struct IndicatorParts {
  /// What stands before the first of them: the name, or a text that states the rest.
  let rest: String
  private(set) var target: String?
  private(set) var baseline: String?
  private(set) var method: String?
  /// What a label says of the measure to which it belongs.
  private(set) var measure: String?

  /// In scalars. No label of a part is longer.
  private static let reach = 16

  /// `nil` where no label is set off by a colon, a gap or 「は」.
  init?(_ words: String, labels: StructureLabels) {
    let scalars = Array(words.unicodeScalars)
    let found = Self.labels(in: scalars, labels)
    guard let first = found.first, found.contains(where: \.isExplicit) else { return nil }
    rest = Self.trimmed(scalars[..<first.start], isName: true)
    guard !rest.isEmpty else { return nil }
    for (number, label) in found.enumerated() {
      let end = number + 1 < found.count ? found[number + 1].start : scalars.count
      let value = Self.trimmed(scalars[label.value..<max(label.value, end)], isName: false)
      guard !value.isEmpty else { continue }
      if label.roles.contains(.method) {
        method = method ?? SentenceRun.first(in: value).map(Self.withoutStop)
      } else if label.roles.contains(.target) {
        target = target ?? value
      } else if label.roles.contains(.baseline) {
        baseline = baseline ?? value
      } else if label.roles.contains(.measurePointer) {
        measure = measure ?? value
      }
    }
    guard target != nil || baseline != nil || method != nil else { return nil }
    // 「現状 0.6％ → 1.0％以下」
    if target == nil, let change = baseline.flatMap(Self.change) { (baseline, target) = change }
  }

  private static func change(_ value: String) -> (String, String)? {
    guard let arrow = value.firstIndex(where: { arrows.contains($0) }) else { return nil }
    let to = value[value.index(after: arrow)...].trimmingWhitespace
    return to.isEmpty ? nil : (value[..<arrow].trimmingWhitespace, to)
  }

  private static let arrows = "→⇒➡➔"

  // MARK: Labels

  private struct Label {
    let start: Int
    let value: Int
    let roles: StructureRoles
    let isExplicit: Bool
  }

  private static func labels(
    in scalars: [Unicode.Scalar], _ labels: StructureLabels
  ) -> [Label] {
    var found: [Label] = []
    var quotes = 0
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "「", "『": quotes += 1
      case "」", "』": quotes = max(0, quotes - 1)
      default: break
      }
      if quotes == 0, index == 0 || isSeam(scalars[index - 1]) || isColon(scalars[index - 1]),
        let label = label(at: index, in: scalars, labels)
      {
        found.append(label)
        index = label.value
      } else {
        index += 1
      }
    }
    return found
  }

  private static func label(
    at start: Int, in scalars: [Unicode.Scalar], _ labels: StructureLabels
  ) -> Label? {
    let limit = min(scalars.count, start + reach)
    guard start < limit, !isSeam(scalars[start]) else { return nil }
    for end in (start + 1)..<max(start + 1, limit) {
      let scalar = scalars[end]
      var value = end
      while value < scalars.count, TrimmedText.isSpace(scalars[value].value) { value += 1 }
      let hasColon = value < scalars.count && isColon(scalars[value])
      let hasGap = value > end
      let text = { String(scalars: Array(scalars[start..<end])) }
      if hasColon {
        return roles(labels.meaning(of: text())).map {
          Label(start: start, value: value + 1, roles: $0, isExplicit: true)
        }
      }
      if hasGap || scalar == "は" || IndicatorTextReader.isDigit(scalar) {
        if let roles = roles(labels.exactMeaning(of: text())) {
          return Label(
            start: start, value: scalar == "は" ? end + 1 : value, roles: roles,
            isExplicit: hasGap || scalar == "は")
        }
        if hasGap { return nil }
      }
      if isSeam(scalar), !"（(".unicodeScalars.contains(scalar) { return nil }
    }
    return nil
  }

  /// Of labels that may stand beside the name of an indicator; the others say what is no part of it.
  private static func roles(_ meaning: StructureLabels.Meaning) -> StructureRoles? {
    let roles = meaning.roles.intersection([
      .target, .baseline, .method, .actual, .levelColumn, .remark, .contact, .measurePointer,
    ])
    return roles.isEmpty || meaning.roles.contains(.level) ? nil : roles
  }

  private static func isSeam(_ scalar: Unicode.Scalar) -> Bool {
    TrimmedText.isSpace(scalar.value) || "。；;／/｜|、，,（([［〔【→⇒➡➔".unicodeScalars.contains(scalar)
  }

  private static func isColon(_ scalar: Unicode.Scalar) -> Bool {
    "：:＝=…".unicodeScalars.contains(scalar)
  }

  // MARK: Values

  /// Without what sets parts off, and without a bracket whose partner stands outside.
  private static func trimmed(_ part: ArraySlice<Unicode.Scalar>, isName: Bool) -> String {
    var part = part
    while let first = part.first, isSeam(first) || isColon(first),
      !"（(［〔【[".unicodeScalars.contains(first) || isName
    {
      part.removeFirst()
    }
    while let last = part.last {
      let isOpen = isSeam(last) || isName && isColon(last)
      let isAlone =
        "）)］]〕】".unicodeScalars.contains(last)
        && part.count(where: { "（(［[〔【".unicodeScalars.contains($0) })
          < part.count(where: { "）)］]〕】".unicodeScalars.contains($0) })
      guard isOpen || isAlone else { break }
      part.removeLast()
    }
    return String(scalars: Array(part))
  }

  private static func withoutStop(_ sentence: String) -> String {
    SentenceRun.isClosed(sentence) ? String(sentence.dropLast()) : sentence
  }
}
