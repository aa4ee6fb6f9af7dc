import ContentDigest

/// Names one state of what is served: the same tag, the same answer (but for the time it took).
struct EntityTag: Sendable, Hashable {
  /// Letters, digits, dots and hyphens.
  let value: String

  init(version: String, state: KnowledgeState) {
    value = Self.safe(version + "-" + state.file) + "-\(state.generation)"
  }

  /// Of what is not made from the knowledge base alone.
  init(version: String, text: String) {
    value = Self.safe(version) + "-" + ContentDigest(of: text).hexadecimal
  }

  private static func safe(_ text: String) -> String {
    let safe = text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
        byte
      default: UInt8(ascii: "-")
      }
    }
    return String(decoding: safe, as: UTF8.self)
  }

  /// Weak, because `took_ms` differs from answer to answer.
  var header: String { "W/\"\(value)\"" }

  /// Whether an `If-None-Match` field names this tag; RFC 9110 compares weakly here.
  func isNamed(in field: String?) -> Bool {
    guard let field else { return false }
    return field.split(separator: ",").contains { part in
      let name = part.trimmingSpaces
      return name == "*" || name == header || name == "\"\(value)\""
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
