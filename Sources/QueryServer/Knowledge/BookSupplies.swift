package import BookFormats
package import CaseCollections

/// What books are made with besides the knowledge base.
package struct BookSupplies: Sendable {
  let references: BookMaker.References
  /// Read anew for every book, so that who changes a template sees it.
  let templates: @Sendable () throws(BookError) -> BookTemplates

  package init(
    references: BookMaker.References,
    templates: @escaping @Sendable () throws(BookError) -> BookTemplates
  ) {
    self.references = references
    self.templates = templates
  }
}
