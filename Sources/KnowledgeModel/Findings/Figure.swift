/// A quantity that says something about the world: a share, a count, an amount, a duration, a change.
package struct Figure: Sendable, Hashable, Codable {
  package enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    case level, up, down

    /// As staff say it.
    package var label: String {
      switch self {
      case .level: "水準"
      case .up: "増"
      case .down: "減"
      }
    }
  }

  package var quantity: Quantity
  /// What is counted or measured, in words of the sentence; empty where it does not say.
  package var subject: String
  package var direction: Direction
  /// 「57.3%から92.8%に」: the first of the two.
  package var baseline: Quantity?
  /// The western year that the figure is of, where the sentence says so.
  package var year: Int?
  /// The whole sentence or list item; a table's cell with the headings of its row and column.
  package let sentence: String
  /// The work that stands for it; `nil` where none does.
  package var source: SourceKey?
  package let witness: Witness

  package init(
    quantity: Quantity, subject: String, direction: Direction, baseline: Quantity?, year: Int?,
    sentence: String, source: SourceKey?, witness: Witness
  ) {
    self.quantity = quantity
    self.subject = subject
    self.direction = direction
    self.baseline = baseline
    self.year = year
    self.sentence = sentence
    self.source = source
    self.witness = witness
  }
}

/// A number as written, and as a value.
package struct Quantity: Sendable, Hashable, Codable {
  /// With its unit and qualifiers: 「約12.5％」, 「▲3.2ポイント」, 「3～5割」.
  package let text: String
  /// With 千, 万, 億 and the like counted in: 8,700,000 of 870万円. Negative after ▲; `nil` for a range,
  /// for which no middle is made up.
  package var value: Double?
  /// Bounds of a range, counted likewise.
  package var low: Double?
  package var high: Double?
  /// Whether it is said to be rough: 約, およそ, ほぼ, 程度, 弱, 強 ….
  package let isApproximate: Bool
  /// As written: 「％」, 「ポイント」, 「億円」; 「円」 where units of money are mixed (1億2,000万円).
  package var unit: String

  package init(
    text: String, value: Double?, low: Double? = nil, high: Double? = nil,
    isApproximate: Bool = false, unit: String
  ) {
    self.text = text
    self.value = value
    self.low = low
    self.high = high
    self.isApproximate = isApproximate
    self.unit = unit
  }
}
