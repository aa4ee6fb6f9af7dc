import Glibc

/// Shows long text through the reader's pager.
struct Pager {
  let environment: Environment
  let terminal: Terminal

  /// Prints the text; on a terminal that is too short for it, through `$PAGER` or `less`.
  func show(_ text: String) {
    let lines = text.reduce(0) { $1 == "\n" ? $0 + 1 : $0 }
    guard terminal.isTerminal, lines >= terminal.rows, let command,
      page(text, with: command)
    else { return Channel.output.write(text) }
  }

  private var command: String? {
    guard let pager = environment["PAGER"] else { return "less -R" }
    return pager.isEmpty || pager == "cat" ? nil : pager
  }

  /// `false` where the pager could not be started.
  private func page(_ text: String, with command: String) -> Bool {
    setenv("LESS", "FRX", 0)
    setenv("LESSCHARSET", "utf-8", 0)
    let previous = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, previous) }
    guard let pipe = popen(command, "w") else { return false }
    fputs(text, pipe)
    let status = pclose(pipe)
    let isNotFound = status & 0x7F == 0 && (status >> 8) & 0xFF == 127
    return !isNotFound
  }
}
