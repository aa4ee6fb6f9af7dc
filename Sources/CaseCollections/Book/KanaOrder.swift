import JapaneseText

/// The order of a Japanese index: by the bare kana of the reading, then by the reading, then by name.
enum KanaOrder {
  static func precedes(
    _ left: (reading: String, name: String), _ right: (reading: String, name: String)
  ) -> Bool {
    let keys = (Hiragana.bare(left.reading), Hiragana.bare(right.reading))
    return (keys.0, left.reading, left.name) < (keys.1, right.reading, right.name)
  }
}
