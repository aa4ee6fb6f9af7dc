import Mustache

/// Text of a document, a query or a file name on its way into a page. Pages hold no plain `String`.
///
/// Escaped here, by Unicode scalar: Mustache escapes by character, and a quote with a combining mark
/// behind it is another character, but still a quote to a browser. What HTML does not allow becomes
/// U+FFFD.
struct PageText: Sendable, Hashable, ExpressibleByStringLiteral, MustacheCustomRenderable {
  /// HTML, for elements and for attributes in quotes.
  let renderText: String

  init(_ text: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": scalars.append(contentsOf: "&lt;".unicodeScalars)
      case ">": scalars.append(contentsOf: "&gt;".unicodeScalars)
      case "&": scalars.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": scalars.append(contentsOf: "&quot;".unicodeScalars)
      case "'": scalars.append(contentsOf: "&#39;".unicodeScalars)
      default: scalars.append(Self.isForbidden(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    renderText = String(scalars)
  }

  init(stringLiteral text: String) {
    self.init(text)
  }

  /// For sections: an empty text is nothing.
  var isNull: Bool { renderText.isEmpty }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
