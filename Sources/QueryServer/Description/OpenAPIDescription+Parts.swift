extension OpenAPIDescription {
  static func parameters(_ limits: RequestLimits) -> String {
    """
    "q": {"name": "q", "in": "query", "required": true,
      "description": "検索する言葉。空白は「かつ」、OR は「または」、- は除外、\\"…\\" は語句",
      "schema": {"type": "string", "maxLength": \(limits.queryCharacters)}},
    "limit": {"name": "limit", "in": "query", "description": "一度に返す件数",
      "schema": {"type": "integer", "minimum": 1, "maximum": \(limits.hits), "default": 10}},
    "offset": {"name": "offset", "in": "query", "description": "飛ばす件数",
      "schema": {"type": "integer", "minimum": 0, "maximum": \(limits.offset), "default": 0}},
    "passages": {"name": "passages", "in": "query",
      "description": "文書ごとに一件でなく、該当箇所をすべて返す",
      "schema": {"type": "boolean", "default": false}},
    "exact": {"name": "exact", "in": "query", "description": "近い候補を返さない",
      "schema": {"type": "boolean", "default": false}},
    "sort": {"name": "sort", "in": "query", "description": "並び順。関連の強い順か、日付の新しい順",
      "schema": {"type": "string", "enum": ["score", "date"], "default": "score"}},
    "explain": {"name": "explain", "in": "query", "description": "点数の内訳を添える",
      "schema": {"type": "boolean", "default": false}},
    "facets": {"name": "facets", "in": "query",
      "description": "見つかった文書を種別・年度・団体・信頼・出典・タグごとに数える",
      "schema": {"type": "boolean", "default": false}},
    "id": {"name": "id", "in": "path", "required": true, "description": "検索結果にある番号",
      "schema": {"type": "string"}}
    """
  }

  /// Every status that a problem can have, with what it means here.
  static var responses: String {
    let meanings = [
      (400, "パラメーターが正しくない"), (404, "指定されたものがない"), (405, "GET と HEAD のほかは使えない"),
      (413, "本文は受け付けない"), (414, "URLが長すぎる"), (421, "宛先の名前が違う"), (431, "ヘッダーが大きすぎる"),
      (500, "サーバーの内部の問題"), (503, "ナレッジベースを開けない、混雑、または時間切れ"),
    ]
    return meanings.map { status, meaning in
      """
      "\(status)": {"description": "\(meaning)", "content": {"application/problem+json": \
      {"schema": {"$ref": "#/components/schemas/Problem"}}}}
      """
    }.joined(separator: ",\n")
  }

  static let schemas = """
    "SearchResponse": {"type": "object",
      "required": ["query", "total", "documents", "took_ms", "problems", "hits"],
      "properties": {
        "query": {"type": "string"},
        "total": {"type": "integer", "minimum": 0, "description": "すべての条件に合う箇所の数"},
        "documents": {"type": "integer", "minimum": 0, "description": "その箇所がある文書の数"},
        "took_ms": {"type": "number", "minimum": 0},
        "problems": {"type": "array", "items": {"$ref": "#/components/schemas/QueryProblem"}},
        "hits": {"type": "array", "items": {"$ref": "#/components/schemas/Hit"}},
        "facets": {"type": "object", "description": "文書の数。facets=true のときだけ",
          "properties": {"kind": {"$ref": "#/components/schemas/Facet"},
            "fiscal_year": {"$ref": "#/components/schemas/Facet"},
            "municipality": {"$ref": "#/components/schemas/Facet"},
            "trust": {"$ref": "#/components/schemas/Facet"},
            "source": {"$ref": "#/components/schemas/Facet"},
            "tag": {"$ref": "#/components/schemas/Facet"}}}}},
    "Facet": {"type": "array", "items": {"type": "object", "required": ["value", "label", "count"],
      "properties": {"value": {"type": "string"}, "label": {"type": "string"},
        "count": {"type": "integer", "minimum": 1}}}},
    "QueryProblem": {"type": "object", "required": ["column", "code", "message"],
      "properties": {"column": {"type": "integer", "minimum": 1}, "code": {"type": "string"},
        "message": {"type": "string"}}},
    "Hit": {"type": "object",
      "required": ["id", "match", "score", "document", "headings", "snippet", "highlights",
        "place", "more"],
      "properties": {
        "id": {"type": "string"},
        "match": {"type": "string", "enum": ["exact", "near"]},
        "score": {"type": "number"},
        "document": {"$ref": "#/components/schemas/DocumentReference"},
        "headings": {"type": "array", "items": {"type": "string"}},
        "snippet": {"type": "string"},
        "highlights": {"type": "array",
          "description": "抜粋の中の範囲（Unicodeスカラー単位、終わりは含まない）",
          "items": {"type": "array", "items": {"type": "integer", "minimum": 0},
            "minItems": 2, "maxItems": 2}},
        "place": {"$ref": "#/components/schemas/Place"},
        "more": {"type": "integer", "minimum": 0},
        "explain": {"type": "object", "required": ["parts", "factors"],
          "properties": {
            "parts": {"type": "object", "additionalProperties": {"type": "number"}},
            "factors": {"type": "object", "additionalProperties": {"type": "number"}}}}}},
    "DocumentReference": {"type": "object", "required": ["id", "title", "trust"],
      "properties": {"id": {"type": "string"}, "title": {"type": "string"},
        "kind": {"type": ["string", "null"]}, "path": {"type": ["string", "null"]},
        "trust": {"$ref": "#/components/schemas/Trust"}}},
    "Trust": {"type": "string", "enum": ["primary", "verified", "ai-generated", "unknown"]},
    "Place": {"type": "object", "description": "分かるものだけ",
      "properties": {"line": {"type": "integer"}, "page": {"type": "integer"},
        "sheet": {"type": "string"}, "cell": {"type": "string"}, "slide": {"type": "integer"},
        "member": {"type": "string"}}},
    "DocumentHead": {"type": "object",
      "required": ["id", "title", "trust", "tags", "paths", "format", "sha256", "passages"],
      "properties": {
        "id": {"type": "string"}, "title": {"type": "string"}, "kind": {"type": "string"},
        "field": {"type": "string"}, "publisher": {"type": "string"},
        "municipality": {"type": "string"}, "date": {"type": "string"},
        "fiscal_year": {"type": "integer"}, "trust": {"$ref": "#/components/schemas/Trust"},
        "tags": {"type": "array", "items": {"type": "string"}}, "path": {"type": "string"},
        "paths": {"type": "array", "items": {"type": "string"}}, "format": {"type": "string"},
        "encoding": {"type": "string"}, "sha256": {"type": "string"},
        "passages": {"type": "integer", "minimum": 0},
        "corrected": {"type": "array", "items": {"type": "string"},
          "description": "手で訂正した項目（あるときだけ）"}}},
    "DocumentResponse": {"type": "object", "required": ["document", "sections"],
      "properties": {
        "document": {"$ref": "#/components/schemas/DocumentHead"},
        "sections": {"type": "array", "items": {"type": "object",
          "required": ["id", "headings", "level", "place", "passages"],
          "properties": {
            "id": {"type": "string"},
            "headings": {"type": "array", "items": {"type": "string"}},
            "level": {"type": "integer", "minimum": 0},
            "place": {"$ref": "#/components/schemas/Place"},
            "passages": {"type": "array", "items": {"type": "object",
              "required": ["id", "text", "place"],
              "properties": {"id": {"type": "string"}, "text": {"type": "string"},
                "place": {"$ref": "#/components/schemas/Place"}}}}}}}}},
    "PassageResponse": {"type": "object",
      "required": ["id", "text", "headings", "place", "ordinal", "document"],
      "properties": {
        "id": {"type": "string"}, "text": {"type": "string"},
        "headings": {"type": "array", "items": {"type": "string"}},
        "place": {"$ref": "#/components/schemas/Place"},
        "ordinal": {"type": "integer", "minimum": 0},
        "document": {"$ref": "#/components/schemas/DocumentHead"},
        "previous": {"type": "string"}, "next": {"type": "string"}}},
    "Status": {"type": "object", "required": ["status"],
      "properties": {"status": {"type": "string"}}},
    "Problem": {"type": "object", "description": "RFC 9457",
      "required": ["type", "title", "status", "detail", "code"],
      "properties": {"type": {"type": "string"}, "title": {"type": "string"},
        "status": {"type": "integer"}, "detail": {"type": "string"},
        "code": {"type": "string"}, "parameter": {"type": "string"}}}
    """
}
