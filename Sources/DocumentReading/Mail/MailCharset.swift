import KnowledgeModel

/// Decodes text of a mail, which mostly names its encoding: what is named is believed where the bytes are
/// of it, otherwise the bytes decide.
enum MailCharset {
  static func decode(
    _ bytes: [UInt8], declared: String?
  ) throws(ReadingError) -> DecodedText {
    guard let declared, !bytes.isEmpty else { return try unnamed(bytes, declared: nil) }
    switch EncodingName.canonical(declared) {
    case "UTF-8"?:
      if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0x1B) {
        return DecodedText(text, encoding: "UTF-8", confidence: 1)
      }
    case "CP932"?:
      if let text = plausible(bytes, as: "CP932") { return text }
    case "EUC-JP"?:
      if let text = plausible(bytes, as: "EUC-JP") ?? plausible(bytes, as: "EUC-JP-MS") {
        return DecodedText(text.text, encoding: "EUC-JP", confidence: 1)
      }
    case nil:
      if let text = foreign(bytes, declared: declared) { return text }
    default: break
    }
    return try unnamed(bytes, declared: declared)
  }

  /// What a mail calls a wrong name is no problem that its readers could put right.
  private static func unnamed(
    _ bytes: [UInt8], declared: String?
  ) throws(ReadingError) -> DecodedText {
    let found = try TextDecoder.decode(bytes, declared: declared)
    return DecodedText(
      found.text, encoding: found.encoding, confidence: found.confidence,
      problems: found.problems.filter { $0.code != "wrong-charset" })
  }

  private static func plausible(_ bytes: [UInt8], as encoding: String) -> DecodedText? {
    guard !bytes.contains(0x1B), let text = IconvDecoder.decode(bytes, from: encoding) else {
      return nil
    }
    let plausibility = Plausibility(text)
    guard !plausibility.hasControls, plausibility.score > 0.4 else { return nil }
    return DecodedText(text, encoding: encoding, confidence: 1)
  }

  /// Encodings that no file of text is taken to be in without its name.
  private static func foreign(_ bytes: [UInt8], declared: String) -> DecodedText? {
    let name = declared.uppercased().filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
    }
    guard known.contains(where: name.hasPrefix), !bytes.contains(0x1B) else { return nil }
    if name != "UTF-7" {
      // Programs that know no Japanese write the name of what they know over it.
      if String(validating: bytes, as: UTF8.self) != nil { return nil }
      if let text = IconvDecoder.decode(bytes, from: "CP932") {
        let plausibility = Plausibility(text)
        if plausibility.score > 0.9, plausibility.kana > 0.2 { return nil }
      }
    }
    let encoding = name == "KS_C_5601-1987" ? "CP949" : name == "GB2312" ? "GBK" : name
    return IconvDecoder.decode(bytes, from: encoding).map {
      DecodedText($0, encoding: declared.lowercased(), confidence: 1)
    }
  }

  private static let known = [
    "WINDOWS-125", "CP125", "ISO-8859-", "GB2312", "GBK", "GB18030", "BIG5", "EUC-KR",
    "KS_C_5601-1987",
    "KOI8-", "UTF-7", "EUC-CN", "MACINTOSH",
  ]
}
