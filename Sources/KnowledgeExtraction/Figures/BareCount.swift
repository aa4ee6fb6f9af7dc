/// Tells a number without a unit that counts what the words before it name.
struct BareCount {
  let text: ScalarText
  let floor: Int
  let limit: Int

  func counts(_ number: NumberScanner.Number, at start: Int) -> Bool {
    isFrom(number, at: start) || isTo(number, at: start) || isPartOfList(number, at: start)
      || isStated(number, at: start)
  }

  /// 46 of 「46から31に減った」.
  private func isFrom(_ number: NumberScanner.Number, at start: Int) -> Bool {
    guard follows(start), text.has("から", at: number.end),
      let next = self.number(at: number.end + 2)
    else { return false }
    return changes(at: next.end)
  }

  /// 31 of 「46から31に減った」.
  private func isTo(_ number: NumberScanner.Number, at start: Int) -> Bool {
    guard text.has("から", at: start - 2), ScalarKind.isDigit(text.at(start - 3)) else {
      return false
    }
    return changes(at: number.end)
  }

  /// に減った, へ増えた, へ at the end.
  private func changes(at end: Int) -> Bool {
    guard text.has("に", at: end) || text.has("へ", at: end) else { return false }
    let next = text.at(end + 1)
    return "増減縮下上伸拡落半倍".unicodeScalars.contains { $0.value == next }
      || text.has("へ", at: end) && (end + 1 >= limit || text.at(end + 1) == 0x3002)
      || text.has("なった", at: end + 1) || text.has("なりました", at: end + 1)
  }

  /// 49 of 「「見直し」49、「廃止」8」: one of several quoted names with their counts.
  private func isPartOfList(_ number: NumberScanner.Number, at start: Int) -> Bool {
    guard text.at(start - 1) == 0x300D, ends(number.end) else { return false }
    let near = max(0, start - 40)..<min(limit, number.end + 40)
    return near.contains {
      $0 != start && text.at($0 - 1) == 0x300D && ScalarKind.isDigit(text.at($0))
    }
  }

  private func ends(_ end: Int) -> Bool {
    end >= limit || [0x3001, 0x2C, 0x3002, 0x29, 0x20, 0x0A].contains(text.at(end))
      || text.has("で", at: end) || text.has("と", at: end)
  }

  /// 19 of 「団体が19にのぼる」, 53 of 「掲載事業は53であった」.
  private func isStated(_ number: NumberScanner.Number, at start: Int) -> Bool {
    if text.has("平均", at: start - 2) { return ends(number.end) }
    guard follows(start) else { return false }
    return Self.verbs.contains { text.has($0, at: number.end) }
  }

  /// Whether a particle behind a noun stands before the number.
  private func follows(_ start: Int) -> Bool {
    guard start - 2 >= floor, [0x306F, 0x304C, 0x3082].contains(text.at(start - 1)) else {
      return false
    }
    let noun = text.at(start - 2)
    return ScalarKind.isKanji(noun) || ScalarKind.isKatakana(noun) || noun == 0x29
      || noun == 0x300D
  }

  private func number(at start: Int) -> NumberScanner.Number? {
    guard ScalarKind.isDigit(text.at(start)) else { return nil }
    return NumberScanner.number(at: start, in: text.folded)
  }

  private static let verbs: [StaticString] = [
    "であった", "でした", "である", "です。", "だった", "にとどま", "に止ま", "に留ま", "にのぼ", "に上る", "に上り", "に上っ", "に達",
    "に及",
    "を数え", "に増え", "に減", "に増加",
  ]
}
