import KnowledgeStore
import Search

/// The lists of what documents say.
extension OpenAPIDescription {
  /// The parameters of lists, by the names that operations refer to.
  static func listParameters(_ limits: RequestLimits) -> String {
    let texts = [
      ("publisher", "発行した団体の名前（一部でもよい）"), ("unit", "単位（％、件、億円など）"),
      ("municipality", "団体の名前（一部でもよい。都道府県はその区市町村も）"), ("measure", "施策の言葉"), ("factor", "成功要因の言葉"),
      ("document", "この文書（番号かパス）のものだけ"),
    ].map { name, description in
      """
      "\(name)": {"name": "\(name)", "in": "query", "description": "\(description)",
        "schema": {"type": "string", "maxLength": \(QueryLimits.length)}}
      """
    }
    let others = """
      "words": {"name": "q", "in": "query", "description": "絞り込む言葉。検索と同じ書き方（ファイルの一覧では、パスか理由に含む言葉）。省くとすべて",
        "schema": {"type": "string", "maxLength": \(QueryLimits.length)}},
      "min": {"name": "min", "in": "query", "description": "値の下限（この値を含む）",
        "schema": {"type": "number"}},
      "max": {"name": "max", "in": "query", "description": "値の上限（この値を含む）",
        "schema": {"type": "number"}},
      "level": {"name": "level", "in": "query", "description": "指標の段階",
        "schema": {"type": "string", "enum": ["KGI", "KSI", "KPI", "other"]}},
      "status": {"name": "status", "in": "query",
        "description": "ファイルの状態。いくつかはコンマで区切る",
        "schema": {"type": "string",
          "pattern": "^(\(statuses.joined(separator: "|")))(,(\(statuses.joined(separator: "|"))))*$"}},
      "relatedLimit": {"name": "limit", "in": "query", "description": "文書・事例・箇所それぞれの件数",
        "schema": {"type": "integer", "minimum": 1, "maximum": \(RelatedRoute.maximumLimit),
          "default": \(RelatedRequest.standardLimit)}},
      "depth": {"name": "depth", "in": "query", "description": "たどる段数",
        "schema": {"type": "integer", "minimum": \(RelationGraph.depths.lowerBound),
          "maximum": \(RelationGraph.depths.upperBound),
          "default": \(RelationGraph.standardDepth)}}
      """
    return (texts + [others]).joined(separator: ",\n")
  }

  /// The schema of a list is named after it: `sourcesList`.
  static func schema(of kind: ListKind) -> String { "\(kind.name)List" }

  static var listSchemas: String {
    ListKind.all.map { kind in
      """
      "\(schema(of: kind))": {"type": "object",
        "required": ["query", "total", "problems", "\(kind.name)"],
        "properties": {"query": {"type": "string"},
          "total": {"type": "integer", "minimum": 0},
          "problems": {"type": "array", "items": {"$ref": "#/components/schemas/QueryProblem"}},
          "\(kind.name)": {"type": "array",
            "items": {"$ref": "#/components/schemas/\(kind.name)Item"}}}}
      """
    }.joined(separator: ",\n") + ",\n"
      + itemSchemas.map { name, own, position in
        """
        "\(name)Item": {"type": "object",
          "required": ["id", "trust", "document", "passage", "\(position)"],
          "properties": {\(own), "id": {"type": "string"},
            "trust": {"$ref": "#/components/schemas/Trust"},
            "document": {"$ref": "#/components/schemas/DocumentReference"},
            "passage": {"type": ["string", "null"]},
            "\(position)": {"$ref": "#/components/schemas/Place"},
            "corrected": {"type": "array", "items": {"type": "string"},
              "description": "手で訂正した項目（あるときだけ）"}}}
        """
      }.joined(separator: ",\n") + ",\n" + related + ",\n" + files
  }

  private static let statuses = FileStatus.allCases.map(\.rawValue)

  private static let files = """
    "filesItem": {"type": "object",
      "required": ["path", "root", "status", "reason", "reader", "document", "size"],
      "properties": {"path": {"type": "string"},
        "root": {"type": "string", "description": "登録したフォルダーの名前"},
        "status": {"type": "string", "enum": [\(statuses.map { "\"\($0)\"" }.joined(separator: ", "))]},
        "reason": \(text), "reader": {"type": ["string", "null"],
          "description": "読まなかった読み取りの名前。これが変わるまで読み直さない"},
        "document": \(text), "size": {"type": "integer", "minimum": 0}}}
    """

