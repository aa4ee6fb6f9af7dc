import ArgumentParser
import Foundation

/// What the argument parser knows of a command, as its dump describes it: the one source of help,
/// of the manual page and of advice about mistakes.
struct CommandSheet: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandSheet]?
  let arguments: [ArgumentSheet]?

  /// The whole tree.
  static func root() throws -> CommandSheet {
    struct Dump: Decodable { let command: CommandSheet }
    return try JSONDecoder().decode(Dump.self, from: Data(Chie._dumpHelp().utf8)).command
  }

  /// In the order of their declaration. The parser's own `help` describes itself in English, and
  /// so it is described here.
  var commands: [CommandSheet] {
    (subcommands ?? []).map { $0.commandName == "help" ? .help : $0 }
  }

  static let englishHelpAbstract = "Show subcommand help information."
  static let helpAbstract = "使い方を表示します"

  private static let help = CommandSheet(
    commandName: "help", abstract: helpAbstract, discussion: nil, subcommands: nil,
    arguments: [
      ArgumentSheet(
        kind: .positional, shouldDisplay: true, isOptional: true, isRepeating: false, names: nil,
        valueName: "コマンド", defaultValue: nil, allValues: nil,
        abstract: "使い方を知りたいコマンドの名前")
    ])

  func command(named name: String) -> CommandSheet? {
    commands.first { $0.commandName == name }
  }

  var positionals: [ArgumentSheet] { shown.filter { $0.kind == .positional } }
  var options: [ArgumentSheet] { shown.filter { $0.kind != .positional } }
  private var shown: [ArgumentSheet] { (arguments ?? []).filter(\.shouldDisplay) }
}

/// One argument, option or flag.
struct ArgumentSheet: Decodable {
  enum Kind: String, Decodable { case positional, option, flag }

  struct Name: Decodable {
    let kind: String
    let name: String

    var written: String { (kind == "long" ? "--" : "-") + name }
  }

  let kind: Kind
  let shouldDisplay: Bool
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let valueName: String?
  let defaultValue: String?
  let allValues: [String]?
  let abstract: String?

  /// `--limit <件数>`, short names first.
  var written: String {
    let value = valueName.map { "<\($0)>" } ?? ""
    let names = (names ?? []).sorted { $0.written.utf8.count < $1.written.utf8.count }
      .map(\.written).joined(separator: ", ")
    switch kind {
    case .positional: return value
    case .option: return "\(names) \(value)"
    case .flag: return names
    }
  }

  /// As it stands in a line of usage.
  var usage: String {
    let dots = isRepeating ? "..." : ""
    return isOptional ? "[\(written)\(dots)]" : written + dots
  }

  /// What it does, with its values and what is used without it.
  var explanation: String {
    var text = abstract ?? ""
    if let allValues { text += "（\(allValues.joined(separator: "・"))）" }
    if let defaultValue, kind == .option { text += "（指定しなければ \(defaultValue)）" }
    return text
  }
}
