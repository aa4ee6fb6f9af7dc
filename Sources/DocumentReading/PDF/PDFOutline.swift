/// The outline of a PDF, as `pdftohtml -xml` writes it, matched with the text.
struct PDFOutline: Sendable {
  struct Item: Sendable, Hashable {
    let title: String
    /// 1-based; `nil` where it leads nowhere.
    let page: Int?
    /// 0 for the outermost.
    let depth: Int
  }

  private(set) var items: [Item] = []
  private static let mostItems = 5_000

  init(_ bytes: [UInt8]) {
    var depth = -1
    var index = 0
    let open = Array("<outline>".utf8)
    let close = Array("</outline>".utf8)
    let item = Array("<item".utf8)
    let end = Array("</item>".utf8)
    while index < bytes.count, items.count < Self.mostItems {
      let rest = bytes[index...]
      guard bytes[index] == 0x3C else {
        index += 1
        continue
      }
      if rest.starts(with: open) {
        depth += 1
      } else if rest.starts(with: close) {
        depth -= 1
      } else if rest.starts(with: item), depth >= 0 {
        let tagEnd = rest.firstIndex(of: 0x3E) ?? rest.endIndex
        var textEnd = tagEnd
        while textEnd < bytes.count, !bytes[textEnd...].starts(with: end) { textEnd += 1 }
        let page = LayoutTag(rest[(index + 1)..<tagEnd]).attributes["page"].flatMap { Int($0) }
        let text = String(decoding: bytes[min(tagEnd + 1, textEnd)..<textEnd], as: UTF8.self)
        let title = PageLetters.plain(MarkupEntities.resolved(text)).trimmed
        if !title.isEmpty { items.append(Item(title: title, page: page, depth: depth)) }
        index = textEnd
      }
      index += 1
    }
  }

  /// Makes headings of what the outline names.
  ///
  /// - Complexity: O(entries + items × entries of a page)
  func mark(_ entries: inout [PageEntry]) {
    guard !items.isEmpty else { return }
    var byPage: [Int: [Int]] = [:]
    for (index, entry) in entries.enumerated() where entry.isText {
      byPage[entry.page, default: []].append(index)
    }
    let keys = entries.map { $0.text.count <= 120 ? Self.key($0.text) : "" }
    var found: [(entry: Int, depth: Int)] = []
    var taken: Set<Int> = []
    for item in items {
      guard let page = item.page, let candidates = byPage[page] else { continue }
      let key = Self.key(item.title)
      guard !key.isEmpty,
        let match = candidates.prefix(300).first(where: {
          !taken.contains($0) && Self.isSame(keys[$0], key)
        })
      else { continue }
      taken.insert(match)
      found.append((match, item.depth))
    }
    // The outlines of files that were joined name the files, not what stands in them.
    guard found.count * 2 >= items.count else { return }
    let titles = entries.contains { $0.preset == .heading(level: 1) }
    let outermost = found.count { $0.depth == 0 }
    let isTitled = outermost == 1 && found.count > 1 && found[0].depth == 0
    for index in entries.indices where found.count >= 3 {
      if case .heading(let level) = entries[index].preset, level > 1 { entries[index].preset = nil }
    }
    for (entry, depth) in found {
      let level =
        isTitled && !(titles && entries[entry].preset != .heading(level: 1))
        ? depth + 1 : depth + 2
      if entries[entry].preset == .heading(level: 1), depth == 0 { continue }
      entries[entry].preset = .heading(level: min(9, level))
    }
  }

  private static func key(_ text: String) -> String {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && !$0.isInvisible }
      .map(\.halfWidth).prefix(120).map(Character.init).reduce(into: "") { $0.append($1) }
  }

  /// Whether a line is what an item names, with or without the number before it.
  private static func isSame(_ line: String, _ item: String) -> Bool {
    if line == item { return true }
    guard line.hasSuffix(item), item.count >= 2 else { return false }
    let rest = line.dropLast(item.count)
    return rest.count <= 7 && rest.contains(where: \.isNumber)
  }
}

extension PageEntry {
  fileprivate var isText: Bool {
    switch preset {
    case nil, .heading: true
    default: false
    }
  }
}
