package import KnowledgeModel

/// Tells what a file is, by its first bytes and then by its name.
package enum FormatDetector {
  package static func detect(_ bytes: [UInt8], name: String) throws(ReadingError) -> FileFormat {
    guard !bytes.isEmpty else { throw .noText }
    if let named = NamedOnly.refusal(of: name) { throw named }
    if let mail = mail(in: bytes, name: name) { return mail }
    if let binary = try BinarySignature.format(of: bytes) { return binary }
    if !TextDecoder.mayBeText(bytes) {
      throw .unsupported(
        "文字以外のデータを含むファイル", advice: "PDFかOffice文書、テキストのいずれかで保存してください。")
    }
    let head = openingText(of: bytes)
    if head.hasPrefix("<"), let flat = FlatOpenDocument.format(of: bytes) { return flat }
    if let markup = markup(in: head) { return markup }
    switch fileExtension(of: name) {
    case "md", "markdown", "mdown", "mkd": return .markdown
    case "html", "htm", "shtml": return .html
    case "xhtml", "xht": return .xhtml
    case "xml", "rdf", "rss", "atom": return head.hasPrefix("<") ? .xml : .text
    case "csv", "tsv", "tab": return .csv
    case "json", "geojson", "jsonl", "ndjson", "jsonld": return .json
    case "yaml", "yml": return .yaml
    default: return DataSigns.isJSON(bytes) ? .json : Dialect.isPlainly(bytes) ? .csv : .text
    }
  }

  /// Whether the bytes begin like those of an archive; Office documents do too.
  package static func mayBeArchive(_ bytes: [UInt8]) -> Bool {
    BinarySignature.isPacked(bytes)
  }

  static func fileExtension(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Mails may hold bytes of any kind, and so come first.
  private static func mail(in bytes: [UInt8], name: String) -> FileFormat? {
    if MailSigns.isMailbox(bytes) { return .mbox }
    let isNamed = ["eml", "emlx", "mht", "mhtml"].contains(fileExtension(of: name))
    return MailSigns.isMail(bytes, isNamedMail: isNamed) ? .eml : nil
  }

  /// The first 2 KiB as ASCII in lower case, without marks of order, NULs, white space and comments.
  private static func openingText(of bytes: [UInt8]) -> String {
    var text = String(
      decoding: bytes.prefix(2048).filter { $0 < 0x80 && $0 != 0 }, as: UTF8.self
    ).lowercased()
    while true {
      text = String(text.drop { $0.isWhitespace })
      guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") else { return text }
      text = String(text[end.upperBound...])
    }
  }

  private static func markup(in head: String) -> FileFormat? {
    if head.hasPrefix("<?xml") || head.hasPrefix("<!doctype html public \"-//w3c//dtd xhtml") {
      return head.contains("<html") ? .xhtml : (head.hasPrefix("<?xml") ? .xml : .html)
    }
    let starts = ["<!doctype html", "<html", "<head", "<body", "<meta ", "<title>"]
    return starts.contains(where: head.hasPrefix) ? .html : nil
  }
}

/// Formats that no program here can read, known by the names of their files.
enum NamedOnly {
  static func refusal(of name: String) -> ReadingError? {
    switch FormatDetector.fileExtension(of: name) {
    case "jtd", "jtt", "jtdc", "jttc":
      .unsupported("一太郎の文書", advice: "一太郎でPDFに保存してから取り込んでください。")
    case "xdw", "xbd", "xct":
      .unsupported("DocuWorksの文書", advice: "DocuWorksでPDFに保存してから取り込んでください。")
    default: nil
    }
  }
}
