/// Unfolds an item whose sub-items were flattened into its line by dashes:
///
///     A。 — 客観的根拠: — B。 –（出典）C
///
/// becomes A at depth 1, 客観的根拠: at 2, B and the source at 3, as the indented list has them.
enum FlattenedList {
  /// `depth` counts from 0, relative to the item. One entry for an item that was not flattened.
  static func entries(of text: String) -> [(depth: Int, text: String)] {
    let parts = split(text)
    guard parts.count > 1, isPlausible(parts) else { return [(0, text)] }
    var entries: [(depth: Int, text: String)] = [(0, parts[0])]
    var isUnderLabel = isLabel(parts[0])
    var lastPlain = 1
    for part in parts.dropFirst() {
      if isLabel(part) {
        entries.append((1, part))
        isUnderLabel = true
      } else if isLabelled(part), !isUnderLabel {
        entries.append((entries.count == 1 ? 1 : lastPlain + 1, part))
      } else {
        let depth = isUnderLabel && !isLabel(parts[0]) ? 2 : 1
        entries.append((depth, part))
        lastPlain = depth
      }
    }
    return entries
  }

  /// Cuts at dashes that have a space before them and a space or （ after them, outside brackets
  /// and quotation marks, and not between two numbers.
  private static func split(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var parts: [String] = []
    var start = 0
    var nesting = 0
    for (index, scalar) in scalars.enumerated() {
      if "「『（(【".unicodeScalars.contains(scalar) { nesting += 1 }
      if "」』）)】".unicodeScalars.contains(scalar) { nesting = max(0, nesting - 1) }
      guard "—–―─".unicodeScalars.contains(scalar), nesting == 0, index > start,
        index + 1 < scalars.count, scalars[index - 1].properties.isWhitespace
      else { continue }
      let next = scalars[index + 1]
      guard next.properties.isWhitespace || next == "（" || next == "(" else { continue }
      let before = scalars[start..<index].last { !$0.properties.isWhitespace }
      let after = scalars[(index + 1)...].first { !$0.properties.isWhitespace }
      guard let before, let after, !(before.halfWidth.isDigit && after.halfWidth.isDigit),
        !"はがをのにでともへや、".unicodeScalars.contains(after)
      else { continue }
      parts.append(Array(scalars[start..<index]).string.trimmed)
      start = index + 1
    }
    parts.append(Array(scalars[start...]).string.trimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// Dashes may set off an insertion within a sentence; a flattened list shows by its labels,
  /// its sources, or parts that each end as sentences do.
  private static func isPlausible(_ parts: [String]) -> Bool {
    if parts.contains(where: { isLabel($0) || isLabelled($0) || isSource($0) }) { return true }
    let last = parts[0].last
    if last == "。" || last == "！" || last == "？" { return true }
    return !parts.contains { $0.hasSuffix("。") } && parts.count >= 2
  }

  private static func isLabel(_ part: String) -> Bool {
    part.count <= 40 && (part.hasSuffix(":") || part.hasSuffix("："))
  }

  /// データ取得方法: 台帳
  private static func isLabelled(_ part: String) -> Bool {
    let head = part.prefix(16)
    guard let colon = head.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return colon > part.startIndex
      && !head[..<colon].contains { "「」、。（）()0123456789".contains($0) }
  }

  private static func isSource(_ part: String) -> Bool {
    let core = part.drop { "（( ".contains($0) }
    return ["出典", "出所", "資料", "参考", "引用"].contains(where: core.hasPrefix)
  }
}
