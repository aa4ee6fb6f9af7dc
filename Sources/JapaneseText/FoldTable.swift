/// What the frequent scalars fold to, for U+2000 up to U+9FFF, in one flat array.
///
/// A scalar that is not in the table is folded by ``RareScalars``, more slowly and to the same end.
struct FoldTable: Sendable {
  static let standard = FoldTable()

  static let first: UInt32 = 0x2000
  static let count = 0x8000

  /// 0: not in the table.
  private let targets: ContiguousArray<UInt16>

  /// What the scalar folds to, or 0 where the table does not say.
  @inline(__always)
  func target(of scalar: UInt32) -> UInt32 {
    let index = scalar &- Self.first
    return index < Self.count ? UInt32(targets[Int(index)]) : 0
  }

  func withTargets<Result>(_ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
    targets.withUnsafeBufferPointer(body)
  }

  private init() {
    var targets = ContiguousArray<UInt16>(repeating: 0, count: Self.count)
    for range in Self.unchanged {
      for scalar in range { targets[Int(scalar - Self.first)] = UInt16(scalar) }
    }
    for (scalar, target) in Punctuation.targets {
      let index = Int(scalar) - Int(Self.first)
      if targets.indices.contains(index) { targets[index] = UInt16(target) }
    }
    for (scalar, target) in KanjiVariants.standard.targets {
      let index = Int(scalar) - Int(Self.first)
      if targets.indices.contains(index), target <= 0xFFFF { targets[index] = UInt16(target) }
    }
    self.targets = targets
  }

  private static let unchanged: [ClosedRange<UInt32>] = [
    0x2020...0x2022, 0x203B...0x203B, 0x2190...0x2193, 0x21D2...0x21D2, 0x2500...0x25FF,
    0x2600...0x2606, 0x3001...0x3029, 0x3041...0x3096, 0x309B...0x309E, 0x30A0...0x30FE,
    0x4E00...0x9FFF,
  ]
}
