/// What stands between the end of a line and the beginning of the next.
enum LineEnds {
  /// Nothing where either is written without spaces, a space between Latin words, and no hyphen where
  /// a word was divided.
  static func joined(_ above: String, _ below: String) -> String {
    guard let last = above.unicodeScalars.last, let first = below.unicodeScalars.first else {
      return above + below
    }
    if last.isWide || first.isWide { return above + below }
    let isDivided =
      "-‐".unicodeScalars.contains(last) && first.properties.isLowercase
      && above.unicodeScalars.dropLast().last?.properties.isLowercase == true
    return isDivided ? String(above.dropLast()) + below : above + " " + below
  }
}
