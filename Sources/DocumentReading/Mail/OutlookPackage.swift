/// What Outlook packs into `winmail.dat` where it sends a mail in its own form (MS-OXTNEF): files, and the
/// text.
struct OutlookPackage {
  /// As far as their names are known.
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  private(set) var plainText: String?
  /// Packed (``CompressedRTF``).
  private(set) var styledText: [UInt8]?
  /// A page of HTML.
  private(set) var page: [UInt8]?
  /// Of what is not in Unicode.
  private(set) var charset: String?
  /// Whether its end is missing.
  private(set) var isCut = false

  static let signature: [UInt8] = [0x78, 0x9F, 0x3E, 0x22]
  private static let mostFiles = 1_000

  /// `nil` for bytes that are something else.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature) else { return nil }
    var index = 6
    while index + 9 <= bytes.count {
      let number = bytes.number32(at: index + 1)
      let size = Int(bytes.number32(at: index + 5))
      let start = index + 9
      let end = min(start + size, bytes.count)
      if size > bytes.count - start { isCut = true }
      read(number, bytes, start..<end)
      // A checksum follows.
      index = end + 2
    }
  }

  private mutating func read(_ number: UInt32, _ bytes: [UInt8], _ range: Range<Int>) {
    switch number {
    case Attribute.codepage:
      charset = OutlookItem.name(ofCodepage: bytes.number32(at: range.lowerBound))
    case Attribute.text: plainText = plainText ?? text(Array(bytes[range].prefix { $0 != 0 }))
    case Attribute.properties:
      let found = OutlookProperties(bytes, range)
      styledText = found.streams[0x1009] ?? styledText
      page = found.streams[0x1013] ?? page
      plainText =
        found.texts[0x1000] ?? plainText
        ?? found.streams[0x1000].map { text($0.filter { $0 != 0 }) }
    case Attribute.newFile:
      if files.count < Self.mostFiles { files.append(("", [])) }
    case Attribute.fileName where !files.isEmpty && files[files.count - 1].name.isEmpty:
      files[files.count - 1].name = text(Array(bytes[range].prefix { $0 != 0 }))
    case Attribute.fileContent where !files.isEmpty:
      files[files.count - 1].bytes = Array(bytes[range])
    case Attribute.fileProperties where !files.isEmpty:
      let properties = OutlookProperties(bytes, range)
      if files[files.count - 1].bytes.isEmpty {
        files[files.count - 1].bytes = properties.streams[0x3701] ?? []
      }
      // The name in full, where the other is cut to eight letters.
      if let name = properties.texts[0x3707] ?? properties.texts[0x3001] {
        files[files.count - 1].name = name
      } else if let name = properties.streams[0x3707] ?? properties.streams[0x3001] {
        files[files.count - 1].name = text(name.filter { $0 != 0 })
      }
    default: break
    }
  }

  private func text(_ bytes: [UInt8]) -> String {
    (try? MailCharset.decode(bytes, declared: charset))?.text
      ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The type in the upper half, the number in the lower.
  private enum Attribute {
    static let codepage: UInt32 = 0x0006_9007
    static let text: UInt32 = 0x0002_800C
    static let properties: UInt32 = 0x0006_9003
    static let newFile: UInt32 = 0x0006_9002
    static let fileName: UInt32 = 0x0001_8010
    static let fileContent: UInt32 = 0x0006_800F
    static let fileProperties: UInt32 = 0x0006_9005
  }
}

/// A list of properties as Outlook packs them (MS-OXTNEF 2.1.3.4): those of any length, by their numbers.
struct OutlookProperties {
  private(set) var streams: [UInt16: [UInt8]] = [:]
  /// Those in Unicode.
  private(set) var texts: [UInt16: String] = [:]

  private static let mostValues = 10_000

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound + 4
    let count = min(Int(bytes.number32(at: range.lowerBound)), Self.mostValues)
    for _ in 0..<count {
      guard index + 4 <= range.upperBound else { return }
      let type = bytes.number16(at: index)
      let number = bytes.number16(at: index + 2)
      index += 4
      if number >= 0x8000 {
        // Named ones say by what name: a number, or text.
        let length = bytes.number32(at: index + 16) == 0 ? 0 : Int(bytes.number32(at: index + 20))
        index += bytes.number32(at: index + 16) == 0 ? 24 : 24 + Self.padded(length)
      }
      let isMany = type & 0x1000 != 0
      var values = 1
      if isMany || Self.isLong(type) {
        values = min(Int(bytes.number32(at: index)), Self.mostValues)
        index += 4
      }
      for _ in 0..<values {
        guard index <= range.upperBound else { return }
        guard Self.isLong(type) else {
          index += Self.size(type)
          continue
        }
        let length = Int(bytes.number32(at: index))
        guard length <= range.upperBound - index - 4 else { return }
        keep(number, type, Array(bytes[(index + 4)..<(index + 4 + length)]))
        index += 4 + Self.padded(length)
      }
    }
  }

  private mutating func keep(_ number: UInt16, _ type: UInt16, _ bytes: [UInt8]) {
    switch type {
    case 0x1F:
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { bytes.number16(at: $0) }
      texts[number] = String(decoding: units.filter { $0 != 0 }, as: UTF16.self)
    case 0x1E, 0x102: streams[number] = bytes
    // An object stands behind the name of its kind: a mail within the mail is packed like this one.
    case 0x0D: streams[number] = Array(bytes.dropFirst(16))
    default: break
    }
  }

  private static func isLong(_ type: UInt16) -> Bool {
    [0x0D, 0x1E, 0x1F, 0x102].contains(type & 0xFFF)
  }

  private static func padded(_ length: Int) -> Int { (length + 3) / 4 * 4 }

  /// In bytes, the padding included.
  private static func size(_ type: UInt16) -> Int {
    switch type & 0xFFF {
    case 0x05, 0x06, 0x07, 0x14, 0x40: 8
    case 0x48: 16
    default: 4
    }
  }
}
