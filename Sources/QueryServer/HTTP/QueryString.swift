/// The parameters of a URL, as forms send them (`application/x-www-form-urlencoded`, UTF-8).
struct QueryString: Sendable, Hashable {
  private let values: [String: String]

  /// Every parameter must be one of `names` and stand once.
  init(_ text: String?, names: [String]) throws(Problem) {
    var values: [String: String] = [:]
    for pair in (text ?? "").utf8.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try Self.decode(parts[0])
      let value = parts.count == 2 ? try Self.decode(parts[1]) : ""
      guard names.contains(name) else { throw .unknownParameter(name: String(name.prefix(60))) }
      guard values.updateValue(value, forKey: name) == nil else {
        throw .repeatedParameter(name: name)
      }
    }
    self.values = values
  }

  subscript(name: String) -> String? { values[name] }

  /// `nil` where the parameter is absent or empty.
  func text(_ name: String) -> String? {
    self[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A number within `range`; `standard` where the parameter is absent or empty.
  func number(_ name: String, in range: ClosedRange<Int>, standard: Int) throws(Problem) -> Int {
    guard let text = values[name], !text.isEmpty else { return standard }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      range.contains(number)
    else {
      throw .invalidParameter(
        name: name, advice: "\(range.lowerBound)から\(range.upperBound)までの整数を指定してください。")
    }
    return number
  }

  /// `true` and `1`, `false` and `0`; `standard` where the parameter is absent or empty.
  func flag(_ name: String, standard: Bool = false) throws(Problem) -> Bool {
    switch values[name] ?? "" {
    case "true", "1": return true
    case "false", "0": return false
    case "": return standard
    default: throw .invalidParameter(name: name, advice: "true か false を指定してください。")
    }
  }

  private static func decode(_ bytes: some Collection<UInt8>) throws(Problem) -> String {
    guard let text = String(percentEncoded: bytes, plusIsSpace: true) else {
      throw .malformedQuery
    }
    return text
  }
}
