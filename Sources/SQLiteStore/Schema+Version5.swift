extension Schema {
  /// The fifth version: among the records that people made are collections and their entries, which
  /// an earlier program cannot read.
  static let version5 = Migration(derived: nil, kept: nil, derivedTables: [])
}
