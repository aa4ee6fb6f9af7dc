/// Tells 「50万円から80万円と見込む」, which is a range, from 「50人から80人に増えた」, which is a change: a
/// change has a word of change behind it.
struct RangeClause {
  let text: ScalarText
  let words: FigureWords
  let limit: Int

  /// - Parameter end: After the second of the two quantities.
  func tellsRange(behind end: Int) -> Bool {
    var place = afterParentheses(end)
    while let next = words.rough.end(at: place, in: text.folded), next <= limit { place = next }
    if text.has("へ", at: place) { return false }
    let isOnto = text.has("に", at: place)
    guard isOnto || text.has("と", at: place) else { return true }
    let clause = place + 1..<max(place + 1, endOfClause(from: place + 1))
    guard !clause.isEmpty, words.up.first(in: clause, of: text.folded) == nil,
      words.down.first(in: clause, of: text.folded) == nil,
      !clause.contains(where: { Self.changing.contains(text.at($0)) })
    else { return false }
    if isOnto {
      return Self.extents.contains { text.has($0, at: clause.lowerBound) }
        && !Self.came.contains { text.has($0, at: clause.lowerBound) }
    }
    return !Self.asWhat.contains { text.has($0, at: clause.lowerBound) }
  }

  private func endOfClause(from place: Int) -> Int {
    let limit = min(limit, place + 16)
    return (place..<max(place, limit)).first { [0x3001, 0x3002, 0x0A].contains(text.at($0)) }
      ?? limit
  }

  private func afterParentheses(_ end: Int) -> Int {
    guard text.at(end) == 0x28 else { return end }
    return (end..<min(end + 24, max(end, limit))).first { text.at($0) == 0x29 }.map { $0 + 1 }
      ?? end
  }

  /// Verbs behind に that tell how far something goes.
  private static let extents: [StaticString] = [
    "のぼ", "上", "及", "およ", "達する", "収", "おさ", "とど", "止", "留", "相当", "わた", "渡", "設定", "限", "分布", "集中",
    "散", "当た", "入", "該当", "対し",
  ]
  /// They came to something.
  private static let came: [StaticString] = [
    "のぼった", "のぼりました", "上った", "上りました", "上が", "上げ", "及んだ", "入れ",
  ]
  private static let asWhat: [StaticString] = ["な", "比", "変", "推移", "着実", "年々"]
  private static let changing = Set("増減広膨縮".unicodeScalars.map(\.value))
}
