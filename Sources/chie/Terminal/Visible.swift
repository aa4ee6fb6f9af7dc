extension String {
  /// The text as it may go to a terminal: a document's control characters are shown as pictures
  /// (␛ for ESC), marks that turn the direction of writing as 「�」. Line feeds and tabs stay.
  var visible: String {
    guard unicodeScalars.contains(where: Self.isUnsafe) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      shown.append(Self.isUnsafe(scalar) ? Self.picture(scalar) : scalar)
    }
    return String(shown)
  }

  /// The same for a place in the middle of a line.
  var visibleLine: String {
    String(visible.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
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
