import Search

/// A list of the interface: where it stands, what it takes, and what answers it.
struct ListKind: Sendable {
  let path: String
  /// The key under which its items stand.
  let name: String
  let summary: String
  /// The parameters besides ``ListParameters/common``.
  let filters: [String]
  let answer: @Sendable (OpenKnowledge, ListParameters) throws -> FindingList

  private init(
    _ listing: FindingListing, at path: String, _ summary: String, filters: [String] = []
  ) {
    self.path = path
    name = listing.rawValue
    self.summary = summary
    self.filters = filters
    answer = { try $0.findings.list($1.findingRequest(listing)) }
  }

  private init(
    named name: String, at path: String, _ summary: String, filters: [String] = [],
    _ answer: @escaping @Sendable (OpenKnowledge, ListParameters) throws -> FindingList
  ) {
    self.path = path
    self.name = name
    self.summary = summary
    self.filters = filters
    self.answer = answer
  }

  static let all = [
    ListKind(.sources, at: "/api/v1/sources", "引用されている資料の一覧", filters: ["publisher"]),
    ListKind(.figures, at: "/api/v1/figures", "数値の一覧", filters: ["unit", "min", "max"]),
    ListKind(
      .cases, at: "/api/v1/cases", "事例の一覧", filters: ["municipality", "measure", "factor"]),
    ListKind(.challenges, at: "/api/v1/challenges", "課題の一覧"),
    ListKind(.measures, at: "/api/v1/measures", "支援策・施策と取組の一覧"),
    ListKind(.indicators, at: "/api/v1/indicators", "指標の一覧", filters: ["level", "measure"]),
    ListKind(.people, at: "/api/v1/people", "話題に関わった人の一覧"),
    ListKind(.places, at: "/api/v1/places", "都道府県・市区町村の一覧"),
    ListKind(.events, at: "/api/v1/events", "研修や会議の日程の一覧"),
    ListKind(.glossary, at: "/api/v1/glossary", "略語と意味の一覧"),
    ListKind(named: "lint", at: "/api/v1/lint", "食い違いや出典の抜けの一覧") {
      try LintSearcher(reader: $0.reader).list($1.itemRequest)
    },
    ListKind(named: "timeline", at: "/api/v1/timeline", "文書・事例・行事・引用資料を古い順に並べた一覧") {
      try TimelineSearcher(reader: $0.reader).list($1.itemRequest)
    },
    ListKind(named: "duplicates", at: "/api/v1/duplicates", "ほぼ同じ文書の組の一覧") {
      try DuplicateSearcher(reader: $0.reader).list($1.itemRequest)
    },
    ListKind(named: "files", at: "/api/v1/files", "ファイルごとの状態の一覧", filters: ["status"]) {
      try FileSearcher(reader: $0.reader).list($1.fileRequest)
    },
  ]
}
