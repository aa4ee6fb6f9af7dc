/// What is answered before any argument is parsed: help and the version.
enum HelpRequest {
  /// Names of commands, outermost first; empty for the program itself.
  case help(commands: [String])
  case version

  /// `nil` where the arguments ask for work. What stands behind `--` is never an option.
  init?(arguments: [String]) {
    let options = arguments.prefix { $0 != "--" }
    if options.first == "help" {
      let names = options.dropFirst().filter { !$0.hasPrefix("-") }
      self = .help(commands: names.isEmpty && options.count > 1 ? ["help"] : names)
    } else if options.contains("--help") || options.contains("-h") {
      self = .help(commands: options.prefix { !$0.hasPrefix("-") })
    } else if options.first == "--version" {
      self = .version
    } else {
      return nil
    }
  }
}

extension CommandSheet {
  /// Follows the names down the tree as far as they are commands.
  func descend(_ names: [String]) -> (sheet: CommandSheet, path: [String], unknown: String?) {
    var sheet = self
    var path = [commandName]
    for name in names {
      guard let next = sheet.command(named: name) else {
        return (sheet, path, sheet.commands.isEmpty ? nil : name)
      }
      sheet = next
      path.append(name)
    }
    return (sheet, path, nil)
  }
}
