import Glibc

/// What standard output is connected to, and how to write for it.
struct Terminal: Sendable {
  let isTerminal: Bool
  let usesColour: Bool
  /// Columns and rows of the window; 80 by 24 where there is none.
  let columns: Int
  let rows: Int

  init(environment: Environment, output: Channel = .output) {
    isTerminal = output.isTerminal
    usesColour =
      isTerminal && environment.text("NO_COLOR") == nil && environment["TERM"] != "dumb"
    var window = winsize()
    let isKnown = isTerminal && ioctl(output.descriptor, UInt(TIOCGWINSZ), &window) == 0
    let columns = isKnown ? Int(window.ws_col) : 0
    let rows = isKnown ? Int(window.ws_row) : 0
    let wanted = environment["COLUMNS"].flatMap { Int($0) } ?? 0
    self.columns = columns > 0 ? columns : (wanted > 0 ? wanted : 80)
    self.rows = rows > 0 ? rows : 24
  }

  /// Room for text: wide windows do not make long lines.
  var textColumns: Int { min(columns, 100) }

  func styled(_ text: String, _ style: TextStyle) -> String {
    usesColour && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// How a part of a line stands out, as the parameters of the ANSI sequence.
enum TextStyle: String, Sendable {
  case strong = "1"
  case faint = "2"
  case title = "1;34"
  case found = "1;33"
  case warning = "33"
}
