import KnowledgeModel

/// What data says of itself in its outermost fields.
enum DataHead {
  private static let keys: [DeclaredHead.Key] = [
    .title, .publisher, .author, .date, .fiscalYear, .municipality,
  ]

  static func declared(in values: [DataNode]) -> DeclaredHead {
    guard values.count == 1, let fields = values[0].fields else { return DeclaredHead() }
    var declared: [DeclaredHead.Key: [String]] = [:]
    var origins: [DeclaredHead.Key: HeadOrigin] = [:]
    for key in keys {
      guard let field = fields.first(where: { $0.name.lowercased() == key.rawValue }),
        let text = field.node.scalar?.trimmed, !text.isEmpty, text.count <= 200,
        key.objection(to: text) == nil
      else { continue }
      declared[key] = [text]
      origins[key] = HeadOrigin(.markup, text: text, place: Place(line: field.node.line))
    }
    return DeclaredHead(declared, origins: origins)
  }
}
