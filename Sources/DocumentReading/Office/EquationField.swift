/// Reads the field EQ, by which Word writes ruby, letters in circles, and small formulas.
///
///     field     = "EQ" sequence
///     sequence  = { letter | "\" sign | "\*" format | command }
///     command   = "\" name { [ number ] "\" option } [ number ] [ "(" sequence { ( "," | ";" ) sequence } ")" ]
///
/// Of ruby the base is text, of a letter in a circle the letter, of a fraction 「a/b」.
struct EquationField {
  private let letters: [Character]
  private var index = 0
  private var depth = 0

  private struct Part {
    var words = ""
    /// Whether it stands raised above what follows, as ruby does.
    var isRaised = false
  }

  /// `nil` for other fields, and where the field shows nothing.
  static func text(of instruction: String) -> String? {
    let words = instruction.trimmed
    guard words.prefix(2).uppercased() == "EQ" else { return nil }
    let rest = words.dropFirst(2)
    guard let first = rest.first, first.isWhitespace || first == "\\" else { return nil }
    var field = EquationField(letters: Array(rest.prefix(4_000)))
    let text = field.sequence().words.onOneLine.trimmed
    return text.isEmpty ? nil : text
  }

  /// A line of plain text in which fields stand as they were written: with what they show, and without
  /// them. `nil` where there is none.
  static func shown(in line: String) -> (shown: String, bare: String)? {
    guard line.utf8.contains(UInt8(ascii: "\\")) else { return nil }
    let letters = Array(line)
    var shown = ""
    var bare = ""
    var index = 0
    while index < letters.count {
      let rest = letters[index...].prefix(4_000)
      let opens = index == 0 || letters[index - 1].isWhitespace
      guard opens, rest.count > 3, rest.prefix(2).map({ $0.uppercased() }).joined() == "EQ",
        rest.dropFirst(2).first(where: { !$0.isWhitespace }) == "\\"
      else {
        shown.append(letters[index])
        bare.append(letters[index])
        index += 1
        continue
      }
      var field = EquationField(letters: Array(rest.dropFirst(2)))
      // What marked the field stands as spaces around it.
      shown = shown.trimmedAtEnd + field.commands()
      index += 2 + field.index
      while index < letters.count, letters[index].isWhitespace { index += 1 }
    }
    return shown == bare ? nil : (shown, bare)
  }

  /// Commands that follow each other directly.
  private mutating func commands() -> String {
    var words = ""
    while true {
      let start = index
      skip { $0.isWhitespace }
      guard index + 1 < letters.count, letters[index] == "\\" else {
        index = start
        return words
      }
      index += 1
      if letters[index] == "*" {
        skip { $0 != "\\" }
      } else if letters[index].isASCII, letters[index].isLetter {
        words += command().words
      }
    }
  }

  private init(letters: [Character]) {
    self.letters = letters
  }

  private mutating func sequence() -> Part {
    var part = Part()
    while index < letters.count {
      let letter = letters[index]
      if depth > 0, letter == "," || letter == ";" || letter == ")" { break }
      index += 1
      guard letter == "\\" else {
        part.words.append(letter)
        continue
      }
      guard index < letters.count else { break }
      if letters[index] == "*" {
        skip { $0 != "\\" }
      } else if letters[index].isASCII, letters[index].isLetter {
        let inner = command()
        part.isRaised = part.words.trimmed.isEmpty && inner.isRaised
        part.words += inner.words
      } else {
        part.words.append(letters[index])
        index += 1
      }
    }
    part.words = part.words.trimmed
    return part
  }

  private mutating func skip(while isPassed: (Character) -> Bool) {
    while index < letters.count, isPassed(letters[index]) { index += 1 }
  }

  private mutating func command() -> Part {
    var names: [String] = []
    while index < letters.count {
      let start = index
      skip { $0.isASCII && $0.isLetter }
      names.append(letters[start..<index].map { $0.lowercased() }.joined())
      skip { $0 == " " || $0 == "-" || $0.isASCII && $0.isNumber }
      guard index + 1 < letters.count, letters[index] == "\\" else { break }
      // The bracket that stands around: `\bc\[`.
      if ["lc", "rc", "bc"].contains(names.last), !letters[index + 1].isLetter {
        index += 2
      }
      guard index + 1 < letters.count, letters[index] == "\\", letters[index + 1].isLetter else {
        break
      }
      index += 1
    }
    guard index < letters.count, letters[index] == "(", depth < 30 else { return Part() }
    return Self.shown(names, arguments())
  }

  private mutating func arguments() -> [Part] {
    var parts: [Part] = []
    depth += 1
    repeat {
      index += 1
      parts.append(sequence())
    } while index < letters.count && letters[index] != ")"
    index += 1
    depth -= 1
    return parts
  }

  private static func shown(_ names: [String], _ parts: [Part]) -> Part {
    let words = parts.map(\.words)
    switch names.first {
    case "f" where words.count == 2: return Part(words: words.joined(separator: "/"))
    case "r": return Part(words: words.joined(separator: "√").withRoot(count: words.count))
    case "o":
      let bases = parts.contains(where: \.isRaised) ? parts.filter { !$0.isRaised } : parts
      let letters = bases.map(\.words).filter { !enclosures.contains($0) }
      return Part(words: (letters.isEmpty ? words : letters).joined())
    case "s": return Part(words: words.joined(), isRaised: names.contains("up"))
    case "a", "i", "l": return Part(words: words.joined(separator: " "))
    default: return Part(words: words.joined())
    }
  }

  /// What letters are put into.
  private static let enclosures: Set<String> = ["○", "〇", "◯", "□", "△", "◇", "▽", "◎", "☐"]
}

extension String {
  fileprivate func withRoot(count: Int) -> String { count == 1 ? "√" + self : self }
}
