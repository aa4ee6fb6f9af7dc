import KnowledgeModel

/// What one mail says under its subject, and its attachments with the names that they go by.
struct MailLetter {
  let head: MailHead
  /// The lines of the header and the text; headings are of level 2 and deeper.
  private(set) var blocks: [Block] = []
  private(set) var attachments: [(name: String, bytes: [UInt8])] = []
  /// Of the first text.
  private(set) var encoding: String?
  var problems: [ReadingProblem] = []

  init(_ mail: MailPart, limits: ReadingLimits) throws(ReadingError) {
    let content = MailContent(mail)
    head = MailHead(mail.headers, charset: content.texts.first?.part.charset ?? mail.charset)
    if content.isEncrypted, content.texts.isEmpty, content.attachments.isEmpty {
      throw .encryptedMail
    }
    attach(content.attachments, charset: mail.charset)
    blocks = head.lines.map { Block(.paragraph(text: $0), place: Place()) }
    if !attachments.isEmpty {
      let names = attachments.map(\.name).joined(separator: "、")
      blocks.append(Block(.paragraph(text: "添付：\(names)"), place: Place()))
    }
    for text in content.texts {
      do throws(ReadingError) {
        blocks += try read(text, limits: limits)
      } catch {
        if error.status == .encrypted { throw error }
        problems.append(ReadingProblem(code: "mail-text", message: error.reason))
      }
    }
  }

  private mutating func read(
    _ text: MailContent.Text, limits: ReadingLimits
  ) throws(ReadingError) -> [Block] {
    let bytes = text.part.content
    guard bytes.contains(where: { $0 > 0x20 }) else { return [] }
    let decoded = try MailCharset.decode(bytes, declared: text.part.charset)
    encoding = encoding ?? decoded.encoding
    problems += decoded.problems
    switch text {
    case .html:
      let page = try HTMLReader().read(
        Array(decoded.text.utf8), context: ReadingContext(format: .html, limits: limits))
      problems += page.problems.filter { $0.code != "wrong-charset" }
      return Self.below(page.blocks)
    case .plain(let part):
      if decoded.text.trimmed.hasPrefix("-----BEGIN PGP MESSAGE-----") { throw .encryptedMail }
      return MailText(
        decoded.text, isFlowed: part.type.text("format")?.lowercased() == "flowed",
        dropsSpace: part.type.text("delsp")?.lowercased() == "yes"
      ).blocks()
    }
  }

  /// The blocks of a page with its outermost headings at level 2.
  private static func below(_ blocks: [Block]) -> [Block] {
    let top = blocks.compactMap {
      if case .heading(let level, _) = $0.content { level } else { nil }
    }
    .min()
    guard let top, top < 2 else { return blocks }
    return blocks.map { block in
      guard case .heading(let level, let text) = block.content else { return block }
      return Block(
        .heading(level: level + 1, text: text), place: block.place,
        isBoilerplate: block.isBoilerplate, links: block.links)
    }
  }

  private mutating func attach(_ parts: [MailPart], charset: String?) {
    var names = AttachmentNames()
    for part in parts {
      let name = names.name(for: part, charset: charset)
      if part.mediaType == "application/ms-tnef" || name.lowercased() == "winmail.dat" {
        problems.append(
          ReadingProblem(
            code: "attachment-unread",
            message: "添付「\(name)」はOutlook独自の形式のため読めませんでした。添付を取り出して保存するか、送り直してもらってください。",
            place: Place(member: name)))
        continue
      }
      let bytes = part.content
      guard !bytes.isEmpty else { continue }
      attachments.append((name, bytes))
    }
  }
}

extension MailContent.Text {
  var part: MailPart {
    switch self {
    case .plain(let part), .html(let part): part
    }
  }
}

extension ReadingError {
  static let encryptedMail = ReadingError(
    .encrypted, reason: "メールの本文が暗号化されています。暗号を解いて保存し直したファイルを用意してください。")
}
