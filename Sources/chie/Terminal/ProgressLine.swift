/// One line on standard error that is written over while work goes on; nothing where nobody looks.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let columns: Int

  init(isQuiet: Bool, environment: Environment) {
    isShown = !isQuiet && Channel.talk.isTerminal && environment["TERM"] != "dumb"
    columns = Terminal(environment: environment, output: .talk).columns
  }

  func show(_ text: String) {
    guard isShown else { return }
    Channel.talk.write("\r\u{1B}[K" + text.visibleLine.truncated(to: columns - 1))
  }

  func clear() {
    guard isShown else { return }
    Channel.talk.write("\r\u{1B}[K")
  }
}
