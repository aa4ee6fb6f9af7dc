/// Fields of Word that are open, innermost last: of each only the result is text, and of a formula
/// without one its words.
struct WordFields {
  private struct Field {
    var instruction = ""
    var showsResult = false
    var isLink = false
    /// UTF-8 bytes of the line before the result.
    var start = 0
    /// What a field of a form shows without a result: the choice of a list, the mark of a box.
    var form: String?
  }

  private var open: [Field] = []

  /// Whether what is read now is part of an instruction.
  var isInstruction: Bool { open.contains { !$0.showsResult } }

  mutating func append(_ instruction: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].instruction += instruction
  }

  /// Notes what the field of a form that just began shows, its settings (`w:ffData`) being read.
  mutating func readForm(_ pull: XMLPull) throws(ReadingError) {
    guard !open.isEmpty else { return }
    var shown: String?
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "ddList":
        var choice = 0
        var entries: [String] = []
        try pull.children { () throws(ReadingError) in
          if pull.name == "result" { choice = pull.integer("val") ?? 0 }
          if pull.name == "listEntry", entries.count < 200 {
            entries.append(pull.attribute("val") ?? "")
          }
        }
        shown = entries.indices.contains(choice) ? entries[choice] : nil
      case "checkBox":
        var isChecked = false
        try pull.children { () throws(ReadingError) in
          if pull.name == "checked" || pull.name == "default" { isChecked = pull.flag() }
        }
        shown = isChecked ? "☑" : "☐"
      default: break
      }
    }
    open[open.count - 1].form = shown
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
    guard isEmpty, let words = field.form ?? EquationField.text(of: field.instruction) else {
      return
    }
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
