import KnowledgeStore

/// The JSON of `chie status --json`.
struct StatusWire: Encodable {
  let path: String
  let schema: Int
  let generation: Int
  let documents: Int
  let passages: Int
  let dictionary: String?
  let vocabulary: String?
  let foldVersion: Int
  let reader: Int
  let roots: [String]
  /// Files by status; statuses that no file has stand there with 0.
  let files: [String: Int]

  var skipped: Int { files.filter { $0.key != FileStatus.ok.rawValue }.values.reduce(0, +) }

  enum CodingKeys: String, CodingKey {
    case path, schema, generation, documents, passages, dictionary, vocabulary
    case foldVersion = "fold_version"
    case reader, roots, skipped, files
  }

  /// Keys stand there also where nothing is known.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(schema, forKey: .schema)
    try container.encode(generation, forKey: .generation)
    try container.encode(documents, forKey: .documents)
    try container.encode(passages, forKey: .passages)
    try container.encode(dictionary, forKey: .dictionary)
    try container.encode(vocabulary, forKey: .vocabulary)
    try container.encode(foldVersion, forKey: .foldVersion)
    try container.encode(reader, forKey: .reader)
    try container.encode(roots, forKey: .roots)
    try container.encode(skipped, forKey: .skipped)
    try container.encode(files, forKey: .files)
  }
}

extension StatusWire {
  init(path: String, _ status: StoreStatus, roots: [String], files counts: [FileStatus: Int]) {
    self.init(
      path: path, schema: status.schema, generation: status.generation,
      documents: status.documents, passages: status.passages, dictionary: status.dictionary,
      vocabulary: status.vocabulary, foldVersion: status.foldVersion, reader: status.reader,
      roots: roots,
      files: Dictionary(
        uniqueKeysWithValues: FileStatus.allCases.map { ($0.rawValue, counts[$0] ?? 0) }))
  }
}
