import CaseCollections
import Curation
import KnowledgeModel
import KnowledgeStore
import TestSupport
import Testing

/// The description is held against what the routes do.
@Suite struct OpenAPITests {
  private let server: ServerUnderTest

  init() throws {
    let other = Work(
      publisher: "架空県", title: "別の調査", fiscalYear: 2022, key: SourceKey("架空県|別の調査|2022"))
    let witness = Witness(passage: PassageID("d3-1"), place: Place(line: 1), text: "別の調査")
    let shelf = try Shelf(
      document("d1", findings: findings(of: "d1"), "DX", "二つ目"),
      document("d2", findings: findings(of: "d2"), "別の文書"),
      document(
        "d3", findings: [.citation(Citation(form: .note, work: other, witness: witness))], "別の調査"))
    try shelf.perform(
      try AddTag(
        tag: "窓口", ids: ["d1", "d1-1"], description: "説明", aliases: ["受付"], tagsDocuments: false))
    try shelf.perform(try AddRule(tag: "窓口", query: "DX", unit: .document))
    try shelf.perform(ApplyRules(tag: nil))
    try shelf.perform(AddLink(from: "d1-1", to: "d2", kind: .answers, note: ""))
    try shelf.perform(try SaveSearch(name: "s", query: "DX", description: "", replaces: false))
    var front = CollectionFront(title: "題")
    front.editors = ["架空県"]
    try shelf.perform(try NewCollection(name: "研修", front: front))
    try shelf.perform(
      AddEntries(to: "研修", ids: ["d1-1", "d2-1"], note: EntryNote(comment: "注", text: "文")))
    try shelf.perform(
      try AddCollectionRule(to: "研修", query: "二つ目", unit: .passage, chapter: nil))
    try shelf.perform(
      MergeSources(ids: ["架空県|窓口調査|2022", "架空県|別の調査|2022"]))
    server = try ServerUnderTest(shelf.source)
  }

  private func description() async throws -> JSON {
    try await server.get("/api/v1/openapi.json").json
  }

  /// A request that succeeds, for each path.
  private static let examples = [
    "/api/v1/search": "/api/v1/search?q=DX&facets=true&expand=true",
    "/api/v1/documents/{id}": "/api/v1/documents/d1",
    "/api/v1/passages/{id}": "/api/v1/passages/d1-1",
    "/api/v1/documents/{id}/related": "/api/v1/documents/d1/related?limit=3",
    "/api/v1/documents/{id}/graph": "/api/v1/documents/d1/graph?depth=2",
    "/api/v1/sources": "/api/v1/sources", "/api/v1/figures": "/api/v1/figures?min=1",
    "/api/v1/cases": "/api/v1/cases", "/api/v1/challenges": "/api/v1/challenges",
    "/api/v1/measures": "/api/v1/measures", "/api/v1/indicators": "/api/v1/indicators?level=KPI",
    "/api/v1/people": "/api/v1/people", "/api/v1/places": "/api/v1/places",
    "/api/v1/events": "/api/v1/events", "/api/v1/glossary": "/api/v1/glossary",
    "/api/v1/lint": "/api/v1/lint", "/api/v1/timeline": "/api/v1/timeline",
    "/api/v1/duplicates": "/api/v1/duplicates", "/api/v1/files": "/api/v1/files?status=ok",
    "/api/v1/spellings": "/api/v1/spellings?merged=true",
    "/api/v1/tags": "/api/v1/tags", "/api/v1/tagged": "/api/v1/tagged?tag=%E7%AA%93%E5%8F%A3",
    "/api/v1/orphans": "/api/v1/orphans", "/api/v1/rules": "/api/v1/rules",
    "/api/v1/links": "/api/v1/links", "/api/v1/corrections": "/api/v1/corrections",
    "/api/v1/changes": "/api/v1/changes", "/api/v1/searches": "/api/v1/searches",
    "/api/v1/searches/{id}": "/api/v1/searches/s?facets=true",
    "/api/v1/documents/{id}/tags": "/api/v1/documents/d1/tags",
    "/api/v1/documents/{id}/links": "/api/v1/documents/d1/links",
    "/api/v1/passages/{id}/tags": "/api/v1/passages/d1-1/tags",
    "/api/v1/passages/{id}/links": "/api/v1/passages/d1-1/links",
    "/api/v1/collections": "/api/v1/collections",
    "/api/v1/collections/{id}": "/api/v1/collections/%E7%A0%94%E4%BF%AE",
    "/api/v1/collections/{id}/check": "/api/v1/collections/%E7%A0%94%E4%BF%AE/check",
    "/api/v1/collections/{id}/proposals": "/api/v1/collections/%E7%A0%94%E4%BF%AE/proposals",
    "/api/v1/collections/{id}/revisions": "/api/v1/collections/%E7%A0%94%E4%BF%AE/revisions",
    "/api/v1/openapi.json": "/api/v1/openapi.json", "/healthz": "/healthz", "/readyz": "/readyz",
  ]

