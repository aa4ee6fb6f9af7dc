import KnowledgeModel

/// A quantity and where it stands in its text.
struct ScannedQuantity: Sendable {
  let quantity: Quantity
  /// With qualifiers.
  let range: Range<Int>
  /// Number and unit without qualifiers.
  let core: Range<Int>
  /// As a value in the unit without 万 and the like; `nil` for a range.
  let magnitude: Double?
  /// The unit without 万 and the like.
  let unit: String
  let isDuration: Bool
  /// Whether the value is stated to be negative: ▲3.2.
  let isNegative: Bool
}

/// A year that a text names, as a western one.
struct ScannedYear: Sendable {
  let value: Int
  let range: Range<Int>
}

/// Everything with a number in a range of a text.
struct ScannedNumbers: Sendable {
  var quantities: [ScannedQuantity] = []
  var years: [ScannedYear] = []
}
