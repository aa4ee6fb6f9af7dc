extension Schema {
  /// The third version: what documents say, as things of their own.
  static let version3 = Migration(
    derived: """
      CREATE TABLE finding (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        document INTEGER NOT NULL REFERENCES document(id),
        -- The passage that says it first.
        passage INTEGER NOT NULL REFERENCES passage(id),
        kind TEXT NOT NULL,
        -- In the document, by kind and in reading order.
        ordinal INTEGER NOT NULL,
        -- Of figures: the unit as written, and the bounds of the value.
        unit TEXT,
        low REAL,
        high REAL,
        -- All of it, as JSON.
        body TEXT NOT NULL
      );
      CREATE INDEX finding_by_document ON finding(document, ordinal);
      CREATE INDEX finding_by_passage ON finding(passage);
      CREATE INDEX finding_by_kind ON finding(kind, document, ordinal);
      """,
    kept: nil, derivedTables: ["finding"])
}
