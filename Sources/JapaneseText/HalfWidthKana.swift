/// Half-width katakana and punctuation, U+FF61 to U+FF9D, to the full-width form.
enum HalfWidthKana {
  private static let forms: [Unicode.Scalar] = Array(
    ("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ"
      + "マミムメモヤユヨラリルレロワン").unicodeScalars)

  static func fullWidth(_ scalar: UInt32) -> Unicode.Scalar {
    forms[Int(scalar - 0xFF61)]
  }
}
