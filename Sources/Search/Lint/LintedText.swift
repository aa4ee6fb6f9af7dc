/// Text in which signs of full width are those of half width, scalar by scalar: what rules read.
enum LintedText {
  static func form(of text: String) -> String {
    var form = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        form.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: form.append(" ")
      default: form.append(scalar)
      }
    }
    return String(form)
  }

  /// Lines, and sentences within them; the mark that ends a sentence is left out.
  static func sentences(of text: String) -> [Substring] {
    text.split { $0 == "\n" || $0 == "。" }
  }
}
