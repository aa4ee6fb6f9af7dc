/// Dashes, tildes and quotation marks that mean the same, to the ASCII one.
///
/// The prolonged sound mark ー is a letter, not a dash.
enum Punctuation {
  static let targets: [(UInt32, UInt32)] =
    [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212].map { ($0, 0x2D) }
    + [0x301C, 0x223C].map { ($0, 0x7E) }
    + [0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x301D, 0x301E, 0x301F].map { ($0, 0x22) }
    + [0x2018, 0x2019, 0x201A, 0x201B, 0x2032].map { ($0, 0x27) }

  /// ``targets`` by scalar; `nil` for a scalar that stays.
  static func target(of scalar: UInt32) -> UInt32? {
    targets.first { $0.0 == scalar }?.1
  }
}
