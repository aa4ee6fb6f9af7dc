import KnowledgeModel

/// What a book of EPUB says of itself: which chapters it has, in which order, and whose it is.
struct EpubBook {
  /// Names of parts. The table of contents is none.
  private(set) var chapters: [String] = []
  private(set) var declared = DeclaredHead()

  private struct Item {
    let name: String
    let isPage: Bool
  }

  init(_ package: DocumentPackage) throws(ReadingError) {
    guard let container = try package.xml("META-INF/container.xml") else {
      throw .damaged("電子書籍の目録がファイルの中にありません")
    }
    var root: String?
    try container.openRoot()
    try container.children { () throws(ReadingError) in
      try container.children { () throws(ReadingError) in
        if container.name == "rootfile" { root = root ?? container.attribute("full-path") }
      }
    }
    guard let root, let pull = try package.xml(root) else {
      throw .damaged("電子書籍の目録がファイルの中にありません")
    }
    try read(pull, folder: root.split(separator: "/").dropLast().joined(separator: "/"))
  }

  private mutating func read(_ pull: XMLPull, folder: String) throws(ReadingError) {
    var items: [String: Item] = [:]
    var values: [DeclaredHead.Key: [String]] = [:]
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "metadata": try Self.metadata(pull, into: &values)
      case "manifest":
        try pull.children { () throws(ReadingError) in
          guard let id = pull.attribute("id"), let target = pull.attribute("href") else { return }
          let kind = pull.attribute("media-type") ?? ""
          let isContents = (pull.attribute("properties") ?? "").split(separator: " ").contains(
            "nav")
          items[id] = Item(
            name: Relationships.resolved(target, in: folder),
            isPage: !isContents && (kind.contains("html") || kind.contains("oeb1-document")))
        }
      case "spine":
        try pull.children { () throws(ReadingError) in
          guard chapters.count < 5_000, let item = pull.attribute("idref").flatMap({ items[$0] }),
            item.isPage, !chapters.contains(item.name)
          else { return }
          chapters.append(item.name)
        }
      default: break
      }
    }
    declared = DeclaredHead(
      values,
      origins: values.mapValues { HeadOrigin(.markup, text: $0.joined(separator: "、")) })
  }

  private static func metadata(
    _ pull: XMLPull, into values: inout [DeclaredHead.Key: [String]]
  ) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      let key: DeclaredHead.Key
      switch pull.name {
      case "title": key = .title
      case "creator": key = .author
      case "publisher": key = .publisher
      case "date": key = .date
      // Books of the older form wrap their fields.
      case "dc-metadata", "x-metadata": return try metadata(pull, into: &values)
      default: return
      }
      var text = try pull.text().onOneLine.trimmed
      if key == .date { text = String(text.prefix(10)) }
      if values[key] == nil, !text.isEmpty { values[key] = [text] }
    }
  }
}

/// Elements without content, as XML may write them, in the way that HTML has to: else a page ends for a
/// reader of HTML where its empty title or script begins.
enum ClosedTags {
  /// - Complexity: O(bytes).
  static func written(in bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let name = name(in: bytes, after: index) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
      if end < bytes.count, bytes[end - 1] == UInt8(ascii: "/") {
        output += bytes[start..<(end - 1)]
        output += Array("></\(name)>".utf8)
        start = end + 1
      }
      index = end + 1
    }
    guard start > 0 else { return bytes }
    return output + bytes[min(start, bytes.count)...]
  }

  private static let names = ["title", "script", "style", "iframe", "textarea", "a", "div", "p"]

  private static func name(in bytes: [UInt8], after index: Int) -> String? {
    let rest = bytes[(index + 1)...]
    return names.first { name in
      guard rest.starts(with: name.utf8), index + 1 + name.utf8.count < bytes.count else {
        return false
      }
      return [0x20, 0x2F, 0x3E, 0x0A, 0x0D, 0x09].contains(bytes[index + 1 + name.utf8.count])
    }
  }
}
