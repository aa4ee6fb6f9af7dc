/// What a mail says and what is attached to it, out of its parts: of several forms of the same text one.
struct MailContent {
  enum Text {
    case plain(MailPart)
    case html(MailPart)
  }

  private(set) var texts: [Text] = []
  /// In their order.
  private(set) var attachments: [MailPart] = []
  /// Whether the text itself, or all of it, cannot be read without a key.
  private(set) var isEncrypted = false

  init(_ mail: MailPart) {
    add(mail, isInline: false)
  }

  private mutating func add(_ part: MailPart, isInline: Bool) {
    switch part.mediaType {
    case "multipart/encrypted": isEncrypted = true
    case "multipart/alternative" where part.isMultipart: addBest(of: part.parts)
    case "multipart/related" where part.isMultipart:
      let root = Self.root(of: part)
      for (index, inner) in part.parts.enumerated() { add(inner, isInline: index != root) }
    case "multipart/signed" where part.isMultipart:
      add(part.parts[0], isInline: false)
      for inner in part.parts.dropFirst() where !Self.isSignature(inner) {
        add(inner, isInline: false)
      }
    case _ where part.isMultipart:
      for inner in part.parts { add(inner, isInline: false) }
    case let type where MailPart.signedTypes.contains(type):
      let kind = part.type.text("smime-type") ?? "enveloped-data"
      if kind.hasPrefix("enveloped") || kind.hasPrefix("authenveloped") {
        isEncrypted = true
      } else {
        attachments.append(part)
      }
    case "application/applefile": break
    default: addLeaf(part, isInline: isInline)
    }
  }

  private mutating func addLeaf(_ part: MailPart, isInline: Bool) {
    if Self.isSignature(part) { return }
    let isFile =
      part.disposition.value == "attachment"
      || part.disposition.text("filename") ?? part.type.text("name") != nil
    switch part.mediaType {
    case _ where isInline:
      // Pictures that a page shows.
      if !part.mediaType.hasPrefix("image/") { attachments.append(part) }
    case "text/html" where !isFile, "application/xhtml+xml" where !isFile:
      texts.append(.html(part))
    case "message/delivery-status", "message/disposition-notification", "text/rfc822-headers": break
    case _ where part.mediaType.hasPrefix("text/") && part.mediaType != "text/calendar" && !isFile:
      texts.append(.plain(part))
    default: attachments.append(part)
    }
  }

  /// The plain form of a text where it says something, otherwise the page; files from all forms.
  private mutating func addBest(of parts: [MailPart]) {
    var forms = parts.map { part in
      var content = MailContent()
      content.add(part, isInline: false)
      return content
    }
    for index in forms.indices { isEncrypted = isEncrypted || forms[index].isEncrypted }
    let plain = forms.firstIndex { $0.isPlain && $0.saysSomething }
    let page = forms.lastIndex { !$0.isPlain && $0.saysSomething }
    var best = plain ?? page
    if let plain, let page, forms[plain].isRefusal(beside: forms[page]) { best = page }
    if let best { texts += forms[best].texts }
    for index in forms.indices {
      forms[index].attachments.removeAll { index != best && $0.mediaType == "text/calendar" }
      attachments += forms[index].attachments
    }
  }

  private init() {}

  private var isPlain: Bool {
    texts.contains { if case .plain = $0 { true } else { false } }
  }

  private var saysSomething: Bool {
    texts.contains { text in
      switch text {
      case .plain(let part), .html(let part):
        part.content.contains { $0 > 0x20 && $0 != 0x7F }
      }
    }
  }

  /// Whether it only says that the other form is the one to be read.
  private func isRefusal(beside page: MailContent) -> Bool {
    let size = texts.map(\.size).reduce(0, +)
    guard size < 300 else { return false }
    if page.texts.map(\.textSize).reduce(0, +) > max(200, 4 * size) { return true }
    let words = texts.map(\.words).joined()
    return MailSigns.pointsToPage(words) && !page.texts.map(\.words).joined().contains(words)
  }

  private static func root(of related: MailPart) -> Int {
    guard let start = related.type.text("start") else { return 0 }
    return related.parts.firstIndex { $0.headers.text("content-id") == start } ?? 0
  }

  private static func isSignature(_ part: MailPart) -> Bool {
    [
      "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    ].contains(part.mediaType)
  }
}

extension MailContent.Text {
  /// In bytes.
  fileprivate var size: Int {
    switch self {
    case .plain(let part), .html(let part): part.content.count
    }
  }

  /// In lower case and half width, without tags and white space.
  fileprivate var words: String {
    let part =
      switch self {
      case .plain(let part), .html(let part): part
      }
    let decoded = (try? MailCharset.decode(part.content, declared: part.charset).text) ?? ""
    let text = if case .html = self { TagStripper.text(of: decoded) } else { decoded }
    return text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.halfWidth).string
      .lowercased()
  }

  /// In bytes without tags and white space.
  fileprivate var textSize: Int {
    guard case .html(let part) = self else { return size }
    let text = String(decoding: part.content, as: UTF8.self)
    return TagStripper.text(of: text).utf8.count { $0 > 0x20 }
  }
}
