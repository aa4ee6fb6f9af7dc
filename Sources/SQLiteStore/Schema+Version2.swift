extension Schema {
  /// The second version: roots of single files, times that outlive a rebuild, a checksum of every
  /// document, findings, and work by hand with its log.
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

      -- What people made by hand, and what their rules said: see CuratedRecord.
      CREATE TABLE curated (
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        -- The name of the record without which this one means nothing.
        owner TEXT,
        -- Of a tagging: the kind, document and ID of the place as its anchor has them.
        place_kind TEXT,
        place_document TEXT,
        place TEXT,
        author TEXT NOT NULL,
        time INTEGER NOT NULL,
        -- All of it, as JSON.
        body TEXT NOT NULL,
        PRIMARY KEY (kind, name)
      ) WITHOUT ROWID;
      CREATE INDEX curated_by_owner ON curated(kind, owner);

      -- Every change by hand. Rows are added, and nothing else happens to them.
      CREATE TABLE change_log (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        author TEXT NOT NULL,
        time INTEGER NOT NULL,
        action TEXT NOT NULL,
        undoes INTEGER REFERENCES change_log(id),
        subject TEXT
      );
      CREATE INDEX change_log_by_author ON change_log(author, id);
      CREATE INDEX change_log_by_undone ON change_log(undoes);

      -- The records that a change touches, as JSON. What was said of a withdrawn document is
      -- forgotten here too.
      CREATE TABLE change_edit (
        change INTEGER NOT NULL REFERENCES change_log(id),
        ordinal INTEGER NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        before TEXT,
        after TEXT,
        is_forgotten INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (change, ordinal)
      ) WITHOUT ROWID;
      CREATE INDEX change_edit_by_name ON change_edit(kind, name);

      -- The documents that a change is about, by their keys.
      CREATE TABLE change_document (
        document TEXT NOT NULL,
        change INTEGER NOT NULL REFERENCES change_log(id),
        PRIMARY KEY (document, change)
      ) WITHOUT ROWID;

      -- Files that are kept out because their document was withdrawn.
      CREATE TABLE withdrawn_file (
        root INTEGER NOT NULL REFERENCES root(id),
        path TEXT NOT NULL,
        document TEXT NOT NULL,
        author TEXT NOT NULL,
        time INTEGER NOT NULL,
        PRIMARY KEY (root, path)
      ) WITHOUT ROWID;
      """,
    derivedTables: ["seal", "finding"])
}
