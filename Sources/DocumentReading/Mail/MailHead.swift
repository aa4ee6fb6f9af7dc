import KnowledgeModel

/// Subject, sender, receivers and day of a mail, as its header has them.
struct MailHead: Sendable {
  let subject: String
  let declared: DeclaredHead
  /// 差出人：…, one line each.
  let lines: [String]

  static let noSubject = "（件名なし）"
  /// Characters of a list of receivers.
  private static let longest = 2_000

  init(_ headers: MailHeaders, charset: String?) {
    let text: (String) -> String = { headers.text($0, charset: charset) ?? "" }
    self.init(
      subject: text("subject"), sender: text("from"), receivers: text("to"), copies: text("cc"),
      date: headers["date"].flatMap { MailDate(HeaderText.decode($0)) }, dateText: text("date"))
  }

  /// - Parameters:
  ///   - date: `nil` where it is not known, or written in a way of its own.
  ///   - dateText: Shown where there is no `date`.
  init(
    subject: String, sender: String, receivers: String, copies: String, date: MailDate?,
    dateText: String = ""
  ) {
    self.subject = subject.isEmpty ? Self.noSubject : subject
    let sender = Self.withoutQuotes(sender)
    lines = [
      ("差出人", sender), ("宛先", Self.shortened(Self.withoutQuotes(receivers))),
      ("写し（CC）", Self.shortened(Self.withoutQuotes(copies))), ("日時", date?.label ?? dateText),
    ].filter { !$0.1.isEmpty }.map { "\($0.0)：\($0.1)" }

    var values: [DeclaredHead.Key: [String]] = [:]
    var origins: [DeclaredHead.Key: HeadOrigin] = [:]
    func declare(_ key: DeclaredHead.Key, _ value: String, _ words: String) {
      guard !value.isEmpty else { return }
      values[key] = [value]
      origins[key] = HeadOrigin(.markup, text: words)
    }
    declare(.title, Self.withoutReply(subject), subject)
    declare(.author, Self.name(of: sender), sender)
    if let date { declare(.date, date.iso, date.label) }
    declared = DeclaredHead(values, origins: origins)
  }

  private static func shortened(_ text: String) -> String {
    text.count > longest ? text.prefix(longest) + "…" : text
  }

  /// Without Re: and Fwd: in their many spellings; as it stands where nothing else is there.
  static func withoutReply(_ subject: String) -> String {
    var rest = subject[...]
    while let colon = rest.prefix(12).firstIndex(where: { $0 == ":" || $0 == "：" }),
      marks.contains(String(rest[..<colon].prefix { $0.isLetter }).lowercased()),
      rest[..<colon].drop(while: \.isLetter).allSatisfy({ "[]()^*0123456789 ".contains($0) })
    {
      rest = rest[rest.index(after: colon)...].drop(while: \.isWhitespace)
    }
    return rest.isEmpty ? subject : String(rest)
  }

  private static let marks: Set<String> = [
    "re", "ｒｅ", "fw", "ｆｗ", "fwd", "aw", "wg", "sv", "返信", "転送",
  ]

  private static func withoutQuotes(_ addresses: String) -> String {
    addresses.replacing("\"", with: "")
  }

  /// 山田 太郎 of `山田 太郎 <yamada@example.jp>`.
  private static func name(of sender: String) -> String {
    let name = sender.prefix { $0 != "<" }.trimmed
    return name.isEmpty ? sender.filter { $0 != "<" && $0 != ">" } : name
  }
}
