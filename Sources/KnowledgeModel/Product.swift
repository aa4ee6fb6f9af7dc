/// What the programs say of themselves.
package enum Product {
  /// Semantic version of everything in this package.
  package static let version = "0.1.0"
}
