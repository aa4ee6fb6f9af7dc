/// The sizes on which a book is printed.
package enum BookPaper: String, Sendable, Hashable, CaseIterable {
  case a4
  /// Of Japan (JIS P 0138), which is larger than that of ISO 216.
  case b5

  /// In millimetres, upright.
  package var width: Int {
    switch self {
    case .a4: 210
    case .b5: 182
    }
  }

  /// In millimetres, upright.
  package var height: Int {
    switch self {
    case .a4: 297
    case .b5: 257
    }
  }
}
