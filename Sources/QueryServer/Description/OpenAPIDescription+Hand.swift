import Search

/// The lists of what people made by hand.
extension OpenAPIDescription {
  /// The parameters that other lists have not.
  static let handParameters = """
    "tag": {"name": "tag", "in": "query", "description": "タグの名前（下の段を含む）",
      "schema": {"type": "string", "maxLength": \(QueryLimits.length)}},
    "author": {"name": "author", "in": "query", "description": "この人がしたことだけ",
      "schema": {"type": "string", "maxLength": \(QueryLimits.length)}},
    "broken": {"name": "broken", "in": "query", "description": "元か先が見つからなくなったものだけ",
      "schema": {"type": "boolean", "default": false}},
    "merged": {"name": "merged", "in": "query", "description": "手でまとめたものと分けたものだけ",
      "schema": {"type": "boolean", "default": false}},
    "orphans": {"name": "orphans", "in": "query", "description": "付け先が見つからなくなったものだけ",
      "schema": {"type": "boolean", "default": false}}
    """

  /// Named after the list and what it holds: `tagsOfTagging`.
  static func schema(of kind: HandListKind) -> String { "\(kind.name)Of\(kind.schema)" }

  static var handSchemas: String {
    var seen: Set<String> = []
    let lists = HandListKind.all.filter { seen.insert(schema(of: $0)).inserted }.map { kind in
      """
      "\(schema(of: kind))": {"type": "object", "required": ["total", "\(kind.name)"],
        "properties": {"total": {"type": "integer", "minimum": 0},
          "\(kind.name)": {"type": "array",
            "items": {"$ref": "#/components/schemas/\(kind.schema)"}}}}
      """
    }
    return (lists + [items]).joined(separator: ",\n")
  }

  private static let items = """
    "Tag": {"type": "object", "required": ["tag", "count", "total"],
      "properties": {\(texts("tag", "description")), "aliases": \(list), "count": \(integer),
        "hand": \(integer), "rule": \(integer), "head": \(integer), "orphans": \(integer),
        "total": \(integer)}},
    "Tagging": {"type": "object", "required": ["tag", "how", "id", "on", "title"],
      "properties": {\(texts("tag", "how", "rule", "tagging")), \(anchor), \(act)}},
    "Rule": {"type": "object", "required": ["id", "tag", "query", "unit"],
      "properties": {\(texts("id", "tag", "query", "unit", "applied")), "count": \(integer),
        \(act)}},
    "Link": {"type": "object", "required": ["id", "kind", "from", "to", "broken"],
      "properties": {\(texts("id", "kind", "direction", "note")), "broken": {"type": "boolean"},
        "from": {"type": "object", "properties": {\(anchor)}},
        "to": {"type": "object", "properties": {\(anchor)}}, \(act)}},
    "SavedSearch": {"type": "object", "required": ["name", "query"],
      "properties": {\(texts("name", "query", "description")), \(act)}},
    "Spellings": {"type": "object", "required": ["id", "title", "spellings"],
      "properties": {\(texts("id", "publisher", "title")), "fiscal_year": \(integer),
        "fiscal_years": \(list), "count": \(integer),
        "spellings": {"type": "array", "items": {"type": "object",
          "properties": {"text": \(text), "count": \(integer), "reasons": \(list)}}},
        "decisions": {"type": "array", "items": {"type": "object",
          "properties": {"id": \(text), \(act)}}}}},
    "Correction": {"type": "object", "required": ["correction", "rejected", "changes", "id"],
      "properties": {\(texts("correction", "finding", "name")), "rejected": {"type": "boolean"},
        "changes": {"type": "array", "items": {"type": "object",
          "properties": {"field": \(text), "before": \(list), "after": \(list)}}},
        "text": \(list), \(anchor), \(act)}},
    "Change": {"type": "object", "required": ["id", "time", "author", "action", "text", "undone"],
      "properties": {"id": \(integer), \(texts("action", "text")), \(act),
        "undone": {"type": "boolean"}, "undoes": \(integer), "documents": \(list),
        "edits": {"type": "array", "items": {"type": "object",
          "properties": {\(texts("kind", "name", "before", "after")),
            "forgotten": {"type": "boolean"}}}}}}
    """

  /// Where something was put: the place as it is now or, of an orphan, as it was.
  private static let anchor = """
    \(texts("id", "on", "title", "path", "attached", "quote")), "headings": \(list)
    """
  private static let act = texts("author", "time")
}
