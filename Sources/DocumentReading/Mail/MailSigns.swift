/// Tells mails from other text by the fields that they begin with.
enum MailSigns {
  /// - Parameter isNamedMail: Whether the name of the file says that it is one; then less is asked for.
  static func isMail(_ bytes: [UInt8], isNamedMail: Bool) -> Bool {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < min(bytes.count, 64), [0x0A, 0x0D].contains(bytes[start]) { start += 1 }
    let names = MailHeaders.parse(bytes[start...].prefix(64 << 10)).headers.fields.map(\.name)
    let marks = Set(names.filter { signs.contains($0) || $0.hasPrefix("x-") })
    if isNamedMail { return !names.isEmpty && !marks.isEmpty }
    guard let first = names.first, signs.contains(first) || first.hasPrefix("x-") else {
      return false
    }
    let isSent = !marks.isDisjoint(with: ways)
    let isLetter =
      marks.isSuperset(of: ["from", "subject"]) && !marks.isDisjoint(with: ["to", "date"])
    return marks.count >= 3 && (isSent || isLetter)
  }

  /// Whether the bytes begin as a mailbox does: a line of the envelope before the header of a mail.
  static func isMailbox(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "From ".utf8) else { return false }
    let next = bytes[...].lineEnd(from: 0)
    return next < 1_000 && isMail(Array(bytes[next...].prefix(64 << 10)), isNamedMail: true)
  }

  /// Whether a short text, in lower case without white space, only says that a mail is a page.
  static func pointsToPage(_ words: String) -> Bool {
    words.contains("html")
      && ["表示", "ご覧", "閲覧", "対応", "形式", "メール", "view", "display", "browser", "support"]
        .contains { words.contains($0) }
  }

  private static let ways: Set<String> = [
    "received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature",
  ]

  private static let signs: Set<String> = ways.union([
    "from", "to", "cc", "subject", "date", "sender", "reply-to", "content-type",
    "authentication-results", "arc-seal", "arc-message-signature", "arc-authentication-results",
    "received-spf", "thread-topic", "thread-index", "content-transfer-encoding", "references",
    "in-reply-to", "snapshot-content-location", "envelope-to", "status", "list-id", "organization",
    "importance", "user-agent", "resent-from", "domainkey-signature", "disposition-notification-to",
  ])
}
