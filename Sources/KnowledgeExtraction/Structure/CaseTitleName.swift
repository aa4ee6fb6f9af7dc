/// What is left of the title of a case without its municipality.
extension CaseTitleReader {
  /// What is left of a title without the municipality: its quoted name where it is one, else all.
  static func name(from rest: String) -> String? {
    var core = trimmed(rest)
    if let first = core.first, "（(".contains(first) {
      // 汐見野市（南雲県）　…
      guard let close = core.firstIndex(where: { "）)".contains($0) }) else { return nil }
      let rest = trimmed(String(core[core.index(after: close)...]))
      let inside = trimmed(String(core[core.index(after: core.startIndex)..<close]))
      if rest.isEmpty { return isName(inside) ? inside : nil }
      core = rest
    }
    if core.hasPrefix("ほか") || core.hasPrefix("など") || core.hasPrefix("等") {
      guard let next = core.firstIndex(where: { "「『：:　 ".contains($0) }) else { return nil }
      core = trimmed(String(core[next...]))
    }
    if let first = core.first, "「『".contains(first),
      let close = core.firstIndex(where: { $0 == (first == "「" ? "」" : "』") })
    {
      let inside = core[core.index(after: core.startIndex)..<close]
      let tail = core[core.index(after: close)...]
      let isWhole = tail.isEmpty || "のにをはでへ（(をが　 ".contains(tail.first ?? "の")
      if isWhole, !isNoun(tail), !isObject(tail) { return inside.isEmpty ? nil : String(inside) }
    }
    core = withoutRemark(core)
    return core.isEmpty ? nil : core
  }

  /// 「（人口9万人）は…」 → 「は…」
  static func withoutNote(opening text: Substring) -> Substring {
    guard let first = text.first, "（(".contains(first),
      let close = text.firstIndex(where: { "）)".contains($0) })
    else { return text }
    return text[text.index(after: close)...]
  }

  /// Without what stands in parentheses at the end.
  static func withoutRemark(_ text: String) -> String {
    guard let last = text.last, "）)".contains(last),
      let open = text.lastIndex(where: { "（(".contains($0) })
    else { return text }
    return trimmed(String(text[..<open]))
  }

  /// 「介護の手前の仕事」の切出し: the quotation is a part of the name.
  static func isNoun(_ tail: Substring) -> Bool {
    tail.hasPrefix("の") && !tail.hasSuffix("教訓") && !tail.hasSuffix("事例")
      && !tail.hasSuffix("取組") && !tail.hasSuffix("例")
  }

  /// 「通いの場」を支える応援隊: what the quotation is an object of goes on to a noun.
  static func isObject(_ tail: Substring) -> Bool {
    guard let first = tail.first, "をでにがへ".contains(first), tail.count <= 24,
      !tail.contains(where: { "「『、。".contains($0) }), let last = tail.unicodeScalars.last
    else { return false }
    return last.properties.isIdeographic || (0x30A1...0x30FC).contains(last.value)
  }

  static func trimmed(_ text: String) -> String {
    var core = text[...]
    while let first = core.first,
      first.isWhitespace || "：:―—－–-─━＞>】］]〕〉》・、,／/～〜の|｜＝=…‥".contains(first)
    {
      core = core.dropFirst()
    }
    while let last = core.last, last.isWhitespace || "：:―—－–-─━、／/｜|～〜".contains(last) {
      core = core.dropLast()
    }
    return String(core)
  }

  /// 「葦原市（二つの窓口の一元化）」; not （南雲県）, （2020年4月導入）, （人口9万人）.
  private static func isName(_ note: String) -> Bool {
    note.unicodeScalars.count >= 6
      && !["年", "人口", "面積", "県", "平成", "令和", "出典", "団体"].contains(where: note.contains)
      && !"市区町村".contains(note.last ?? "市")
  }
}
