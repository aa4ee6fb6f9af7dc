/// A content word of a text, as ranking counts it.
package struct Word: Sendable, Hashable {
  /// The base form, folded: lower case, one width, no white space and no control character, so
  /// that it is one token wherever tokens are separated by spaces.
  package let base: String
  /// Half-open, in UTF-8 bytes of the original text.
  package let utf8Range: Range<Int>
  /// In katakana; `nil` for a word that the dictionary does not have.
  package let reading: String?
}
