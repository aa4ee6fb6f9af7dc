import Glibc

/// A table for spreadsheets, after RFC 4180: lines end in CR LF.
struct CSV {
  private var text = ""

  mutating func row(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  /// A cell that begins like a formula gets an apostrophe, so that a document cannot make the
  /// spreadsheet calculate.
  private static func cell(_ text: String) -> String {
    var text = text.visible
    // By scalar: a mark under a combining mark is another Character, and the same for a spreadsheet.
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
      text = "'" + text
    }
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { ",\"\n\r\u{2028}\u{2029}".unicodeScalars.contains($0) }) else {
      return text
    }
    var quoted = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return "\"" + String(quoted) + "\""
  }

  func bytes(in encoding: CSVEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .cp932: CP932.bytes(of: text)
    }
  }
}

enum CSVEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case cp932
}

/// The character set of Japanese Windows.
enum CP932 {
  /// What the set lacks becomes 「〓」.
  static func bytes(of text: String) -> [UInt8] {
    guard let converter = iconv_open("CP932", "UTF-8"), converter != iconv_t(bitPattern: -1) else {
      return Array(text.utf8)
    }
    defer { iconv_close(converter) }
    let geta: [UInt8] = [0x81, 0xAC]
    return text.flatMap(parts).flatMap { character -> [UInt8] in
      if character.isASCII { return Array(character.utf8) }
      return convert(Array(windowsForm(character).utf8), converter) ?? geta
    }
  }

  /// A mark of ASCII stays what it is under a combining mark, or a table would lose its quotes.
  private static func parts(of character: Character) -> [Character] {
    let scalars = character.unicodeScalars
    let isMarked = scalars.count > 1 && scalars.first?.isASCII == true && !character.isASCII
    return isMarked ? scalars.map(Character.init) : [character]
  }

  private static func convert(_ bytes: [UInt8], _ converter: iconv_t) -> [UInt8]? {
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: bytes.count * 2 + 2)
    let size = target.count
    let rest = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target -> Int? in
        var input = source.baseAddress
        var inputLeft = source.count
        var output = target.baseAddress
        var outputLeft = target.count
        let result = iconv(converter, &input, &inputLeft, &output, &outputLeft)
        return result == Int(bitPattern: UInt.max) ? nil : outputLeft
      }
    }
    return rest.map { target[..<(size - $0)].map(UInt8.init(bitPattern:)) }
  }

  /// CP932 has the full-width forms of a few marks that Unicode text writes otherwise.
  private static func windowsForm(_ character: Character) -> Character {
    switch character {
    case "〜": "～"
    case "−", "–": "－"
    case "—": "―"
    case "‖": "∥"
    case "¢": "￠"
    case "£": "￡"
    case "¬": "￢"
    case "•": "・"
    default: character
    }
  }
}
