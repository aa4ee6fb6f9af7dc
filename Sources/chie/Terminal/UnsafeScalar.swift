extension Unicode.Scalar {
  /// Whether a terminal would obey it, or a reader not see it: control characters but line feed and
  /// tab, line separators, marks that turn the direction of writing, invisible annotations and tags.
  var isUnsafe: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
