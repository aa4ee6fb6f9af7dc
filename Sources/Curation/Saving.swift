import KnowledgeModel
import KnowledgeStore
import Search

/// Keeps a query under a name.
package struct SaveSearch: CurationStep {
  private let searches: [SavedSearch]
  private let replaces: Bool
  private let action: CurationAction

  package init(
    name: String, query: String, description: String = "", replaces: Bool = false
  ) throws(CurationError) {
    try self.init(
      [SavedSearch(name: name, query: query, description: description)], replaces: replaces,
      action: .saveSearch)
  }

  /// All that a file holds.
  package init(_ file: SavedSearchFile, replaces: Bool = false) throws(CurationError) {
    try self.init(file.searches, replaces: replaces, action: .importSearches)
  }

  private init(
    _ searches: [SavedSearch], replaces: Bool, action: CurationAction
  ) throws(CurationError) {
    self.replaces = replaces
    self.action = action
    var checked: [SavedSearch] = []
    for search in searches {
      let name = search.name.trimmed
      guard !name.isEmpty, name.isOneLine else { throw .searchName(search.name) }
      try CurationError.refuseUnreadable(search.query)
      checked.append(
        SavedSearch(
          name: name, query: search.query.trimmed, description: search.description.trimmed))
    }
    self.searches = checked
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let shelf = try SearchShelf(desk.snapshot)
    var edits: [CurationEdit] = []
    var items: [CurationReport.Item] = []
    var unchanged = 0
    var names = try desk.names(.search)
    for search in searches {
      if let known = shelf.entry(search.name) {
        guard known.search != search else {
          unchanged += 1
          continue
        }
        guard replaces else { throw CurationError.searchExists(search.name) }
        let item = desk.item(known.item.name, .search(search))
        edits.append(.replacing(known.item, by: item))
      } else {
        edits.append(.making(desk.item(names.next(), .search(search))))
      }
      items.append(CurationReport.Item(id: search.name, text: search.query))
    }
    return CurationPlan(
      edits.isEmpty ? [] : [CurationChange(action, edits)],
      CurationReport(
        action, "検索 \(items.count) 件を保存します（同じもの \(unchanged) 件）。", items: items,
        unchanged: unchanged))
  }
}

/// Drops kept queries.
package struct RemoveSearches: CurationStep {
  private let names: [String]

  package init(names: [String]) { self.names = names }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let shelf = try SearchShelf(desk.snapshot)
    var edits: [CurationEdit] = []
    for name in names {
      guard let known = shelf.entry(name) else { throw CurationError.unknownSearch(name) }
      if !edits.contains(where: { $0.key == known.item.key }) {
        edits.append(.removing(known.item))
      }
    }
    return CurationPlan(
      edits.isEmpty ? [] : [CurationChange(.removeSearch, edits)],
      CurationReport(
        .removeSearch, "保存した検索 \(edits.count) 件を消します。",
        items: names.map { CurationReport.Item(id: $0, text: "") }))
  }
}

extension CurationError {
  /// Words to search for are kept only where something can be found by them.
  package static func refuseUnreadable(_ query: String) throws(CurationError) {
    let parsed = QueryParser.parse(query)
    guard parsed.query == nil else { return }
    let hasWords = query.contains { $0.isLetter || $0.isNumber }
    guard hasWords, let problem = parsed.problems.first, problem.code != .emptyQuery else {
      throw .emptyQuery
    }
    throw .unreadableQuery(query, problem: problem.message)
  }
}
