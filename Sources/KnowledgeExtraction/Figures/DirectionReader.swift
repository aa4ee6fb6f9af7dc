import KnowledgeModel

/// Reads whether a quantity says that something rose or fell.
struct DirectionReader {
  let words: FigureWords
  let text: ScalarText
  let sentence: Range<Int>

  func direction(of quantity: ScannedQuantity, from baseline: ScannedQuantity?) -> Figure.Direction
  {
    if let now = quantity.magnitude, let then = baseline?.magnitude, now != then {
      return now > then ? .up : .down
    }
    if quantity.isNegative { return .down }
    if text.at(quantity.core.lowerBound - 1) == 0x2B,
      quantity.range.lowerBound < quantity.core.lowerBound
    {
      return .up
    }
    let end = quantity.range.upperBound
    if words.upAdjacent.matches(at: end, in: text.folded) { return .up }
    if words.downAdjacent.matches(at: end, in: text.folded) { return .down }
    if let before = before(quantity.range.lowerBound) { return before }
    if isMultiplied(quantity) { return .up }
    return behind(quantity.range)
  }

  /// The first word of change behind the quantity, up to the end of the clause or the next number.
  private func behind(_ range: Range<Int>) -> Figure.Direction {
    var place = afterParentheses(range)
    while place < sentence.upperBound, !isClauseEnd(place) {
      if !isPartOfWord(place) {
        if let end = words.up.end(at: place, in: text.folded), !isNoun(end) { return .up }
        if let end = words.down.end(at: place, in: text.folded), !isNoun(end) { return .down }
      }
      place += 1
    }
    return .level
  }

  /// 157人（7.3％）減って: the words behind the parentheses are of both.
  private func afterParentheses(_ range: Range<Int>) -> Int {
    let end = range.upperBound
    if text.at(end) == 0x29, text.at(range.lowerBound - 1) == 0x28 { return end + 1 }
    guard text.at(end) == 0x28, end < sentence.upperBound else { return end }
    let limit = min(end + 24, sentence.upperBound)
    return (end..<limit).first { text.at($0) == 0x29 }.map { $0 + 1 } ?? end
  }

  /// 増加3,000人.
  private func before(_ start: Int) -> Figure.Direction? {
    guard start - 2 >= sentence.lowerBound else { return nil }
    let rises = text.has("増加", at: start - 2) || text.has("増", at: start - 1)
    let falls =
      text.has("減少", at: start - 2) || text.has("削減", at: start - 2)
      || text.has("短縮", at: start - 2) || text.has("減", at: start - 1)
    return rises ? .up : falls ? .down : nil
  }

  /// 3倍になり.
  private func isMultiplied(_ quantity: ScannedQuantity) -> Bool {
    quantity.unit == "倍" && (quantity.magnitude ?? 0) > 1
      && text.has("にな", at: quantity.range.upperBound)
  }

  /// 減少率, 削減時間.
  private func isNoun(_ end: Int) -> Bool { words.changeNouns.matches(at: end, in: text.folded) }

  /// 上げ of 売上げ, 借り上げ, 立ち上がる.
  private func isPartOfWord(_ place: Int) -> Bool {
    (text.at(place) == 0x4E0A || text.at(place) == 0x4E0B)
      && Self.compounds.contains(text.at(place - 1))
  }

  private func isClauseEnd(_ place: Int) -> Bool {
    let scalar = text.at(place)
    return Self.ends.contains(scalar) || ScalarKind.isDigit(scalar)
  }

  private static let ends: Set<UInt32> = [0x3001, 0x3002, 0x28, 0x29, 0x0A, 0x300C]
  private static let compounds = Set("り売みちしぎ仕出繰取".unicodeScalars.map(\.value))
}
