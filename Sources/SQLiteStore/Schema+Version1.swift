extension Schema {
  /// The first version: documents, their passages, and three indexes over these.
  static let version1 = Migration(
    derived: """
      CREATE TABLE file (
        root INTEGER NOT NULL REFERENCES root(id),
        path TEXT NOT NULL,
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        sha256 TEXT,
        document TEXT,
        status TEXT NOT NULL,
        reason TEXT,
        PRIMARY KEY (root, path)
      ) WITHOUT ROWID;
      CREATE INDEX file_by_document ON file(document, path);

      CREATE TABLE document (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        key_path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        format TEXT NOT NULL,
        encoding TEXT,
        title TEXT NOT NULL,
        kind TEXT,
        field TEXT,
        publisher TEXT,
        municipality TEXT,
        date TEXT,
        fiscal_year INTEGER,
        trust TEXT NOT NULL,
        tags TEXT NOT NULL,
        passages INTEGER NOT NULL,
        added INTEGER NOT NULL,
        changed INTEGER NOT NULL
      );
      CREATE INDEX document_by_change ON document(changed);

      CREATE TABLE section (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document(id),
        ordinal INTEGER NOT NULL,
        headings TEXT NOT NULL,
        level INTEGER NOT NULL,
        place TEXT NOT NULL
      );
      CREATE UNIQUE INDEX section_by_document ON section(document, ordinal);

      CREATE TABLE passage (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        document INTEGER NOT NULL REFERENCES document(id),
        section INTEGER NOT NULL REFERENCES section(id),
        ordinal INTEGER NOT NULL,
        full_differs INTEGER NOT NULL,
        gram_count INTEGER NOT NULL,
        place TEXT NOT NULL,
        text TEXT NOT NULL,
        text_words TEXT NOT NULL,
        head_words TEXT NOT NULL
      );
      CREATE UNIQUE INDEX passage_by_document ON passage(document, ordinal);
      CREATE INDEX passage_by_section ON passage(section);
      CREATE INDEX passage_with_full ON passage(id) WHERE full_differs = 1;

      CREATE TABLE boilerplate (
        document INTEGER NOT NULL REFERENCES document(id),
        ordinal INTEGER NOT NULL,
        passages_before INTEGER NOT NULL,
        place TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (document, ordinal)
      ) WITHOUT ROWID;

      \(index("passage_words"))
      \(index("passage_plain"))
      \(index("passage_full"))
      """,
    kept: """
      CREATE TABLE meta (
        key TEXT PRIMARY KEY,
        value ANY NOT NULL
      ) WITHOUT ROWID;

      CREATE TABLE root (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL UNIQUE
      );

      -- The keys of the files of a base that is being rebuilt, until each file is recorded again.
      CREATE TABLE former_key (
        root INTEGER NOT NULL REFERENCES root(id),
        path TEXT NOT NULL,
        key TEXT NOT NULL,
        key_path TEXT NOT NULL,
        PRIMARY KEY (root, path)
      ) WITHOUT ROWID;
      """,
    derivedTables: [
      "passage_words_terms", "passage_words_places", "passage_words",
      "passage_plain_terms", "passage_plain_places", "passage_plain",
      "passage_full_terms", "passage_full_places", "passage_full",
      "boilerplate", "passage", "section", "document", "file",
    ])

  /// An index of tokens that Swift makes, and two views of it: its terms with how often they stand
  /// there, and every place of every term.
  ///
  /// Every ASCII character but the space is part of a token. Segments are merged by
  /// `finish()`, not while a load goes on: a third less work and no larger file.
  private static func index(_ name: String) -> String {
    """
    CREATE VIRTUAL TABLE \(name) USING fts5(
      tokens, content = '', tokenize = '\(tokenizer)');
    INSERT INTO \(name)(\(name), rank) VALUES('automerge', 0);
    INSERT INTO \(name)(\(name), rank) VALUES('hashsize', 33554432);
    CREATE VIRTUAL TABLE \(name)_terms USING fts5vocab(\(name), row);
    CREATE VIRTUAL TABLE \(name)_places USING fts5vocab(\(name), instance);
    """
  }

  /// As it stands inside an SQL literal: single quotation marks inside the option's own are doubled
  /// for FTS5, and doubled again for SQL.
  private static let tokenizer: String = {
    let controls = (UInt8(0x01)...0x1F).map { Character(UnicodeScalar($0)) }
    let punctuation = "!\"#$%&''''()*+,-./:;<=>?@[\\]^_`{|}~\u{7F}"
    return "ascii tokenchars ''\(String(controls) + punctuation)''"
  }()
}
