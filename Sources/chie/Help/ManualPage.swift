/// The manual page of the whole program in roff, for `man`.
struct ManualPage {
  let root: CommandSheet
  let version: String

  var text: String {
    var lines = [
      ".\\\" chie manual が生成します。", ".mso ja.tmac",
      ".TH CHIE 1 \"\" \"Chie \(version)\" \"Chie 利用の手引き\"",
      ".ad l",
      ".SH 名前", "chie \\- \(roff(root.abstract ?? ""))", ".SH 書式", ".B chie",
      "\\fIコマンド\\fR [\\fIオプション\\fR] [\\fI引数\\fR ...]", ".SH コマンド",
    ]
    for command in root.commands { lines += section(of: command) }
    lines += [".SH 終了コード"]
    lines += item("0", "見つかった、または終わった。")
    lines += item("1", "見つからなかった。")
    lines += item("2", "処理に失敗した。")
    lines += item("64", "引数の書き方に誤りがある。")
    lines += [".SH 環境変数"]
    for (name, text) in Self.variables { lines += item(name, text) }
    lines += [".SH ファイル"]
    for (name, text) in Self.files { lines += item(name, text) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let variables = [
    ("CHIE_KB", "ナレッジベースのファイル。--kb を指定すればそちらを使います。"),
    ("CHIE_VOCABULARY", "語彙のフォルダー。--vocabulary を指定すればそちらを使います。"),
    ("CHIE_DICTIONARY", "形態素解析の辞書（ipadic 形式）のフォルダー。--dictionary を指定すればそちらを使います。"),
    ("CHIE_USER", "手で変えたことの記録に残す名前。なければコンピューターの利用者の名前を使います。"),
    ("CHIE_OPENER", "chie open がファイルを開くのに使うプログラム。"),
    ("PAGER", "長い結果を表示するプログラム。空にすると使いません。"),
    ("NO_COLOR", "設定すると、色を付けません。"),
  ]

  private static let files = [
    ("index/knowledge.sqlite", "現在のフォルダーにあれば、これをナレッジベースとして使います。"),
    (
      "$XDG_DATA_HOME/chie/knowledge.sqlite",
      "上のファイルがないときのナレッジベース。XDG_DATA_HOME がなければ ~/.local/share を使います。"
    ),
  ]

  private func section(of command: CommandSheet) -> [String] {
    let usage = (["chie", command.commandName] + command.positionals.map(\.usage))
      .joined(separator: " ")
    var lines = [".SS \(roff(usage))"]
    if let abstract = command.abstract { lines.append(roff(abstract + "。")) }
    for argument in command.positionals + command.options {
      lines += item(argument.written, argument.explanation)
    }
    if let discussion = command.discussion {
      lines.append(".PP")
      lines += discussion.split(separator: "\n").flatMap { [roff(String($0)), ".br"] }
    }
    return lines
  }

  private func item(_ name: String, _ text: String) -> [String] {
    [".TP", "\\fB\(roff(name))\\fR", roff(text)]
  }

  /// Text with what roff would read as its own marks escaped.
  private func roff(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
