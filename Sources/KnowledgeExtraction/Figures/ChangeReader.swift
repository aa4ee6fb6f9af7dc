import KnowledgeModel

/// Reads changes: the value from which a quantity moved.
struct ChangeReader {
  let words: FigureWords
  let text: ScalarText
  let sentence: Range<Int>

  /// By the index of a quantity, that of its baseline.
  func baselines(in quantities: [ScannedQuantity]) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for index in quantities.indices {
      let quantity = quantities[index]
      guard quantity.magnitude != nil else { continue }
      if isFrom(quantity), !isFromToAmount(index, in: quantities),
        let next = next(after: index, like: quantity, in: quantities), isTo(quantities[next]),
        !isRange(from: quantity, to: quantities[next])
      {
        found[next] = index
      } else if let next = next(after: index, like: quantity, in: quantities),
        isPast(quantity), isTo(quantities[next])
      {
        found[next] = index
      }
    }
    // A chain of values by year is no change from one to the next.
    let chained = found.filter { found[$0.value] != nil || found.values.contains($0.key) }
    for index in chained.keys { found[index] = nil }
    for index in quantities.indices.dropFirst() where found[index - 1] == nil {
      let (now, then) = (quantities[index - 1], quantities[index])
      guard now.unit == then.unit, !found.values.contains(index), found[index] == nil,
        isEarlier(then, than: now)
          || isFromToAmount(index, in: quantities) && isTold(then, after: now)
          || isWhole(then, of: quantities, at: index, than: now)
      else { continue }
      found[index - 1] = index
    }
    return found
  }

  private func next(
    after index: Int, like quantity: ScannedQuantity, in quantities: [ScannedQuantity]
  ) -> Int? {
    quantities.indices.dropFirst(index + 1).prefix(3).first {
      quantities[$0].magnitude != nil && quantities[$0].unit == quantity.unit
    }
  }

  // MARK: Before

  /// 32件から, 42件（R4年度）から, 32件 →.
  private func isFrom(_ quantity: ScannedQuantity) -> Bool {
    if words.extremes.start(before: quantity.range.lowerBound, in: text.folded) != nil {
      return false
    }
    let end = afterParentheses(quantity.range.upperBound)
    return text.has("から", at: end) || isArrow(at: end) || isArrow(at: end + 1)
      || isReplaced(quantity, at: end) || text.has("だったのが", at: end) || text.has("だったものが", at: end)
  }

  /// 月80件が月15件に: the next quantity in its place.
  private func isReplaced(_ quantity: ScannedQuantity, at end: Int) -> Bool {
    guard text.has("が", at: end) else { return false }
    let digits = (end + 1..<end + 4).first { ScalarKind.isDigit(text.at($0)) }
    guard let digits, let next = NumberScanner.number(at: digits, in: text.folded) else {
      return false
    }
    let unit = ScalarText.fold(quantity.unit)
    let after = next.end + unit.count
    return after <= text.folded.count && !unit.isEmpty
      && text.folded[next.end..<after].elementsEqual(unit)
      && (text.has("に", at: after) || text.has("へ", at: after))
  }

  /// 「1校当たり50万円から1校当たり80万円と見込む」: the greater one behind から, and nothing changes.
  private func isRange(from low: ScannedQuantity, to high: ScannedQuantity) -> Bool {
    guard let first = low.magnitude, let second = high.magnitude, first < second,
      text.has("から", at: afterParentheses(low.range.upperBound)),
      high.range.upperBound < sentence.upperBound,
      text.has("に", at: high.range.upperBound) || text.has("と", at: high.range.upperBound)
    else { return false }
    return RangeClause(text: text, words: words, limit: sentence.upperBound)
      .tellsRange(behind: high.range.upperBound)
  }

  private func isPast(_ quantity: ScannedQuantity) -> Bool {
    words.past.matches(at: quantity.range.upperBound, in: text.folded)
  }

  /// 10年前の14,900円から, 5年前（2.8件）と比較して.
  private func isEarlier(_ then: ScannedQuantity, than now: ScannedQuantity) -> Bool {
    let gap = now.range.upperBound..<then.range.lowerBound
    guard gap.count <= 24 else { return false }
    let start = then.range.lowerBound
    let saysBefore =
      text.has("前の", at: start - 2) || text.has("前(", at: start - 2)
      || text.has("従来(", at: start - 3) || text.has("従来の", at: start - 3)
      || text.has("前は", at: start - 2)
    let end =
      text.at(then.range.upperBound) == 0x29
      ? then.range.upperBound + 1 : then.range.upperBound
    return saysBefore
      && (end > then.range.upperBound || text.has("から", at: end) || text.has("と比", at: end)
        || text.has("に比", at: end)
        || text.has("に対し", at: end) || text.has("より", at: end))
  }

  /// The 1,189件 of 「1,189件から12.9％増えた」: behind it stands by how much it moved, not to what.
  private func isFromToAmount(_ index: Int, in quantities: [ScannedQuantity]) -> Bool {
    guard quantities.indices.contains(index + 1) else { return false }
    let (then, amount) = (quantities[index], quantities[index + 1])
    let end = afterParentheses(then.range.upperBound)
    guard text.has("から", at: end) || text.has("より", at: end) || text.has("に比べ", at: end) else {
      return false
    }
    guard amount.unit != then.unit, amount.range.lowerBound <= end + 6 else { return false }
    let rest = amount.range.upperBound..<min(amount.range.upperBound + 4, sentence.upperBound)
    return words.up.first(in: rest, of: text.folded) != nil
      || words.down.first(in: rest, of: text.folded) != nil
      || words.upAdjacent.matches(at: rest.lowerBound, in: text.folded)
      || words.downAdjacent.matches(at: rest.lowerBound, in: text.folded)
  }

  /// 58.4％で、前回の46.1％から: the same at another time, in the next words.
  private func isTold(_ then: ScannedQuantity, after now: ScannedQuantity) -> Bool {
    let gap = now.range.upperBound..<then.range.lowerBound
    guard gap.count <= 24, !text.folded[gap].contains(0x3002) else { return false }
    // 前 昨 年
    return text.folded[gap].contains { $0 == 0x524D || $0 == 0x6628 || $0 == 0x5E74 }
  }

  /// 61,400人で、統合前の合計48,900人の約1.26倍: of what the next share or multiple is.
  private func isWhole(
    _ then: ScannedQuantity, of quantities: [ScannedQuantity], at index: Int,
    than now: ScannedQuantity
  ) -> Bool {
    let gap = now.range.upperBound..<then.range.lowerBound
    guard gap.count <= 16, quantities.indices.contains(index + 1),
      text.has("の", at: then.range.upperBound),
      quantities[index + 1].range.lowerBound == then.range.upperBound + 1,
      quantities[index + 1].unit != then.unit
    else { return false }
    return text.folded[gap].contains(0x524D)
  }

  // MARK: After

  /// 87件に, 28.6％（R6年度上期）に, 6.3日前, 31分へ, 19本となった.
  private func isTo(_ quantity: ScannedQuantity) -> Bool {
    let end = afterParentheses(quantity.range.upperBound)
    guard end < sentence.upperBound else { return true }
    let behind: [StaticString] = ["に", "へ", "と", "まで", "、", "。", " ", "(", ")"]
    return behind.contains { text.has($0, at: end) }
  }

  private func afterParentheses(_ end: Int) -> Int {
    guard text.at(end) == 0x28 else { return end }
    let limit = min(end + 24, sentence.upperBound)
    guard end < limit else { return end }
    return (end..<limit).first { text.at($0) == 0x29 }.map { $0 + 1 } ?? end
  }

  private func isArrow(at place: Int) -> Bool {
    [0x2192, 0x21D2, 0x25B6, 0x27A1].contains(text.at(place))
  }
}
