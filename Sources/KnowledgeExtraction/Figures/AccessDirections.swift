/// How to get to a place: 「駅から徒歩4分」, 「バス停より300m」. Its numbers say nothing of the world.
struct AccessDirections {
  let words: FigureWords
  let text: ScalarText

  func hold(_ quantity: ScannedQuantity, in sentence: Range<Int>) -> Bool {
    let (start, end) = (quantity.range.lowerBound, quantity.range.upperBound)
    guard quantity.isDuration || Self.lengths.contains(quantity.unit),
      ends(at: end, in: sentence)
    else { return false }
    var before = start
    while before > sentence.lowerBound, [0x20, 0x3A].contains(text.at(before - 1)) { before -= 1 }
    if quantity.isDuration,
      words.travel.start(before: before, in: text.folded).map({ $0 >= sentence.lowerBound })
        ?? false
    {
      return true
    }
    guard text.has("から", at: before - 2) || text.has("より", at: before - 2) else { return false }
    let reach = max(sentence.lowerBound, before - 16)..<before - 2
    return words.stations.first(in: reach, of: text.folded) != nil
  }

  /// Where nothing goes on that tells of the time or the way: no 「…かかる」, no 「…の世帯」.
  private func ends(at end: Int, in sentence: Range<Int>) -> Bool {
    guard end < sentence.upperBound else { return true }
    return Self.stops.contains(text.at(end))
      || words.placed.end(at: end, in: text.folded) != nil
  }

  private static let stops: Set<UInt32> = [
    0x20, 0x2C, 0x2E, 0x29, 0x5D, 0x3001, 0x3002, 0x0A, 0x09, 0x2F, 0x300C, 0x30FB,
  ]
  private static let lengths = WordSet([
    "m", "km", "メートル", "キロメートル", "キロ", "㎞", "ｍ", "ｋｍ",
  ])
}
