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
  let roots: [String]
  let skipped: Int

  enum CodingKeys: String, CodingKey {
    case path, schema, generation, documents, passages, dictionary, vocabulary
    case foldVersion = "fold_version"
    case roots, skipped
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
    try container.encode(roots, forKey: .roots)
    try container.encode(skipped, forKey: .skipped)
  }
}
