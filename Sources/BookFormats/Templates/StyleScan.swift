/// Judges a style sheet that offices write: it must not fetch anything, nor end the element in
/// which it stands.
enum StyleScan {
  static func check(_ text: String) throws(TemplateFault) {
    try refuse("@import", in: text, "@import は外のファイルを読みます。内容をこのファイルに写してください。")
    try refuse("</", in: text, "「</」は使えません。取り除いてください。")
    var rest = text[...]
    while let found = rest.firstRange(of: "url(") {
      let value = rest[found.upperBound...].drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      guard value.hasPrefix("data:") || value.hasPrefix("#") else {
        throw TemplateFault(
          line: rest.line(of: found.lowerBound),
          text: "url(…) は外のファイルを読みます。data: で埋め込んでください。")
      }
      rest = value
    }
  }

  private static func refuse(
    _ word: String, in text: String, _ advice: String
  ) throws(TemplateFault) {
    guard let found = text.firstRange(of: word) else { return }
    throw TemplateFault(line: text[...].line(of: found.lowerBound), text: advice)
  }
}
