import ArgumentParser
import Foundation

/// Completion scripts for shells.
enum Completions {
  /// The parser's own `help` describes itself in English; the script does not.
  static func script(for shell: Shell) -> String {
    Chie.completionScript(for: shell.parserShell)
      .replacingOccurrences(of: CommandSheet.englishHelpAbstract, with: CommandSheet.helpAbstract)
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
