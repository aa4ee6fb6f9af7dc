/// The tags of a template, read and judged before it is used.
///
///     tag = "{{" [ "#" | "^" | "/" | ">" ] name "}}" | "{{{" name "}}}" | "{{!" remark "}}"
///
/// Mustache has more; this is what a template of a book needs, and what cannot fail later.
struct TemplateTags {
  /// The names of other templates (`{{> entry}}`), with the line of each.
  private(set) var partials: [(name: String, line: Int)] = []
  /// The text without its tags: an `x` stands for a value. Lines are those of the template.
  private(set) var markup = ""

  private var sections: [(name: String, line: Int)] = []

  init(_ text: String) throws(TemplateFault) {
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      markup += rest[..<open.lowerBound]
      let line = rest.line(of: open.lowerBound)
      let isTriple = rest[open.upperBound...].first == "{"
      guard let close = rest[open.upperBound...].firstRange(of: isTriple ? "}}}" : "}}") else {
        throw TemplateFault(line: line, text: "「{{」に対応する「}}」がありません。「}}」を補ってください。")
      }
      let content = rest[open.upperBound..<close.lowerBound].dropFirst(isTriple ? 1 : 0)
      try read(content, isTriple: isTriple, line: line)
      // Lines within a tag are kept.
      markup += String(repeating: "\n", count: content.count(where: \.isNewline))
      rest = rest[close.upperBound...]
    }
    markup += rest
    if let open = sections.last {
      throw TemplateFault(
        line: open.line, text: "「{{#\(open.name)}}」が閉じていません。「{{/\(open.name)}}」を補ってください。")
    }
  }

  private mutating func read(
    _ content: Substring, isTriple: Bool, line: Int
  ) throws(TemplateFault) {
    let mark = isTriple ? nil : content.first
    let isMarked = mark.map("#^/>!".contains) ?? false
    if mark == "!" { return }
    let name = String(content.dropFirst(isMarked ? 1 : 0)).trimmed
    if mark == ">" { return partials.append((name, line)) }
    guard TemplateNames.isKnown(name) else {
      throw TemplateFault(
        line: line, text: "「\(name)」という名前は事例集にありません。つづりを確かめてください（名前の一覧は README.md）。")
    }
    switch mark {
    case "#", "^": sections.append((name, line))
    case "/":
      guard let open = sections.popLast(), open.name == name else {
        throw TemplateFault(
          line: line, text: "「{{/\(name)}}」に対応する「{{#\(name)}}」がありません。入れ子を確かめてください。")
      }
    default: markup += "x"
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
