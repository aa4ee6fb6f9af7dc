/// Negative numbers as values of options (`--min -5`), which look like options to the parser.
enum NegativeValues {
  /// With each of them written in one argument with its option: `--min=-5`.
  static func joined(in arguments: [String]) -> [String] {
    var joined: [String] = []
    var isOpen = true
    for argument in arguments {
      if argument == "--" { isOpen = false }
      if isOpen, let option = joined.last, isName(option), isNegative(argument) {
        joined[joined.count - 1] = "\(option)=\(argument)"
      } else {
        joined.append(argument)
      }
    }
    return joined
  }

  private static func isName(_ argument: String) -> Bool {
    argument.hasPrefix("--") && argument.count > 2 && !argument.contains("=")
  }

  /// `-0` is an option.
  private static func isNegative(_ argument: String) -> Bool {
    argument.hasPrefix("-") && argument != "-0"
      && argument.dropFirst().first.map { "0123456789.".contains($0) } == true
  }
}
