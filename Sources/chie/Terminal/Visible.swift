extension String {
  /// The text as it may go to a terminal: a document's control characters are shown as pictures
  /// (␛ for ESC), marks that turn the direction of writing as 「�」. Line feeds and tabs stay.
  var visible: String {
    guard unicodeScalars.contains(where: \.isUnsafe) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      shown.append(scalar.isUnsafe ? Self.picture(scalar) : scalar)
    }
    return String(shown)
  }

  /// The same for a place in the middle of a line.
  var visibleLine: String {
    let shown = visible
    guard shown.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) else {
      return shown
    }
    return String(shown.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private static func picture(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x2028, 0x2029: " "
    default: "\u{FFFD}"
    }
  }
}
