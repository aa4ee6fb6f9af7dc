import ArgumentParser
import Foundation

/// Completion scripts for shells.
enum Completions {
  /// The parser's own `help` describes itself in English and completes nothing; the script speaks
  /// Japanese and completes names of commands.
  static func script(for shell: Shell) throws -> String {
    let commands = try CommandSheet.root().commands.map(\.commandName)
    let names = commands.joined(separator: " ")
    let script = Chie.completionScript(for: shell.parserShell)
      .replacingOccurrences(of: CommandSheet.englishHelpAbstract, with: CommandSheet.helpAbstract)
    switch shell {
    case .bash:
      let lines = commands.joined(separator: "\n")
      return script.replacingOccurrences(
        of: "_chie_help() {\n    :\n",
        with: "_chie_help() {\n    __chie_add_completions -W '\(lines)'\n")
    case .zsh:
      // The shell takes a variable of that name in some locales only.
      return script.replacingOccurrences(of: "'*:subcommands:'", with: "'*:コマンド:(\(names))'")
        .replacingOccurrences(of: "_言葉", with: "_words")
    case .fish:
      let condition = "__chie_should_offer_completions_for_positional \"chie help\" -eq 1"
      return script + "\ncomplete -c 'chie' -n '\(condition)' -fa '\(names)'\n"
    }
  }
}

enum Shell: String, CaseIterable, ExpressibleByArgument, Sendable {
  case bash, zsh, fish

  fileprivate var parserShell: CompletionShell {
    switch self {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}
