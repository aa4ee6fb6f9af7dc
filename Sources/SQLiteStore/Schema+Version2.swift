extension Schema {
  /// The second version: roots of single files, times that outlive a rebuild, and a checksum of every
  /// document.
  static let version2 = Migration(
    derived: """
      -- What a document says, as things of their own.
      CREATE TABLE finding (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        document INTEGER NOT NULL REFERENCES document(id),
        -- The passage that says it first.
        passage INTEGER NOT NULL REFERENCES passage(id),
        kind TEXT NOT NULL,
        -- In the document, by kind and in reading order.
        ordinal INTEGER NOT NULL,
        -- Of figures: the bounds of the value.
        low REAL,
        high REAL,
        -- All of it, as JSON.
        body TEXT NOT NULL
      );
      CREATE INDEX finding_by_document ON finding(document, ordinal);
      CREATE INDEX finding_by_passage ON finding(passage);
      CREATE INDEX finding_by_kind ON finding(kind, document, ordinal);

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
    derivedTables: ["seal", "finding"])
}
