import KnowledgeModel

/// Reads mails that Outlook saved (MSG), mails and files in them included.
struct OutlookReader {
  let limits: ReadingLimits

  func read(_ bytes: [UInt8]) throws(ReadingError) -> MailReader.Mail {
    guard let tree = CompoundTree(bytes) else { throw .damaged("Outlookのメールとして開けません") }
    let item = OutlookItem(tree, at: .root, headLength: 32)
    var letter = try letter(of: item, in: tree, depth: 0)
    if tree.file.isCut { letter.problems.append(.missingEnd) }
    return MailReader.Mail(
      reading: Reading(
        format: .msg, encoding: nil, confidence: nil, problems: letter.problems,
        declared: letter.head.declared,
        blocks: [Block(.heading(level: 1, text: letter.head.subject), place: Place())]
          + letter.blocks),
      attachments: letter.attachments)
  }

  private func letter(
    of item: OutlookItem, in tree: CompoundTree, depth: Int
  ) throws(ReadingError) -> MailLetter {
    var files: [(name: String, bytes: [UInt8])] = []
    var messages: [(name: String, item: OutlookItem)] = []
    var attached: [String] = []
    var names = AttachmentNames()
    let kind = item.text(Property.messageClass)?.lowercased() ?? ""
    let isSigned = kind.contains("smime.multipartsigned")
    for storage in item.attachments.prefix(limits.members) {
      let part = OutlookItem(tree, at: storage, headLength: 8, codepage: item.charset)
      let written =
        part.text(Property.longName) ?? part.text(Property.shortName)
        ?? part.text(Property.displayName) ?? ""
      if let message = part.message {
        let inner = OutlookItem(tree, at: message, headLength: 24, codepage: item.charset)
        let name = names.numbered(inner.text(Property.subject) ?? MailHead.noSubject)
        messages.append((name, inner))
        attached.append(name)
      } else if let data = part.data(Property.content), !data.isEmpty, !Self.isPicture(part) {
        if kind == "ipm.note.smime", written.lowercased().hasSuffix(".p7m") { throw .encryptedMail }
        // A signed mail is a file that holds the text itself.
        let name =
          isSigned
          ? "署名付きの本文.eml"
          : names.name(for: written, mediaType: part.text(Property.mediaType) ?? "")
        files.append((name, data))
        attached.append(name)
      }
    }
    var letter = MailLetter(head(of: item), attached: attached, attachments: files)
    try addText(of: item, to: &letter)
    for (name, inner) in messages {
      guard depth < limits.archiveDepth else {
        letter.problems.append(
          ReadingProblem(
            code: "member-too-large", message: "「\(name)」を読めませんでした。\(ReadingError.tooDeep.reason)",
            place: Place(member: name)))
        continue
      }
      letter.append(try self.letter(of: inner, in: tree, depth: depth + 1), name: name)
    }
    return letter
  }

  private func head(of item: OutlookItem) -> MailHead {
    let name = item.text(Property.senderName) ?? item.text(Property.representedName) ?? ""
    let address = [
      Property.senderMail, Property.representedMail, Property.senderAddress,
      Property.representedAddress,
    ].compactMap(item.text).first { $0.contains("@") }
    let sender =
      address.map { name.isEmpty || name == $0 ? $0 : "\(name) <\($0)>" } ?? name
    return MailHead(
      subject: item.text(Property.subject) ?? "", sender: sender,
      receivers: item.text(Property.receivers) ?? "", copies: item.text(Property.copies) ?? "",
      date: item.time(Property.sent) ?? item.time(Property.received) ?? item.time(Property.made))
  }

  /// The plain text where there is one, otherwise the page, otherwise the text with styles, which others read.
  private func addText(
    of item: OutlookItem, to letter: inout MailLetter
  ) throws(ReadingError) {
    if let text = item.text(Property.plainText), text.contains(where: { !$0.isWhitespace }) {
      let lines = DecodedText(text, encoding: "UTF-16LE", confidence: 1).text
      letter.append(MailText(lines).blocks())
    } else if let page = item.text(Property.page) {
      letter.append(try letter.page(page, limits: limits))
    } else if let page = item.data(Property.page) {
      let decoded = try MailCharset.decode(page, declared: item.charset)
      letter.append(try letter.page(decoded.text, limits: limits))
    } else if let packed = item.data(Property.styledText),
      let text = CompressedRTF.text(packed, limit: limits.memberSize)
    {
      letter.attach("本文.rtf", text)
    }
  }

  /// A picture that a page shows.
  private static func isPicture(_ part: OutlookItem) -> Bool {
    let type = part.text(Property.mediaType)?.lowercased() ?? ""
    let isShown = part.text(Property.contentID).map { !$0.isEmpty } ?? false
    return type.hasPrefix("image/") && (isShown || part.flag(Property.isHidden))
  }

  /// Numbers of properties (MS-OXPROPS).
  private enum Property {
    static let messageClass: UInt32 = 0x001A
    static let subject: UInt32 = 0x0037
    static let sent: UInt32 = 0x0039
    static let representedName: UInt32 = 0x0042
    static let representedAddress: UInt32 = 0x0065
    static let senderName: UInt32 = 0x0C1A
    static let senderAddress: UInt32 = 0x0C1F
    static let copies: UInt32 = 0x0E03
    static let receivers: UInt32 = 0x0E04
    static let received: UInt32 = 0x0E06
    static let plainText: UInt32 = 0x1000
    static let styledText: UInt32 = 0x1009
    static let page: UInt32 = 0x1013
    static let displayName: UInt32 = 0x3001
    static let made: UInt32 = 0x3007
    static let content: UInt32 = 0x3701
    static let shortName: UInt32 = 0x3704
    static let longName: UInt32 = 0x3707
    static let mediaType: UInt32 = 0x370E
    static let contentID: UInt32 = 0x3712
    static let senderMail: UInt32 = 0x5D01
    static let representedMail: UInt32 = 0x5D02
    static let isHidden: UInt32 = 0x7FFE
  }
}
