/// What `chie related --json` prints and `/api/v1/documents/{id}/related` answers.
package struct RelatedResponse: Sendable, Encodable {
  let id: String
  let title: String
  let related: [ListItem]

  package init(_ list: RelatedList) {
    id = list.id
    title = list.title
    related = list.items
  }
}
