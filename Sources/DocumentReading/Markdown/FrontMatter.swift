import KnowledgeModel
import Yams

/// The YAML between two lines of `---` at the beginning of a Markdown file.
struct FrontMatter {
  let declared: DeclaredHead
  let problems: [ReadingProblem]
  /// The text with front matter replaced by as many empty lines, so that places stay true.
  let body: String

  init(_ text: String, limits: ReadingLimits) {
    guard let (yaml, rest, lines) = Self.split(text, limit: limits.frontMatter) else {
      declared = DeclaredHead()
      problems = []
      body = text
      return
    }
    body = String(repeating: "\n", count: lines) + rest
    (declared, problems) = Self.values(of: yaml)
  }

  private static func split(
    _ text: String, limit: Int
  ) -> (yaml: String, rest: String, lines: Int)? {
    guard text.hasPrefix("---\n") else { return nil }
    var yaml = ""
    var lines = 1
    var rest = text[text.index(text.startIndex, offsetBy: 4)...]
    while let end = rest.firstIndex(of: "\n") ?? (rest.isEmpty ? nil : rest.endIndex) {
      let line = rest[..<end]
      lines += 1
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
      if line.trimmed == "---" || line.trimmed == "..." { return (yaml, String(rest), lines) }
      yaml += line + "\n"
      if yaml.utf8.count > limit { return nil }
    }
    return nil
  }

  /// Only the top level is looked at, so that aliases are never expanded.
  private static func values(of yaml: String) -> (DeclaredHead, [ReadingProblem]) {
    guard !hasAliases(yaml) else {
      return (DeclaredHead(), [problem("前付けに別名（&と*）が使われています")])
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      return (DeclaredHead(), [problem("前付け（---で囲んだ部分）のYAMLに誤りがあります")])
    }
    guard let node else { return (DeclaredHead(), []) }
    guard let mapping = node.mapping else {
      return (DeclaredHead(), [problem("前付けが「項目: 値」の形になっていません")])
    }
    var values: [DeclaredHead.Key: [String]] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let known = DeclaredHead.Key(rawValue: name) else {
        continue
      }
      let found = strings(of: value)
      if !found.isEmpty { values[known] = found }
    }
    return (DeclaredHead(values), [])
  }

  private static func strings(of node: Node) -> [String] {
    if let scalar = node.scalar?.string {
      let text = scalar.trimmed
      return text.isEmpty || text == "null" || text == "~" ? [] : [text]
    }
    return node.sequence.map { $0.compactMap { $0.scalar?.string.trimmed }.filter { !$0.isEmpty } }
      ?? []
  }

  private static func hasAliases(_ yaml: String) -> Bool {
    yaml.split(separator: "\n").contains { line in
      line.firstRange(of: ": &") != nil
        || line.firstRange(of: "*") != nil
          && line.firstRange(of: "[*") != nil
        || line.firstRange(of: ": *") != nil
    }
  }

  private static func problem(_ fact: String) -> ReadingProblem {
    ReadingProblem(
      code: "front-matter",
      message: "\(fact)ため、前付けを使わずに読みました。「項目: 値」の形に直してください。"
        .replacing("います", with: "いる").replacing("あります", with: "ある")
        .replacing("なっていません", with: "なっていない"),
      place: Place(line: 1))
  }
}
