/// The ASCII control characters that folds and grams use. No other one stands in either.
package enum FoldMark {
  /// Stands before and after each run of Latin letters or digits in a fold.
  package static let run: UInt8 = 0x01
  /// Stands in a gram for the space of the fold.
  package static let space: UInt8 = 0x02
}
