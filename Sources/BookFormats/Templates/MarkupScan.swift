/// Judges markup that offices write: it must be XML as well as HTML, so that one template serves
/// the page and the electronic book, and it must not fetch anything.
struct MarkupScan {
  private let text: Substring
  private var position: Substring.Index
  private var open: [(name: String, line: Int)] = []

  /// - Parameter markup: A part of a page, or a drawing (SVG) without its XML declaration.
  static func check(_ markup: String) throws(TemplateFault) {
    var scan = MarkupScan(text: markup[...], position: markup.startIndex)
    try scan.run()
  }

  private init(text: Substring, position: Substring.Index) {
    self.text = text
    self.position = position
  }

  private mutating func run() throws(TemplateFault) {
    while position < text.endIndex {
      switch text[position] {
      case "<": try tag()
      case "&": try reference()
      default: position = text.index(after: position)
      }
    }
    if let last = open.last {
      throw TemplateFault(
        line: last.line, text: "<\(last.name)> が閉じていません。</\(last.name)> を補ってください。")
    }
  }

  private func fault(_ message: String) -> TemplateFault {
    TemplateFault(line: text.line(of: position), text: message)
  }

  private mutating func reference() throws(TemplateFault) {
    let name = text[position...].dropFirst().prefix { $0 != ";" && !$0.isWhitespace }.prefix(9)
    let isNumber =
      name.hasPrefix("#") && name.count > 1
      && (name.dropFirst().allSatisfy(\.isNumber)
        || name.hasPrefix("#x") && name.count > 2 && name.dropFirst(2).allSatisfy(\.isHexDigit))
    guard isNumber || ["amp", "lt", "gt", "quot"].contains(name),
      text[name.endIndex...].hasPrefix(";")
    else { throw fault("「&」は &amp; と書いてください（使える名前は amp、lt、gt、quot だけです）。") }
    position = name.endIndex
  }

  private mutating func tag() throws(TemplateFault) {
    let rest = text[position...]
    if rest.hasPrefix("<!--") { return try skip(to: "-->") }
    if rest.hasPrefix("<!") { return try skip(to: ">") }
    guard let close = end(of: rest) else { throw fault("「<」に対応する「>」がありません。") }
    let content = rest[rest.index(after: rest.startIndex)..<close]
    if content.hasPrefix("/") {
      let name = String(content.dropFirst()).elementName
      guard open.last?.name == name else {
        let expected = open.last.map { "</\($0.name)> が先に要ります。" } ?? "開始のタグがありません。"
        throw fault("</\(name)> の位置が違います。\(expected)")
      }
      open.removeLast()
    } else {
      try start(content)
    }
    position = text.index(after: close)
    if open.last?.name == "style", !content.hasPrefix("/") { try skip(to: "</style>", keep: true) }
  }

  /// The `>` that is not in a quoted value.
  private func end(of rest: Substring) -> Substring.Index? {
    var quote: Character?
    for index in rest.indices.dropFirst() {
      let character = rest[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return index
      }
    }
    return nil
  }

  private mutating func skip(to end: String, keep: Bool = false) throws(TemplateFault) {
    guard let found = text[position...].firstRange(of: end) else {
      throw fault("\(end) がありません。")
    }
    position = keep ? found.lowerBound : found.upperBound
  }

  private mutating func start(_ content: Substring) throws(TemplateFault) {
    let isClosed = content.hasSuffix("/")
    let body = isClosed ? content.dropLast() : content
    let name = body.prefix { !$0.isWhitespace }
    guard name.first?.isLetter == true, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
    else { throw fault("「<」は &lt; と書いてください（図は「プレーンSVG」で保存してください）。") }
    guard !MarkupRules.refused.contains(name.lowercased()) else {
      throw fault("<\(name)> は事例集では使えません。取り除いてください。")
    }
    if MarkupRules.void.contains(String(name)), !isClosed {
      throw fault("<\(name)> は <\(name)/> と書いてください。")
    }
    do {
      try MarkupRules.check(attributes: body[name.endIndex...], of: String(name))
    } catch {
      throw fault(error.text)
    }
    if !isClosed { open.append((String(name), text.line(of: position))) }
  }
}

extension String {
  fileprivate var elementName: String {
    String(prefix { !$0.isWhitespace })
  }
}
