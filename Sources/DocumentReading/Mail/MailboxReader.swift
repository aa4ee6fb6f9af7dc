import KnowledgeModel

/// Reads mailboxes (mbox): each mail is a section under its subject.
struct MailboxReader {
  let limits: ReadingLimits

  func read(_ bytes: [UInt8]) throws(ReadingError) -> MailReader.Mail {
    var all = MailLetter(
      MailHead(subject: "", sender: "", receivers: "", copies: "", date: nil), attached: [],
      attachments: [])
    var encoding: String?
    var names = AttachmentNames()
    var isCut = false
    for (index, range) in Self.mails(in: bytes).enumerated() {
      guard index < limits.members, all.attachments.count < limits.members else {
        isCut = true
        break
      }
      var parser = MailParser(limits: limits)
      let mail = parser.part(Self.unescaped(bytes[range])[...])
      do throws(ReadingError) {
        let letter = try MailLetter(mail, limits: limits)
        encoding = encoding ?? letter.encoding
        all.append(letter, name: names.numbered(letter.head.subject))
      } catch {
        let name = names.numbered(MailHead(mail.headers, charset: nil).subject)
        all.problems.append(
          ReadingProblem(
            code: "member-\(error.status.rawValue)",
            message: "「\(name)」を読めませんでした。\(error.reason)", place: Place(member: name)))
      }
      isCut = isCut || parser.isCut
    }
    if isCut { all.problems.append(cut) }
    return MailReader.Mail(
      reading: Reading(
        format: .mbox, encoding: encoding, confidence: nil, problems: all.problems,
        declared: DeclaredHead(), blocks: all.blocks),
      attachments: all.attachments)
  }

  private var cut: ReadingProblem {
    ReadingProblem(
      code: "mailbox-cut",
      message: "メールか添付が\(limits.members)個を超えるため、残りを読みませんでした。メールボックスを分けて保存してください。")
  }

  /// Where the mails stand, without the lines that part them: `From …` after an empty line, before a field.
  private static func mails(in bytes: [UInt8]) -> [Range<Int>] {
    let all = bytes[...]
    var ranges: [Range<Int>] = []
    var start: Int?
    var position = 0
    var isAfterEmpty = true
    while position < all.endIndex {
      let end = all.lineEnd(from: position)
      if isAfterEmpty, all[position..<end].starts(with: "From ".utf8), beginsMail(all, at: end) {
        if let start { ranges.append(start..<position) }
        start = end
      }
      isAfterEmpty = all[position..<end].withoutLineEnd.isEmpty
      position = end
    }
    if let start { ranges.append(start..<all.endIndex) }
    return ranges
  }

  private static func beginsMail(_ bytes: ArraySlice<UInt8>, at position: Int) -> Bool {
    guard position < bytes.endIndex else { return false }
    let line = bytes[position..<bytes.lineEnd(from: position)].withoutLineEnd
    return MailHeaders.nameEnd(of: line) != nil || line.starts(with: ">From ".utf8)
  }

  /// Lines that were `From …` before the mailbox took them in.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes.lineEnd(from: position)
      var line = bytes[position..<end]
      if line.first == 0x3E, line.drop(while: { $0 == 0x3E }).starts(with: "From ".utf8) {
        line = line.dropFirst()
      }
      output += line
      position = end
    }
    return output
  }
}
