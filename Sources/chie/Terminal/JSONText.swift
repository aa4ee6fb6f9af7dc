import Foundation

/// JSON as the product prints it: UTF-8 as it is, no escaped slashes, keys in order.
enum JSONText {
  /// One line without a line end. What JSON leaves alone but a terminal would obey is escaped.
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// JSON in which every character that a terminal would obey is escaped: the same value.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar.isUnsafe else {
        result.append(scalar)
        continue
      }
      for unit in scalar.utf16 {
        let digits = String(unit, radix: 16)
        let padded = String(repeating: "0", count: 4 - digits.count) + digits
        result.append(contentsOf: "\\u\(padded)".unicodeScalars)
      }
    }
    return String(result)
  }
}
