extension Schema {
  /// The second version: roots of single files, times that outlive a rebuild, and a checksum of every
  /// document.
  static let version2 = Migration(
    derived: """
      -- What the rows of a document came to when they were written: see DocumentSeal.
      CREATE TABLE seal (
        document INTEGER PRIMARY KEY REFERENCES document(id),
        value INTEGER NOT NULL
      );
      """,
    kept: """
      ALTER TABLE root ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 1;

      -- The files of a root that is not indexed as a whole.
      CREATE TABLE root_file (
        root INTEGER NOT NULL REFERENCES root(id),
        name TEXT NOT NULL,
        PRIMARY KEY (root, name)
      ) WITHOUT ROWID;

      ALTER TABLE former_key ADD COLUMN sha256 TEXT;
      ALTER TABLE former_key ADD COLUMN added INTEGER;
      ALTER TABLE former_key ADD COLUMN changed INTEGER;
      CREATE INDEX former_key_by_key ON former_key(key);
      """,
    derivedTables: ["seal"])
}
