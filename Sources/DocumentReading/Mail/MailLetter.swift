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
  /// What Outlook packed in its own form.
  private var packages: [OutlookPackage] = []

  init(_ mail: MailPart, limits: ReadingLimits) throws(ReadingError) {
    let content = MailContent(mail)
    head = MailHead(mail.headers, charset: content.texts.first?.part.charset ?? mail.charset)
    if content.isEncrypted, content.texts.isEmpty, content.attachments.isEmpty {
      throw .encryptedMail
    }
    attach(content.attachments, charset: mail.charset)
    writeHead(attached: attachments.map(\.name))
    for text in content.texts {
      do throws(ReadingError) {
        blocks += try read(text, limits: limits)
      } catch {
        if error.status == .encrypted { throw error }
        problems.append(ReadingProblem(code: "mail-text", message: error.reason))
      }
    }
    let isSilent = content.texts.allSatisfy { $0.part.content.allSatisfy { $0 <= 0x20 } }
    for package in packages where isSilent { try addText(of: package, limits: limits) }
  }

  /// A mail that another format keeps apart.
  ///
  /// - Parameter attached: The names of all that is attached, also of what is not in `attachments`.
  init(
    _ head: MailHead, attached: [String], attachments: [(name: String, bytes: [UInt8])]
  ) {
    self.head = head
    self.attachments = attachments
    writeHead(attached: attached)
  }

  mutating func append(_ more: [Block]) { blocks += more }

  /// Something to be read like what is attached, under a name that the list of attachments lacks.
  mutating func attach(_ name: String, _ bytes: [UInt8]) { attachments.append((name, bytes)) }

  /// A mail within this one, under its subject; what is attached to it goes by the way to it.
  mutating func append(_ letter: MailLetter, name: String) {
    blocks.append(
      Block(.heading(level: 2, text: letter.head.subject), place: Place(member: name)))
    blocks += letter.blocks.map { $0.inMail(name) }
    problems += letter.problems.map {
      ReadingProblem(
        code: $0.code, message: $0.message,
        place: Place(member: $0.place?.member.map { MemberPath([name, $0]).description } ?? name))
    }
    attachments += letter.attachments.map { (MemberPath([name, $0.name]).description, $0.bytes) }
  }

  private mutating func writeHead(attached: [String]) {
    blocks = head.lines.map { Block(.paragraph(text: $0), place: Place()) }
    if !attached.isEmpty {
      let names = attached.joined(separator: "、")
      blocks.append(Block(.paragraph(text: "添付：\(names)"), place: Place()))
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
    case .html: return try page(decoded.text, limits: limits)
    case .plain(let part):
      if decoded.text.trimmed.hasPrefix("-----BEGIN PGP MESSAGE-----") { throw .encryptedMail }
      return MailText(
        decoded.text, isFlowed: part.type.text("format")?.lowercased() == "flowed",
        dropsSpace: part.type.text("delsp")?.lowercased() == "yes"
      ).blocks()
    }
  }

  private mutating func add(_ package: OutlookPackage?, names: inout AttachmentNames) {
    guard let package else {
      problems.append(
        ReadingProblem(
          code: "attachment-unread",
          message: "添付「winmail.dat」はOutlook独自の形式で、壊れているため読めませんでした。添付を取り出して保存するか、送り直してもらってください。",
          place: Place(member: "winmail.dat")))
      return
    }
    packages.append(package)
    for file in package.files where !file.bytes.isEmpty {
      attachments.append((names.name(for: file.name, mediaType: ""), file.bytes))
    }
    if package.isCut { problems.append(.missingEnd) }
  }

  /// The text where only Outlook's own form has it.
  private mutating func addText(
    of package: OutlookPackage, limits: ReadingLimits
  ) throws(ReadingError) {
    if let text = package.plainText, text.contains(where: { !$0.isWhitespace }) {
      blocks += MailText(DecodedText(text, encoding: "UTF-8", confidence: 1).text).blocks()
    } else if let page = package.page {
      let decoded = try MailCharset.decode(page, declared: package.charset)
      encoding = encoding ?? decoded.encoding
      blocks += try self.page(decoded.text, limits: limits)
    } else if let packed = package.styledText,
      let text = CompressedRTF.text(packed, limit: limits.memberSize)
    {
      attach("本文.rtf", text)
    }
  }

  mutating func page(_ text: String, limits: ReadingLimits) throws(ReadingError) -> [Block] {
    let page = try HTMLReader().read(
      Array(text.utf8), context: ReadingContext(format: .html, limits: limits))
    problems += page.problems.filter { $0.code != "wrong-charset" }
    return Self.below(page.blocks)
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
      if part.mediaType == "application/ms-tnef"
        || part.fileName(charset: charset)?.lowercased() == "winmail.dat"
      {
        add(OutlookPackage(part.content), names: &names)
        continue
      }
      let name = names.name(for: part, charset: charset)
      let bytes = part.content
      guard !bytes.isEmpty else { continue }
      attachments.append((name, bytes))
    }
  }
}

extension Block {
  /// The same block below the subject of the mail that it stands in.
  fileprivate func inMail(_ name: String) -> Block {
    var content = content
    if case .heading(let level, let text) = content {
      content = .heading(level: level + 1, text: text)
    }
    return Block(
      content,
      place: Place(
        line: place.line, member: place.member.map { MemberPath([name, $0]).description } ?? name),
      isBoilerplate: isBoilerplate, links: links)
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
