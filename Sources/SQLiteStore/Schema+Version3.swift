extension Schema {
  /// The third version: what documents with nearly the same text are known by.
  static let version3 = Migration(
    derived: """
      -- See Sketch.
      CREATE TABLE sketch (
        document INTEGER PRIMARY KEY REFERENCES document(id),
        runs INTEGER NOT NULL,
        -- Of 32 bits each, little-endian, ascending.
        hashes BLOB NOT NULL
      );

      -- The smallest hashes of each, by which others like it are looked up.
      CREATE TABLE sketch_key (
        document INTEGER NOT NULL REFERENCES document(id),
        hash INTEGER NOT NULL,
        PRIMARY KEY (document, hash)
      ) WITHOUT ROWID;
      CREATE INDEX sketch_key_by_hash ON sketch_key(hash, document);
      """,
    kept: nil,
    derivedTables: ["sketch_key", "sketch"])
}
