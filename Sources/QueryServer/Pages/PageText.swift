import Mustache

/// Text of a document, a query or a file name on its way into a page. Pages hold no plain `String`.
///
/// Mustache escapes `<`, `>`, `&` and quotes as characters, not as scalars: a quote with a combining
/// mark behind it is another character and would pass. A word joiner between the two keeps them
/// apart. Control characters, which HTML does not allow, become U+FFFD.
struct PageText: Sendable, Hashable, ExpressibleByStringLiteral, MustacheCustomRenderable {
  let renderText: String

  init(_ text: String) {
    var scalars = String.UnicodeScalarView()
    var isAfterMarkup = false
    for scalar in text.unicodeScalars {
      if isAfterMarkup, !scalar.isASCII { scalars.append("\u{2060}") }
      isAfterMarkup = Self.markup.contains(scalar)
      scalars.append(Self.isForbidden(scalar) ? "\u{FFFD}" : scalar)
    }
    renderText = String(scalars)
  }

  init(stringLiteral text: String) {
    self.init(text)
  }

  /// For sections: an empty text is nothing.
  var isNull: Bool { renderText.isEmpty }

  private static let markup: [Unicode.Scalar] = ["<", ">", "&", "\"", "'"]

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
