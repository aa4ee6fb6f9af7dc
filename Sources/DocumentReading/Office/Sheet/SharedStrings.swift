/// The texts that the cells of a workbook share.
enum SharedStrings {
  static func texts(of pull: XMLPull, limits: ReadingLimits) throws(ReadingError) -> [String] {
    var texts: [String] = []
    var size = 0
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      guard pull.name == "si" else { return }
      let text = try text(pull)
      size += text.utf8.count
      guard size <= 2 * limits.text else {
        throw .tooLarge("本文が上限の\(limits.text >> 20)MBを超えています")
      }
      texts.append(text)
    }
    return texts
  }

  /// The words in the element whose start was just met, without how they are pronounced.
  static func text(_ pull: XMLPull) throws(ReadingError) -> String {
    var text = ""
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "t": text += try pull.text()
      case "r":
        try pull.children { () throws(ReadingError) in
          if pull.name == "t" { text += try pull.text() }
        }
      default: break
      }
    }
    return unescaped(text)
  }

  /// `_x000D_` stands for a character that XML does not allow.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var output = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "_x") {
      let code = rest[start.upperBound...].prefix(4)
      guard code.count == 4, let value = UInt32(code, radix: 16),
        rest[code.endIndex...].first == "_", let scalar = Unicode.Scalar(value)
      else {
        output += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      output += rest[..<start.lowerBound]
      output += scalar == "\r" ? "\n" : scalar.value < 0x20 && scalar != "\n" ? " " : String(scalar)
      rest = rest[code.endIndex...].dropFirst()
    }
    return output + rest
  }
}
