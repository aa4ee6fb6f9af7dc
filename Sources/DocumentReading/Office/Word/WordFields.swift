/// Fields of Word that are open, innermost last: of each only the result is text, and of a formula
/// without one its words.
struct WordFields {
  private struct Field {
    var instruction = ""
    var showsResult = false
    var isLink = false
    /// UTF-8 bytes of the line before the result.
    var start = 0
  }

  private var open: [Field] = []

  /// Whether what is read now is part of an instruction.
  var isInstruction: Bool { open.contains { !$0.showsResult } }

  mutating func append(_ instruction: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].instruction += instruction
  }

  mutating func mark(_ kind: String?, line: inout FlowLine) {
    switch kind {
    case "begin": open.append(Field())
    case "separate":
      guard let field = open.last else { return }
      open[open.count - 1].showsResult = true
      open[open.count - 1].start = line.text.utf8.count
      if let target = Self.target(of: field.instruction) {
        open[open.count - 1].isLink = true
        line.openLink(target)
      }
    case "end":
      guard let field = open.popLast() else { return }
      if field.isLink { line.closeLink() }
      end(field, line: &line)
    default: break
    }
  }

  private mutating func end(_ field: Field, line: inout FlowLine) {
    let isEmpty = !field.showsResult || field.start == line.text.utf8.count
    guard isEmpty, let words = EquationField.text(of: field.instruction) else { return }
    if isInstruction { append(words) } else { line.append(words) }
  }

  /// The address in `HYPERLINK "https://…"`.
  private static func target(of instruction: String) -> String? {
    let words = instruction.split(separator: "\"", omittingEmptySubsequences: false)
    guard words.count >= 2, words[0].trimmed.uppercased() == "HYPERLINK", !words[1].isEmpty else {
      return nil
    }
    return String(words[1])
  }
}
