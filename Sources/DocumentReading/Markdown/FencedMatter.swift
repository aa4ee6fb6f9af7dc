/// Front matter as it stands in a text, and what follows it.
struct FencedMatter {
  enum Form: Sendable, Hashable { case yaml, toml, json }

  let form: Form
  /// Without the lines that fence it.
  let content: String
  let rest: String
  /// With the lines that fence it.
  let lines: Int

  /// Between two lines of `---` or `+++`; `nil` where there is none, or it is longer than the limit.
  ///
  /// - Parameter limit: In UTF-8 bytes.
  init?(_ text: String, limit: Int) {
    if text.hasPrefix("---\n") {
      form = .yaml
    } else if text.hasPrefix("+++\n") {
      form = .toml
    } else {
      return nil
    }
    let ends = form == .yaml ? ["---", "..."] : ["+++"]
    var content = ""
    var lines = 1
    var rest = text[text.index(text.startIndex, offsetBy: 4)...]
    while let end = rest.firstIndex(of: "\n") ?? (rest.isEmpty ? nil : rest.endIndex) {
      let line = rest[..<end]
      lines += 1
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
      if ends.contains(line.trimmed) {
        self.content = content
        self.rest = String(rest)
        self.lines = lines
        return
      }
      content += line + "\n"
      if content.utf8.count > limit { return nil }
    }
    return nil
  }

  /// An object with which the text begins and which ends with its line; a text may well begin with a
  /// brace that opens none.
  ///
  /// - Parameter limit: In UTF-8 bytes.
  init?(json text: String, limit: Int) {
    guard text.hasPrefix("{"), text.dropFirst().first(where: { !$0.isWhitespace }) == "\"" else {
      return nil
    }
    var depth = 0
    var (isQuoted, isEscaped) = (false, false)
    for index in text.utf8.indices.prefix(limit) {
      switch text.utf8[index] {
      case _ where isEscaped: isEscaped = false
      case 0x5C: isEscaped = isQuoted
      case 0x22: isQuoted.toggle()
      case 0x7B where !isQuoted: depth += 1
      case 0x7D where !isQuoted: depth -= 1
      default: continue
      }
      guard depth == 0 else { continue }
      let end = text.utf8.index(after: index)
      let line = text[end...].prefix { $0 != "\n" }
      guard line.allSatisfy(\.isWhitespace) else { return nil }
      form = .json
      content = String(text[..<end])
      rest = String(text[line.endIndex...].dropFirst())
      lines = content.utf8.count { $0 == 0x0A } + 1
      return
    }
    return nil
  }
}
