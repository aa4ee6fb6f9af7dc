import Curation
import Search

/// A list of what people made by hand: where it stands, what it takes, and what answers it.
struct HandListKind: Sendable {
  /// What the path names.
  enum Subject: Sendable {
    case nothing, document, passage
  }

  /// With `{id}` for the subject.
  let path: String
  /// Of the operation in the description.
  let operation: String
  /// The key under which its items stand, in the terminal too.
  let name: String
  /// Of its items in the description.
  let schema: String
  let summary: String
  /// The parameters besides those of the page.
  let filters: [String]
  let subject: Subject
  let answer: @Sendable (CurationLists, HandListParameters) throws -> [ListItem]

  private init(
    _ operation: String, at path: String, _ summary: String, name: String, schema: String,
    filters: [String] = [], subject: Subject = .nothing,
    _ answer: @escaping @Sendable (CurationLists, HandListParameters) throws -> [ListItem]
  ) {
    self.path = path
    self.operation = operation
    self.name = name
    self.schema = schema
    self.summary = summary
    self.filters = filters
    self.subject = subject
    self.answer = answer
  }

  static let all = ofBase + ofPlaces

  /// Of all that stands in the base.
  private static let ofBase = [
    HandListKind("tags", at: "/api/v1/tags", "タグと件数の一覧", name: "tags", schema: "Tag") {
      lists, _ in try lists.tags()
    },
    HandListKind(
      "tagged", at: "/api/v1/tagged", "タグ（下の段を含む）が付いているものの一覧", name: "tags",
      schema: "Tagging", filters: ["tag"]
    ) { lists, parameters in try lists.places(taggedWith: try parameters.requiredTag()) },
    HandListKind(
      "orphans", at: "/api/v1/orphans", "付け先が見つからなくなったタグの一覧", name: "tags", schema: "Tagging"
    ) { lists, _ in try lists.orphanedTaggings() },
    HandListKind(
      "rules", at: "/api/v1/rules", "タグを付ける規則の一覧", name: "rules", schema: "Rule",
      filters: ["tag"]
    ) { lists, parameters in try lists.rules(of: parameters.tag) },
    HandListKind(
      "links", at: "/api/v1/links", "つながりの一覧", name: "links", schema: "Link",
      filters: ["document", "broken"]
    ) { lists, parameters in
      try lists.links(of: parameters.subject, broken: parameters.isBroken)
    },
    HandListKind(
      "searches", at: "/api/v1/searches", "保存した検索の一覧", name: "searches", schema: "SavedSearch"
    ) { lists, _ in try lists.searches() },
    HandListKind(
      "spellings", at: "/api/v1/spellings", "二つ以上の表記がある資料と、同じ資料とされた理由の一覧", name: "sources",
      schema: "Spellings", filters: ["merged"]
    ) { lists, parameters in try lists.sources(decided: parameters.isMerged) },
    HandListKind(
      "corrections", at: "/api/v1/corrections", "手で訂正したことの一覧", name: "corrections",
      schema: "Correction", filters: ["document", "orphans"]
    ) { lists, parameters in
      try lists.corrections(of: parameters.subject, orphans: parameters.isOrphan)
    },
    HandListKind(
      "changes", at: "/api/v1/changes", "手で変えたことの記録（新しい順）", name: "changes",
      schema: "Change", filters: ["document", "author"]
    ) { lists, parameters in
      try lists.changes(of: parameters.subject, author: parameters.author)
    },
  ]

  /// What stands on a document or passage.
  private static let ofPlaces = [
    (Subject.document, "document", "/api/v1/documents/{id}", "文書とその中の箇所"),
    (.passage, "passage", "/api/v1/passages/{id}", "箇所"),
  ].flatMap { subject, word, path, place in
    [
      HandListKind(
        "\(word)Tags", at: path + "/tags", "\(place)に付いているタグの一覧", name: "tags",
        schema: "Tagging", subject: subject
      ) { lists, parameters in try parameters.subject.map { try lists.tags(of: $0) } ?? [] },
      HandListKind(
        "\(word)Links", at: path + "/links", "\(place)から出るつながりと、入るつながりの一覧", name: "links",
        schema: "Link", subject: subject
      ) { lists, parameters in try lists.links(of: parameters.subject) },
    ]
  }
}

/// What a request for a list of what people made by hand asks for, checked.
struct HandListParameters: Sendable {
  /// The key of the document or passage that it is about; `nil` for all.
  let subject: String?
  let tag: String?
  let author: String?
  let isBroken: Bool
  let isOrphan: Bool
  let isMerged: Bool

  init(_ values: QueryString, subject: String?) throws(Problem) {
    self.subject = subject
    tag = values.text("tag")
    author = values.text("author")
    isBroken = try values.flag("broken")
    isOrphan = try values.flag("orphans")
    isMerged = try values.flag("merged")
  }

  func requiredTag() throws(Problem) -> String {
    guard let tag else {
      throw .invalidParameter(name: "tag", advice: "タグの名前を tag に指定してください。")
    }
    return tag
  }
}
