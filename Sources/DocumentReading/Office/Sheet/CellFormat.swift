/// How a cell of a sheet shows its value: the format code of Excel, parsed once.
///
///     code      = section { ";" section }       positive; negative; zero; text
///     section   = { "[" condition | colour | "$" sign "-" place "]" | literal | placeholder }
///
/// Only what changes the words is kept: colours and widths are not.
struct CellFormat {
  enum Token: Hashable {
    case literal(String)
    /// One of 0, # and ?.
    case digit(Character)
    case point
    case percent
    case general
    /// The text itself.
    case text
    /// A run of one letter: yyyy, ggge gives two of them.
    case date(Character, Int)
    /// Hours, minutes or seconds beyond a day, an hour or a minute.
    case elapsed(Character)
    case halfDay([String])
    case exponent
    case fraction
  }

  struct Section: Hashable {
    var tokens: [Token] = []
    var condition: Condition?
    /// Commas between digits.
    var isGrouped = false
    /// How often 1,000 divides the value.
    var thousands = 0
    var numerals: KanjiNumerals?
    /// Whether the first year of an era is 元年.
    var hasFirstYear = false

    var isDate: Bool {
      tokens.contains { token in
        switch token {
        case .date, .elapsed: true
        default: false
        }
      }
    }
  }

  struct Condition: Hashable {
    let sign: String
    let value: Double

    func holds(_ other: Double) -> Bool {
      switch sign {
      case "<": other < value
      case "<=": other <= value
      case ">": other > value
      case ">=": other >= value
      case "=": other == value
      default: other != value
      }
    }
  }

  let sections: [Section]

  init(_ code: String) {
    var parser = CellFormatParser(code)
    sections = parser.sections()
  }

  /// Whether numbers are days and times.
  var isDate: Bool { sections.first?.isDate ?? false }

  /// The section for a number, and whether it shows the sign itself.
  func section(for value: Double) -> (section: Section, showsSign: Bool)? {
    guard let first = sections.first else { return nil }
    if sections.contains(where: { $0.condition != nil }) {
      let found = sections.prefix(3).first { $0.condition?.holds(value) ?? true } ?? first
      return (found, false)
    }
    if value < 0, sections.count > 1 { return (sections[1], true) }
    if value == 0, sections.count > 2 { return (sections[2], true) }
    return (first, false)
  }
}

/// Takes a format code apart.
struct CellFormatParser {
  private let code: [Character]
  private var index = 0
  private var section = CellFormat.Section()
  private var hasDigit = false

  init(_ code: String) {
    self.code = Array(code.prefix(400))
  }

  mutating func sections() -> [CellFormat.Section] {
    var sections: [CellFormat.Section] = []
    while index < code.count {
      if code[index] == ";" {
        index += 1
        sections.append(finished())
      } else {
        step()
      }
    }
    sections.append(finished())
    return sections
  }

  private mutating func finished() -> CellFormat.Section {
    let done = section
    section = CellFormat.Section()
    hasDigit = false
    return done
  }

  private mutating func step() {
    let character = code[index]
    index += 1
    switch character {
    case "\"": add(literal: taken(until: "\""))
    case "\\", "!":
      if index < code.count { add(literal: String(code[index])) }
      index += 1
    case "_":
      index += 1
      if hasDigit == false, section.tokens.isEmpty { break }
    case "*": index += 1
    case "[": bracket(taken(until: "]"))
    case "0", "#", "?":
      hasDigit = true
      section.tokens.append(.digit(character))
    case ".": if section.isDate { add(literal: ".") } else { section.tokens.append(.point) }
    case ",": comma()
    case "%": section.tokens.append(.percent)
    case "@": section.tokens.append(.text)
    case "E" where hasDigit && index < code.count && "+-".contains(code[index]):
      section.tokens.append(.exponent)
      index += 1
    case "/" where hasDigit && !section.isDate: section.tokens.append(.fraction)
    default: word(character)
    }
  }

  private mutating func word(_ character: Character) {
    for (words, signs) in Self.halfDays where starts(with: words) {
      index += words.count - 1
      section.tokens.append(.halfDay(signs))
      return
    }
    if starts(with: "General") || starts(with: "G/標準") {
      index += starts(with: "General") ? 6 : 3
      section.tokens.append(.general)
      return
    }
    let letter = Character(character.lowercased())
    guard "ymdhsegabr".contains(letter) else { return add(literal: String(character)) }
    var count = 1
    while index < code.count, code[index].lowercased() == String(letter) {
      count += 1
      index += 1
    }
    section.tokens.append(.date(letter, count))
  }

  private static let halfDays: [(String, [String])] = [
    ("AM/PM", ["AM", "PM"]), ("am/pm", ["am", "pm"]), ("A/P", ["A", "P"]),
    ("午前/午後", ["午前", "午後"]),
  ]

  private func starts(with words: String) -> Bool {
    code[(index - 1)...].starts(with: Array(words)) { $0.lowercased() == $1.lowercased() }
  }

  /// Behind all digits commas divide by a thousand; between them they group.
  private mutating func comma() {
    guard hasDigit else { return add(literal: ",") }
    var next = index
    while next < code.count, code[next] == "," { next += 1 }
    if next < code.count, "0#?".contains(code[next]) {
      section.isGrouped = true
    } else {
      section.thousands += 1
    }
  }

  private mutating func bracket(_ words: String) {
    let lower = words.lowercased()
    if let numerals = KanjiNumerals(format: lower) {
      section.numerals = numerals
    } else if words.hasPrefix("$") {
      if lower.hasSuffix("x-gannen") { section.hasFirstYear = true }
      add(literal: String(words.dropFirst().prefix { $0 != "-" }))
    } else if let first = lower.first, "hms".contains(first), lower.allSatisfy({ $0 == first }) {
      section.tokens.append(.elapsed(first))
    } else if let first = words.first, "<>=".contains(first) {
      let sign = words.prefix { "<>=".contains($0) }
      if let value = Double(words.dropFirst(sign.count)) {
        section.condition = CellFormat.Condition(sign: String(sign), value: value)
      }
    }
  }

  private mutating func taken(until end: Character) -> String {
    let rest = code[min(index, code.count)...]
    let words = rest.prefix { $0 != end }
    index = words.endIndex + 1
    return String(words)
  }

  private mutating func add(literal text: String) {
    if !text.isEmpty { section.tokens.append(.literal(text)) }
  }
}
