import CaseCollections
import KnowledgeStore

/// Collections, and what is said of them.
extension OpenAPIDescription {
  /// Its name may stand in a path, or that of its record.
  static let collectionParameters = """
    "collection": {"name": "id", "in": "path", "required": true,
      "description": "事例集の名前（UTF-8 を %XX で符号化）か、一覧にある id",
      "schema": {"type": "string"}}
    """

  /// Named after the list and what it holds: `remarksOfCollectionRemark`.
  static func schema(of kind: CollectionListKind) -> String { "\(kind.name)Of\(kind.schema)" }

  static var collectionSchemas: String {
    let lists = CollectionListKind.all.map { kind in
      """
      "\(schema(of: kind))": {"type": "object", "required": ["total", "\(kind.name)"],
        "properties": {"total": {"type": "integer", "minimum": 0},
          "\(kind.name)": {"type": "array",
            "items": {"$ref": "#/components/schemas/\(kind.schema)"}}}}
      """
    }
    return (lists + [items, response]).joined(separator: ",\n")
  }

  private static let items = """
    "Collection": {"type": "object",
      "required": ["id", "name", "title", "chapters", "entries", "revision"],
      "properties": {"id": {"type": "string"}, "name": {"type": "string"},
        "title": {"type": "string"}, "chapters": \(count), "entries": \(count),
        "revision": \(count), \(texts("date", "author", "time"))}},
    "CollectionRemark": {"type": "object",
      "required": ["entry", "chapter", "title", "problem", "message"],
      "properties": {
        "entry": {"type": "string", "description": "項目の番号。事例集の全体についてのものは空"},
        "chapter": {"type": "string"}, "title": {"type": "string"},
        "problem": {"type": "string", "enum": [\(codes(CollectionCheck.Problem.self))]},
        "entries": {"type": "array", "items": {"type": "string"},
          "description": "同じ文書について同じことが言える項目の番号"},
        "message": {"type": "string"}, \(texts("document", "before", "now"))}},
    "CollectionProposal": {"type": "object", "required": ["proposal", "id", "title"],
      "properties": {"proposal": {"type": "string", "enum": ["came", "went", "changed"]},
        "id": {"type": "string", "description": "加わるものは引用元、ほかは項目の番号"},
        "title": {"type": "string"}, "rule": \(count),
        \(texts("form", "document", "path", "trust"))}},
    "CollectionRevision": {"type": "object",
      "required": ["revision", "change", "action", "entries", "author", "time"],
      "properties": {"revision": \(count), "change": \(count), "entries": {"type": "integer"},
        "action": {"type": "string"}, "author": {"type": "string"},
        "time": {"type": "string"}}}
    """

  private static let response = """
    "CollectionResponse": {"type": "object",
      "required": ["id", "name", "title", "chapters", "rules", "entries"],
      "properties": {"id": {"type": "string"}, "name": {"type": "string"},
        "title": {"type": "string"}, \(texts("subtitle", "series", "audience", "date", "edition")),
        "introduction": {"type": "string", "description": "Markdown"},
        "editors": \(list), "staff": \(list),
        "chapters": {"type": "array", "items": {"type": "object",
          "required": ["title", "introduction", "entries"],
          "properties": {"title": {"type": "string"}, "introduction": {"type": "string"},
            "entries": \(count)}}},
        "rules": {"type": "array", "items": {"type": "object",
          "required": ["query", "unit", "chapter", "declined"],
          "properties": {"query": {"type": "string"}, "chapter": {"type": "string"},
            "unit": {"type": "string", "enum": [\(codes(CaseCollection.Rule.Unit.self))]},
            "declined": \(list)}}},
        "entries": {"type": "array",
          "items": {"$ref": "#/components/schemas/CollectionEntry"}}}},
    "CollectionEntry": {"type": "object",
      "required": ["id", "chapter", "chapter_number", "form", "heading", "text", "questions",
        "goals"],
      "properties": {"id": {"type": "string"}, "chapter": {"type": "string"},
        "chapter_number": \(count),
        "form": {"type": "string", "enum": [\(codes(Quotation.Form.self)), "text"]},
        "heading": {"type": "string"}, "text": {"type": "string"},
        "trust": {"type": ["string", "null"]},
        \(texts("place", "document", "source", "comment", "rule")),
        "questions": \(list), "goals": \(list)}}
    """

  private static let count = #"{"type": "integer", "minimum": 0}"#

  private static func codes<Code: CaseIterable & RawRepresentable<String>>(
    _ type: Code.Type
  ) -> String {
    Code.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
  }
}
