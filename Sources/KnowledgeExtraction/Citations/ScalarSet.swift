/// A few scalars, to be asked for one at a time in loops over text.
struct ScalarSet: Sendable {
  private let scalars: [Unicode.Scalar]
  /// Bit *n* stands for the ASCII character *n*.
  private let ascii: (low: UInt64, high: UInt64)

  init(_ text: String) {
    scalars = text.unicodeScalars.filter { $0.value >= 0x80 }
    var (low, high) = (UInt64(0), UInt64(0))
    for scalar in text.unicodeScalars where scalar.value < 0x80 {
      if scalar.value < 64 { low |= 1 << scalar.value } else { high |= 1 << (scalar.value - 64) }
    }
    ascii = (low, high)
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 64 { return ascii.low >> scalar.value & 1 == 1 }
    if scalar.value < 0x80 { return ascii.high >> (scalar.value - 64) & 1 == 1 }
    return scalars.contains(scalar)
  }
}
