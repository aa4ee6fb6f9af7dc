import KnowledgeModel

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
    (declared, problems) = Self.values(of: yaml, limit: limits.frontMatter)
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

  private static func values(
    of yaml: String, limit: Int
  ) -> (DeclaredHead, [ReadingProblem]) {
    do throws(HeadYAML.Failure) {
      let (head, problems) = try HeadYAML.head(from: yaml, limit: limit)
      return (head.moved(by: 1), problems.map { $0.moved(by: 1) })
    } catch {
      return (DeclaredHead(), [problem(fact(of: error))])
    }
  }

  private static func fact(of failure: HeadYAML.Failure) -> String {
    switch failure {
    case .alias: "前付けに別名（&と*）が使われている"
    case .tooLarge: "前付けの入れ子が深すぎる"
    case .syntax: "前付け（---で囲んだ部分）のYAMLに誤りがある"
    case .shape: "前付けが「項目: 値」の形になっていない"
    }
  }

  private static func problem(_ fact: String) -> ReadingProblem {
    ReadingProblem(
      code: "front-matter",
      message: "\(fact)ため、前付けを使わずに読みました。「項目: 値」の形に直してください。",
      place: Place(line: 1))
  }
}

extension ReadingProblem {
  /// The same with its line so many lines further down.
  fileprivate func moved(by lines: Int) -> ReadingProblem {
    ReadingProblem(
      code: code, message: message, place: Place(line: place?.line.map { $0 + lines }))
  }
}

extension DeclaredHead {
  /// The same with its lines so many lines further down.
  fileprivate func moved(by lines: Int) -> DeclaredHead {
    DeclaredHead(
      values,
      origins: origins.mapValues {
        HeadOrigin(
          $0.kind, text: $0.text,
          place: $0.place?.line.map { Place(line: $0 + lines) } ?? $0.place)
      })
  }
}