  @Test func `it describes every route of the interface`() async throws {
    let description = try await description()
    #expect(description["openapi"] == .string("3.1.0"))
    #expect(Set(description["paths"]?.members.keys ?? [:].keys) == Set(Self.examples.keys))
  }

  @Test func `answers have the described type and shape`() async throws {
    let description = try await description()
    for (path, target) in Self.examples {
      let answer = try await server.get(target)
      #expect(answer.status == 200, "\(target)")
      let described = try #require(description["paths"]?[path]?["get"]?["responses"]?["200"])
      let type = try #require(answer["Content-Type"])
      let schema = try #require(described["content"]?[type]?["schema"], "\(target): \(type)")
      #expect(try faults(of: answer.json, against: schema, in: description, at: target) == [])
      for name in described["headers"]?.members.keys ?? [:].keys where name != "Link" {
        #expect(answer[name] != nil, "\(target): \(name)")
      }
    }
  }

  @Test func `problems have the described shape and status`() async throws {
    let description = try await description()
    let cases = [
      ("/api/v1/search", "/api/v1/search"), ("/api/v1/documents/{id}", "/api/v1/documents/none"),
      ("/api/v1/passages/{id}", "/api/v1/passages/none"),
      ("/api/v1/documents/{id}/related", "/api/v1/documents/none/related"),
      ("/api/v1/documents/{id}/graph", "/api/v1/documents/none/graph"),
      ("/api/v1/figures", "/api/v1/figures?min=x"),
      ("/api/v1/tagged", "/api/v1/tagged"), ("/api/v1/tagged", "/api/v1/tagged?tag=x"),
      ("/api/v1/searches/{id}", "/api/v1/searches/x"),
      ("/api/v1/passages/{id}/tags", "/api/v1/passages/none/tags"),
      ("/api/v1/files", "/api/v1/files?status=broken"),
      ("/api/v1/collections/{id}", "/api/v1/collections/x"),
      ("/api/v1/collections/{id}/check", "/api/v1/collections/x/check"),
      ("/api/v1/openapi.json", "/api/v1/openapi.json?x=1"),
    ]
    for (path, target) in cases {
      let answer = try await server.get(target)
      let responses = try #require(description["paths"]?[path]?["get"]?["responses"])
      let reference = try #require(responses["\(answer.status)"], "\(target): \(answer.status)")
      let response = resolved(reference, in: description)
      let schema = try #require(response["content"]?["application/problem+json"]?["schema"])
      #expect(try faults(of: answer.json, against: schema, in: description, at: target) == [])
    }
  }

  @Test func `each described parameter is taken, and no other`() async throws {
    let description = try await description()
    let references = description["paths"]?["/api/v1/search"]?["get"]?["parameters"]?.items ?? []
    let values = ["q": "DX", "sort": "date", "limit": "1", "offset": "1"]
    #expect(references.count == 10)
    for reference in references {
      let name = try #require(resolved(reference, in: description)["name"]?.string)
      let value = values[name] ?? "true"
      let target = name == "q" ? "?q=\(value)" : "?q=DX&\(name)=\(value)"
      #expect(try await server.get("/api/v1/search" + target).status == 200, "\(name)")
    }
  }

  private func resolved(_ value: JSON, in description: JSON) -> JSON {
    guard let path = value["$ref"]?.string else { return value }
    return path.split(separator: "/").dropFirst().reduce(description) {
      $0[String($1)] ?? .null
    }
  }

  /// Where a value is not as its schema says, as far as our schemas say anything.
  private func faults(
    of value: JSON, against schema: JSON, in description: JSON, at place: String
  ) throws -> [String] {
    let schema = resolved(schema, in: description)
    guard schema != .null else { return ["\(place): no schema"] }
    let types = schema["type"].map { $0.string.map { [$0] } ?? $0.items.compactMap(\.string) }
    if let types, !types.contains(where: { value.isOf(type: $0) }) {
      return ["\(place): not of type \(types)"]
    }
    if let choices = schema["enum"]?.items, !choices.contains(value) {
      return ["\(place): not one of the values"]
    }
    var faults: [String] = []
    for name in schema["required"]?.items ?? [] where value[name.string ?? ""] == nil {
      faults.append("\(place): \(name) is missing")
    }
    let properties = schema["properties"]?.members
    for (name, member) in value.members {
      if let property = properties?[name] {
        faults += try self.faults(
          of: member, against: property, in: description, at: "\(place).\(name)")
      } else if properties != nil {
        faults.append("\(place): \(name) is not described")
      }
    }
    for item in value.items {
      guard let items = schema["items"] else { continue }
      faults += try self.faults(of: item, against: items, in: description, at: "\(place)[]")
    }
    return faults
  }
}

extension JSON {
  fileprivate func isOf(type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"),
      (.array, "array"), (.object, "object"):
      true
    case (.number(let number), "integer"): number.rounded() == number
    default: false
    }
  }
}
