import KnowledgeModel

/// Reads the figures of one sentence: each quantity that says something about the world, with what it
/// is of, where it moves, from what, and of which year.
struct FigureReader: Sendable {
  let words: FigureWords

  /// A figure before its source is known.
  struct Reading {
    let quantity: ScannedQuantity
    let subject: String
    let direction: Figure.Direction
    let baseline: Quantity?
    let year: Int?
  }

  func readings(of sentence: Range<Int>, in text: ScalarText) -> [Reading] {
    let scanned = QuantityScanner(words: words).numbers(in: text, sentence)
    guard !scanned.quantities.isEmpty else { return [] }
    let quotes = QuotedLabels(text: text, sentence: sentence)
    let directions = AccessDirections(words: words, text: text)
    let kept = scanned.quantities.indices.filter { index in
      let quantity = scanned.quantities[index]
      return !quotes.hold(quantity.range) && !isTarget(quantity, in: text, sentence)
        && !isSpan(index, of: scanned.quantities, in: text)
        && !isClassOfRate(quantity, in: text) && !directions.hold(quantity, in: sentence)
    }
    let changes = ChangeReader(words: words, text: text, sentence: sentence)
    let movements = DirectionReader(words: words, text: text, sentence: sentence)
    let baselines = changes.baselines(in: scanned.quantities)
    let used = Set(baselines.values)
    return kept.filter { !used.contains($0) }.map { index in
      let quantity = scanned.quantities[index]
      let baseline = baselines[index].map { scanned.quantities[$0] }
      let before = index > 0 ? scanned.quantities[index - 1].range.upperBound : sentence.lowerBound
      return Reading(
        quantity: quantity,
        subject: SubjectReader(words: words, text: text)
          .subject(
            of: baseline ?? quantity, after: baseline == nil ? before : sentence.lowerBound,
            in: sentence),
        direction: movements.direction(of: quantity, from: baseline),
        baseline: baseline?.quantity,
        year: year(of: quantity, among: scanned.years, in: text))
    }
  }

  // MARK: What is no figure

  /// 目標35分: a target belongs to an indicator.
  private func isTarget(
    _ quantity: ScannedQuantity, in text: ScalarText, _ sentence: Range<Int>
  ) -> Bool {
    if let open =
      (max(sentence.lowerBound, quantity.range.lowerBound - 16)..<quantity.range.lowerBound)
      .last(where: { text.at($0) == 0x28 || text.at($0) == 0x29 }), text.at(open) == 0x28,
      words.targets.start(before: open, in: text.folded).map({ $0 >= sentence.lowerBound }) ?? false
    {
      return true
    }
    var place = quantity.range.lowerBound
    for _ in 0..<3 {
      guard place > sentence.lowerBound else { return false }
      if let start = words.targets.start(before: place, in: text.folded) {
        return start >= sentence.lowerBound
      }
      guard [0x20, 0x3A, 0x28].contains(text.at(place - 1)) else { return false }
      place -= 1
    }
    return false
  }

  /// 3年間で28の政策: the span in which the next number was counted.
  private func isSpan(
    _ index: Int, of quantities: [ScannedQuantity], in text: ScalarText
  ) -> Bool {
    let quantity = quantities[index]
    guard quantity.isDuration, quantities.indices.contains(index + 1),
      text.has("で", at: quantity.range.upperBound)
    else { return false }
    let gap = quantity.range.upperBound..<quantities[index + 1].range.lowerBound
    return gap.count <= 16 && !text.folded[gap].contains(0x3001)
      && !text.folded[gap].contains(0x3002)
  }

  /// 週3回以上: how often, as a class.
  private func isClassOfRate(_ quantity: ScannedQuantity, in text: ScalarText) -> Bool {
    let end = quantity.range.upperBound
    if isFrequency(quantity, in: text) || isInterval(quantity, in: text) { return true }
    guard text.has("以上", at: end - 2) else { return false }
    if quantity.unit == "回" { return ![0x3002, 0x29, 0x3001, 0].contains(text.at(end)) }
    let before = text.at(quantity.range.lowerBound - 1)
    return (before == 0x9031 || before == 0x6708) && quantity.isDuration
  }

