/// Where the templates of books lie: what an office changed, and those of the product.
package struct BookFolders: Sendable, Hashable {
  /// What somebody asked for by name, or what stands beside the knowledge base; `nil` where an office
  /// changed nothing.
  package let own: String?
  /// `nil` where the product is not installed as a whole.
  package let standard: String?

  /// - Parameters:
  ///   - option: `--templates`.
  ///   - variable: `CHIE_BOOK`; an empty value counts as none.
  ///   - knowledgeBase: Path of the knowledge base.
  ///   - executable: Absolute path of the running program; `nil` where the system does not tell.
  package init(
    option: String?, variable: String?, knowledgeBase: String, executable: String?,
    exists: (String) -> Bool
  ) {
    let places = OfficeFolder("book").places(beside: knowledgeBase, for: executable)
    let named = option ?? variable.flatMap { $0.isEmpty ? nil : $0 }
    own = named ?? places.first.flatMap { exists($0) ? $0 : nil }
    standard = places.dropFirst().first(where: exists)
  }
}
