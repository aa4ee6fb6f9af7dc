/// The help of the program or of one command, as text for a terminal.
struct HelpPage {
  let sheet: CommandSheet
  /// Names from the program to the command: `chie search`.
  let path: String
  let terminal: Terminal

  var text: String {
    var parts = [section("使い方", ["  " + usage])]
    if let abstract = sheet.abstract { parts.append(abstract + "。") }
    parts.append(list("コマンド", sheet.commands.map { ($0.commandName, $0.abstract ?? "") }))
    parts.append(list("引数", sheet.positionals.map { ($0.written, $0.explanation) }))
    parts.append(list("オプション", sheet.options.map { ($0.written, $0.explanation) }))
    if let discussion = sheet.discussion {
      parts.append(
        Wrapping(columns: terminal.textColumns).lines(of: discussion).joined(separator: "\n"))
    }
    if !sheet.commands.isEmpty {
      parts.append("各コマンドの詳しい使い方は chie help コマンド名 で表示します。")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var usage: String {
    let options = sheet.options.isEmpty ? [] : ["[オプション]"]
    let rest = sheet.commands.isEmpty ? sheet.positionals.map(\.usage) : ["<コマンド>"]
    return ([path] + options + rest).joined(separator: " ")
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    ([terminal.styled(title, .strong)] + lines).joined(separator: "\n")
  }

  private func list(_ title: String, _ rows: [(name: String, text: String)]) -> String {
    guard !rows.isEmpty else { return "" }
    let longest = rows.map { CharacterWidth.columns(of: $0.name) }.max() ?? 0
    let width = min(longest, 26)
    let indent = String(repeating: " ", count: width + 4)
    let wrapping = Wrapping(columns: terminal.textColumns, indent: indent)
    let lines = rows.flatMap { row -> [String] in
      let text = wrapping.lines(of: row.text)
      if CharacterWidth.columns(of: row.name) > width { return ["  " + row.name] + text }
      let first = "  " + row.name.padded(to: width + 2) + (text.first ?? "").dropFirst(indent.count)
      return [first] + text.dropFirst()
    }
    return section(title, lines)
  }
}
