import KnowledgeModel

/// A package of OpenDocument while it is read: its styles, what of it could not be read, and what it
/// declares of itself.
struct OpenDocument {
  let package: DocumentPackage
  private(set) var styles = OpenDocumentStyles()
  /// What the pages of the document show around their text.
  private(set) var frames: [FlowBlock] = []
  private(set) var problems: [ReadingProblem] = []
  /// Whether the content is larger than a part may be, so that only its beginning is read.
  private(set) var isCut = false
  private var properties = DocumentProperties()

  /// The whole document where it is a single file of XML.
  private var flat: [UInt8]?

  /// - Throws: Where the package is encrypted, damaged, or has no content.
  init(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) {
    if FlatOpenDocument.format(of: bytes) != nil {
      package = DocumentPackage(limits: limits)
      flat = bytes
      try readStyles(try XMLPull(bytes, limits: limits))
      return
    }
    package = try DocumentPackage(bytes, limits: limits)
    try package.load {
      ["META-INF/manifest.xml", "styles.xml", "meta.xml"].contains($0)
    }
    if let pull = try package.xml("META-INF/manifest.xml") {
      try pull.openRoot()
      var isEncrypted = false
      try pull.children { () throws(ReadingError) in
        try pull.children { () throws(ReadingError) in
          if pull.name == "encryption-data" { isEncrypted = true }
        }
      }
      guard !isEncrypted else { throw .encrypted("文書") }
    }
    guard package.holds("content.xml") else { throw .damaged("文書の本文がファイルの中にありません") }
    do throws(ReadingError) {
      if let pull = try package.xml("meta.xml") {
        try pull.openRoot()
        try pull.children { () throws(ReadingError) in try properties.read(pull) }
      }
      if let pull = try package.xml("styles.xml") { try readStyles(pull) }
    } catch {
      add(
        ReadingProblem(
          code: "part-\(error.status.rawValue)",
          message: "文書の書式を読めませんでした。\(error.reason)"))
    }
  }

  private mutating func readStyles(_ pull: XMLPull) throws(ReadingError) {
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "meta": try properties.read(pull)
      case "styles", "automatic-styles": try styles.read(pull)
      case "master-styles":
        try pull.children { () throws(ReadingError) in
          guard pull.name == "master-page" else { return }
          try pull.children { () throws(ReadingError) in try frame(pull) }
        }
      default: break
      }
    }
  }

  /// Headers and footers of texts; of slides the boxes that are no mere places for text.
  private mutating func frame(_ pull: XMLPull) throws(ReadingError) {
    guard
      ["header", "footer", "header-left", "footer-left", "header-first", "footer-first", "frame"]
        .contains(pull.name)
    else { return }
    if pull.name == "frame" {
      let role = pull.attribute("class") ?? ""
      let isPlace = ["true", "1"].contains(pull.attribute("placeholder") ?? "")
      guard !isPlace, !["title", "outline", "page-number", "date-time", "notes"].contains(role)
      else {
        return
      }
    }
    var body = OpenDocumentBody(pull, styles: styles, limits: package.limits)
    if pull.name == "frame" { try body.block() } else { try body.blocks() }
    for block in body.output where !block.isBlank {
      let text = block.words.onOneLine
      guard text.contains(where: { !$0.isNumber }), !frames.contains(where: { $0.text == text })
      else { continue }
      frames.append(FlowBlock(kind: .boilerplate, text: text, links: block.links))
    }
  }

  /// The same with the beginning of a content that is larger than a part may be: `read` keeps what it
  /// read before the end, and tells of it.
  mutating func longContent(
    _ read: (XMLPull, inout OpenDocument) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    if flat != nil { return try content(read) }
    guard let found = try package.longXML("content.xml") else { return }
    isCut = found.isCut
    do throws(ReadingError) {
      try content(of: found.pull, read)
    } catch {
      guard isCut else { throw error }
    }
  }

  /// Walks through the content: its own styles first, then the child of the body.
  mutating func content(
    _ read: (XMLPull, inout OpenDocument) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    if let flat { return try content(of: try XMLPull(flat, limits: package.limits), read) }
    if let pull = try package.xml("content.xml") { try content(of: pull, read) }
  }

  private mutating func content(
    of pull: XMLPull, _ read: (XMLPull, inout OpenDocument) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "automatic-styles": try styles.read(pull)
      case "body": try pull.children { () throws(ReadingError) in try read(pull, &self) }
      default: break
      }
    }
    guard pull.hasExternalEntities else { return }
    add(
      ReadingProblem(
        code: "external-entity",
        message: "ファイルの外を指す実体参照は読み込みませんでした。必要な文は本文に書いてください。"))
  }

  mutating func add(_ problem: ReadingProblem) {
    if problems.count < 200 { problems.append(problem) }
  }

  func declared(blocks: [Block]) -> DeclaredHead { properties.declared(blocks: blocks) }

  func reading(_ blocks: [Block], format: FileFormat) -> Reading {
    Reading(
      format: format, encoding: nil, confidence: nil, problems: problems,
      declared: declared(blocks: blocks), blocks: blocks)
  }
}
