import Search

/// The form on every page, as it was filled in.
struct SearchForm: Sendable {
  let query: PageText
  let passages: Bool
  let exact: Bool
  let expand: Bool
  let byDate: Bool

  static let empty = SearchForm(
    query: "", passages: false, exact: false, expand: false, byDate: false)

  init(query: PageText, passages: Bool, exact: Bool, expand: Bool, byDate: Bool) {
    self.query = query
    self.passages = passages
    self.exact = exact
    self.expand = expand
    self.byDate = byDate
  }

  init(_ parameters: SearchParameters) {
    query = PageText(parameters.query)
    passages = parameters.passages
    exact = parameters.exact
    expand = parameters.expand
    byDate = parameters.order == .date
  }
}
