import KnowledgeModel

/// Reads units out of headings and captions of tables.
struct TableUnits {
  let words: FigureWords
  let caption: String

  enum Unit: Equatable {
    case named(String)
    /// The numbers are years, ordinals or codes.
    case none
    case unknown

    var name: String? { if case .named(let name) = self { name } else { nil } }

    /// Whether a bare number is a quantity: always with a unit, without one where it is written
    /// like one.
    func counts(_ number: ScannedQuantity) -> Bool {
      switch self {
      case .named: true
      case .none: false
      case .unknown:
        number.quantity.text.unicodeScalars.contains {
          [0x2C, 0xFF0C, 0x2E, 0xFF0E].contains($0.value)
        }
      }
    }
  }

  var captionUnit: Unit { bracketed(in: ScalarText(caption)).map(Unit.named) ?? .unknown }

  func unit(of heading: String) -> Unit {
    let text = ScalarText(heading)
    if let unit = bracketed(in: text) { return .named(unit) }
    let plain = text.folded[withoutBrackets(text)]
    if words.notHeadings.contains(Array(plain)) { return .none }
    for (ending, unit) in words.headingUnits where plain.suffix(ending.count).elementsEqual(ending)
    {
      return .named(unit)
    }
    return .unknown
  }

  /// A heading that says nothing of its unit follows the others, where these have all the same.
  func units(of headings: [String]) -> [Unit] {
    let units = headings.map { unit(of: $0) }
    let named = Set(units.dropFirst().compactMap(\.name))
    guard named.count == 1, let name = named.first, !name.isEmpty else { return units }
    return units.map { $0 == .unknown ? .named(name) : $0 }
  }

  private func withoutBrackets(_ text: ScalarText) -> Range<Int> {
    let range = text.trimmed(0..<text.folded.count)
    let open = text.folded[range].firstIndex(of: 0x28) ?? range.upperBound
    return text.trimmed(range.lowerBound..<open)
  }

  /// （人）, （単位：千円）, [％].
  private func bracketed(in text: ScalarText) -> String? {
    for (place, scalar) in text.folded.enumerated() where scalar == 0x28 || scalar == 0x5B {
      var start = place + 1
      if let end = text.end(of: "単位", at: start) { start = end }
      while text.at(start) == 0x3A || text.at(start) == 0x20 { start += 1 }
      let noun =
        text.end(of: "千", at: start) ?? text.end(of: "百万", at: start)
        ?? text.end(of: "万", at: start) ?? text.end(of: "億", at: start) ?? start
      guard let end = words.units.end(at: noun, in: text.folded),
        text.at(end) == 0x29 || text.at(end) == 0x5D || text.at(end) == 0x3001
      else { continue }
      return text.string(start..<end)
    }
    return nil
  }
}
