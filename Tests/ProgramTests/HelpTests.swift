import Testing

@Suite struct HelpTests {
  private let office: Office

  init() throws { office = try Office() }

  /// Commands as the help of the program lists them.
  private func commands() throws -> [String] {
    let lines = try office.tool("--help").output.split(
      separator: "\n", omittingEmptySubsequences: false)
    let list = lines.drop { $0 != "コマンド" }.dropFirst().prefix { !$0.isEmpty }
    return list.compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0.allSatisfy { $0.isASCII } }
  }

  @Test func `the help names every command`() throws {
    #expect(
      try commands() == [
        "search", "show", "open", "cite", "new", "sources", "figures", "cases", "challenges",
        "measures", "indicators", "people", "places", "events", "glossary", "timeline",
        "related", "graph", "duplicates", "lint", "tag", "link", "correct", "source", "saved",
        "collection",
        "reattach", "log", "undo", "forget",
        "index", "watch", "status", "rebuild", "doctor", "backup", "restore", "export", "dump",
        "read",
        "fold", "eval", "serve", "completions", "manual", "help",
      ])
  }

  @Test func `every command has help in Japanese alone`() throws {
    let english = [
      "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "OVERVIEW", "Show ", "default:", "values:",
    ]
    for command in try [""] + commands() + ["export passages", "eval run", "tag rules add"] {
      let words = command.split(separator: " ").map(String.init)
      let help = try office.tool.run(Tool.executable, words + ["--help"])
      #expect(help.status == 0, "\(command)")
      #expect(help.talk.isEmpty)
      #expect(help.output.hasPrefix("使い方\n  chie"), "\(command): \(help.output)")
      #expect(help.output == (try office.tool.run(Tool.executable, ["help"] + words).output))
      #expect(english.allSatisfy { !help.output.contains($0) }, "\(help.output)")
    }
  }

  @Test func `help beats the arguments around it, but not behind two hyphens`() throws {
    #expect(try office.tool("search", "--limit", "3", "-h").output.hasPrefix("使い方\n  chie search"))
    #expect(try office.tool("search", "--", "--help").status == 2)
  }

  @Test func `the version is one line`() throws {
    #expect(try office.tool("--version").output.split(separator: " ").first == "Chie")
  }

  @Test func `without arguments the help is shown as advice`() throws {
    let outcome = try office.tool()
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.talk.hasPrefix("使い方"))
  }

  @Test(arguments: [
    (["serch", "DX"], "コマンド「serch」はありません。search ではありませんか。"),
    (["help", "serch"], "コマンド「serch」はありません。search ではありませんか。"),
    (["export", "pasages"], "コマンド「pasages」はありません。passages ではありませんか。"),
    (["search", "DX", "--limt", "3"], "オプション --limt はありません。--limit ではありませんか。"),
    (["search", "DX", "--limit"], "オプション --limit <件数> に値がありません。"),
    (["search", "DX", "--limit", "三"], "--limit の値「三」は使えません。"),
    (["search", "DX", "--limit", "-5"], "--limit"),
    (["search", "DX", "--sort", "name"], "--sort の値「name」は使えません。score・date のどれかを"),
    (["search", "DX", "--json=1"], "オプション --json は値を取りません"),
    (["search"], "引数 <言葉> がありません。"),
    (["search", "DX", "--json", "--csv"], "重なっています"),
    (["search", "DX", "--fields", "id,名前"], "--fields の値「id,名前」は使えません。"),
    (["completions", "tcsh"], "bash・zsh・fish のどれかを指定してください。"),
    (["doctor", "余分"], "余分な引数「余分」があります。"),
    (["--unknown"], "オプション --unknown はありません。"),
    (["new", "--since", "いつか"], "日付「いつか」を読めません。"),
    (["dump"], "chie dump --canonical"),
  ])
  func `a mistake is one sentence of fact and one of advice`(
    arguments: [String], text: String
  ) throws {
    let outcome = try office.tool.run(Tool.executable, arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.talk.contains(text), "\(outcome.talk)")
    #expect(outcome.talk.split(separator: "\n").count == 1)
    #expect(outcome.talk.split(separator: "。").count >= 2)
    #expect(!outcome.talk.contains("Error"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts name every command, also behind help, and speak Japanese`(
    shell: String
  ) throws {
    let script = try office.tool("completions", shell)
    #expect(script.status == 0)
    let names = try commands()
    for name in names { #expect(script.output.contains(name), "\(name)") }
    #expect(!script.output.contains("Show subcommand help"))
    #expect(!script.output.contains(":subcommands:"))
    let listed = names.joined(separator: shell == "bash" ? "\n" : " ")
    #expect(script.output.contains(listed), "chie help completes names of commands")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts offer the fields of a query`(shell: String) throws {
    let script = try office.tool("completions", shell).output
    for field in ["題:", "出典:", "課題:", "施策:", "指標:", "事例:", "用語:", "行事:", "数値:"] {
      #expect(script.contains(field), "\(field)")
    }
    #expect(!script.contains("_言葉"), "a variable that only some locales take")
  }

  @Test func `bash accepts its completion script`() throws { try accepts("bash") }

  @Test(.enabled(if: Tool.isInstalled("zsh"), "zsh is not installed"))
  func `zsh accepts its completion script`() throws { try accepts("zsh") }

  @Test(.enabled(if: Tool.isInstalled("fish"), "fish is not installed"))
  func `fish accepts its completion script`() throws { try accepts("fish") }

  private func accepts(_ shell: String) throws {
    let outcome = try office.tool.shell(
      "set -o pipefail; $chie completions \(shell) > script && \(shell) -n script")
    #expect(outcome.status == 0, "\(outcome.talk)")
    #expect(outcome.talk.isEmpty, "\(outcome.talk)")
  }

  @Test func `the manual describes every command`() throws {
    let manual = try office.tool("manual").output
    #expect(manual.contains(".TH CHIE 1"))
    for command in try commands() { #expect(manual.contains(".SS chie \(command)"), "\(command)") }
    #expect(manual.contains("\\-\\-canonical"))
  }

  @Test(.enabled(if: Tool.isInstalled("groff"), "groff is not installed"))
  func `the manual is set without a warning`() throws {
    let outcome = try office.tool.shell(
      "set -o pipefail; $chie manual | timeout 30 groff -man -Kutf8 -Tutf8")
    #expect(outcome.status == 0)
    #expect(outcome.talk.isEmpty, "\(outcome.talk)")
  }
}
