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
    let text: (String) -> String? = { name in
      headers.text(name, charset: charset).flatMap { $0.isEmpty ? nil : $0 }
    }
    subject = text("subject") ?? Self.noSubject
    let sender = text("from").map(Self.withoutQuotes)
    let date = headers["date"].flatMap { MailDate(HeaderText.decode($0)) }
    var lines: [String] = []
    if let sender { lines.append("差出人：\(sender)") }
    for (name, label) in [("to", "宛先"), ("cc", "写し（CC）")] {
      if let value = text(name).map(Self.withoutQuotes) {
        lines.append(
          "\(label)：\(value.prefix(Self.longest))\(value.count > Self.longest ? "…" : "")")
      }
    }
    if let written = date?.label ?? text("date") { lines.append("日時：\(written)") }
    self.lines = lines

    var values: [DeclaredHead.Key: [String]] = [:]
    var origins: [DeclaredHead.Key: HeadOrigin] = [:]
    func declare(_ key: DeclaredHead.Key, _ value: String, _ words: String) {
      guard !value.isEmpty else { return }
      values[key] = [value]
      origins[key] = HeadOrigin(.markup, text: words)
    }
    if subject != Self.noSubject { declare(.title, Self.withoutReply(subject), subject) }
    if let sender { declare(.author, Self.name(of: sender), sender) }
    if let date { declare(.date, date.iso, date.label) }
    declared = DeclaredHead(values, origins: origins)
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
