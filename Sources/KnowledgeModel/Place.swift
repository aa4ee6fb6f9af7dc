/// Where in a file something stands. Only what the format knows is present.
package struct Place: Sendable, Hashable, Codable {
  /// 1-based, in lines of the decoded text.
  package let line: Int?
  /// 1-based.
  package let page: Int?
  package let sheet: String?
  /// In A1 notation.
  package let cell: String?
  /// 1-based.
  package let slide: Int?
  /// Name of the member of an archive or mail.
  package let member: String?

  package init(
    line: Int? = nil, page: Int? = nil, sheet: String? = nil, cell: String? = nil,
    slide: Int? = nil, member: String? = nil
  ) {
    self.line = line
    self.page = page
    self.sheet = sheet
    self.cell = cell
    self.slide = slide
    self.member = member
  }
}