  /// 5年に1回, 3か月に一度
  private func isInterval(_ quantity: ScannedQuantity, in text: ScalarText) -> Bool {
    let end = quantity.range.upperBound
    guard quantity.isDuration, text.has("に", at: end) else { return false }
    guard ScalarKind.isDigit(text.at(end + 1)) || text.has("一", at: end + 1) else { return false }
    let counts = text.has("回", at: end + 2) || text.has("度", at: end + 2)
    return counts && !text.has("も", at: end + 3)
  }

  /// 年2回, 月に1度, 週2～3日, 全5回: how often something is held, and no count of what happened.
  private func isFrequency(_ quantity: ScannedQuantity, in text: ScalarText) -> Bool {
    guard ["回", "日", "度"].contains(quantity.unit) else { return false }
    var start = quantity.range.lowerBound
    // （全5回）
    if text.at(start - 1) == 0x5168 { return text.at(start - 2) == 0x28 }
    if let value = quantity.magnitude, value > 12 || value != value.rounded() { return false }
    if text.has("に", at: start - 1) { start -= 1 }
    let period = text.at(start - 1)
    // 年 月 週, days of the week only
    guard period == 0x9031 || (period == 0x5E74 || period == 0x6708) && quantity.unit != "日",
      !ScalarKind.isDigit(text.at(start - 2)) || start < quantity.range.lowerBound
    else { return false }
    let end = quantity.range.upperBound
    if text.has("から", at: end), ScalarKind.isDigit(text.at(end + 2)) { return false }
    let changes = ["へ", "に増", "に減", "が月", "が年", "が週"] as [StaticString]
    return !changes.contains {
      text.has($0, at: end)
    }
  }

  // MARK: Year

  /// The year in parentheses right behind the quantity, else the last before it in the sentence,
  /// else the first.
  private func year(
    of quantity: ScannedQuantity, among years: [ScannedYear], in text: ScalarText
  ) -> Int? {
    let end = quantity.range.upperBound
    if text.at(end) == 0x28, let year = years.first(where: { $0.range.lowerBound == end + 1 }) {
      return year.value
    }
    let own = years.filter { !isCompared($0, with: quantity, in: text) }
    return (own.last { $0.range.upperBound <= end } ?? own.first)?.value
  }

  /// 令和2年度 of 「令和2年度の1.4倍の420人」, 「令和2年度に比べ20人多い」: what is compared with.
  private func isCompared(
    _ year: ScannedYear, with quantity: ScannedQuantity, in text: ScalarText
  ) -> Bool {
    let start = year.range.upperBound
    guard start <= quantity.range.lowerBound else { return false }
    let words: [StaticString] = ["比べ", "比較", "比し", "対し", "上回", "下回", "より", "倍", "同期", "比で", "比"]
    for place in start..<min(start + 24, quantity.range.upperBound) {
      let scalar = text.at(place)
      // は, 、, another year: this one is the topic.
      if scalar == 0x306F || scalar == 0x3001 || text.has("年度", at: place)
        || place == start && scalar == 0x28
      {
        return false
      }
      if words.contains(where: { text.has($0, at: place) }) { return true }
    }
    return false
  }
}

/// Quotations that name an answer or a class rather than say something: 「1年未満」（42.7％）.
struct QuotedLabels {
  private let ranges: [Range<Int>]

  init(text: ScalarText, sentence: Range<Int>) {
    var ranges: [Range<Int>] = []
    var open: Int?
    for place in sentence {
      switch text.folded[place] {
      case 0x300C, 0x300E: open = open ?? place
      case 0x300D, 0x300F:
        if let start = open, place - start <= 14 || Self.isAnswer(place + 1, in: text) {
          ranges.append(start..<place)
        }
        open = nil
      default: break
      }
    }
    self.ranges = ranges
  }

  /// 「…」と答え: one of the answers of a survey.
  private static func isAnswer(_ end: Int, in text: ScalarText) -> Bool {
    let answers: [StaticString] = ["と答", "と回答", "との回答", "を選", "とする回答"]
    return answers.contains { text.has($0, at: end) }
  }

  func hold(_ range: Range<Int>) -> Bool {
    ranges.contains { $0.lowerBound < range.lowerBound && range.upperBound <= $0.upperBound }
  }
}
