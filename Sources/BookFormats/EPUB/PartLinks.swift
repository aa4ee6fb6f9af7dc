/// Turns links within the page into links between files.
///
/// Quotes in text are escaped, so that what looks like an attribute is one.
enum PartLinks {
  /// A link that leads nowhere is taken away.
  static func linked(_ parts: [EPUBPart]) -> [EPUBPart] {
    var files: [String: String] = [:]
    for part in parts {
      replaceValues(after: " id=\"", in: part.markup) { id in
        if files[id] == nil { files[id] = part.file }
        return nil
      }
    }
    return parts.map { part in
      var part = part
      part.markup = replaceValues(after: " href=\"#", in: part.markup) { id in
        guard let file = files[id] else { return "" }
        return " href=\"\(file == part.file ? "" : file)#\(id)\""
      }
      return part
    }
  }

  /// - Parameters:
  ///   - mark: Begins an attribute; its value ends at the next quote.
  ///   - replacement: Of the value: the whole attribute anew, or `nil` to leave it.
  @discardableResult
  private static func replaceValues(
    after mark: String, in markup: String, _ replacement: (String) -> String?
  ) -> String {
    let bytes = Array(markup.utf8)
    let mark = Array(mark.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let rest = bytes[position...]
      guard rest.starts(with: mark),
        let end = rest.dropFirst(mark.count).firstIndex(of: UInt8(ascii: "\""))
      else {
        output.append(bytes[position])
        position += 1
        continue
      }
      let value = String(decoding: bytes[(position + mark.count)..<end], as: UTF8.self)
      output += replacement(value).map { Array($0.utf8) } ?? Array(bytes[position...end])
      position = end + 1
    }
    return String(decoding: output, as: UTF8.self)
  }
}
