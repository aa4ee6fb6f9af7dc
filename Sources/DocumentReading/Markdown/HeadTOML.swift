/// Front matter in TOML, as far as it is lines of keys and plain values, written anew as YAML.
///
///     line  = { key "=" value } [ "#" comment ]
///     value = '"' text '"' | "'" text "'" | bare | "[" value { "," value } "]"
enum HeadTOML {
  /// Each line stands where it stood; what lies in tables is left out.
  ///
  /// - Returns: `nil` for what is written over several lines or is no TOML.
  static func yaml(from toml: String) -> (yaml: String, hasTables: Bool)? {
    var lines: [String] = []
    var hasTables = false
    for line in toml.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed) {
      hasTables = hasTables || line.hasPrefix("[")
      guard !line.isEmpty, !line.hasPrefix("#"), !hasTables else {
        lines.append("")
        continue
      }
      guard let equals = line.firstIndex(of: "=") else { return nil }
      let key = line[..<equals].trimmed
      let value = line[line.index(after: equals)...].trimmed
      guard !key.isEmpty, isPlain(value) else { return nil }
      lines.append("\(key): \(value)")
    }
    return (lines.joined(separator: "\n"), hasTables)
  }

  /// Whether the value begins and ends on its line, and means in YAML what it means in TOML.
  private static func isPlain(_ value: String) -> Bool {
    guard let first = value.first, !value.hasPrefix("\"\"\""), !value.hasPrefix("'''") else {
      return false
    }
    switch first {
    case "[": return value.contains("]")
    case "\"", "'": return value.dropFirst().contains(first)
    default: return first.isNumber || value.hasPrefix("true") || value.hasPrefix("false")
    }
  }
}
