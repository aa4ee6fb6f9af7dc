/// Numbers of cells as their formats show them.
struct CellValue {
  /// Whether days are counted from 1904, as Excel for the Mac once did.
  let isFrom1904: Bool

  func text(of value: Double, format: CellFormat) -> String {
    guard value.isFinite, let (section, showsSign) = format.section(for: value) else {
      return Self.general(value)
    }
    if section.tokens.isEmpty { return format.sections.count > 1 ? "" : Self.general(value) }
    if section.isDate {
      return DateValue(value, isFrom1904: isFrom1904)?.text(of: section) ?? Self.general(value)
    }
    let text = number(showsSign ? abs(value) : value, section)
    guard let numerals = section.numerals else { return text }
    if section.tokens == [.general] { return numerals.number(of: text) }
    return numerals.digits(of: text)
  }

  /// What the last of four sections makes of a text.
  func text(of words: String, format: CellFormat) -> String {
    let section = format.sections.count > 3 ? format.sections[3] : format.sections.first
    guard let section, section.tokens.contains(.text), section.tokens.count > 1 else {
      return words
    }
    return section.tokens.map { token in
      switch token {
      case .text: words
      case .literal(let text): text
      default: ""
      }
    }.joined()
  }

  // MARK: Numbers

  private func number(_ value: Double, _ section: CellFormat.Section) -> String {
    if section.tokens.contains(where: { $0 == .general || $0 == .text }) {
      return section.tokens.map { token in
        switch token {
        case .general, .text: Self.general(value)
        case .literal(let text): text
        default: ""
        }
      }.joined()
    }
    var scaled = value
    for token in section.tokens where token == .percent { scaled *= 100 }
    for _ in 0..<min(section.thousands, 6) { scaled /= 1000 }
    let point = section.tokens.firstIndex(of: .point)
    let decimals = section.tokens[(point ?? section.tokens.count)...].count { isDigit($0) }
    let isSpecial = section.tokens.contains { $0 == .exponent || $0 == .fraction }
    guard !isSpecial, let rounded = Decimals(abs(scaled), places: min(decimals, 15)) else {
      return Self.general(value)
    }
    var writer = DigitWriter(rounded, section: section, point: point ?? section.tokens.count)
    let text = writer.text()
    return scaled < 0 && !rounded.isZero ? "-" + text : text
  }

  private func isDigit(_ token: CellFormat.Token) -> Bool {
    if case .digit = token { true } else { false }
  }

  /// As cells without a format show a number: up to ten decimals.
  static func general(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    if value == value.rounded() { return String(Int(value)) }
    guard abs(value) >= 1e-5 else { return "\(value)" }
    for places in 1...10 {
      let unit = power(places)
      if abs((value * unit).rounded() / unit - value) < abs(value) * 1e-11 || places == 10 {
        guard let decimals = Decimals(abs(value), places: places) else { break }
        return (value < 0 ? "-" : "") + decimals.whole
          + (decimals.fraction.isEmpty ? "" : "." + decimals.fraction)
      }
    }
    return "\(value)"
  }

  fileprivate static func power(_ places: Int) -> Double {
    (0..<places).reduce(1.0) { value, _ in value * 10 }
  }
}

/// A number rounded to some places behind the point, in digits.
struct Decimals {
  let whole: String
  let fraction: String
  let isZero: Bool

  /// `nil` where it is too large to be exact.
  init?(_ value: Double, places: Int) {
    let unit = CellValue.power(places)
    // Half of what is meant by a decimal number may lie just below it: 1.005.
    let product = value * unit
    let scaled = (product * (1 + 1e-15)).rounded()
    guard scaled < 9e15 else { return nil }
    var digits = String(Int(scaled))
    isZero = scaled == 0
    if digits.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.count) + digits
    }
    whole = String(digits.dropLast(places))
    fraction = String(digits.suffix(places))
  }
}

/// Puts the digits of a number in the places of a format.
private struct DigitWriter {
  private let section: CellFormat.Section
  private let point: Int
  private var whole: [Character]
  private var fraction: [Character]

  init(_ number: Decimals, section: CellFormat.Section, point: Int) {
    self.section = section
    self.point = point
    let zeros = section.tokens[..<point].count { $0 == .digit("0") }
    var digits = Array(number.whole)
    if digits == ["0"], zeros == 0 { digits = [] }
    while digits.count < zeros { digits.insert("0", at: 0) }
    whole = digits
    fraction = Array(number.fraction)
    // Places that need no digit end with the last that is not zero.
    let needed =
      section.tokens[point...].lastIndex(of: .digit("0")).map { last in
        section.tokens[point...last].count { if case .digit = $0 { true } else { false } }
      } ?? 0
    while fraction.count > needed, fraction.last == "0" { fraction.removeLast() }
  }

  mutating func text() -> String {
    var before = section.tokens[..<point].count { if case .digit = $0 { true } else { false } }
    var output = ""
    for (index, token) in section.tokens.enumerated() {
      switch token {
      case .literal(let text): output += text
      case .percent: output += "%"
      case .point: if !fraction.isEmpty { output += "." }
      case .digit:
        if index < point {
          // The first place takes all digits that have no place of their own.
          while whole.count >= before, let digit = whole.first, before > 0 {
            output.append(digit)
            whole.removeFirst()
            if section.isGrouped, !whole.isEmpty, whole.count % 3 == 0 { output += "," }
            if whole.count < before { break }
          }
          before -= 1
        } else if !fraction.isEmpty {
          output.append(fraction.removeFirst())
        }
      default: break
      }
    }
    return output
  }
}
