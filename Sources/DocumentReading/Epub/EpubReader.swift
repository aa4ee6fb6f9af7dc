package import KnowledgeModel

/// Reads electronic books (EPUB): the chapters in the order of their spine, each as a page of HTML under
/// the title of the book.
///
/// The table of contents is no text. A place names the file of its chapter and the line in it.
package struct EpubReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    let package = try DocumentPackage(bytes, limits: context.limits)
    try package.load { $0.hasPrefix("META-INF/") && $0.hasSuffix(".xml") }
    guard try !EpubProtection.isOn(package) else { throw .encrypted("電子書籍") }
    let book = try EpubBook(package)
    let chapters = Set(book.chapters.map { $0.lowercased() })
    try package.load { chapters.contains($0.lowercased()) }
    var problems: [ReadingProblem] = []
    var blocks: [Block] = []
    for name in book.chapters {
      do throws(ReadingError) {
        let reading = try chapter(name, in: package, limits: context.limits)
        blocks += reading.blocks.map { $0.moved(into: name) }
        problems += reading.problems.map {
          ReadingProblem(code: $0.code, message: $0.message, place: Place(member: name))
        }
      } catch {
        if problems.count < 200 { problems.append(Self.problem(name, error)) }
      }
    }
    guard !blocks.isEmpty || problems.isEmpty else {
      throw .damaged("電子書籍のどの章も読み取れません")
    }
    if let title = book.declared[.title], !Self.opens(blocks, with: title) {
      let place = Place(member: book.chapters.first)
      blocks.insert(Block(.heading(level: 1, text: title), place: place), at: 0)
    }
    return Reading(
      format: context.format, encoding: nil, confidence: nil, problems: problems,
      declared: book.declared, blocks: blocks)
  }

  private func chapter(
    _ name: String, in package: DocumentPackage, limits: ReadingLimits
  ) throws(ReadingError) -> Reading {
    guard let bytes = try package.part(name) else {
      throw .damaged("この章がファイルの中にありません")
    }
    return try HTMLReader().read(
      ClosedTags.written(in: bytes), context: ReadingContext(format: .xhtml, limits: limits))
  }

  private static func problem(_ name: String, _ refusal: ReadingError) -> ReadingProblem {
    ReadingProblem(
      code: "part-\(refusal.status.rawValue)",
      message: "章「\(name)」を読めませんでした。\(refusal.reason)", place: Place(member: name))
  }

  /// Whether the title of the book is the first that its text shows.
  private static func opens(_ blocks: [Block], with title: String) -> Bool {
    let key = title.filter { !$0.isWhitespace }
    return blocks.prefix(3).contains { block in
      if case .heading(1, let text) = block.content {
        text.filter { !$0.isWhitespace } == key
      } else {
        false
      }
    }
  }
}

extension Block {
  /// The same block in a chapter; the highest headings of chapters stand under the title of the book.
  fileprivate func moved(into chapter: String) -> Block {
    var content = content
    if case .heading(let level, let text) = content {
      content = .heading(level: level + 1, text: text)
    }
    return Block(
      content, place: Place(line: place.line, member: chapter), isBoilerplate: isBoilerplate,
      links: links)
  }
}

/// Whether the chapters of a book are encrypted; fonts alone may be.
enum EpubProtection {
  static func isOn(_ package: DocumentPackage) throws(ReadingError) -> Bool {
    guard let pull = try package.xml("META-INF/encryption.xml") else { return false }
    var isOn = false
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      guard pull.name == "EncryptedData" else { return }
      try pull.children { () throws(ReadingError) in
        guard pull.name == "EncryptionMethod" else { return }
        if !fontMethods.contains(pull.attribute("Algorithm") ?? "") { isOn = true }
      }
    }
    return isOn
  }

  private static let fontMethods: Set<String> = [
    "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC",
  ]
}
