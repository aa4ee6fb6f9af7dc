/// Names of encodings as files declare them.
enum EncodingName {
  /// The name under which ``TextDecoder`` knows it; `nil` for others.
  static func canonical(_ declared: String) -> String? {
    let name = declared.lowercased().filter { $0.isLetter || $0.isNumber }
    switch name {
    case "utf8": return "UTF-8"
    case "shiftjis", "sjis", "xsjis", "mskanji", "cp932", "windows31j", "csshiftjis", "ms932":
      return "CP932"
    case "eucjp", "xeucjp", "eucjpms", "cp51932": return "EUC-JP"
    case "iso2022jp", "csiso2022jp", "jis": return "ISO-2022-JP"
    case "utf16", "utf16le", "utf16be": return "UTF-16"
    default: return nil
    }
  }

  /// The declaration in the first 2 KiB: `charset=` of HTML or `encoding=` of XML.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2048).filter { $0 < 0x80 && $0 != 0 }, as: UTF8.self)
      .lowercased()
    for key in ["encoding", "charset"] {
      var rest = head[...]
      while let range = rest.firstRange(of: key) {
        rest = rest[range.upperBound...]
        let value = rest.drop { $0 == " " }
        guard value.first == "=" else { continue }
        let name = value.dropFirst().drop { " \"'".contains($0) }
          .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
        if !name.isEmpty { return String(name) }
      }
    }
    return nil
  }
}
