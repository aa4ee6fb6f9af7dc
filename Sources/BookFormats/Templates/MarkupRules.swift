/// What elements and attributes a template may use.
enum MarkupRules {
  /// Elements that run, fetch or take over.
  static let refused: Set<String> = [
    "script", "iframe", "object", "embed", "base", "form", "audio", "video", "foreignobject",
  ]

  /// Elements of HTML without contents.
  static let void: Set<String> = [
    "area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  struct Fault: Error {
    let text: String
  }

  /// `name="value"`, each once.
  static func check(attributes: Substring, of element: String) throws(Fault) {
    var rest = attributes
    var seen: Set<String> = []
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return }
      let name = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
      rest = rest.dropFirst(name.count)
      guard rest.first == "=", let quote = rest.dropFirst().first, "\"'".contains(quote),
        let end = rest.dropFirst(2).firstIndex(of: quote)
      else { throw Fault(text: "属性 \(name) の値を「\"」で囲んでください。") }
      let value = rest.dropFirst(2)[..<end]
      rest = rest[end...].dropFirst()
      guard seen.insert(name).inserted else { throw Fault(text: "属性 \(name) が二つあります。一つにしてください。") }
      try check(name, value, of: element)
    }
  }

  private static func check(
    _ name: String, _ value: Substring, of element: String
  ) throws(Fault) {
    let isSpace = name == "xmlns" || name.hasPrefix("xmlns:")
    guard isSpace || !name.contains(":") || name == "xml:lang" || name == "xml:space" else {
      throw Fault(text: "属性 \(name) は使えません（図は「プレーンSVG」で保存してください）。")
    }
    guard !name.lowercased().hasPrefix("on") else {
      throw Fault(text: "属性 \(name) は使えません。取り除いてください。")
    }
    guard !value.contains("<") else { throw Fault(text: "属性 \(name) の「<」は &lt; と書いてください。") }
    let isInside = ["x", "#", "data:"].contains { value.hasPrefix($0) }
    let fetches =
      ["src", "srcset", "poster"].contains(name)
      || name == "href" && ["link", "image", "use"].contains(element)
    if fetches, !isInside {
      throw Fault(text: "\(name)=\"\(value)\" は外のファイルを読みます。data: で埋め込んでください。")
    }
  }
}
