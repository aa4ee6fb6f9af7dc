/// Where a page of a book is read.
package enum BookMedium: Sendable, Hashable {
  /// One file that needs no other.
  case page
  /// In the server: `back` is the address of the collection, `style` that of the style sheet.
  case preview(back: String, style: String)
  /// 縦書き, to be printed by a browser. By identity in the page, the number of the page on which
  /// a heading or a mark stands, printed in contents and index; empty while they are not known.
  case vertical(pages: [String: Int])

  var isVertical: Bool {
    if case .vertical = self { true } else { false }
  }
}
