import JapaneseText

/// The number of a measure as a text names it: 「提言２」, 「（支援策①）」, 「施策の柱 3」.
struct MeasureNumber: Hashable {
  /// The label in its normal form; `nil` where the number stands without one.
  let label: String?
  let value: Int

  /// Whether a mention speaks of a measure of this number; one of the two may leave out the label.
  func means(_ other: MeasureNumber) -> Bool {
    value == other.value && (label == nil || other.label == nil || label == other.label)
  }

  /// The number that the text is as a whole: 「２」, 「（①）」.
  init?(alone text: String) {
    let scalars = text.unicodeScalars.map(LabelForm.narrow)
      .filter { !"()[]. 第\u{3000}".unicodeScalars.contains($0) }
    guard 1...3 ~= scalars.count, scalars.allSatisfy(LabelForm.isOrdinal),
      let value = Self.value(of: scalars[...])
    else { return nil }
    self.init(label: nil, value: value)
  }

  /// Whether a line says by a number alone to which measure something belongs: 「支援策：2」, and
  /// 「対応する提言：…」 whatever it says.
  static func isPointer(_ node: Outline.Node) -> Bool {
    guard !node.standsAlone, !node.isHeading else { return false }
    return node.isOneOf(.measurePointer)
      || node.isOneOf(.measure) && MeasureNumber(alone: node.value) != nil
  }

  init(label: String?, value: Int) {
    self.label = label
    self.value = value
  }

  /// All numbers behind a label of measures, in order: 「提言１・２」 names two.
  ///
  /// - Parameter labels: In their normal form.
  /// - Complexity: O(scalars)
  static func mentions(in text: String, labels: WordSet) -> [MeasureNumber] {
    guard text.unicodeScalars.contains(where: LabelForm.isOrdinal) else { return [] }
    let scalars = text.unicodeScalars.map(LabelForm.narrow)
    var found: [MeasureNumber] = []
    var last: (label: String, end: Int)?
    var place = 0
    while place < scalars.count {
      guard LabelForm.isOrdinal(scalars[place]) else {
        place += 1
        continue
      }
      var end = place
      while end < scalars.count, LabelForm.isOrdinal(scalars[end]) { end += 1 }
      let label =
        label(before: place, in: scalars, labels)
        ?? last.flatMap { joins(scalars[$0.end..<place]) ? $0.label : nil }
      last = nil
      if let label, let value = value(of: scalars[place..<end]) {
        found.append(MeasureNumber(label: label, value: value))
        last = (label, end)
      }
      place = end
    }
    return found
  }

  private static func joins(_ between: ArraySlice<Unicode.Scalar>) -> Bool {
    1...2 ~= between.count && between.allSatisfy { "・、,，～〜~-及と ".unicodeScalars.contains($0) }
  }

  private static func label(
    before place: Int, in scalars: [Unicode.Scalar], _ labels: WordSet
  ) -> String? {
    var end = place
    while end > 0, " \u{3000}第(【".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    guard end >= 2 else { return nil }
    for start in max(0, end - 10)...(end - 2) {
      let word = scalars[start..<end]
      if labels.contains(word) { return String(scalars: word) }
    }
    return nil
  }

  private static func value(of scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var value = 0
    for scalar in scalars {
      let code = Int(scalar.value)
      switch code {
      case 0x30...0x39: value = value * 10 + code - 0x30
      case 0x2460...0x2473 where scalars.count == 1: return code - 0x245F
      case 0x2776...0x277F where scalars.count == 1: return code - 0x2775
      case 0x2160...0x216B where scalars.count == 1: return code - 0x215F
      default:
        let kanji = "一二三四五六七八九十".unicodeScalars
        guard scalars.count == 1, let place = kanji.firstIndex(of: scalar) else { return nil }
        return kanji.distance(from: kanji.startIndex, to: place) + 1
      }
      if value > 99 { return nil }
    }
    return value
  }
}
