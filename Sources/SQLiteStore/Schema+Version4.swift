extension Schema {
  /// The fourth version: which reader refused a file.
  static let version4 = Migration(
    derived: """
      -- See FileRecord.reader.
      ALTER TABLE file ADD COLUMN reader TEXT;
      """,
    kept: nil,
    derivedTables: [])
}
