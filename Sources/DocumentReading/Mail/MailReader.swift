import KnowledgeModel

/// Reads mails: subject, sender, receivers and day, the text once, and what is attached.
///
/// Mail is taken apart here: libraries that do it end the process on headers and parts made for that, and
/// give no bytes of headers that are in no encoding they know.
struct MailReader {
  let limits: ReadingLimits

  /// A mail whose attachments are files still to be read.
  struct Mail: Sendable {
    let reading: Reading
    let attachments: [(name: String, bytes: [UInt8])]
  }

  func read(_ bytes: [UInt8]) throws(ReadingError) -> Mail {
    var parser = MailParser(limits: limits)
    let mail = parser.part(bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    var letter = try MailLetter(mail, limits: limits)
    if parser.isCut { letter.problems.append(Self.cut) }
    let reading = Reading(
      format: .eml, encoding: letter.encoding, confidence: nil, problems: letter.problems,
      declared: letter.head.declared,
      blocks: [Block(.heading(level: 1, text: letter.head.subject), place: Place())]
        + letter.blocks)
    return Mail(reading: reading, attachments: letter.attachments)
  }

  private static let cut = ReadingProblem(
    code: "deep-nesting", message: "メールの部分が多すぎるか入れ子が深すぎるため、一部を読みませんでした。メールを分けて保存してください。")
}
