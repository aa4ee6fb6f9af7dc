/// What the text of a Word document points to: its styles, lists, notes, comments and addresses.
struct WordParts {
  var styles = WordStyles()
  var relationships: Relationships
  /// By identifier.
  var footnotes: [String: String] = [:]
  var endnotes: [String: String] = [:]
  var comments: [String: String] = [:]
}
