/// The interface described in OpenAPI 3.1, as JSON text. A test holds the routes against it.
package struct OpenAPIDescription: Sendable {
  private let settings: ServerSettings

  package init(settings: ServerSettings) {
    self.settings = settings
  }

  package var json: String {
    """
    {
    "openapi": "3.1.0",
    "info": {
      "title": "知恵（Chie）検索API",
      "version": "\(settings.version)",
      "summary": "専門家の助言、課題解決事例、調査研究報告を検索するAPI",
      "description": "閲覧専用です。時刻以外は、ナレッジベースが変わらない限り同じ応答を返します（ETag）。"
    },
    "servers": [{"url": "/"}],
    "paths": {
    \(paths)
    },
    "components": {
    "parameters": {
    \(Self.parameters(settings.limits)),
    \(Self.listParameters(settings.limits)),
    \(Self.handParameters),
    \(Self.collectionParameters)
    },
    "headers": {
      "ETag": {"description": "ナレッジベースの状態。If-None-Match に指定する", "schema": {"type": "string"}},
      "Link": {"description": "前後のページ（rel=\\"prev\\"、rel=\\"next\\"）", "schema": {"type": "string"}}
    },
    "responses": {
    \(Self.responses)
    },
    "schemas": {
    \(Self.schemas),
    \(Self.listSchemas),
    \(Self.handSchemas),
    \(Self.collectionSchemas)
    }
    }
    }

    """
  }

  private var paths: String {
    (fixedPaths + listPaths + handPaths + collectionPaths).joined(separator: ",\n")
  }

  private var listPaths: [String] {
    ListKind.all.map { kind in
      operation(
        kind.path, id: kind.name, summary: kind.summary, schema: Self.schema(of: kind),
        parameters: ["words", "limit", "offset", "document"] + kind.filters,
        errors: [400, 404, 503],
        isPaged: true)
    }
  }

  private var handPaths: [String] {
    HandListKind.all.map { kind in
      operation(
        kind.path, id: kind.operation, summary: kind.summary,
        schema: Self.schema(of: kind),
        parameters: (kind.subject == .nothing ? [] : ["id"]) + kind.filters + ListPage.names,
        errors: [400, 404, 503], isPaged: true)
    }
  }

  private var collectionPaths: [String] {
    let one = operation(
      CollectionRoute.path, id: "collection", summary: "事例集の表紙の言葉、章、規則、項目を得る",
      schema: "CollectionResponse", parameters: ["collection"], errors: [400, 404, 503])
    return [one]
      + CollectionListKind.all.map { kind in
        operation(
          kind.path, id: kind.operation, summary: kind.summary, schema: Self.schema(of: kind),
          parameters: (kind.isOfOne ? ["collection"] : []) + ListPage.names,
          errors: [400, 404, 409, 503], isPaged: true)
      }
  }

  private var fixedPaths: [String] {
    [
      operation(
        SavedSearchRoute.path, id: "savedSearch", summary: "保存した検索（id はその名前）で探す",
        schema: "SearchResponse", parameters: ["id"] + SavedSearchRoute.names,
        errors: [400, 404, 503], isPaged: true),
      operation(
        "/api/v1/search", id: "search", summary: "検索する", schema: "SearchResponse",
        parameters: SearchParameters.names, errors: [400, 503], isPaged: true),
      operation(
        "/api/v1/documents/{id}", id: "document", summary: "文書の全体を得る",
        schema: "DocumentResponse", parameters: ["id"], errors: [400, 404, 503]),
      operation(
        "/api/v1/documents/{id}/related", id: "related", summary: "関わりのある文書・事例・箇所などを理由とともに得る",
        schema: "RelatedResponse", parameters: ["id", "relatedLimit"], errors: [400, 404, 503]),
      operation(
        "/api/v1/documents/{id}/graph", id: "graph", summary: "文書につながるものを、点と線として得る",
        schema: "GraphResponse", parameters: ["id", "depth"], errors: [400, 404, 503]),
      operation(
        "/api/v1/passages/{id}", id: "passage", summary: "該当箇所を前後の箇所の番号とともに得る",
        schema: "PassageResponse", parameters: ["id"], errors: [400, 404, 503]),
      operation(
        "/api/v1/openapi.json", id: "description", summary: "この説明を得る", schema: nil,
        type: "application/vnd.oai.openapi+json;version=3.1", parameters: [], errors: [400]),
      operation(
        "/healthz", id: "health", summary: "サーバーが動いているかを確かめる", schema: "Status", parameters: [],
        errors: []),
      operation(
        "/readyz", id: "readiness", summary: "ナレッジベースを開けるかを確かめる", schema: "Status", parameters: [],
        errors: [503]),
    ]
  }

  private func operation(
    _ path: String, id: String, summary: String, schema: String?,
    type: String = "application/json", parameters: [String], errors: [Int], isPaged: Bool = false
  ) -> String {
    let references = parameters.map { "{\"$ref\": \"#/components/parameters/\($0)\"}" }
    let isKept = schema != "Status" && schema != nil
    let content =
      schema.map { "{\"$ref\": \"#/components/schemas/\($0)\"}" } ?? "{\"type\": \"object\"}"
    var headers: [String] = []
    if isKept { headers.append("\"ETag\": {\"$ref\": \"#/components/headers/ETag\"}") }
    if isPaged { headers.append("\"Link\": {\"$ref\": \"#/components/headers/Link\"}") }
    var responses: [String] = [
      """
      "200": {"description": "応答", "headers": {\(headers.joined(separator: ", "))}, \
      "content": {"\(type)": {"schema": \(content)}}}
      """
    ]
    if isKept { responses.append("\"304\": {\"description\": \"If-None-Match の状態から変わっていない\"}") }
    for status in errors + [405, 413, 414, 421, 431, 500] {
      responses.append("\"\(status)\": {\"$ref\": \"#/components/responses/\(status)\"}")
    }
    return """
      "\(path)": {"get": {"operationId": "\(id)", "summary": "\(summary)",
        "parameters": [\(references.joined(separator: ", "))],
        "responses": {\(responses.joined(separator: ", "))}}}
      """
  }
}
