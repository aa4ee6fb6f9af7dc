/// Names of attachments: free of folders, each used once, with an extension that tells what it is.
struct AttachmentNames {
  private var used: [String: Int] = [:]
  private var count = 0

  mutating func name(for part: MailPart, charset: String?) -> String {
    name(
      for: part.fileName(charset: charset) ?? Self.subject(of: part) ?? "",
      mediaType: part.mediaType)
  }

  mutating func name(for written: String, mediaType: String) -> String {
    count += 1
    let written = Self.lastComponent(written)
    let name = written.isEmpty ? "添付\(count)\(Self.suffix(for: mediaType))" : written
    return numbered(name)
  }

  /// The name itself the first time, later with a number.
  mutating func numbered(_ name: String) -> String {
    used[name, default: 0] += 1
    let times = used[name] ?? 1
    guard times > 1 else { return name }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex,
      name.distance(from: dot, to: name.endIndex) <= 6
    else { return "\(name) (\(times))" }
    return "\(name[..<dot]) (\(times))\(name[dot...])"
  }

  private static func lastComponent(_ name: String) -> String {
    let part = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    return String(part.filter { !$0.isNewline }.prefix(200)).trimmed
  }

  /// A mail within a mail goes by its subject.
  private static func subject(of part: MailPart) -> String? {
    guard part.mediaType == "message/rfc822" else { return nil }
    let headers = MailHeaders.parse(part.content[...]).headers
    return headers.text("subject").flatMap { subject in
      let name = String(subject.map { $0 == "/" || $0 == "\\" ? "・" : $0 }.prefix(120))
      return name.isEmpty ? nil : name + ".eml"
    }
  }

  private static func suffix(for mediaType: String) -> String {
    switch mediaType {
    case "message/rfc822": ".eml"
    case "application/pdf": ".pdf"
    case "text/plain": ".txt"
    case "text/html": ".html"
    case "text/csv": ".csv"
    case "text/calendar": ".ics"
    case "application/zip", "application/x-zip-compressed": ".zip"
    default: ""
    }
  }
}
