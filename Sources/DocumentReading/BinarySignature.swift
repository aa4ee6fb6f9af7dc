import KnowledgeModel

/// Tells by first bytes what common files are that hold no plain text.
enum BinarySignature {
  /// `nil` where nothing speaks against text.
  ///
  /// - Throws: Where it is something that nobody can read here, with the name that staff call it by.
  static func format(of bytes: [UInt8]) throws(ReadingError) -> FileFormat? {
    for (signature, name, advice) in refused where bytes.starts(with: signature) {
      throw .unsupported(name, advice: advice)
    }
    if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    if bytes.starts(with: Array("{\\rtf".utf8)) { return .rtf }
    if bytes.starts(with: zip) || bytes.starts(with: emptyZip) {
      return try ZipContainer.format(of: bytes)
    }
    if bytes.starts(with: CompoundFile.signature) { return try CompoundKind.format(of: bytes) }
    if bytes.starts(with: sevenZip) { return .sevenZip }
    return isPacked(bytes) ? .tar : nil
  }

  /// Whether something is packed in it, one file or many.
  static func isPacked(_ bytes: [UInt8]) -> Bool {
    packed.contains { bytes.starts(with: $0) } || isTar(bytes)
  }

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let emptyZip: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let sevenZip: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]
  /// Zip, 7-Zip, gzip, bzip2, xz, zstd.
  private static let packed: [[UInt8]] = [
    zip, emptyZip, sevenZip, [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A],
    [0x28, 0xB5, 0x2F, 0xFD],
  ]

  private static func isTar(_ bytes: [UInt8]) -> Bool {
    bytes.count > 262 && bytes[257..<262].elementsEqual("ustar".utf8)
  }

  private static let picture = "写っている文字を本文として入力したファイルを用意してください。"

  private static let refused: [(bytes: [UInt8], name: String, advice: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "画像（PNG）ファイル", picture),
    ([0xFF, 0xD8, 0xFF], "画像（JPEG）ファイル", picture),
    (Array("GIF8".utf8), "画像（GIF）ファイル", picture),
    ([0x49, 0x49, 0x2A, 0x00], "画像（TIFF）ファイル", picture),
    ([0x4D, 0x4D, 0x00, 0x2A], "画像（TIFF）ファイル", picture),
    (Array("RIFF".utf8), "画像・音声（RIFF）ファイル", picture),
    (Array("Rar!".utf8), "圧縮（RAR）ファイル", "ZIPで圧縮し直すか、展開してから取り込んでください。"),
    (
      OutlookPackage.signature, "Outlook独自の形式の添付（winmail.dat）",
      "元のメールを.emlか.msgで保存して取り込んでください。"
    ),
    ([0x7F, 0x45, 0x4C, 0x46], "プログラム", "文書のファイルを指定してください。"),
    (Array("SQLite format 3".utf8), "データベース", "文書のファイルを指定してください。"),
  ]
}
