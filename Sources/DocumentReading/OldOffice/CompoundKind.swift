import KnowledgeModel

/// Tells by its streams what a compound file is.
enum CompoundKind {
  /// - Throws: For what is locked, and for what nobody can read here.
  static func format(of bytes: [UInt8]) throws(ReadingError) -> FileFormat {
    guard let file = CompoundFile(bytes) else {
      throw .damaged("旧形式のOffice文書ですが、中の目次を読み取れません")
    }
    if file.holds("EncryptedPackage") || file.holds("\u{6}DataSpaces") {
      throw .encrypted("Office文書")
    }
    for (name, what, advice) in others where file.holds(name) {
      throw .unsupported(what, advice: advice)
    }
    if let document = file.entry("WordDocument") {
      let head = file.content(of: document, limit: 32)
      guard head.number16(at: 10) & 0x100 == 0 else { throw .encrypted("Word文書") }
      return .doc
    }
    if let book = file.entry("Workbook") ?? file.entry("Book") {
      guard !isLocked(file.content(of: book, limit: 1 << 16)) else { throw .encrypted("Excel文書") }
      return .xls
    }
    if file.holds("PowerPoint Document") {
      let user = file.entry("Current User").map { file.content(of: $0, limit: 32) } ?? []
      guard user.number32(at: 12) != 0xF3D1_C4DF, !file.holds("EncryptedSummary") else {
        throw .encrypted("PowerPoint文書")
      }
      return .ppt
    }
    if file.entries.contains(where: {
      $0.name.hasPrefix("__substg1.0_") || $0.name == "__properties_version1.0"
    }) {
      return .msg
    }
    throw .unsupported("旧形式のOffice文書と同じ入れ物を使う、種類の分からないファイル", advice: save)
  }

  private static let save = "元のアプリケーションでPDFかテキストに保存してから取り込んでください。"

  private static let others: [(name: String, what: String, advice: String)] = [
    ("DocumentText", "一太郎の文書", "一太郎でPDFに保存してから取り込んでください。"),
    ("HwpSummaryInformation", "ハングル（HWP）の文書", save),
    ("\u{5}HwpSummaryInformation", "ハングル（HWP）の文書", save),
    ("VisioDocument", "Visioの図面", save),
    ("Quill", "Publisherの文書", save),
    ("TBkd", "Projectの文書", save),
    ("Catalog", "画像の縮小見本（Thumbs.db）", "文書のファイルを指定してください。"),
    ("\u{4840}\u{3F3F}\u{4577}\u{446C}\u{3E6A}\u{44B2}\u{482F}", "インストーラー", "文書のファイルを指定してください。"),
  ]

  /// Whether a record of the workbook's head says that what follows is locked (FILEPASS of MS-XLS).
  private static func isLocked(_ stream: [UInt8]) -> Bool {
    var index = 0
    for _ in 0..<64 where index + 4 <= stream.count {
      let kind = stream.number16(at: index)
      if kind == 0x2F { return true }
      // BOUNDSHEET and EOF come behind it.
      if kind == 0x85 || kind == 0x0A { return false }
      index += 4 + Int(stream.number16(at: index + 2))
    }
    return false
  }
}