  private static let related = """
    "RelatedResponse": {"type": "object", "required": ["id", "title", "related"],
      "properties": {"id": {"type": "string"}, "title": {"type": "string"},
        "related": {"type": "array", "items": {"$ref": "#/components/schemas/relatedItem"}}}},
    "GraphResponse": {"type": "object", "required": ["id", "depth", "nodes", "edges"],
      "properties": {"id": {"type": "string"}, "depth": {"type": "integer", "minimum": 0},
        "nodes": {"type": "array", "items": {"type": "object", "required": ["id", "kind", "title"],
          "properties": {"id": {"type": "string"}, "kind": {"type": "string"},
            "title": {"type": "string"}, "trust": \(text), "document": \(text)}}},
        "edges": {"type": "array", "items": {"type": "object", "required": ["from", "to", "kind"],
          "properties": {"from": {"type": "string"}, "to": {"type": "string"},
            "kind": {"type": "string"}}}}}}
    """

  /// Name of the list, own fields, and where the place of the words stands.
  private static let itemSchemas: [(String, String, String)] = [
    (
      "sources",
      """
      \(texts("publisher", "title")), "fiscal_year": \(integer), "spellings": \(list),
      "fiscal_years": \(list),
      "listed": {"type": "boolean"}, "count": \(integer), "citations": \(mentions(form: true))
      """, "place"
    ),
    (
      "figures",
      """
      "finding": \(text), \(texts("text", "unit", "subject", "direction", "sentence")),
      "value": \(number), "low": \(number), "high": \(number), "approximate": {"type": "boolean"},
      "year": \(integer), "baseline": {"type": ["object", "null"],
        "properties": {"text": \(text), "value": \(number)}},
      "source": {"type": ["object", "null"],
        "properties": {\(texts("publisher", "title")), "fiscal_year": \(integer)}}
      """, "place"
    ),
    (
      "cases",
      """
      "finding": \(text), "municipality": {"type": "object", "required": ["code", "name"],
        "properties": {\(texts("code", "name"))}},
      \(texts("name", "since", "done", "measure", "contact")),
      "results": \(list), "factors": \(list), "sources": \(list)
      """, "place"
    ),
    (
      "challenges",
      "\"finding\": \(text), \(texts("whose", "title", "consequence")), \"evidence\": \(list)",
      "place"
    ),
    ("measures", "\"finding\": \(text), \"title\": \(text), \"initiatives\": \(list)", "place"),
    (
      "indicators",
      """
      "finding": \(text),
      \(texts("level", "kind", "name", "target", "baseline", "method", "measure"))
      """, "place"
    ),
    (
      "people",
      """
      \(texts("name", "affiliation", "role", "sentence")), "topics": \(list),
      "count": \(integer), "answering": \(integer), "near": \(integer),
      "appearances": \(mentions(answers: true))
      """, "place"
    ),
    (
      "places",
      "\"finding\": \(text), \(texts("code", "name", "kind")), \"mentions\": \(integer)", "place"
    ),
    (
      "events",
      """
      "finding": \(text), \(texts("date", "time", "place", "title", "fee", "doubt")),
      "lecturers": \(list)
      """, "position"
    ),
    ("glossary", "\"short\": \(text), \"long\": \(list)", "place"),
    ("lint", texts("rule", "message", "text"), "place"),
    ("timeline", "\(texts("kind", "date", "title")), \"fiscal_year\": \(integer)", "place"),
    (
      "duplicates",
      """
      "share": \(number), "count": \(integer),
      "documents": {"type": "array", "items": {"$ref": "#/components/schemas/DocumentReference"}}
      """, "place"
    ),
    ("related", "\(texts("kind", "title")), \"score\": \(number), \"reasons\": \(list)", "place"),
  ]

  static let text = #"{"type": ["string", "null"]}"#
  static let integer = #"{"type": ["integer", "null"]}"#
  private static let number = #"{"type": ["number", "null"]}"#
  static let list = #"{"type": "array", "items": {"type": "string"}}"#

  static func texts(_ names: String...) -> String {
    names.map { "\"\($0)\": \(text)" }.joined(separator: ", ")
  }

  /// - Parameters:
  ///   - form: Whether each tells the form of a citation.
  ///   - answers: Whether each tells if it answers what was asked.
  private static func mentions(form: Bool = false, answers: Bool = false) -> String {
    """
    {"type": "array", "items": {"type": "object",
      "properties": {\(form ? "\"form\": \(text), " : "")\(texts("text", "passage")),
        \(answers ? "\"answers\": {\"type\": \"boolean\"}, \"near\": {\"type\": \"boolean\"}," : "")
        "place": {"$ref": "#/components/schemas/Place"},
        "document": {"$ref": "#/components/schemas/DocumentReference"}}}}
    """
  }
}
