import Foundation
import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// Small values as JSON text in a column, so that any SQLite tool shows them.
enum StoredJSON {
  static func text(of strings: [String]) throws -> String {
    strings.isEmpty ? "[]" : try encoded(strings)
  }

  static func text(of place: Place) throws -> String {
    if let line = place.line, place == Place(line: line) { return "{\"line\":\(line)}" }
    return try encoded(place)
  }

  /// Lists without a backslash are cut at their quotation marks: nearly all are, and ranking reads
  /// thousands of them for a query.
  static func strings(_ text: String) throws -> [String] {
    if text == "[]" { return [] }
    let bytes = text.utf8
    guard text.hasPrefix("[\""), text.hasSuffix("\"]"), !bytes.contains(UInt8(ascii: "\\")) else {
      return try decoded([String].self, from: text)
    }
    var strings: [String] = []
    var start = bytes.index(bytes.startIndex, offsetBy: 2)
    let end = bytes.index(bytes.endIndex, offsetBy: -2)
    guard start <= end else { throw UnreadableValue("list of strings") }
    while let quote = bytes[start..<end].firstIndex(of: UInt8(ascii: "\"")) {
      guard bytes[quote...].starts(with: "\",\"".utf8) else {
        throw UnreadableValue("list of strings")
      }
      strings.append(String(text[start..<quote]))
      start = bytes.index(quote, offsetBy: 3)
      guard start <= end else { throw UnreadableValue("list of strings") }
    }
    strings.append(String(text[start..<end]))
    return strings
  }

  static func place(_ text: String) throws -> Place {
    let key = "{\"line\":"
    if text.hasPrefix(key), let line = Int(text.dropFirst(key.count).dropLast()) {
      return Place(line: line)
    }
    return text == "{}" ? Place() : try decoded(Place.self, from: text)
  }

  static func origins(_ text: String) throws -> [DeclaredHead.Key: HeadOrigin] {
    text == "{}" ? [:] : try decoded([DeclaredHead.Key: HeadOrigin].self, from: text)
  }

  static func finding(_ text: String) throws -> Finding {
    if let tree = JSONTree(text), let finding = Finding(tree) { return finding }
    return try decoded(Finding.self, from: text)
  }

  static func record(_ text: String) throws -> CuratedRecord {
    try decoded(CuratedRecord.self, from: text)
  }

  static func edited(_ text: String) throws -> EditedRecord {
    try decoded(EditedRecord.self, from: text)
  }

  /// The canonical form of a value: keys in order, nothing escaped that need not be.
  static func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func decoded<Value: Decodable>(
    _ type: Value.Type, from text: String
  ) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch {
      throw UnreadableValue("\(type) in JSON")
    }
  }
}

/// A date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
extension PartialDate {
  var storedText: String {
    [
      Self.padded(year, to: 4), month.map { Self.padded($0, to: 2) },
      day.map { Self.padded($0, to: 2) },
    ].compactMap { $0 }.joined(separator: "-")
  }

  init(storedText: String) throws {
    let parts = storedText.split(separator: "-").map { Int($0) }
    guard let year = parts.first, let year, parts.count <= 3, !parts.contains(nil),
      let date = PartialDate(
        year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
    else { throw UnreadableValue("date") }
    self = date
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
