import KnowledgeModel

/// What stands before the text of a Markdown file: YAML between two lines of `---`, TOML between two
/// lines of `+++`, or an object of JSON.
struct FrontMatter {
  let declared: DeclaredHead
  let problems: [ReadingProblem]
  /// The text with front matter replaced by as many empty lines, so that places stay true.
  let body: String

  init(_ text: String, limits: ReadingLimits) {
    guard
      let matter = FencedMatter(text, limit: limits.frontMatter)
        ?? FencedMatter(json: text, limit: limits.frontMatter)
    else {
      declared = DeclaredHead()
      problems = []
      body = text
      return
    }
    body = String(repeating: "\n", count: matter.lines) + matter.rest
    (declared, problems) = Self.values(of: matter, limit: limits.frontMatter)
  }

  private static func values(
    of matter: FencedMatter, limit: Int
  ) -> (DeclaredHead, [ReadingProblem]) {
    var yaml = matter.content
    var objections: [ReadingProblem] = []
    if matter.form == .toml {
      guard let (lines, hasTables) = HeadTOML.yaml(from: yaml) else {
        return (DeclaredHead(), [problem(fact(of: .syntax, in: .toml))])
      }
      yaml = lines
      if hasTables { objections.append(tables) }
    }
    do throws(HeadYAML.Failure) {
      let (head, problems) = try HeadYAML.head(from: yaml, limit: limit)
      let lines = matter.form == .json ? 0 : 1
      return (head.moved(by: lines), problems.map { $0.moved(by: lines) } + objections)
    } catch {
      return (DeclaredHead(), [problem(fact(of: error, in: matter.form))])
    }
  }

  private static func fact(of failure: HeadYAML.Failure, in form: FencedMatter.Form) -> String {
    switch failure {
    case .alias: "前付けに別名（&と*）が使われている"
    case .tooLarge: "前付けの入れ子が深すぎる"
    case .syntax where form == .toml: "前付け（+++で囲んだ部分）のTOMLに誤りがあるか、値が複数行にわたる"
    case .syntax where form == .json: "前付けのJSONに誤りがある"
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

  private static let tables = ReadingProblem(
    code: "front-matter",
    message: "前付け（+++で囲んだ部分）の表（[名前]）の中は使いませんでした。使う項目は表の前に書いてください。",
    place: Place(line: 1))
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
