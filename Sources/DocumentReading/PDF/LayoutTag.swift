/// A start tag with its attributes.
struct LayoutTag {
  let name: String
  private(set) var attributes: [String: String] = [:]

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    func word(_ isPart: (UInt8) -> Bool) -> String {
      let part = rest.prefix(while: isPart)
      rest = rest.dropFirst(part.count)
      return String(decoding: part, as: UTF8.self)
    }
    name = word { $0 > 0x20 && $0 != 0x2F }
    while !rest.isEmpty {
      _ = word { $0 <= 0x20 || $0 == 0x2F }
      let key = word { $0 > 0x20 && $0 != 0x3D }
      guard rest.starts(with: [0x3D, 0x22]) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(2)
      attributes[key] = MarkupEntities.resolved(word { $0 != 0x22 })
      rest = rest.dropFirst()
    }
  }

  /// 0 where there is no number; never beyond what a page can measure.
  func number(_ name: String) -> Double {
    guard let value = attributes[name].flatMap(Double.init), value.isFinite else { return 0 }
    return min(max(value, -1_000_000), 1_000_000)
  }

  var box: LayoutBox {
    let (left, right) = (number("xMin"), number("xMax"))
    let (top, bottom) = (number("yMin"), number("yMax"))
    return LayoutBox(
      left: min(left, right), top: min(top, bottom), right: max(left, right),
      bottom: max(top, bottom))
  }
}

/// The few entities that programs write.
enum MarkupEntities {
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    var output = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      output += rest[..<mark]
      rest = rest[mark...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let scalar = scalar(rest[rest.index(after: mark)..<end])
      else {
        output += "&"
        rest = rest.dropFirst()
        continue
      }
      output.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return output + rest
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return " "
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
