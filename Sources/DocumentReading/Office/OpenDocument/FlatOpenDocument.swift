import KnowledgeModel

/// Tells documents of OpenDocument that are a single file of XML (FODT, FODS, FODP, FODG) from other XML.
enum FlatOpenDocument {
  /// Bytes in which the root element ends: it declares dozens of namespaces.
  private static let opening = 16 << 10

  /// `nil` for anything else.
  static func format(of bytes: [UInt8]) -> FileFormat? {
    guard bytes.prefix(4).contains(UInt8(ascii: "<")) else { return nil }
    let text = String(
      decoding: bytes.prefix(opening).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
    guard let root = text.firstRange(of: "<office:document "),
      let type = text[root.upperBound...].firstRange(of: "office:mimetype=")
    else { return nil }
    let value = text[type.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
    return ZipContainer.format(mediaType: String(value))
  }
}
