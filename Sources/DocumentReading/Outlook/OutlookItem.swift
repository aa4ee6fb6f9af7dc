/// A message, a receiver or an attachment in a file of Outlook: properties by their numbers (MS-OXMSG).
struct OutlookItem {
  private let tree: CompoundTree
  private let codepage: String?
  /// Streams of properties of any length, by number and type.
  private var streams: [UInt32: CompoundFile.Entry] = [:]
  /// Properties of eight bytes at most, by number and type.
  private var fixed: [UInt32: [UInt8]] = [:]
  /// `__attach_version1.0_#…`
  private(set) var attachments: [CompoundTree.Storage] = []
  /// A message that is attached.
  private(set) var message: CompoundTree.Storage?

  /// - Parameter headLength: Of the stream of fixed properties: 32 bytes in the outermost message, 24 in
  ///   others, 8 elsewhere.
  init(
    _ tree: CompoundTree, at storage: CompoundTree.Storage, headLength: Int, codepage: String? = nil
  ) {
    self.tree = tree
    for (inner, entry) in tree.children(of: storage) {
      if entry.name.hasPrefix("__attach_version1.0_") {
        attachments.append(inner)
      } else if entry.name.hasPrefix("__substg1.0_"),
        let tag = UInt32(entry.name.dropFirst(12).prefix(8), radix: 16)
      {
        if entry.isStream { streams[tag] = entry } else { message = inner }
      } else if entry.name == "__properties_version1.0" {
        let bytes = tree.file.content(of: entry, limit: 1 << 20)
        for start in stride(from: headLength, to: bytes.count - 15, by: 16) {
          fixed[bytes.number32(at: start)] = Array(bytes[(start + 8)..<(start + 16)])
        }
      }
    }
    let page = fixed[0x3FFD_0003]?.number32(at: 0) ?? fixed[0x3FDE_0003]?.number32(at: 0)
    self.codepage = page.map(Self.name(ofCodepage:)) ?? codepage
  }

  /// Of text that is not in Unicode.
  var charset: String? { codepage }

  /// Text, in Unicode or in the encoding of the message.
  func text(_ number: UInt32) -> String? {
    if let bytes = bytes(number, type: 0x001F) {
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { bytes.number16(at: $0) }
      return String(decoding: units, as: UTF16.self).filter { $0 != "\0" }
    }
    guard let bytes = bytes(number, type: 0x001E) else { return nil }
    let text = bytes.filter { $0 != 0 }
    return (try? MailCharset.decode(text, declared: codepage))?.text
      ?? String(decoding: text, as: UTF8.self)
  }

  func data(_ number: UInt32) -> [UInt8]? { bytes(number, type: 0x0102) }

  func flag(_ number: UInt32) -> Bool { (fixed[number << 16 | 0x000B]?.first ?? 0) != 0 }

  func time(_ number: UInt32) -> MailDate? {
    guard let bytes = fixed[number << 16 | 0x0040] else { return nil }
    return MailDate(
      windowsTime: UInt64(bytes.number32(at: 0)) | UInt64(bytes.number32(at: 4)) << 32)
  }

  private func bytes(_ number: UInt32, type: UInt32) -> [UInt8]? {
    streams[number << 16 | type].map { tree.file.content(of: $0) }
  }

  static func name(ofCodepage page: UInt32) -> String {
    switch page {
    case 932: "CP932"
    case 50220, 50221, 50222: "ISO-2022-JP"
    case 51932, 20932: "EUC-JP"
    case 65001: "UTF-8"
    case 936: "GBK"
    case 949: "EUC-KR"
    case 950: "BIG5"
    default: "windows-\(page)"
    }
  }
}
