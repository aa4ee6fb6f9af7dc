/// The first bytes of common files that hold no plain text, and how staff call them.
enum BinarySignature {
  /// `nil` where nothing speaks against text.
  static func refusal(of bytes: [UInt8]) -> ReadingError? {
    for (signature, name, advice) in signatures where bytes.starts(with: signature) {
      return .unsupported(name, advice: advice)
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      return .unsupported(archiveName(of: bytes), advice: save)
    }
    if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil {
      return .unsupported("PDFファイル", advice: save)
    }
    return nil
  }

  private static let save = "本文をテキスト、Markdown、HTMLのいずれかで保存してください。"
  private static let picture = "写っている文字を本文として入力したファイルを用意してください。"
  private static let unpack = "展開してから取り込んでください。"

  private static let signatures: [(bytes: [UInt8], name: String, advice: String)] = [
    (Array("%PDF-".utf8), "PDFファイル", save),
    (Array("{\\rtf".utf8), "リッチテキスト（RTF）ファイル", save),
    ([0xD0, 0xCF, 0x11, 0xE0], "旧形式のOffice文書（Word・Excel・PowerPoint）や保護された文書", save),
    ([0x89, 0x50, 0x4E, 0x47], "画像（PNG）ファイル", picture),
    ([0xFF, 0xD8, 0xFF], "画像（JPEG）ファイル", picture),
    (Array("GIF8".utf8), "画像（GIF）ファイル", picture),
    ([0x49, 0x49, 0x2A, 0x00], "画像（TIFF）ファイル", picture),
    ([0x4D, 0x4D, 0x00, 0x2A], "画像（TIFF）ファイル", picture),
    (Array("RIFF".utf8), "画像・音声（RIFF）ファイル", picture),
    ([0x1F, 0x8B], "圧縮（gzip）ファイル", unpack),
    (Array("BZh".utf8), "圧縮（bzip2）ファイル", unpack),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "圧縮（xz）ファイル", unpack),
    ([0x37, 0x7A, 0xBC, 0xAF], "圧縮（7-Zip）ファイル", unpack),
    (Array("Rar!".utf8), "圧縮（RAR）ファイル", unpack),
    ([0x7F, 0x45, 0x4C, 0x46], "プログラム", "文書のファイルを指定してください。"),
    (Array("SQLite format 3".utf8), "データベース", "文書のファイルを指定してください。"),
  ]

  private static func archiveName(of bytes: [UInt8]) -> String {
    let head = bytes.prefix(4096)
    let names: [(part: String, name: String)] = [
      ("word/", "Word文書（.docx）"), ("xl/", "Excelブック（.xlsx）"),
      ("ppt/", "PowerPointの資料（.pptx）"), ("application/epub", "電子書籍（EPUB）"),
      ("opendocument", "OpenDocument文書"), ("[Content_Types].xml", "Office文書"),
    ]
    for (part, name) in names where head.firstRange(of: Array(part.utf8)) != nil { return name }
    return "ZIPファイル"
  }
}
