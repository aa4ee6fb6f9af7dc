import ArgumentParser

/// A mistake in the arguments: one sentence of fact and one of advice.
struct Misuse: Error {
  let fact: String
  let advice: String

  var message: String { fact + advice }

  init(_ fact: String, advice: String) {
    self.fact = fact
    self.advice = advice
  }
}

extension Misuse {
  /// What the parser refused, in Japanese. The parser says it in English and in no other form;
  /// the names are what stands between its quotation marks.
  ///
  /// - Parameters:
  ///   - sheet: Of the command that was called.
  ///   - path: Names from the program to the command: `chie search`.
  init(parserMessage message: String, sheet: CommandSheet, path: String) {
    let quoted = Self.quoted(in: message)
    let name = quoted.first ?? ""
    let help = (["chie", "help"] + path.split(separator: " ").dropFirst()).joined(separator: " ")
    let seeHelp = "書き方は \(help) で確かめてください。"
    if message.hasPrefix("Unknown option") || message.hasPrefix("Invalid option") {
      self.init(unknownOption: quoted.isEmpty ? Self.afterColon(message) : name, sheet, seeHelp)
    } else if message.hasPrefix("Missing value for") {
      self.init("オプション \(name) に値がありません。", advice: "続けて値を書いてください。\(seeHelp)")
    } else if message.hasPrefix("Missing expected argument") {
      let name = name.prefix { $0 != "." }
      self.init("引数 \(String(name).trimmedOfSpaces) がありません。", advice: seeHelp)
    } else if message.hasPrefix("The option"), quoted.count > 1 {
      self.init("オプション \(name) は値を取りません（「\(quoted[1])」が付いています）。", advice: "値を除いてください。")
    } else if message.hasPrefix("Unexpected argument") || message.contains("unexpected arguments:")
    {
      self.init(unexpected: quoted, sheet, seeHelp)
    } else if message.hasPrefix("The value"), quoted.count > 1 {
      self.init(value: name, of: quoted[1], sheet, seeHelp)
    } else if message.hasPrefix("Value to be set with") {
      let names = quoted.prefix(2).joined(separator: " と ")
      self.init("\(names) は同時に指定できません。", advice: "どちらか一方だけを指定してください。")
    } else if message.hasPrefix("Missing required subcommand") {
      self.init("コマンド名がありません。", advice: "使えるコマンドは chie help で確かめてください。")
    } else {
      self.init("引数を解釈できません。", advice: seeHelp)
    }
  }

  private init(unknownOption name: String, _ sheet: CommandSheet, _ seeHelp: String) {
    let known = sheet.options.flatMap { $0.names ?? [] }.map(\.written)
    let near = Suggestion.nearest(to: name, among: known.filter { $0.hasPrefix("--") })
    let advice = near.map { "\($0) ではありませんか。" } ?? ""
    self.init("オプション \(name) はありません。", advice: advice + seeHelp)
  }

  private init(unexpected words: [String], _ sheet: CommandSheet, _ seeHelp: String) {
    guard !sheet.commands.isEmpty, let word = words.first else {
      let list = words.map { "「\($0)」" }.joined()
      self.init("余分な引数\(list)があります。", advice: seeHelp)
      return
    }
    self.init(unknownCommand: word, among: sheet)
  }

  init(unknownCommand word: String, among sheet: CommandSheet) {
    let near = Suggestion.nearest(to: word, among: sheet.commands.map(\.commandName))
    let advice = near.map { "\($0) ではありませんか。" } ?? ""
    self.init(
      "コマンド「\(word)」はありません。", advice: advice + "使えるコマンドは chie help で確かめてください。")
  }

  private init(value: String, of option: String, _ sheet: CommandSheet, _ seeHelp: String) {
    let written = String(option.prefix { $0 != " " })
    let argument = (sheet.arguments ?? []).first { argument in
      argument.written == option || (argument.names ?? []).contains { $0.written == written }
    }
    let choice = argument?.allValues.map { "\($0.joined(separator: "・")) のどれかを指定してください。" }
    let shown = argument?.kind == .positional ? "引数 \(option)" : written
    self.init(
      "\(shown) の値「\(value.trimmedOfSpaces)」は使えません。", advice: choice ?? seeHelp)
  }

  /// What stands between pairs of `'`.
  private static func quoted(in message: String) -> [String] {
    let firstLine = message.prefix { !$0.isNewline }
    let parts = firstLine.split(separator: "'", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 && $0 < parts.count - 1 }.map { String(parts[$0]) }
  }

  private static func afterColon(_ message: String) -> String {
    guard let colon = message.firstIndex(of: ":") else { return "" }
    return String(message[message.index(after: colon)...]).trimmedOfSpaces
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmedOfSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Misuse {
  /// An option narrows by something: where a script has lost its variable, that is worth a word.
  static func refuseEmpty(_ values: KeyValuePairs<String, String?>) throws(Misuse) {
    for (option, value) in values where value?.allSatisfy(\.isWhitespace) == true {
      throw Misuse("\(option) の値が空です。", advice: "値を書くか、\(option) を省いてください。")
    }
  }

  /// Numbers of items and of those to pass over count from 0.
  static func refuseNegative(_ counts: Int...) throws(Misuse) {
    guard counts.allSatisfy({ $0 >= 0 }) else {
      throw Misuse(
        "件数（--limit、--offset）に負の数が指定されています。", advice: "0 以上の数を指定してください。")
    }
  }
}
