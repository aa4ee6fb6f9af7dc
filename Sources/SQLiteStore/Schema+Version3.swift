extension Schema {
  /// The third version: what documents with nearly the same text are known by; who wrote a document,
  /// whom to ask, the number of its policy field, and where each value of its head comes from.
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

      ALTER TABLE document ADD COLUMN field_number TEXT;
      ALTER TABLE document ADD COLUMN author TEXT;
      -- A list of lines, as JSON.
      ALTER TABLE document ADD COLUMN contacts TEXT NOT NULL DEFAULT '[]';
      -- By the name of the value: see HeadOrigin.
      ALTER TABLE document ADD COLUMN origins TEXT NOT NULL DEFAULT '{}';
      """,
    kept: nil,
    derivedTables: ["sketch_key", "sketch"])
}
