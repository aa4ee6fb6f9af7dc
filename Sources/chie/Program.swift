import ArgumentParser
import KnowledgeModel

/// One run of the program: arguments in, exit code out.
struct Program {
  let arguments: [String]

  func run() async -> Int32 {
    do {
      if let task = EverydaySearch.task(for: arguments) {
        try await task.run()
      } else if let request = HelpRequest(arguments: arguments) {
        try answer(request)
      } else if arguments.isEmpty {
        Channel.talk.write(try helpPage(for: [], terminal: talkTerminal))
        return ExitStatus.misused
      } else {
        try await run(try command())
      }
      return ExitStatus.done
    } catch let status as ExitCode {
      return status.rawValue
    } catch let misuse as Misuse {
      Channel.talk.line(misuse.message.visible)
      return ExitStatus.misused
    } catch {
      Channel.talk.line(FailureText.sentence(for: error).visible)
      return ExitStatus.failed
    }
  }

  private var talkTerminal: Terminal { Terminal(environment: Environment(), output: .talk) }

  private func run(_ command: any ParsableCommand) async throws {
    var command = command
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      try command.run()
    }
  }

  private func command() throws -> any ParsableCommand {
    let written = ExcludedWords.protected(in: NegativeValues.joined(in: arguments))
    do {
      return try Chie.parseAsRoot(written)
    } catch {
      guard Chie.exitCode(for: error).rawValue != 0 else {
        Channel.output.line(Chie.fullMessage(for: error))
        throw ExitCode.success
      }
      let (sheet, path, _) = try CommandSheet.root().descend(
        arguments.prefix { !$0.hasPrefix("-") })
      throw Misuse(
        parserMessage: Chie.message(for: error), sheet: sheet, path: path.joined(separator: " "))
    }
  }

  private func answer(_ request: HelpRequest) throws {
    switch request {
    case .version:
      Channel.output.line("Chie \(Product.version)")
    case .help(let commands):
      let environment = Environment()
      let terminal = Terminal(environment: environment)
      Pager(environment: environment, terminal: terminal)
        .show(try helpPage(for: commands, terminal: terminal))
    }
  }

  private func helpPage(for names: [String], terminal: Terminal) throws -> String {
    let root = try CommandSheet.root()
    let (sheet, path, unknown) = root.descend(names)
    if let unknown { throw Misuse(unknownCommand: unknown, among: root) }
    return HelpPage(sheet: sheet, path: path.joined(separator: " "), terminal: terminal).text
  }
}

/// What the exit code tells a caller.
enum ExitStatus {
  static let done: Int32 = 0
  static let nothingFound: Int32 = 1
  static let failed: Int32 = 2
  static let misused: Int32 = 64
}

/// Words of a query that begin with a hyphen (`-補助金` excludes) look like options to the parser.
enum ExcludedWords {
  /// A space before such a word makes a value of it; the query does not see the space. Options have
  /// two hyphens, or one and a single letter or digit of ASCII.
  static func protected(in arguments: [String]) -> [String] {
    guard arguments.first == "search" else { return arguments }
    var isOpen = true
    return arguments.map { argument in
      if argument == "--" { isOpen = false }
      guard isOpen, argument.count > 1, argument.hasPrefix("-"), !argument.hasPrefix("--"),
        !isShortOption(argument)
      else { return argument }
      return " " + argument
    }
  }

  private static func isShortOption(_ argument: String) -> Bool {
    let name = argument.dropFirst()
    return name.count == 1 && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
